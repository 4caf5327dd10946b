package brinell.check.convention.familiarity;

import static java.util.stream.Collectors.joining;

import brinell.check.convention.model.Alarm;
import brinell.check.convention.model.Unfamiliar.Told;
import brinell.core.Finding;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Side;
import java.util.Locale;
import java.util.Optional;

/** What is said of a hunk. */
final class Sentences {
  static final String UNFAMILIAR = "convention.unfamiliar-hunk";

  private Sentences() {}

  /** {@code before}: as it was before the change. */
  static Finding finding(Told told, Alarm before) {
    Location where =
        new Location.Lines(
            Side.HEAD, told.path(), told.piece().firstLine(), told.piece().lastLine());
    return new Finding(UNFAMILIAR, Level.NOTE, where, message(told, before), Optional.empty());
  }

  private static String message(Told told, Alarm before) {
    String words =
        told.reading().telling().stream().map(word -> "`" + word + "`").collect(joining(", "));
    return "unfamiliar here, look first: it reads less like this codebase than "
        + before.below(told.reading().score())
        + " of the last "
        + before.seen()
        + " accepted hunks"
        + (words.isEmpty() ? "" : ", most of all " + words)
        + ". Of the last "
        + before.judged()
        + " accepted hunks "
        + before.named()
        + " were named so ("
        + String.format(Locale.ROOT, "%.1f", 100.0 * before.named() / Math.max(1, before.judged()))
        + " %; aimed at: 5 %)";
  }
}
