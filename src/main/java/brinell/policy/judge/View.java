package brinell.policy.judge;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.Fact;
import brinell.core.FileChange;
import brinell.core.Location;
import brinell.core.Outcome;
import brinell.core.Proposal;
import brinell.core.Receipt;
import brinell.policy.Place;
import brinell.policy.Policy;
import brinell.policy.TrailerRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known about a change, read through a policy; the order of receipts makes no difference.
 */
final class View {
  /** The check that states what was said about AI, who is named, boxes and sections. */
  static final String SAID = "disclosure";

  private final Policy policy;
  private final Change change;
  private final List<Receipt> receipts;
  private final List<Fact> facts;
  private final List<Fact.Declaration> declarations;

  View(Policy policy, Change change, List<Receipt> receipts) {
    this.policy = policy;
    this.change = change;
    this.receipts =
        receipts.stream()
            .sorted(Comparator.comparing(Receipt::check).thenComparing(Receipt::toString))
            .toList();
    this.facts =
        brinell.core.Facts.of(receipts).stream()
            .sorted(Comparator.comparing(Fact::toString))
            .distinct()
            .toList();
    this.declarations =
        facts(Fact.Declaration.class)
            .filter(d -> d.key().map(this::isEvidence).orElse(true))
            .toList();
  }

  private boolean isEvidence(String key) {
    return policy.trailers().values().stream()
        .filter(rule -> rule.key().equalsIgnoreCase(key))
        .allMatch(TrailerRule::evidence);
  }

  Policy policy() {
    return policy;
  }

  Change change() {
    return change;
  }

  List<Receipt> receipts() {
    return receipts;
  }

  <F extends Fact> Stream<F> facts(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** What was said about AI and counts as evidence under this policy. */
  List<Fact.Declaration> declarations() {
    return declarations;
  }

  /** What was said that AI was used. */
  List<Fact.Declaration> uses() {
    return declarations.stream().filter(d -> d.level().isUse()).toList();
  }

  Optional<Proposal> proposal() {
    return change.proposal();
  }

  /** The commits that are changes of their own. */
  List<Commit> commits() {
    return change.commits().stream().filter(c -> !c.isMerge()).toList();
  }

  /** The files that the policy covers. */
  List<FileChange> files() {
    return change.files().stream().filter(f -> paths(f).anyMatch(policy.scope()::covers)).toList();
  }

  /** The paths of a file, at base and at head. */
  static Stream<String> paths(FileChange file) {
    return Stream.concat(
            file.before().map(FileChange.Entry::path).stream(),
            file.after().map(FileChange.Entry::path).stream())
        .distinct();
  }

  Optional<Fact.FileShape> shape(FileChange file) {
    return facts(Fact.FileShape.class).filter(s -> s.path().equals(file.path())).findFirst();
  }

  /** Why it is not certain that everything of a kind was seen; empty when it is. */
  Optional<Gap> unheard(String subject) {
    List<Receipt> speaking = speaking(subject);
    Optional<Gap> obstacle = speaking.stream().flatMap(r -> obstacle(r).stream()).findFirst();
    if (obstacle.isPresent()) {
      return obstacle;
    }
    if (speaking.stream().noneMatch(r -> r.outcome() instanceof Outcome.Observed)) {
      return Optional.of(
          Gap.notRun(
              speaking.isEmpty()
                  ? "no check speaks to " + subject
                  : "the check " + subject + " had nothing to look at",
              "run the check " + subject));
    }
    return Optional.empty();
  }

  /** The receipts that speak to a check's id, a claim, or a family of claims. */
  List<Receipt> speaking(String subject) {
    return receipts.stream()
        .filter(r ->
            r.check().equals(subject)
                || r.claims().stream()
                    .anyMatch(c -> c.equals(subject) || c.startsWith(subject + ".")))
        .toList();
  }

  static Optional<Gap> obstacle(Receipt receipt) {
    return receipt.outcome() instanceof Outcome.Inconclusive(var obstacle, String because)
        ? Optional.of(
            Gap.notRun(
                "the check "
                    + receipt.check()
                    + " came to no result ("
                    + obstacle.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                    + ": "
                    + because
                    + ")",
                "run: " + receipt.replay()))
        : Optional.empty();
  }

  /** What could not be seen of the change itself. */
  Optional<Gap> unseen() {
    return change.limits().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Gap.data(
                "not all of the change could be seen: " + String.join("; ", change.limits()),
                "fetch the whole history and run again"));
  }

  Gap noProposal(String what) {
    return Gap.data(
        what + " is not known: no pull request was supplied",
        "supply the pull request, with --pr FILE");
  }

  Gap notSupplied(String what) {
    return Gap.data(
        "the pull request's " + what + " were not supplied",
        "supply a pull request that has its " + what + ", with --pr FILE");
  }

  /** Whether one of these places is a part of the pull request that was not supplied. */
  boolean lacks(List<Place> places) {
    return change.proposal().isEmpty() && places.stream().anyMatch(Place::ofProposal);
  }

  static brinell.core.Ground ground(Fact.Declaration said) {
    return new brinell.core.Ground(said.where(), said.text());
  }

  static brinell.core.Ground ground(Location where, String text) {
    return new brinell.core.Ground(where, text);
  }

  /** A part of the pull request that was looked at. */
  static brinell.core.Ground part(String part, String text) {
    return new brinell.core.Ground(new Location.Text(part, 1), text);
  }
}
