package brinell.history.breaker;

import brinell.policy.Breaker;
import brinell.policy.Breaker.Unit;
import brinell.policy.Breaker.Window;
import java.time.Instant;
import java.util.Locale;

/** Words for what a breaker has. */
final class Words {
  private Words() {}

  static String time(long seconds) {
    return Instant.ofEpochSecond(seconds).toString();
  }

  static String percent(Count count) {
    return count.all() == 0
        ? "no share"
        : String.format(Locale.ROOT, "%.2f %%", 100.0 * count.marked() / count.all());
  }

  static String of(Count count) {
    return count.marked() + " of " + count.all() + " (" + percent(count) + ")";
  }

  static String units(Breaker rule, long n) {
    String one =
        switch (rule.counting().unit()) {
          case MERGED_PROPOSALS -> "merged pull request";
          case FIRST_PARENT -> "first-parent merge";
          case COMMITS -> "commit";
        };
    return n == 1 ? one : one + "s";
  }

  static String window(Breaker rule) {
    Window w = rule.window();
    return switch (w.kind()) {
      case ROLLING -> "of the last " + w.days() + " days";
      case DAYS -> "of today and the " + (w.days() - 1) + " days before it (" + w.zone() + ")";
      case PERIODS -> "of this period of " + w.days() + " days (" + w.zone() + ")";
    };
  }

  static String trips(Breaker rule) {
    return (rule.share().atLeast() ? "at " : "above ") + rule.share().above() + " %";
  }

  static String reopens(Breaker rule) {
    return (rule.share().atMost() ? "at " : "below ") + rule.share().reopen() + " %";
  }

  static String event(Event.Kind kind) {
    return switch (kind) {
      case TRIPPED -> "tripped";
      case TRIPPED_BY_THEN -> "tripped by then";
      case REOPENED -> "reopened";
      case KNOWN_CLOSED -> "known closed";
      case UNKNOWN -> "unknown";
      case OVERRULED_CLOSED -> "overruled: closed";
      case OVERRULED_TRIPPED -> "overruled: tripped";
      case RULING_ENDED -> "ruling ended";
    };
  }

  static String cause(Event event) {
    return event
        .by()
        .map(i -> i.name() + " " + i.subject())
        .orElse(
            switch (event.kind()) {
              case TRIPPED, TRIPPED_BY_THEN, REOPENED, KNOWN_CLOSED, UNKNOWN -> "(time passed)";
              case OVERRULED_CLOSED, OVERRULED_TRIPPED, RULING_ENDED -> "";
            });
  }

  static boolean countsProposals(Breaker rule) {
    return rule.counting().unit() == Unit.MERGED_PROPOSALS;
  }
}
