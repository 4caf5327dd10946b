package brinell.app;

import static java.util.stream.Collectors.joining;

import brinell.adapter.forge.ProposalFile;
import brinell.adapter.git.GitRepository;
import brinell.adapter.process.TemporaryFolder;
import brinell.bench.Bench;
import brinell.check.convention.familiarity.Known;
import brinell.check.disclosure.CommitDisclosure;
import brinell.check.disclosure.DisclosureJson;
import brinell.check.disclosure.DisclosureTable;
import brinell.check.mutation.MutantLines;
import brinell.check.mutation.Mutants;
import brinell.core.Change;
import brinell.core.Dossier;
import brinell.core.Lane;
import brinell.core.Receipt;
import brinell.policy.Policy;
import brinell.policy.judge.Explain;
import brinell.policy.judge.Judge;
import brinell.port.Repository;
import brinell.port.Repository.Request;
import brinell.report.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What Brinell can do, for every door. */
public final class Brinell implements AutoCloseable {
  /**
   * The fast lane is for somebody who waits. A change that is too large for it keeps its claims
   * open.
   */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Repository repository;

  private @Nullable TemporaryFolder scratch;

  private final Path folder;

  private final KnownCode known;

  private Brinell(Repository repository, Path folder, KnownCode known) {
    this.repository = repository;
    this.folder = folder;
    this.known = known;
  }

  /**
   * A change to check.
   *
   * @param proposal a file with what a forge knows
   * @param policy a file or a preset's name; empty for the base's own {@code brinell.toml}
   * @param slow whether the slow lane is run too, and how
   */
  public record Ask(
      Request request,
      boolean firstParent,
      Optional<Path> proposal,
      Optional<String> policy,
      Optional<Slow.Wanted> slow) {}

  public static Brinell at(Path folder) {
    return new Brinell(GitRepository.open(folder), folder, KnownCode.none());
  }

  /**
   * @param index the folder of an index of known code; empty: nothing is compared with known code
   */
  public static Brinell at(Path folder, Optional<Path> index) {
    KnownCode known = index.map(KnownCode::open).orElseGet(KnownCode::none);
    try {
      return new Brinell(GitRepository.open(folder), folder, known);
    } catch (RuntimeException e) {
      known.close();
      throw e;
    }
  }

  public Dossier check(Ask ask, Consumer<String> stage) throws InterruptedException {
    Read read = read(ask, stage);
    return Judge.judge(read.policy(), read.change(), read.receipts());
  }

  /**
   * The dossier that a change would get if it were proposed now.
   *
   * @param description the pull request's text, as far as it is written
   */
  public Dossier preflight(Ask ask, String description, Consumer<String> stage)
      throws InterruptedException {
    stage.accept("reading the change");
    Change told = repository.change(ask.request(), ask.firstParent());
    Change change = told.with(Imagined.proposal(told, description));
    Policy policy = PolicySource.of(repository, change.base()).find(ask.policy());
    return dossier(repository, change, policy);
  }

  /** How a clause comes to its verdict; empty when the policy has no such clause. */
  public Optional<String> explain(Ask ask, String clause, Consumer<String> stage)
      throws InterruptedException {
    Read read = read(ask, stage);
    return Explain.explain(read.policy(), read.change(), read.receipts(), clause);
  }

  private record Read(Policy policy, Change change, List<Receipt> receipts) {}

  private Read read(Ask ask, Consumer<String> stage) throws InterruptedException {
    stage.accept("reading the change");
    Change told = repository.change(ask.request(), ask.firstParent());
    Change change = ask.proposal().map(ProposalFile::read).map(told::with).orElse(told);
    Policy policy = PolicySource.of(repository, change.base()).find(ask.policy());
    stage.accept("examining " + change.files().size() + " files");
    List<Receipt> receipts =
        new ArrayList<>(
            examine(
                repository,
                change,
                policy,
                known,
                new Learning(repository, folder, stage).known()));
    receipts.addAll(slow(ask, change, policy, stage));
    return new Read(policy, change, receipts);
  }

  private List<Receipt> slow(Ask ask, Change change, Policy policy, Consumer<String> stage)
      throws InterruptedException {
    if (ask.slow().isEmpty()) {
      String because =
          "it takes long; to run it: brinell check " + change.arguments() + " --budget 10m";
      return Bench.notRun(change, Checks.all(repository), Lane.SLOW, because);
    }
    Slow slow = Slow.of(repository, folder, ask.slow().get(), stage, change.head(), policy);
    return new Bench(slow.budget().left().plus(GRACE))
        .run(change, Checks.all(repository, slow), Lane.SLOW);
  }

  /** For what is under way when a budget ends. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private static List<Receipt> examine(
      Repository repository, Change change, Policy policy, KnownCode known, Known learned)
      throws InterruptedException {
    return new Bench(DEADLINE)
        .run(change, known.checks(repository, change, policy, learned), Lane.FAST);
  }

  static Dossier dossier(Repository repository, Change change, Policy policy)
      throws InterruptedException {
    return Judge.judge(
        policy, change, examine(repository, change, policy, KnownCode.none(), Known.nothing()));
  }

  /** Learns how the codebase is written. */
  public LearnedText learn(String revision, Consumer<String> stage) {
    return new Learning(repository, folder, stage).learn(revision);
  }

  /** How the reading of many commits is printed. */
  public enum Listing {
    table,
    jsonl
  }

  /** What each commit says about AI use, oldest first. */
  public String disclosures(Request request, boolean firstParent, Listing form) {
    List<CommitDisclosure> read = CommitDisclosure.of(repository.commits(request, firstParent));
    return switch (form) {
      case table -> DisclosureTable.of(read);
      case jsonl ->
          read.stream().map(DisclosureJson::line).map(line -> line + "\n").collect(joining());
    };
  }

  /**
   * What the added functions of a change resemble.
   *
   * @param accept licences to accept instead of what the project says
   */
  public Resemblances resemblances(
      Request request, boolean firstParent, List<String> accept, boolean wide)
      throws InterruptedException {
    Change change = repository.change(request, firstParent);
    return known.resemblances(repository, change, accept, wide);
  }

  /** Plants faults and says what became of them; {@code everything}: also of what was noticed. */
  public String mutants(MutantsAsk ask, Listing form, boolean everything, Consumer<String> stage)
      throws InterruptedException {
    Mutants.Report.Done done = planted(ask, stage);
    return switch (form) {
      case table -> MutantLines.table(done, everything || ask.list());
      case jsonl ->
          done.results().stream().map(MutantLines::json).map(l -> l + "\n").collect(joining());
    };
  }

  /** What gets no faults, and why. */
  public String skips(MutantsAsk ask) {
    return SkipList.text(new MutantRuns(repository, folder).policy(ask));
  }

  Mutants.Report.Done planted(MutantsAsk ask, Consumer<String> stage) throws InterruptedException {
    return new MutantRuns(repository, folder).run(ask, stage);
  }

  /** Notes in {@code brinell.toml} that a fault needs no test, and says so. */
  public String dismiss(String id, String because, MutantsAsk ask) throws InterruptedException {
    return new Dismissal(repository).write(planted(ask, stage -> {}), id, because);
  }

  /** Plants one fault again and says what was seen. */
  public String replay(String id, MutantsAsk ask, Consumer<String> stage)
      throws InterruptedException {
    return MutantLines.replay(new MutantRuns(repository, folder).replay(id, ask, stage));
  }

  /** Runs the tests of a change without the rest of it. */
  public FixesAnswer fixes(MutantsAsk ask, Consumer<String> stage) throws InterruptedException {
    return new FixRuns(repository, folder).run(ask, stage);
  }

  /** A test that notices a fault, proven, or why there is none. */
  public TestForAnswer testFor(String id, MutantsAsk ask, Consumer<String> stage)
      throws InterruptedException {
    return TestForAnswer.of(id, new MutantRuns(repository, folder).testFor(id, ask, stage));
  }

  /** Judges a stored dossier again. */
  public static Dossier judge(String name, String json, String policy) {
    Dossier old = Json.read(name, json);
    return Judge.judge(
        PolicySource.outside().find(Optional.of(policy)), old.change(), old.receipts());
  }

  /** A folder for the moment, gone when this is closed. */
  public Path scratch() {
    if (scratch == null) {
      scratch = TemporaryFolder.create();
    }
    return scratch.path();
  }

  @Override
  public void close() {
    known.close();
    repository.close();
    if (scratch != null) {
      scratch.close();
    }
  }
}
