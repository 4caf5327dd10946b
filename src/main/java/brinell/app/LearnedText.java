package brinell.app;

import brinell.check.convention.familiarity.FamiliarityCheck;
import brinell.check.convention.model.Alarm;
import java.util.Locale;

/** What was learned, for people. */
public record LearnedText(FamiliarityCheck.Learned learned, int otherWords, String others) {

  public String text() {
    return "this codebase: "
        + count(learned.words())
        + " words of Rust in "
        + count(learned.files())
        + " files, "
        + count(learned.names())
        + " different\n"
        + "other Rust:    "
        + count(otherWords)
        + " words, "
        + others
        + "\n"
        + history()
        + "\n";
  }

  private String history() {
    if (learned.words() < FamiliarityCheck.SMALLEST) {
      return "hunks:         no hunk will be named: of fewer than "
          + count(FamiliarityCheck.SMALLEST)
          + " words it was never measured what that is worth";
    }
    if (learned.judged() < Alarm.FEWEST) {
      return "hunks:         no hunk will be named: the history has too few accepted hunks of three lines and more"
          + " (in a shallow clone: git fetch --unshallow)";
    }
    return String.format(
        Locale.ROOT,
        "hunks:         of the last %d accepted hunks %d would have been named unfamiliar (%.1f %%)",
        learned.judged(),
        learned.named(),
        100.0 * learned.named() / learned.judged());
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
