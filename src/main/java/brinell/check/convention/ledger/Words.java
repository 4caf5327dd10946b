package brinell.check.convention.ledger;

/** How a text begins. */
final class Words {
  enum Case {
    LOWER,
    CAPITAL,
    UNCLEAR
  }

  private Words() {}

  /** A first word of letters with a space behind it, and no name of something. */
  static Case begins(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean word = end > 1 && end < text.length() && text.charAt(end) == ' ';
    if (!word || !text.substring(1, end).chars().allMatch(Character::isLowerCase)) {
      return Case.UNCLEAR;
    }
    return Character.isLowerCase(text.charAt(0)) ? Case.LOWER : Case.CAPITAL;
  }
}
