package brinell.check.shape;

import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.FileChange;
import brinell.core.FileChange.Entry;
import brinell.core.Finding;
import brinell.core.Hunk;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Outcome;
import brinell.core.Side;
import brinell.port.Repository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says of every changed line what it is: code, test, comment, unsafe, public interface, … */
public final class ShapeCheck implements Check<ShapeCheck.Sample> {
  static final String READ = "shape.read";
  private static final String UNREAD = "shape.unread";

  /** A source file larger than this, in bytes, is not read: it is generated or data. */
  private static final long LIMIT = 8L << 20;

  private final Repository repository;

  public ShapeCheck(Repository repository) {
    this.repository = repository;
  }

  /** The changed lines of every file; contents by their object ids. */
  record Sample(List<Touched> files) {}

  /**
   * One file.
   *
   * @param unread why its difference could not be read
   * @param added runs of added lines on the head side
   * @param removed runs of removed lines on the base side
   */
  record Touched(
      String path,
      FileChange.Status status,
      Optional<String> unread,
      Optional<Version> base,
      Optional<Version> head,
      List<Run> added,
      List<Run> removed) {}

  record Version(String path, String blob) {}

  /** Lines first to last, 1-based, inclusive. */
  record Run(int first, int last) {}

  @Override
  public Spec spec() {
    Claim read = new Claim(READ, "Every changed line was read, and it is known what it is.");
    return new Spec("shape", 1, Lane.FAST, List.of(read), "brinell check {range} --format json");
  }

  @Override
  public Optional<Sample> sample(Change change) {
    List<Touched> files = change.files().stream().map(ShapeCheck::touched).toList();
    return files.isEmpty() ? Optional.empty() : Optional.of(new Sample(files));
  }

  private static Touched touched(FileChange file) {
    Optional<String> unread =
        file.body() instanceof FileChange.Unread cause
            ? Optional.of(cause.because())
            : Optional.empty();
    return new Touched(
        file.path(),
        file.status(),
        unread,
        version(file.before()),
        version(file.after()),
        runs(file, Hunk.Mark.ADDED),
        runs(file, Hunk.Mark.REMOVED));
  }

  private static Optional<Version> version(Optional<Entry> entry) {
    return entry.map(e -> new Version(e.path(), e.blob()));
  }

  private static List<Run> runs(FileChange file, Hunk.Mark mark) {
    List<Run> runs = new ArrayList<>();
    for (Hunk hunk : file.hunks()) {
      for (Hunk.Line line : hunk.lines()) {
        if (line.mark() != mark) {
          continue;
        }
        int number = line.number();
        if (!runs.isEmpty() && runs.getLast().last() + 1 == number) {
          runs.set(runs.size() - 1, new Run(runs.getLast().first(), number));
        } else {
          runs.add(new Run(number, number));
        }
      }
    }
    return runs;
  }

  @Override
  public Outcome examine(Sample sample) throws InterruptedException {
    Map<String, byte[]> blobs = repository.blobs(wanted(sample), LIMIT);
    List<Fact> facts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Touched file : sample.files()) {
      Fact fact = Shapes.read(file, blobs);
      facts.add(fact);
      if (fact instanceof Fact.Unread(String path, String because)) {
        findings.add(unread(path, because));
      }
    }
    Evidence evidence = new Evidence(READ, Basis.MEASURED, measures(facts), findings, facts);
    return new Outcome.Observed(List.of(evidence));
  }

  private static Set<String> wanted(Sample sample) {
    Set<String> oids = new HashSet<>();
    for (Touched file : sample.files()) {
      if (!file.removed().isEmpty()) {
        file.base().ifPresent(version -> oids.add(version.blob()));
      }
      if (!file.added().isEmpty()) {
        file.head().ifPresent(version -> oids.add(version.blob()));
      }
    }
    return oids;
  }

  private static Finding unread(String path, String because) {
    Location whole = new Location.Lines(Side.HEAD, path, 1, 1);
    return new Finding(UNREAD, Level.NOTE, whole, "not read: " + because, Optional.empty());
  }

  /** Sums over all files, in the order of the kinds. */
  private static List<Measure> measures(List<Fact> facts) {
    List<Measure> measures = new ArrayList<>();
    for (LineKind kind : LineKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      measures.add(new Measure(name + "-added", sum(facts, Fact.FileShape::added, kind), "lines"));
      measures.add(
          new Measure(name + "-removed", sum(facts, Fact.FileShape::removed, kind), "lines"));
    }
    return measures;
  }

  private static long sum(
      List<Fact> facts, Function<Fact.FileShape, List<Fact.KindCount>> side, LineKind kind) {
    return facts.stream()
        .filter(Fact.FileShape.class::isInstance)
        .flatMap(f -> side.apply((Fact.FileShape) f).stream())
        .filter(c -> c.kind() == kind)
        .mapToLong(Fact.KindCount::lines)
        .sum();
  }
}
