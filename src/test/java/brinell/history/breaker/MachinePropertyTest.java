package brinell.history.breaker;

import static brinell.history.breaker.Rules.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import brinell.policy.Breaker;
import brinell.policy.Breaker.Looks;
import brinell.policy.Breaker.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The machine against the definition, read literally: a clock that ticks through every hour (and
 * the second after it), counts everything anew, and decides.
 */
class MachinePropertyTest {
  private static final int CASES = 1_200;
  private static final long HOUR = 3_600;

  /** A week before and after the clocks change in Europe. */
  private static final long T = Instant.parse("2026-03-10T00:00:00Z").getEpochSecond();

  private static final int HOURS = 40 * 24;

  @Test
  void everyTripAndReopeningIsTheDefinitions() {
    int trips = 0;
    int reopenings = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      String keys = rule(random);
      Breaker rule = Rules.of(keys);
      List<Item> items = items(random);
      long until = T + random.nextInt(HOURS) * HOUR;
      Replay replay = Machine.run(rule, items, Optional.empty(), until);
      List<String> expected = literally(rule, items, until);
      List<String> found =
          replay.events().stream()
              .map(e ->
                  e.kind() + " " + (e.at() - T) + " " + e.count().marked() + "/" + e.count().all())
              .toList();
      assertThat(found).as("seed %d: %s %s", seed, keys, items).isEqualTo(expected);
      trips += (int) replay.events().stream().filter(e -> e.kind() == Event.Kind.TRIPPED).count();
      reopenings +=
          (int) replay.events().stream().filter(e -> e.kind() == Event.Kind.REOPENED).count();
    }
    assertThat(trips).isGreaterThan(600);
    assertThat(reopenings).isGreaterThan(300);
  }

  @Test
  void theOrderOfItemsPlaysNoPart() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Breaker rule = Rules.of(rule(random));
      List<Item> items = items(random);
      List<Item> shuffled = new ArrayList<>(items);
      Collections.shuffle(shuffled, random);
      long until = T + HOURS * HOUR;
      assertThat(times(Machine.run(rule, shuffled, Optional.empty(), until)))
          .isEqualTo(times(Machine.run(rule, items, Optional.empty(), until)));
    }
  }

  @Test
  void theFutureDoesNotChangeThePast() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Breaker rule = Rules.of(rule(random));
      List<Item> items = items(random);
      long until = T + random.nextInt(HOURS) * HOUR;
      List<String> whole = times(Machine.run(rule, items, Optional.empty(), T + HOURS * HOUR));
      List<String> part = times(Machine.run(rule, items, Optional.empty(), until));
      assertThat(whole.subList(0, part.size())).isEqualTo(part);
    }
  }

  /** A shallow clone may know less than a whole one, never something else. */
  @Test
  void missingHistoryIsNeverContradictedByTheWhole() {
    int known = 0;
    for (int seed = 0; seed < 1_200; seed++) {
      Random random = new Random(seed);
      Breaker rule = Rules.of(rule(random));
      List<Item> items = items(random);
      long cut = T + random.nextInt(HOURS / 3) * HOUR;
      List<Item> left = items.stream().filter(i -> i.at() >= cut).toList();
      long until = T + random.nextInt(HOURS) * HOUR;
      State whole = Machine.run(rule, items, Optional.empty(), until).state();
      State part = Machine.run(rule, left, Optional.of(cut), until).state();
      if (!(part instanceof State.Unknown)) {
        known++;
        assertThat(part.isTripped()).as("seed %d", seed).isEqualTo(whole.isTripped());
      }
    }
    assertThat(known).isGreaterThan(200);
  }

  private static List<String> times(Replay replay) {
    return replay.events().stream().map(e -> e.kind() + " " + e.at() + " " + e.count()).toList();
  }

  private static List<Item> items(Random random) {
    List<Item> items = new ArrayList<>();
    int n = random.nextInt(40);
    for (int i = 0; i < n; i++) {
      long at = T + random.nextInt(HOURS) * HOUR;
      if (random.nextInt(4) == 0 && !items.isEmpty()) {
        Item other = items.get(random.nextInt(items.size()));
        at = other.at() + (random.nextBoolean() ? 0 : 3 * DAY); // the same second, and edges
      }
      items.add(new Item(at, random.nextBoolean(), "#" + i, "oid", "subject"));
    }
    return items;
  }

  private static String rule(Random random) {
    int above = List.of(50, 50, 33, 60, 0, 100).get(random.nextInt(6));
    int reopen = random.nextInt(3) == 0 ? above / 2 : above;
    boolean atLeast = random.nextInt(4) == 0;
    boolean atMost = random.nextInt(4) == 0 && !(atLeast && reopen == above);
    List<String> keys = new ArrayList<>();
    keys.add("above = " + above);
    keys.add("reopen = " + reopen);
    keys.add("trips = \"" + (atLeast ? "at-least" : "more-than") + "\"");
    keys.add("reopens = \"" + (atMost ? "at-most" : "less-than") + "\"");
    keys.add("window-days = " + (1 + random.nextInt(6)));
    keys.add("cooldown-days = " + random.nextInt(4));
    keys.add("cooldown-from = \"" + one(random, "trip", "over") + "\"");
    keys.add("least = " + (1 + random.nextInt(3)));
    keys.add("empty = \"" + one(random, "zero", "keeps") + "\"");
    keys.add("window = \"" + one(random, "rolling", "rolling", "days", "periods") + "\"");
    keys.add("edge = \"" + one(random, "open", "closed") + "\"");
    keys.add("anchor = " + one(random, "2026-03-01", "2026-04-05"));
    keys.add("time-zone = \"" + one(random, "UTC", "Europe/Berlin", "America/New_York") + "\"");
    keys.add("looks = \"" + one(random, "always", "always", "merges", "daily") + "\"");
    if (random.nextInt(4) == 0) {
      keys.add("from = 2026-03-1" + random.nextInt(10));
    }
    return String.join("\n", keys);
  }

  private static String one(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static List<String> literally(Breaker rule, List<Item> items, long until) {
    List<String> said = new ArrayList<>();
    boolean tripped = false;
    long pauseFrom = 0;
    boolean wasOver = false;
    for (long hour = T; hour <= until; hour += HOUR) {
      for (long at : List.of(hour, hour + 1)) {
        if (at > until || !isLookedAt(rule, items, at)) {
          continue;
        }
        long all = items.stream().filter(i -> isIn(rule.window(), i.at(), at)).count();
        long marked =
            items.stream().filter(i -> i.marked() && isIn(rule.window(), i.at(), at)).count();
        boolean over = isOver(rule, all, marked);
        boolean under = isUnder(rule, all, marked);
        if (rule.pause().afterOver() && wasOver && !over) {
          pauseFrom = at;
        }
        wasOver = over;
        if (!tripped && over) {
          tripped = true;
          pauseFrom = at;
          said.add("TRIPPED " + (at - T) + " " + marked + "/" + all);
        } else if (tripped && under && at - pauseFrom >= rule.pause().days() * DAY) {
          tripped = false;
          said.add("REOPENED " + (at - T) + " " + marked + "/" + all);
        }
      }
    }
    return said;
  }

  private static boolean isOver(Breaker rule, long all, long marked) {
    if (all == 0 || all < rule.share().least()) {
      return false;
    }
    int sign = Long.compare(100 * marked, rule.share().above() * all);
    return rule.share().atLeast() ? sign >= 0 : sign > 0;
  }

  private static boolean isUnder(Breaker rule, long all, long marked) {
    if (all == 0) {
      return rule.share().emptyIsUnder();
    }
    int sign = Long.compare(100 * marked, rule.share().reopen() * all);
    return rule.share().atMost() ? sign <= 0 : sign < 0;
  }

  private static boolean isLookedAt(Breaker rule, List<Item> items, long at) {
    ZonedDateTime local = local(rule.window(), at);
    if (rule.times().from().filter(day -> local.toLocalDate().isBefore(day)).isPresent()) {
      return false;
    }
    return rule.times().looks() == Looks.ALWAYS
        || (rule.times().looks() == Looks.MERGES && items.stream().anyMatch(i -> i.at() == at))
        || (rule.times().looks() == Looks.DAILY && local.toLocalTime().equals(LocalTime.MIDNIGHT));
  }

  private static boolean isIn(Window window, long item, long at) {
    if (item > at) {
      return false;
    }
    LocalDate then = local(window, item).toLocalDate();
    LocalDate today = local(window, at).toLocalDate();
    return switch (window.kind()) {
      case ROLLING ->
          window.closed() ? at - item <= window.days() * DAY : at - item < window.days() * DAY;
      case DAYS -> ChronoUnit.DAYS.between(then, today) < window.days();
      case PERIODS -> period(window, then) == period(window, today);
    };
  }

  private static long period(Window window, LocalDate day) {
    long days = day.toEpochDay() - window.anchor().orElseThrow().toEpochDay();
    return Math.floorDiv(days, (long) window.days());
  }

  private static ZonedDateTime local(Window window, long at) {
    return Instant.ofEpochSecond(at).atZone(window.zone());
  }
}
