package brinell.report.sarif;

import brinell.core.Location;
import java.util.List;

/**
 * One line of a code scanning page.
 *
 * @param rule the rule's id
 * @param about the rule in a few words
 * @param help the rule's own sentence and how to see the result again
 * @param tag what kind of rule it is
 * @param places the first is where the result is shown
 */
record Result(
    String rule,
    String about,
    String help,
    String tag,
    Severity severity,
    String message,
    List<Location> places) {
  /** From the gravest to the mildest. */
  enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  Result {
    places = List.copyOf(places);
  }
}
