package brinell.app;

import brinell.adapter.index.DiskIndex;
import brinell.bench.Bench;
import brinell.check.convention.familiarity.FamiliarityCheck;
import brinell.check.convention.familiarity.Known;
import brinell.check.provenance.Prints;
import brinell.check.provenance.ProvenanceCheck;
import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Fact;
import brinell.core.Facts;
import brinell.core.Lane;
import brinell.core.Location;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.core.Rejected;
import brinell.core.licence.Accepted;
import brinell.policy.Policy;
import brinell.port.CloneIndex;
import brinell.port.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The index of known code, where one is named. */
final class KnownCode implements AutoCloseable {
  /** For a range that somebody asks about alone. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Optional<CloneIndex> index;

  private KnownCode(Optional<CloneIndex> index) {
    this.index = index;
  }

  static KnownCode none() {
    return new KnownCode(Optional.empty());
  }

  static KnownCode open(Path folder) {
    return new KnownCode(Optional.of(DiskIndex.open(folder, new Prints().version())));
  }

  /**
   * A project without an index, or of which nothing was learned, is not told about it, unless its
   * policy asks for what it shows.
   */
  List<Check<?>> checks(Repository repository, Change change, Policy policy, Known learned) {
    boolean idle = index.isEmpty() && !Asked.in(policy, ProvenanceCheck.ID);
    Accepted accepted =
        idle
            ? Accepted.permissive("nothing")
            : AcceptedLicences.of(policy, repository, change.base());
    FamiliarityCheck familiarity = new FamiliarityCheck(repository, learned);
    boolean unlearned = learned.others().isEmpty() && !Asked.in(policy, FamiliarityCheck.ID);
    return Checks.all(
            repository,
            Slow.none(),
            new ProvenanceCheck(repository, index, accepted, false),
            familiarity,
            MutantRuns.shelf(false))
        .stream()
        .filter(check -> !unlearned || !check.spec().id().equals(FamiliarityCheck.ID))
        .filter(check -> !idle || !check.spec().id().equals(ProvenanceCheck.ID))
        .toList();
  }

  /** The check alone, on a change. */
  Resemblances resemblances(Repository repository, Change change, List<String> accept, boolean wide)
      throws InterruptedException {
    Accepted accepted =
        accept.isEmpty()
            ? AcceptedLicences.of(
                PolicySource.of(repository, change.base()).find(Optional.empty()),
                repository,
                change.base())
            : new Accepted(accept, "--accept");
    ProvenanceCheck check = new ProvenanceCheck(repository, index, accepted, wide);
    List<Receipt> receipts = new Bench(PATIENCE).run(change, List.of(check), Lane.FAST);
    if (receipts.getFirst().outcome() instanceof Outcome.Inconclusive(var _, String because)) {
      throw Rejected.input(change.title(), because, "give a smaller range");
    }
    List<Fact.Resemblance> found = Facts.of(receipts, Fact.Resemblance.class);
    return new Resemblances(
        found, accepted, index.orElseThrow().info(), compared(receipts), unread(receipts));
  }

  private static List<String> unread(List<Receipt> receipts) {
    return receipts.getFirst().outcome() instanceof Outcome.Observed(var evidence)
        ? evidence.getFirst().findings().stream()
            .filter(f -> f.rule().equals(ProvenanceCheck.UNREAD))
            .map(f ->
                (f.location() instanceof Location.Lines(var _, String path, int _, int _)
                        ? path + ": "
                        : "")
                    + f.message())
            .toList()
        : List.of();
  }

  private static long compared(List<Receipt> receipts) {
    return receipts.getFirst().outcome() instanceof Outcome.Observed(var evidence)
        ? evidence.getFirst().measures().getFirst().value()
        : 0;
  }

  @Override
  public void close() {
    index.ifPresent(CloneIndex::close);
  }
}
