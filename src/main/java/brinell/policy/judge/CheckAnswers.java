package brinell.policy.judge;

import brinell.core.Basis;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Finding;
import brinell.core.Ground;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.policy.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what any check's evidence can tell, so that a new check needs no new condition. */
final class CheckAnswers {
  static final String BREAKER = "history.breaker";

  private final View view;
  private final FileAnswers files;

  CheckAnswers(View view, FileAnswers files) {
    this.view = view;
    this.files = files;
  }

  Truth findings(Condition.Findings wanted) {
    List<Finding> against =
        evidence(wanted.of())
            .flatMap(e -> e.findings().stream())
            .filter(f -> wanted.rule().is(f.rule()) && f.level().compareTo(wanted.level()) >= 0)
            .filter(f -> within(wanted.within(), f.location()))
            .distinct()
            .toList();
    List<Ground> grounds =
        against.stream()
            .map(f -> View.ground(f.location(), f.rule() + ": " + f.message()))
            .toList();
    String count =
        against.size() + (against.size() == 1 ? " finding" : " findings") + " of " + wanted.of();
    if (against.size() > wanted.atMost() && inferred(wanted.of())) {
      return Truth.unknown(Gap.human(count + ": " + INFERRED, "read what it names"));
    }
    if (against.size() > wanted.atMost()) {
      return new Truth.No(count + ": " + against.getFirst().message(), grounds);
    }
    return settled(
        wanted.of(), evidence(wanted.of()).findAny().isPresent(), new Truth.Yes(count, grounds));
  }

  /** A model's reading says where to look; it is no ground to turn a change away. */
  private static final String INFERRED = "a model's reading, which decides nothing";

  private boolean inferred(String of) {
    return evidence(of).anyMatch(e -> e.basis() == Basis.INFERRED);
  }

  private boolean within(Condition.Target target, Location where) {
    boolean anywhere =
        target.kinds().isEmpty() && target.paths().isEmpty() && target.areas().isEmpty();
    return anywhere || (where instanceof Location.Lines lines && files.covers(target, lines));
  }

  Truth measure(Condition.MeasureIs wanted) {
    List<Measure> measures =
        evidence(wanted.of())
            .flatMap(e -> e.measures().stream())
            .filter(m -> m.name().equals(wanted.name()))
            .distinct()
            .toList();
    Optional<Measure> off =
        measures.stream()
            .filter(m ->
                wanted.atMost().filter(most -> m.value() > most).isPresent()
                    || wanted.atLeast().filter(least -> m.value() < least).isPresent())
            .findFirst();
    if (off.isPresent() && inferred(wanted.of())) {
      return Truth.unknown(
          Gap.human(say(off.get()) + ": " + INFERRED, "read what " + wanted.of() + " names"));
    }
    if (off.isPresent()) {
      return new Truth.No(say(off.get()) + ", wanted " + Words.bounds(wanted), grounds(measures));
    }
    String because = measures.isEmpty() ? "measured" : say(measures.getFirst());
    return settled(wanted.of(), !measures.isEmpty(), new Truth.Yes(because, grounds(measures)));
  }

  Truth breakerClosed() {
    return measure(new Condition.MeasureIs(BREAKER, "tripped", Optional.of(0L), Optional.empty()));
  }

  /** What does not speak against a claim speaks for it only if nothing is in the way. */
  private Truth settled(String of, boolean told, Truth yes) {
    List<Receipt> speaking = view.speaking(of);
    Optional<Gap> obstacle = speaking.stream().flatMap(r -> View.obstacle(r).stream()).findFirst();
    if (obstacle.isPresent()) {
      return Truth.unknown(obstacle.get());
    }
    if (speaking.isEmpty()) {
      return Truth.unknown(Gap.notRun("no check speaks to " + of, "run the check for " + of));
    }
    if (speaking.stream().allMatch(r -> r.outcome() instanceof Outcome.NotApplicable)) {
      return new Truth.Moot(of + " does not concern this change");
    }
    Optional<Fact.Undecided> open =
        evidence(of)
            .flatMap(e -> e.facts().stream())
            .filter(Fact.Undecided.class::isInstance)
            .map(Fact.Undecided.class::cast)
            .findFirst();
    if (open.isPresent()) {
      return Truth.unknown(
          Gap.notRun(open.get().because(), "run: " + speaking.getFirst().replay()));
    }
    return told
        ? yes
        : Truth.unknown(
            Gap.notRun(
                "the evidence on " + of + " cannot tell", "run: " + speaking.getFirst().replay()));
  }

  private Stream<Evidence> evidence(String of) {
    return view.speaking(of).stream()
        .flatMap(r ->
            r.outcome() instanceof Outcome.Observed(List<Evidence> evidence)
                ? evidence.stream()
                    .filter(e ->
                        r.check().equals(of)
                            || e.claim().equals(of)
                            || e.claim().startsWith(of + "."))
                : Stream.empty());
  }

  private static String say(Measure measure) {
    return measure.name() + " is " + measure.value() + " " + measure.unit();
  }

  private static List<Ground> grounds(List<Measure> measures) {
    return measures.stream().map(m -> View.ground(new Location.Whole(), say(m))).toList();
  }
}
