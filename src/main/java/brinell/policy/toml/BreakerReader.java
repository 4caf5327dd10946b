package brinell.policy.toml;

import brinell.core.AiLevel;
import brinell.policy.Breaker;
import brinell.policy.Breaker.Clock;
import brinell.policy.Breaker.Counting;
import brinell.policy.Breaker.Looks;
import brinell.policy.Breaker.Marks;
import brinell.policy.Breaker.Pause;
import brinell.policy.Breaker.Rollups;
import brinell.policy.Breaker.Share;
import brinell.policy.Breaker.Times;
import brinell.policy.Breaker.Unit;
import brinell.policy.Breaker.Window;
import brinell.policy.Breaker.Without;
import brinell.policy.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code [breaker]}. */
final class BreakerReader {
  private enum Trips {
    MORE_THAN,
    AT_LEAST
  }

  private enum Reopens {
    LESS_THAN,
    AT_MOST
  }

  private enum Edge {
    OPEN,
    CLOSED
  }

  private enum Since {
    TRIP,
    OVER
  }

  private enum Empty {
    ZERO,
    KEEPS
  }

  private enum Order {
    DATES,
    HISTORY
  }

  private enum State {
    CLOSED,
    TRIPPED
  }

  private final Cursor c;
  private final Map<String, Role> roles;

  private BreakerReader(Cursor c, Map<String, Role> roles) {
    this.c = c;
    this.roles = roles;
  }

  static Optional<Breaker> read(Optional<Cursor> table, Map<String, Role> roles) {
    return table.map(c -> new BreakerReader(c, roles).breaker());
  }

  private Breaker breaker() {
    Breaker read =
        new Breaker(
            share(),
            window(),
            new Pause(
                c.count("cooldown-days", 0),
                c.word("cooldown-from", Since.class, Since.TRIP) == Since.OVER),
            counting(),
            times(),
            c.each("override", this::override),
            c.text("where").orElse("the default branch"));
    c.done();
    return read;
  }

  private Share share() {
    int above = c.count("above", 50);
    int reopen = c.count("reopen", above);
    Share share =
        new Share(
            above,
            reopen,
            c.word("trips", Trips.class, Trips.MORE_THAN) == Trips.AT_LEAST,
            c.word("reopens", Reopens.class, Reopens.LESS_THAN) == Reopens.AT_MOST,
            c.count("least", 1),
            c.word("empty", Empty.class, Empty.ZERO) == Empty.ZERO);
    if (above > 100) {
      c.problem(c.at(), "no share is above " + above + " percent", "write above = 50");
    }
    if (reopen > above) {
      String message = "it would reopen at " + reopen + " percent and trip above " + above;
      c.problem(c.at(), message, "let 'reopen' be at most 'above'");
    }
    if (reopen == above && share.atLeast() && share.atMost()) {
      String message = "a share of " + above + " percent would both trip it and reopen it";
      c.problem(c.at(), message, "write trips = \"more-than\", or a smaller 'reopen'");
    }
    return share;
  }

  private Window window() {
    Window window =
        new Window(
            c.word("window", Window.Kind.class, Window.Kind.ROLLING),
            Math.max(1, c.count("window-days", 42)),
            c.word("edge", Edge.class, Edge.OPEN) == Edge.CLOSED,
            c.day("anchor"),
            zone());
    if (window.kind() == Window.Kind.PERIODS && window.anchor().isEmpty()) {
      c.problem(
          c.at(), "'anchor' is missing", "add the first day of a period: anchor = 2026-01-01");
    }
    if (c.number("window-days").filter(n -> n < 1 || n > 36_500).isPresent()) {
      c.problem(c.at(), "'window-days' is out of range", "give a number from 1 to 36500");
    }
    return window;
  }

  private ZoneId zone() {
    String name = c.text("time-zone").orElse("UTC");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      c.problem(c.at(), "no time zone '" + name + "'", "write one such as \"Europe/Berlin\"");
      return ZoneOffset.UTC;
    }
  }

  private Counting counting() {
    return new Counting(
        c.word("unit", Unit.class, Unit.MERGED_PROPOSALS),
        levels(),
        c.word("marks", Marks.class, Marks.ANY),
        c.flag("count-merges", false),
        c.word("rollups", Rollups.class, Rollups.MEMBERS),
        c.words("without", Without.class),
        c.wordings("without-subjects"),
        exempt());
  }

  private List<AiLevel> levels() {
    List<AiLevel> levels = c.words("counts", AiLevel.class);
    if (levels.contains(AiLevel.NONE)) {
      c.problem(c.at(), "'none' says that no AI was used", "remove it from 'counts'");
    }
    return levels;
  }

  private List<Role> exempt() {
    List<Role> exempt =
        c.names("exempt", roles.keySet(), "role").stream()
            .flatMap(name -> Optional.ofNullable(roles.get(name)).stream())
            .toList();
    for (Role role : exempt) {
      if (role.people().stream().noneMatch(p -> p.contains("@"))) {
        String message = "role '" + role.name() + "' names no address, and git knows nothing else";
        c.problem(c.at(), message, "give it people = [\"person@example.org\"]");
      }
    }
    return exempt;
  }

  private Times times() {
    return new Times(
        c.word("clock", Clock.class, Clock.COMMITTED),
        c.word("order", Order.class, Order.DATES) == Order.HISTORY,
        c.word("looks", Looks.class, Looks.ALWAYS),
        c.day("from"));
  }

  private Breaker.Overrule override(Cursor o) {
    Breaker.Overrule read =
        new Breaker.Overrule(
            o.word("state", State.class, State.CLOSED) == State.TRIPPED,
            instant(o, "at"),
            instant(o, "until"),
            o.needText("because"));
    if (read.until() <= read.at()) {
      o.problem(o.at(), "'until' is not after 'at'", "let the override end after it begins");
    }
    o.done();
    return read;
  }

  private static long instant(Cursor o, String key) {
    String text = o.needText(key);
    try {
      return OffsetDateTime.parse(text).toInstant().getEpochSecond();
    } catch (DateTimeException e) {
      o.problem(
          o.at(), "'" + key + "' is no time", "write it as \"2026-08-05T12:00:00Z\", in quotes");
      return Instant.EPOCH.getEpochSecond();
    }
  }
}
