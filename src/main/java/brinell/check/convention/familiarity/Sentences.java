package brinell.check.convention.familiarity;

import static java.util.stream.Collectors.joining;

import brinell.check.convention.model.Unfamiliar.Told;
import brinell.core.Finding;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Side;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said of a hunk.
 *
 * @param named how many of the last accepted hunks were named
 * @param judged of how many
 * @param line the score that one in twenty of them is above
 */
record Sentences(int named, int judged, double line) {
  static final String UNFAMILIAR = "convention.unfamiliar-hunk";

  Finding finding(Told told) {
    Location where =
        new Location.Lines(
            Side.HEAD, told.path(), told.piece().firstLine(), told.piece().lastLine());
    return new Finding(UNFAMILIAR, Level.NOTE, where, message(told), Optional.empty());
  }

  private String message(Told told) {
    String words =
        told.reading().telling().stream().map(word -> "`" + word + "`").collect(joining(", "));
    return "unfamiliar here, look first"
        + (words.isEmpty() ? "" : " (most of all " + words + ")")
        + ": "
        + number(told.reading().score())
        + " bits a word on the scale from this codebase to other Rust; one in twenty accepted hunks is above "
        + number(line)
        + ". Of the last "
        + judged
        + " accepted hunks "
        + named
        + " were named so ("
        + number(100.0 * named / Math.max(1, judged))
        + " %)";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
