package brinell.history.page;

import brinell.history.share.Interval;
import brinell.history.share.Tally;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
  private Figures() {}

  /** Of a share from 0 to 1. */
  static String percent(double share) {
    double p = 100 * share;
    String form = p > 0 && p < 10 ? "%.1f %%" : "%.0f %%";
    String text = String.format(Locale.ROOT, form, p);
    return p > 0 && text.equals("0.0 %") ? "<0.1 %" : text;
  }

  static String share(Tally tally) {
    return tally.all() == 0 ? "–" : percent(tally.share());
  }

  static String interval(Interval i) {
    return i.of() == 0 ? "–" : percent(i.share()) + " (" + range(i) + ")";
  }

  /** Both ends with one unit. */
  static String range(Interval i) {
    return number(i.low()) + "–" + number(i.high());
  }

  private static String number(double share) {
    double p = 100 * share;
    return String.format(Locale.ROOT, p < 10 ? "%.1f" : "%.0f", p);
  }

  static String day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  static String duration(long seconds) {
    double hours = seconds / 3600.0;
    return hours < 48
        ? String.format(Locale.ROOT, "%.1f h", hours)
        : String.format(Locale.ROOT, "%.1f d", hours / 24);
  }

  static String shortId(String oid) {
    return oid.substring(0, Math.min(12, oid.length()));
  }
}
