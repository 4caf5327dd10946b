package brinell.policy.judge;

import brinell.core.Commit;
import brinell.core.Ground;
import brinell.policy.Clause;
import brinell.policy.Policy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One clause held against one change.
 *
 * @param parts the conditions that were looked at, each with its role in the clause
 */
record Weighing(Clause clause, Outcome outcome, List<Part> parts) {
  private static final String ASKS_NOTHING = "it states something and asks nothing";

  /** What came of it. */
  sealed interface Outcome {}

  /** It does not apply. */
  record Apart(String because) implements Outcome {}

  record Met(String because, List<Ground> grounds) implements Outcome {}

  record Unmet(String because, List<Ground> grounds) implements Outcome {}

  /**
   * @param whether it is not even known whether it applies
   */
  record Unsettled(List<Gap> gaps, boolean whether) implements Outcome {}

  /**
   * @param role {@code when}, {@code unless} or {@code needs}
   */
  record Part(String role, Answer answer) {}

  static Weighing of(Clause clause, View view) {
    Optional<String> apart = apart(clause, view);
    if (apart.isPresent()) {
      return new Weighing(clause, new Apart(apart.get()), List.of());
    }
    Evaluator evaluator = new Evaluator(view);
    List<Part> parts = new ArrayList<>();
    clause.when().ifPresent(c -> parts.add(new Part("when", evaluator.answer(c, true))));
    clause.unless().ifPresent(c -> parts.add(new Part("unless", evaluator.answer(c, true))));
    clause.needs().ifPresent(c -> parts.add(new Part("needs", evaluator.answer(c, false))));
    return new Weighing(clause, outcome(clause, parts), parts);
  }

  /** Why a clause does not speak of this change at all. */
  private static Optional<String> apart(Clause clause, View view) {
    if (!clause.aboutChanges()) {
      return Optional.of("it speaks of " + Words.words(clause.about()) + ", which a change is not");
    }
    return apart(view.policy(), view);
  }

  private static Optional<String> apart(Policy policy, View view) {
    Optional<LocalDate> youngest =
        view.commits().stream()
            .map(Commit::authored)
            .max(Comparator.naturalOrder())
            .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    Optional<LocalDate> from = policy.scope().from();
    if (youngest.isPresent() && from.filter(youngest.get()::isBefore).isPresent()) {
      return Optional.of("the change was written before the policy took effect on " + from.get());
    }
    Optional<LocalDate> until = policy.scope().until();
    if (youngest.isPresent() && until.filter(youngest.get()::isAfter).isPresent()) {
      return Optional.of("the policy ended on " + until.get());
    }
    boolean elsewhere = !view.change().files().isEmpty() && view.files().isEmpty();
    return elsewhere
        ? Optional.of("the policy covers none of the changed files")
        : Optional.empty();
  }

  private static Outcome outcome(Clause clause, List<Part> parts) {
    List<Truth> conditions = new ArrayList<>();
    role("when", parts).ifPresent(conditions::add);
    Optional<Truth> unless = role("unless", parts);
    unless.map(Kleene::not).map(Weighing::unlessMoot).ifPresent(conditions::add);
    Truth applies = Kleene.all(conditions, true);
    return switch (applies) {
      case Truth.No no ->
          new Apart(
              unless
                  .filter(Truth.Yes.class::isInstance)
                  .map(u -> exempt(clause, u))
                  .orElse(no.because()));
      case Truth.Moot moot -> new Apart(moot.because());
      case Truth.Unknown unknown -> undecided(unknown, role("needs", parts));
      case Truth.Yes yes -> needed(yes, role("needs", parts));
    };
  }

  /**
   * It is not known whether it applies. Nobody is asked where what it needs holds in any case, or
   * has no meaning in any case; for want of data it stays open.
   */
  private static Outcome undecided(Truth.Unknown applies, Optional<Truth> needs) {
    if (needs.isEmpty()) {
      return new Apart(ASKS_NOTHING);
    }
    if (needs.get() instanceof Truth.Moot(String because)) {
      return new Apart(because);
    }
    boolean asked = applies.gaps().stream().allMatch(g -> g.kind() == Gap.Kind.PERSON);
    return asked && needs.get() instanceof Truth.Yes(String because, List<Ground> grounds)
        ? new Met(because, grounds)
        : new Unsettled(applies.gaps(), true);
  }

  /** An exemption without meaning exempts nobody. */
  private static Truth unlessMoot(Truth truth) {
    return truth instanceof Truth.Moot moot ? Truth.yes(moot.because()) : truth;
  }

  private static String exempt(Clause clause, Truth unless) {
    return "exempt: " + unless.because() + clause.lapses().map(l -> "; lapses " + l).orElse("");
  }

  private static Outcome needed(Truth.Yes applies, Optional<Truth> needs) {
    if (needs.isEmpty()) {
      return new Apart(ASKS_NOTHING);
    }
    return switch (needs.get()) {
      case Truth.Yes(String because, List<Ground> grounds) -> new Met(because, grounds);
      case Truth.No(String because, List<Ground> grounds) ->
          new Unmet(because, grounds.isEmpty() ? applies.grounds() : grounds);
      case Truth.Unknown(List<Gap> gaps) -> new Unsettled(gaps, false);
      case Truth.Moot(String because) -> new Apart(because);
    };
  }

  private static Optional<Truth> role(String role, List<Part> parts) {
    return parts.stream()
        .filter(p -> p.role().equals(role))
        .map(p -> p.answer().truth())
        .findFirst();
  }
}
