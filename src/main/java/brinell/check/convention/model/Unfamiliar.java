package brinell.check.convention.model;

import brinell.port.Landed.Run;
import brinell.port.Landed.Touched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much less a piece of code reads like this codebase than like Rust in general: the mean, over
 * its words, of the bits that the codebase and the file's old version need more than other Rust
 * does. Words that neither knows say nothing and are left out, and so are names that the change
 * itself brings and the codebase has not.
 */
public final class Unfamiliar {
  /** In bits a word: what the old version of a file saves, and a new file does not have. */
  private static final double NEW_FILE = 1;

  private static final int TOLD = 3;

  private final TokenModel ours;
  private final TokenModel others;

  public Unfamiliar(TokenModel ours, TokenModel others) {
    this.ours = ours;
    this.others = others;
  }

  /**
   * A piece that was read.
   *
   * @param score in bits a word; larger is less familiar
   * @param words how many it is the mean of
   * @param telling the names that added most to it, first the most
   */
  public record Reading(double score, int words, List<String> telling) {
    public Reading {
      telling = List.copyOf(telling);
    }
  }

  /**
   * @param before the file as it was
   * @param fresh the names that the change defines
   */
  public Reading read(Stream file, Piece piece, Optional<RecentFile> before, Set<Long> fresh) {
    return read(file, piece.from(), file, piece, before, fresh);
  }

  /** The same for a piece that is read as if it stood elsewhere. */
  Reading read(
      Stream place,
      int at,
      Stream file,
      Piece piece,
      Optional<RecentFile> before,
      Set<Long> fresh) {
    Gates gates = new Gates(3, Defaults.ALONE, Defaults.PACE);
    Mixture mine = Mixture.of(ours, Optional.empty(), before, gates);
    Walk theirs = new Walk(others);
    for (int i = Math.max(0, at - ContextSort.DEPTH); i < at; i++) {
      mine.next(place.word(i), "");
      theirs.next(place.word(i), "");
    }
    double sum = before.isPresent() ? 0 : -NEW_FILE * (piece.to() - piece.from());
    int words = 0;
    Map<String, Double> shares = new HashMap<>();
    for (int i = piece.from(); i < piece.to(); i++) {
      long word = file.word(i);
      boolean here = ours.id(word) > 0;
      boolean there = others.id(word) > 0;
      String shown = here && there ? "" : file.shown(i);
      double more = -Bits.of(theirs(theirs, word, shown)) + Bits.of(mine.next(word, shown));
      if (here || (there && !fresh.contains(word))) {
        sum += more;
        words++;
        if (file.kind(i).isName() && rare(word)) {
          shares.merge(file.shown(i), more, Double::sum);
        }
      } else if (before.isEmpty()) {
        sum += NEW_FILE;
      }
    }
    return new Reading(words == 0 ? 0 : sum / words, words, telling(shares));
  }

  /** So that it says something to name it. */
  private boolean rare(long word) {
    int id = ours.id(word);
    return id < 0 || ours.count(id) * 20_000L < ours.tokens();
  }

  private static double theirs(Walk walk, long word, String shown) {
    walk.next(word, shown);
    return walk.shortChance();
  }

  private static List<String> telling(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .filter(e -> e.getValue() > 3)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(TOLD)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The names that these words define: behind {@code fn}, {@code let} and their like. */
  static Set<Long> defined(Stream file, List<Run> added) {
    Set<Long> names = new HashSet<>();
    for (Run run : added) {
      int to = file.from(run.last() + 1);
      for (int i = file.from(run.first()); i < to; i++) {
        if (Definitions.at(file, i)) {
          names.add(file.word(i));
        }
      }
    }
    return names;
  }

  /** A file of a change. */
  public record Changed(String path, Stream after, Optional<RecentFile> before, List<Run> added) {
    public Changed {
      added = List.copyOf(added);
    }

    /**
     * Empty where a program wrote it, or where it is not at hand.
     *
     * @param contents of blobs, by their object ids
     */
    public static Optional<Changed> of(Touched file, Map<String, byte[]> contents) {
      byte[] after = contents.get(file.after());
      if (after == null || !Codebase.counts(file.path()) || Codebase.generated(after)) {
        return Optional.empty();
      }
      byte[] before = file.before().isEmpty() ? null : contents.get(file.before().get());
      return Optional.of(
          new Changed(
              file.path(),
              Stream.of(after),
              Optional.ofNullable(before).map(Stream::of).map(RecentFile::of),
              file.added()));
    }
  }

  /** A piece of a change, read. */
  public record Told(String path, Piece piece, Reading reading) {}

  /** All pieces of a change, in the order of its files and lines. */
  public List<Told> read(List<Changed> files) {
    Set<Long> fresh = new HashSet<>();
    files.forEach(f -> fresh.addAll(defined(f.after(), f.added())));
    List<Told> told = new ArrayList<>();
    for (Changed file : files) {
      for (Piece piece : Piece.of(file.after(), file.added())) {
        told.add(new Told(file.path(), piece, read(file.after(), piece, file.before(), fresh)));
      }
    }
    return told;
  }
}
