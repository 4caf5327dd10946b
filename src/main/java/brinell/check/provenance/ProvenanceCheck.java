package brinell.check.provenance;

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
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Side;
import brinell.core.licence.Accepted;
import brinell.port.CloneIndex;
import brinell.port.Print;
import brinell.port.Repository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the functions that a change adds or rewrites with known code under other licences. */
public final class ProvenanceCheck implements Check<ProvenanceCheck.Sample> {
  /** Its id, and the claim that nothing added resembles code that the project cannot take. */
  public static final String ID = "provenance";

  static final String CLAIM = "provenance.accepted";
  static final String RESEMBLES = "provenance.resembles";
  static final String UNKNOWN = "provenance.licence-unknown";
  static final String DEMOTED = "provenance.also-accepted";

  /** The rule of a file that was not compared. */
  public static final String UNREAD = "provenance.unread";

  /** A source file larger than this, in bytes, is a table that a program wrote. */
  public static final long LIMIT = 8L << 20;

  private final Repository repository;
  private final Optional<CloneIndex> index;
  private final Accepted accepted;
  private final boolean wide;

  /**
   * @param index empty when none is configured
   * @param wide whether the wide operating point is used
   */
  public ProvenanceCheck(
      Repository repository, Optional<CloneIndex> index, Accepted accepted, boolean wide) {
    this.repository = repository;
    this.index = index;
    this.accepted = accepted;
    this.wide = wide;
  }

  /**
   * The added lines of Rust files and what they are compared with; contents by their object ids.
   *
   * @param base the revision whose own code is no news
   * @param bases the changed files as they were
   * @param index the digest of the index; empty without one
   */
  record Sample(
      String base,
      List<Touched> files,
      List<String> bases,
      List<String> unread,
      String index,
      Accepted accepted,
      boolean wide) {}

  record Touched(String path, String blob, List<Run> added) {}

  /** Lines first to last, 1-based, inclusive. */
  record Run(int first, int last) {}

  @Override
  public Spec spec() {
    Claim accepted =
        new Claim(
            CLAIM,
            "No added function resembles known code under a licence that the project does not accept.");
    return new Spec(ID, 1, Lane.FAST, List.of(accepted), "brinell provenance {range}");
  }

  @Override
  public Optional<Sample> sample(Change change) {
    List<Touched> files = new ArrayList<>();
    List<String> bases = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (FileChange file : change.files()) {
      if (!isRust(file)) {
        continue;
      }
      file.before().map(Entry::blob).ifPresent(bases::add);
      if (file.body() instanceof FileChange.Unread) {
        unread.add(file.path());
      }
      List<Run> added = added(file);
      if (!added.isEmpty()) {
        files.add(new Touched(file.path(), file.after().orElseThrow().blob(), added));
      }
    }
    files.sort(Comparator.comparing(Touched::path));
    String digest = index.map(i -> i.info().digest()).orElse("");
    return files.isEmpty() && unread.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sample(
                change.base(),
                files,
                bases.stream().sorted().toList(),
                unread,
                digest,
                accepted,
                wide));
  }

  private static boolean isRust(FileChange file) {
    return file.path().endsWith(".rs")
        && file.after().or(file::before).filter(e -> e.mode().startsWith("100")).isPresent();
  }

  private static List<Run> added(FileChange file) {
    List<Run> runs = new ArrayList<>();
    for (Hunk hunk : file.hunks()) {
      for (Hunk.Line line : hunk.lines()) {
        if (line.mark() != Hunk.Mark.ADDED) {
          continue;
        }
        if (!runs.isEmpty() && runs.getLast().last() + 1 == line.number()) {
          runs.set(runs.size() - 1, new Run(runs.getLast().first(), line.number()));
        } else {
          runs.add(new Run(line.number(), line.number()));
        }
      }
    }
    return runs;
  }

  @Override
  public Outcome examine(Sample sample) throws InterruptedException {
    if (index.isEmpty()) {
      return new Outcome.Inconclusive(
          Obstacle.NOT_RUN,
          "no index of known code is named. Build one with: brinell index build DIR SOURCE… and name it with --index DIR or BRINELL_INDEX=DIR");
    }
    CloneIndex known = index.get();
    Map<String, byte[]> blobs = repository.blobs(wanted(sample), LIMIT);
    OwnCode own = OwnCode.of(sample.bases().stream().flatMap(b -> present(blobs, b)).toList());
    Comparison comparison = new Comparison(known, sample.accepted(), sample.wide());
    List<Fact> facts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Project project = new Project(repository, sample.base());
    long judged = 0;
    List<String> unread = new ArrayList<>(sample.unread());
    for (Touched file : sample.files()) {
      byte[] content = blobs.get(file.blob());
      if (content == null) {
        unread.add(file.path());
        continue;
      }
      for (Print print : own.fresh(content, file)) {
        judged++;
        comparison
            .of(file.path(), content, print, project)
            .ifPresent(fact -> {
              facts.add(fact);
              findings.add(Sentences.finding(fact, known.info().thresholds()));
            });
      }
    }
    unread.forEach(path -> findings.add(unread(path)));
    if (!unread.isEmpty()) {
      return findings.size() == unread.size()
          ? new Outcome.Inconclusive(
              Obstacle.NOT_RUN,
              unread.getFirst() + " could not be read, so it was not compared with known code")
          : observed(judged, known, findings, facts);
    }
    return observed(judged, known, findings, facts);
  }

  private static Outcome observed(
      long judged, CloneIndex known, List<Finding> findings, List<Fact> facts) {
    CloneIndex.Info info = known.info();
    double rate = info.thresholds().strictRate();
    List<Measure> measures =
        List.of(
            new Measure("functions-compared", judged, "functions"),
            new Measure("functions-indexed", info.functions(), "functions"),
            new Measure("expected-false-alarms", Math.round(rate * 1000), "per million functions"));
    return new Outcome.Observed(
        List.of(new Evidence(CLAIM, Basis.MEASURED, measures, findings, facts)));
  }

  private static Finding unread(String path) {
    return new Finding(
        UNREAD,
        Level.NOTE,
        new Location.Lines(Side.HEAD, path, 1, 1),
        "not compared: its content is absent or larger than this check reads",
        Optional.empty());
  }

  private static java.util.stream.Stream<byte[]> present(Map<String, byte[]> blobs, String oid) {
    byte[] content = blobs.get(oid);
    return content == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(content);
  }

  private static Set<String> wanted(Sample sample) {
    Set<String> oids = new HashSet<>(sample.bases());
    sample.files().forEach(file -> oids.add(file.blob()));
    return oids;
  }
}
