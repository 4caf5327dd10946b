package brinell.policy.judge;

import brinell.core.Verdict;
import java.util.Optional;

/**
 * Why something is not known.
 *
 * @param question what a person would have to say
 */
record Gap(Kind kind, String because, Optional<String> cure, Optional<String> question) {

  /** What is missing. The verdict is what a clause comes to for want of it. */
  enum Kind {
    /** Nothing was said, and the policy does not ask those who used no AI. */
    UNASKED(Verdict.NOT_APPLICABLE),
    /** Data were not supplied. */
    DATA(Verdict.OPEN),
    /** A check was not run, or came to no result. */
    NOT_RUN(Verdict.OPEN),
    /** Only a person can say. */
    PERSON(Verdict.ATTEST),
    /** A human must judge. */
    HUMAN(Verdict.REVIEW);

    private final Verdict verdict;

    Kind(Verdict verdict) {
      this.verdict = verdict;
    }

    Verdict verdict() {
      return verdict;
    }
  }

  static Gap data(String because, String cure) {
    return new Gap(Kind.DATA, because, Optional.of(cure), Optional.empty());
  }

  static Gap notRun(String because, String cure) {
    return new Gap(Kind.NOT_RUN, because, Optional.of(cure), Optional.empty());
  }

  static Gap person(String because, String cure, String question) {
    return new Gap(Kind.PERSON, because, Optional.of(cure), Optional.of(question));
  }

  static Gap human(String because, String ask) {
    return new Gap(
        Kind.HUMAN, because, Optional.of("a human has to judge: " + ask), Optional.empty());
  }
}
