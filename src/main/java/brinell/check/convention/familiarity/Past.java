package brinell.check.convention.familiarity;

import brinell.check.convention.model.Alarm;
import brinell.check.convention.model.Library;
import brinell.check.convention.model.TokenModel;
import brinell.check.convention.model.Unfamiliar;
import brinell.check.convention.model.Unfamiliar.Changed;
import brinell.port.Landed;
import brinell.port.Repository;
import brinell.port.Shelf;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How unfamiliar the changes were that a history accepted, each scored by a model that had not seen
 * it: one of a commit before it. Not every commit gets a model of its own; which ones do follows
 * from their ids, so that a commit's score stays the same while the history grows.
 */
final class Past {
  /** Hunks that are scored: one window to draw the line, one to count the rate. */
  private static final int HUNKS = 2 * Alarm.WINDOW;

  /** Commits that are looked at, at most. */
  private static final int COMMITS = 400;

  /** In words of code; a smaller project is learned anew at every commit. */
  private static final int LEARNED_AT_ONCE = 60_000;

  private static final int FARTHEST = 128;

  private final Repository repository;
  private final Library library;
  private final Shelf shelf;
  private final TokenModel others;
  private final String othersKey;
  private final Consumer<String> stage;

  Past(
      Repository repository,
      Library library,
      Shelf shelf,
      TokenModel others,
      String othersKey,
      Consumer<String> stage) {
    this.repository = repository;
    this.library = library;
    this.shelf = shelf;
    this.others = others;
    this.othersKey = othersKey;
    this.stage = stage;
  }

  /** The scores of accepted changes before and at a commit, oldest change first. */
  List<List<Double>> before(String base, int words) {
    String key = Library.digest("past " + FamiliarityCheck.VERSION + base + othersKey);
    Optional<List<List<Double>>> known = shelf.take(key).flatMap(Past::decoded);
    if (known.isPresent()) {
      return known.get();
    }
    List<List<Double>> scores = score(base, words);
    shelf.put(key, encoded(scores));
    return scores;
  }

  private List<List<Double>> score(String base, int words) {
    int apart = Math.min(FARTHEST, Integer.highestOneBit(Math.max(1, words / LEARNED_AT_ONCE)));
    List<Landed> landed = repository.landed(base, COMMITS);
    boolean whole = landed.size() < COMMITS;
    List<List<Double>> scores = new ArrayList<>();
    int hunks = 0;
    Model model = new Model("", Optional.empty());
    for (int i = 0; i < landed.size() && hunks < HUNKS; i++) {
      int from = i;
      while (from + 1 < landed.size() && !learns(landed.get(from).commit(), apart)) {
        from++;
      }
      boolean open = from + 1 == landed.size() && !learns(landed.get(from).commit(), apart);
      if (open && !whole) {
        break;
      }
      String commit = landed.get(from).commit();
      if (!model.commit().equals(commit)) {
        model = new Model(commit, Optional.empty());
      }
      Scored scored = scores(landed.get(i), model);
      model = scored.model();
      scores.addFirst(scored.scores());
      hunks += scored.scores().size();
    }
    return scores;
  }

  /** The model of the commit's parent, once it is needed. */
  private record Model(String commit, Optional<TokenModel> learned) {}

  private record Scored(List<Double> scores, Model model) {}

  private static boolean learns(String commit, int apart) {
    return (Integer.parseUnsignedInt(commit.substring(0, 8), 16) & (apart - 1)) == 0;
  }

  private Scored scores(Landed change, Model model) {
    String key =
        Library.digest(
            "hunks " + FamiliarityCheck.VERSION + change.commit() + model.commit() + othersKey);
    Optional<List<Double>> known =
        shelf.take(key).flatMap(Past::decoded).flatMap(all -> all.stream().findFirst());
    if (known.isPresent()) {
      return new Scored(known.get(), model);
    }
    List<Changed> files = files(change);
    if (files.isEmpty()) {
      return new Scored(List.of(), model);
    }
    stage.accept("reading accepted change " + change.commit().substring(0, 12));
    TokenModel learned = model.learned().orElseGet(() -> library.passing(model.commit() + "^"));
    List<Double> scores =
        new Unfamiliar(learned, others).read(files).stream().map(t -> t.reading().score()).toList();
    shelf.put(key, encoded(List.of(scores)));
    return new Scored(scores, new Model(model.commit(), Optional.of(learned)));
  }

  private List<Changed> files(Landed change) {
    return Files.of(repository, change.files());
  }

  private static byte[] encoded(List<List<Double>> changes) {
    int numbers = changes.stream().mapToInt(List::size).sum();
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * changes.size() + 8 * numbers);
    bytes.putInt(changes.size());
    for (List<Double> scores : changes) {
      bytes.putInt(scores.size());
      scores.forEach(bytes::putDouble);
    }
    return bytes.array();
  }

  private static Optional<List<List<Double>>> decoded(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try {
      List<List<Double>> changes = new ArrayList<>();
      for (int left = bytes.getInt(); left > 0; left--) {
        List<Double> scores = new ArrayList<>();
        for (int more = bytes.getInt(); more > 0; more--) {
          scores.add(bytes.getDouble());
        }
        changes.add(List.copyOf(scores));
      }
      return Optional.of(changes);
    } catch (java.nio.BufferUnderflowException e) {
      return Optional.empty();
    }
  }
}
