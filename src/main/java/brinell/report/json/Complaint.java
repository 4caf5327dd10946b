package brinell.report.json;

import brinell.core.Rejected;
import brinell.report.Visible;

/** What is wrong with a text that should be a dossier. */
final class Complaint {
  private static final String CURE = "Write it again: brinell RANGE --format json > dossier.json";

  private Complaint() {}

  static Rejected at(String file, int line, String message) {
    return at(file, line, message, CURE);
  }

  static Rejected at(String file, int line, String message, String cure) {
    return Rejected.input(file + ":" + line, Visible.prose(message), cure);
  }
}
