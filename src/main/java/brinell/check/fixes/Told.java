package brinell.check.fixes;

import java.util.Locale;

/**
 * What is known of one test.
 *
 * @param id as a run names it; the path and name where it was not found among those that run
 * @param because how it fails without the change, or why nothing is known
 */
record Told(ChangedTest test, String id, Fate fate, String because) {

  enum Fate {
    /** Fails without the change and passes with it. */
    FAILS_FIRST,
    /** Passes without the change. */
    PASSES_WITHOUT,
    /** Does not compile without the change. */
    NEEDS_THE_CHANGE,
    /** Fails with the change too. */
    FAILS_WITH,
    /** Failed and passed on the same code. */
    UNSTEADY,
    /** No run of cargo test has it. */
    NOT_RUN;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
