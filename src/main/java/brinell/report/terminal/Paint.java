package brinell.report.terminal;

import brinell.core.Verdict;

/** Colours, or their absence. Nothing is said by colour alone. */
record Paint(boolean on) {
  enum Colour {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    YELLOW("1;33"),
    CYAN("1;36"),
    GREEN("32");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }

  String with(Colour colour, String text) {
    return on && colour != Colour.PLAIN && !text.isBlank()
        ? "\u001b[" + colour.code + "m" + text + "\u001b[0m"
        : text;
  }

  String bold(String text) {
    return with(Colour.BOLD, text);
  }

  String dim(String text) {
    return with(Colour.DIM, text);
  }

  static Colour of(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> Colour.RED;
      case REVIEW -> Colour.YELLOW;
      case ATTEST, OPEN -> Colour.CYAN;
      case PASS -> Colour.GREEN;
      case NOT_APPLICABLE -> Colour.DIM;
    };
  }
}
