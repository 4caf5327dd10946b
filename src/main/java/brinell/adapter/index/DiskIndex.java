package brinell.adapter.index;

import brinell.core.Rejected;
import brinell.port.CloneIndex;
import brinell.port.Demotion;
import brinell.port.Print;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index on disk. Opening maps its files and reads a page of each. */
public final class DiskIndex implements CloneIndex {
  private final Path folder;
  private final Catalogue catalogue;
  private final List<Shard> shards;
  private final ThreadLocal<Scorer> scorer;

  private DiskIndex(Path folder, Catalogue catalogue, List<Shard> shards) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.shards = shards;
    this.scorer = ThreadLocal.withInitial(() -> new Scorer(shards));
  }

  /**
   * @param fingerprints the version of the prints that will be looked up
   */
  public static DiskIndex open(Path folder, int fingerprints) {
    Catalogue catalogue = Catalogue.read(folder);
    List<Shard> shards = new ArrayList<>();
    try {
      for (String name : catalogue.shards()) {
        Shard shard = open(folder.resolve(name));
        shards.add(shard);
        if (shard.header.number("fingerprints") != fingerprints) {
          throw rejected(folder.resolve(name), "it was built by another version of Brinell");
        }
      }
    } catch (RuntimeException e) {
      shards.forEach(Shard::close);
      throw e;
    }
    return new DiskIndex(folder, catalogue, shards);
  }

  private static Shard open(Path file) {
    try {
      return Shard.open(file);
    } catch (Damaged e) {
      throw rejected(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw rejected(file, "it cannot be read: " + e.getMessage());
    }
  }

  static Rejected rejected(Path file, String because) {
    return Rejected.input(
        file.toString(), because, "build the index again: brinell index build DIR SOURCE…");
  }

  List<Shard> shards() {
    return shards;
  }

  @Override
  public Info info() {
    return new Info(
        digest(),
        sum("functions"),
        sum("projects"),
        sum("units"),
        sum("source-bytes"),
        sum("length"),
        catalogue.thresholds());
  }

  private long sum(String key) {
    return shards.stream().mapToLong(s -> s.header.number(key)).sum();
  }

  /** The names of shards are digests of their content. */
  private String digest() {
    return String.join(" ", catalogue.shards()) + " " + catalogue.thresholds();
  }

  @Override
  public List<Match> resembling(Print print) {
    try {
      List<Scorer.Hit> hits = scorer.get().hits(print);
      double wide = catalogue.thresholds().wide();
      // Where they stand is read from many places, so it is read only of those that matter.
      return hits.isEmpty() || hits.getFirst().score() < wide
          ? List.of()
          : hits.stream().filter(h -> h.score() >= wide * Demotion.SHARE).map(this::match).toList();
    } catch (Damaged e) {
      throw rejected(folder, "the index is damaged: " + e.getMessage());
    }
  }

  @Override
  public double bits(long term) {
    return scorer.get().bits(term);
  }

  /** What {@link #resembling} is made of, for measuring. */
  List<Scorer.Hit> hits(Print print) {
    return scorer.get().hits(print);
  }

  private Match match(Scorer.Hit hit) {
    Shard shard = shards.get(hit.shard());
    return new Match(
        hit.score(),
        hit.bits(),
        hit.containment(),
        hit.same(),
        shard.tokens(hit.function()),
        shard.origins(hit.function()));
  }

  @Override
  public Optional<String> text(Origin origin) {
    return OriginText.of(origin);
  }

  /** Compares every byte with its checksum; gives the sentences of what is wrong. */
  public static List<String> verify(Path folder) {
    List<String> wrong = new ArrayList<>();
    for (String name : Catalogue.read(folder).shards()) {
      try (Shard shard = Shard.open(folder.resolve(name))) {
        shard.verifyAll();
        if (!name.equals(Builder.name(folder.resolve(name)))) {
          wrong.add(folder.resolve(name) + ": its name is not the digest of its content");
        }
      } catch (Damaged e) {
        wrong.add(folder.resolve(name) + ": " + e.getMessage());
      } catch (IOException e) {
        wrong.add(folder.resolve(name) + ": it cannot be read: " + e.getMessage());
      }
    }
    return wrong;
  }

  /** Whether a folder has a whole index. */
  public static boolean in(Path folder) {
    return Catalogue.in(folder) && Files.isDirectory(folder);
  }

  @Override
  public void close() {
    shards.forEach(Shard::close);
  }
}
