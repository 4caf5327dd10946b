package brinell.check.convention.ledger;

import brinell.adapter.git.GitRepository;
import brinell.check.convention.TouchedFiles;
import brinell.core.Change;
import brinell.port.Repository;
import brinell.port.Repository.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Replays the accepted changes of a repository against the ledger of each one's base, and rewrites
 * of their lines against its conventions. For measuring, see {@code eval/convention/ledger}; no
 * part of the product.
 *
 * <p>Arguments: how many changes, how many rewrites, how many commits they are spread over, then
 * NAME=FOLDER….
 */
public final class Replay {
  private static final List<Integer> BOUNDS = List.of(980, 950, 900, 750, 0);

  private final String name;
  private final Repository repository;
  private final Counting counting;
  private int changes;
  private long added;
  private long flags;
  private long examples;
  private long showing;
  private long planted;
  private long found;
  private long uses;
  private final Map<Integer, int[]> obeyed = new TreeMap<>();
  private final SortedMap<String, Integer> byChoice = new TreeMap<>();
  private final SortedMap<String, int[]> plantedBy = new TreeMap<>();

  private Replay(String name, Repository repository) {
    this.name = name;
    this.repository = repository;
    this.counting = new Counting(repository);
    BOUNDS.forEach(b -> obeyed.put(b, new int[2]));
  }

  public static void main(String[] args) {
    int changes = Integer.parseInt(args[0]);
    int rewrites = Integer.parseInt(args[1]);
    int over = Integer.parseInt(args[2]);
    System.out.println(
        "| repository | changes | added lines | flags | per 100 lines | rewritten | found | three examples that show it | judged uses |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    List<Replay> all = new ArrayList<>();
    for (String arg : List.of(args).subList(3, args.length)) {
      String[] part = arg.split("=", 2);
      try (GitRepository repository = GitRepository.open(Path.of(part[1]))) {
        Replay replay = new Replay(part[0], repository);
        replay.run(changes, rewrites, over);
        System.out.println(replay.row());
        all.add(replay);
      }
    }
    shares(all);
    choices(all);
  }

  private static String percent(long part, long of) {
    return of == 0 ? "–" : String.format(java.util.Locale.ROOT, "%.1f %%", 100.0 * part / of);
  }

  private String row() {
    return "| "
        + name
        + " | "
        + changes
        + " | "
        + added
        + " | "
        + flags
        + " | "
        + String.format(java.util.Locale.ROOT, "%.3f", 100.0 * flags / Math.max(1, added))
        + " | "
        + planted
        + " | "
        + percent(found, planted)
        + " | "
        + percent(showing, examples)
        + " | "
        + uses
        + " |";
  }

  private static void shares(List<Replay> all) {
    System.out.println(
        "\n| share at the base (n ≥ 20) | obeyed by later accepted uses |\n|---|--:|");
    List<String> names = List.of("≥ 98 %", "95–98 %", "90–95 %", "75–90 %", "< 75 %");
    for (int i = 0; i < BOUNDS.size(); i++) {
      int[] sum = new int[2];
      for (Replay replay : all) {
        int[] own = replay.obeyed.getOrDefault(BOUNDS.get(i), new int[2]);
        sum[0] += own[0];
        sum[1] += own[1];
      }
      System.out.println(
          "| " + names.get(i) + " | " + percent(sum[0], sum[1]) + " of " + sum[1] + " |");
    }
  }

  private static void choices(List<Replay> all) {
    SortedMap<String, Integer> flags = new TreeMap<>();
    SortedMap<String, int[]> plants = new TreeMap<>();
    for (Replay replay : all) {
      replay.byChoice.forEach((id, n) -> flags.merge(id, n, Integer::sum));
      replay.plantedBy.forEach((id, n) -> {
        int[] sum = plants.computeIfAbsent(id, k -> new int[2]);
        sum[0] += n[0];
        sum[1] += n[1];
      });
    }
    System.out.println("\nflags by alternation: " + flags);
    StringBuilder out = new StringBuilder("found of rewritten, by alternation:");
    plants.forEach((id, n) ->
        out.append(' ').append(id).append(' ').append(n[0]).append('/').append(n[1]).append(','));
    System.out.println(out);
  }

  private void run(int most, int rewrites, int over) {
    List<Repository.Ancestor> line = repository.line("HEAD", over + 1);
    int step = Math.max(1, (line.size() - 1) / most);
    List<Integer> picks = new ArrayList<>();
    for (int i = 0; i + 1 < line.size() && picks.size() < most; i += step) {
      picks.add(i);
    }
    int each = Math.max(1, rewrites / Math.max(1, picks.size()));
    for (int i = picks.size() - 1; i >= 0; i--) {
      String head = line.get(picks.get(i)).commit();
      String base = line.get(picks.get(i) + 1).commit();
      change(base, head, each, i);
    }
  }

  private void change(String base, String head, int each, int turn) {
    Change change;
    try {
      change = repository.change(new Request.Range(base + ".." + head), false);
    } catch (brinell.core.Rejected e) {
      return;
    }
    List<Touched> files = TouchedFiles.of(change);
    if (files.stream().allMatch(f -> f.added().isEmpty())) {
      return;
    }
    changes++;
    Ledger ledger = counting.at(base);
    Reading reading = new Reading(repository, ledger);
    List<Unusual> unusual = reading.of(files, TouchedFiles.newCrates(change));
    uses += reading.uses();
    Map<String, byte[]> blobs = blobs(files);
    for (Touched file : files) {
      content(file, blobs).ifPresent(bytes -> lines(file, bytes, ledger));
    }
    flags += unusual.size();
    for (Unusual u : unusual) {
      byChoice.merge(u.preference().alternation().id(), 1, Integer::sum);
      shows(u, base);
      System.err.println(
          "FLAG "
              + name
              + ' '
              + head.substring(0, 10)
              + ' '
              + u.path()
              + ':'
              + u.line()
              + " ["
              + u.preference().alternation().id()
              + "] "
              + u.preference().preferred().shown()
              + ' '
              + u.preference().count()
              + '/'
              + u.preference().total()
              + ' '
              + u.preference().kind()
              + ' '
              + u.preference().crate()
              + " | "
              + u.source());
    }
    plant(files, blobs, ledger, each, turn, base);
  }

  private static Optional<byte[]> content(Touched file, Map<String, byte[]> blobs) {
    return file.after().flatMap(oid -> Optional.ofNullable(blobs.get(oid)));
  }

  private Map<String, byte[]> blobs(List<Touched> files) {
    java.util.TreeSet<String> oids = new java.util.TreeSet<>();
    files.forEach(f -> {
      f.after().ifPresent(oids::add);
      f.before().ifPresent(oids::add);
    });
    return repository.blobs(oids, Counting.LIMIT);
  }

  /** Counts added lines, and what share of later uses keeps to what the base does. */
  private void lines(Touched file, byte[] bytes, Ledger ledger) {
    String[] text = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    for (Touched.Run run : file.added()) {
      for (int i = run.first(); i <= run.last() && i <= text.length; i++) {
        added += text[i - 1].isBlank() ? 0 : 1;
      }
    }
    if (Skipped.path(file.path())) {
      return;
    }
    for (Use use : FileUses.of(file.path(), bytes).orElse(List.of())) {
      if (!Touched.has(file.added(), use.line())) {
        continue;
      }
      Counts whole = ledger.whole();
      if (whole.total(use.choice(), use.kind()) >= 20) {
        int top = whole.top(use.choice(), use.kind());
        int share = whole.share(use.choice(), use.kind(), top);
        int bound = BOUNDS.stream().filter(b -> share >= b).findFirst().orElse(0);
        int[] sums = obeyed.getOrDefault(bound, new int[2]);
        sums[0] += use.form() == top ? 1 : 0;
        sums[1]++;
      }
    }
  }

  /** Whether three places at the base show the preferred form, by words that this test knows. */
  private void shows(Unusual u, String base) {
    examples++;
    Optional<Pattern> words =
        Planted.shows(u.preference().alternation().id(), u.preference().form());
    int good = 0;
    for (Ledger.Example example : u.examples()) {
      String[] text =
          repository
              .file(base, example.path())
              .map(b -> new String(b, StandardCharsets.UTF_8).split("\n", -1))
              .orElse(new String[0]);
      boolean there = example.line() <= text.length;
      boolean seen =
          there
              && words
                  .map(w -> w.matcher(text[example.line() - 1]).find())
                  .orElseGet(() -> reads(u, example, String.join("\n", text)));
      good += seen ? 1 : 0;
      if (!seen) {
        System.err.println(
            "NOSHOW "
                + name
                + ' '
                + base
                + ' '
                + example
                + ' '
                + u.preference().preferred().shown()
                + " | "
                + (there ? text[example.line() - 1] : "absent"));
      }
    }
    showing += good == 3 ? 1 : 0;
  }

  private static boolean reads(Unusual u, Ledger.Example example, String text) {
    return u.preference().alternation().number() == ModuleFiles.CHOICE
        || FileUses.of(example.path(), text.getBytes(StandardCharsets.UTF_8))
            .orElse(List.of())
            .stream()
            .anyMatch(use ->
                use.choice() == u.preference().alternation().number()
                    && use.form() == u.preference().form()
                    && use.line() == example.line());
  }

  /** Turns some added lines against a convention of at least 98 % and looks whether it is seen. */
  private void plant(
      List<Touched> files,
      Map<String, byte[]> blobs,
      Ledger ledger,
      int each,
      int turn,
      String base) {
    List<Place> places = new ArrayList<>();
    for (Touched file : files) {
      Optional<byte[]> content = content(file, blobs);
      if (content.isEmpty() || Skipped.path(file.path())) {
        continue;
      }
      byte[] bytes = content.get();
      for (Use use : FileUses.of(file.path(), bytes).orElse(List.of())) {
        Counts whole = ledger.whole();
        boolean habit =
            Touched.has(file.added(), use.line())
                && whole.total(use.choice(), use.kind()) >= 20
                && whole.share(use.choice(), use.kind(), use.form()) >= 980;
        if (habit) {
          places.add(new Place(file, bytes, use));
        }
      }
    }
    Map<String, List<Place>> byChoice = new TreeMap<>();
    for (Place place : places) {
      String id = Catalogue.all().get(place.use().choice()).id();
      byChoice.computeIfAbsent(id, k -> new ArrayList<>()).add(place);
    }
    int done = 0;
    List<String> ids = new ArrayList<>(byChoice.keySet());
    for (int i = 0; i < ids.size() && done < each; i++) {
      String id = ids.get((i + turn) % ids.size());
      List<Place> some = byChoice.getOrDefault(id, List.of());
      done += plant(some.get(turn % some.size()), files, blobs, ledger, id, base);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Place(Touched file, byte[] bytes, Use use) {}

  private int plant(
      Place place,
      List<Touched> files,
      Map<String, byte[]> blobs,
      Ledger ledger,
      String id,
      String base) {
    String[] text = new String(place.bytes(), StandardCharsets.UTF_8).split("\n", -1);
    String line = text[place.use().line() - 1];
    Optional<String> turned = Planted.rewrite(id, place.use().form(), line);
    if (turned.isEmpty() || turned.get().equals(line)) {
      return 0;
    }
    text[place.use().line() - 1] = turned.get();
    byte[] rewritten = String.join("\n", text).getBytes(StandardCharsets.UTF_8);
    String oid = place.file().after().orElseThrow();
    Map<String, byte[]> changed = new HashMap<>(blobs);
    changed.put(oid, rewritten);
    Repository with = new Overlay(repository, changed);
    List<Unusual> seen = new Reading(with, ledger).of(files, List.of());
    boolean hit =
        seen.stream()
            .anyMatch(u -> u.path().equals(place.file().path()) && u.line() == place.use().line());
    seen.stream()
        .filter(u -> u.path().equals(place.file().path()) && u.line() == place.use().line())
        .findFirst()
        .ifPresent(u -> shows(u, base));
    planted++;
    found += hit ? 1 : 0;
    int[] by = plantedBy.computeIfAbsent(id, k -> new int[2]);
    by[0] += hit ? 1 : 0;
    by[1]++;
    if (!hit) {
      System.err.println(
          "MISS "
              + name
              + ' '
              + base.substring(0, 10)
              + ' '
              + place.file().path()
              + ':'
              + place.use().line()
              + " ["
              + id
              + "] "
              + ledger.whole().get(place.use().choice(), place.use().kind(), place.use().form())
              + '/'
              + ledger.whole().total(place.use().choice(), place.use().kind())
              + " | "
              + why(ledger, place, rewritten, id)
              + " | "
              + turned.get().strip());
    }
    return 1;
  }

  private static String why(Ledger ledger, Place place, byte[] rewritten, String id) {
    String path = place.file().path();
    return FileUses.of(path, rewritten).orElse(List.of()).stream()
        .filter(
            u -> u.line() == place.use().line() && Catalogue.all().get(u.choice()).id().equals(id))
        .map(u -> ledger.silence(u, path) + " (" + u.form() + ")")
        .findFirst()
        .orElse("no use was read");
  }

  /** A repository in which some contents are others. */
  private record Overlay(Repository below, Map<String, byte[]> blobs) implements Repository {
    @Override
    public Change change(Request request, boolean firstParent) {
      return below.change(request, firstParent);
    }

    @Override
    public List<brinell.core.Commit> commits(Request request, boolean firstParent) {
      return below.commits(request, firstParent);
    }

    @Override
    public Map<String, byte[]> blobs(Set<String> oids, long limit) {
      return blobs;
    }

    @Override
    public List<String> paths(String revision) {
      return below.paths(revision);
    }

    @Override
    public SortedMap<String, String> entries(String revision) {
      return below.entries(revision);
    }

    @Override
    public Optional<byte[]> file(String revision, String path) {
      return below.file(revision, path);
    }

    @Override
    public void export(String revision, Path folder, Path index) {
      below.export(revision, folder, index);
    }

    @Override
    public Optional<Path> worktree() {
      return below.worktree();
    }

    @Override
    public void close() {}
  }
}
