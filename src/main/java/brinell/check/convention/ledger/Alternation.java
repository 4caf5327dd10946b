package brinell.check.convention.ledger;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that can be written in several ways.
 *
 * @param number its place in the catalogue
 * @param about what is written, a noun phrase
 * @param strict whether the ways differ in meaning now and then, so that more evidence is asked for
 */
public record Alternation(
    int number, String id, String family, String about, boolean strict, List<Form> forms) {
  public Alternation {
    forms = List.copyOf(forms);
  }

  /** So many uses are the least that can show a habit. */
  public int least() {
    return strict ? 50 : 20;
  }

  /** The share that the preferred form must have, in thousandths. */
  public int share() {
    return strict ? 990 : 980;
  }

  /**
   * One way to write it.
   *
   * @param text as the catalogue has it; {@code $1} stands for what the pattern's first variable
   *     matched
   * @param exempt never said to be unusual, because it says more or is newer than many codebases
   * @param patterns empty when code reads it
   */
  public record Form(String text, boolean exempt, List<String> patterns) {
    public Form {
      patterns = List.copyOf(patterns);
    }

    private static final Pattern WORDS =
        Pattern.compile("(in|with|without|by|an?|one|ends|has) .*|.* before .*|bare");

    /** Whether the text describes the form, and is no code. */
    public boolean described() {
      return WORDS.matcher(text).matches();
    }

    /** For people. */
    public String shown() {
      return text.replaceAll("\\$\\d", "…");
    }
  }
}
