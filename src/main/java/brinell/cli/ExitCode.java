package brinell.cli;

import brinell.core.Dossier;
import brinell.core.Verdict;

/** What the process says by how it ends. An answer and an accident never share a code. */
public enum ExitCode {
  PASS(0, "Every clause passes or does not apply; without --strict also when some are undecided."),
  FAIL(
      1,
      "Evidence meets a clause that the policy calls blocking; for lint and test: a mistake was found."),
  USAGE(2, "The command line cannot be understood."),
  UNDECIDED(
      3,
      "With --strict: nothing fails, but a clause is REVIEW, ATTEST or OPEN; for test-for: no test was proven."),
  INPUT(4, "The repository, the change, the policy or another input cannot be read."),
  NO_JDK(69, "The launcher found no JDK 25, or could not build the jar."),
  DEFECT(70, "A defect in Brinell."),
  OUTPUT(74, "The result could not be written."),
  INTERRUPTED(130, "Stopped by ctrl-C."),
  PIPE_CLOSED(141, "Whoever read the output closed it.");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }

  /** The code for a dossier. */
  static ExitCode of(Dossier dossier, boolean strict) {
    Verdict gravest = dossier.gravest();
    if (gravest == Verdict.FAIL) {
      return FAIL;
    }
    boolean undecided = gravest.compareTo(Verdict.OPEN) >= 0;
    return strict && undecided ? UNDECIDED : PASS;
  }
}
