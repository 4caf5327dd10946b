package brinell.history.share;

import brinell.history.Landing;
import brinell.history.PastCommit;
import brinell.history.Told;
import brinell.history.lines.Ledger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Counts a past. */
public final class Shares {
  private static final int MOST = 16;

  private final List<Landing> landings;
  private final Ledger ledger;
  private final Fates fates;
  private final boolean[] declares;
  private final boolean[] shown;

  /** The weeks, by their Mondays, in which a declared landing that can be watched landed. */
  private final Set<LocalDate> together = new TreeSet<>();

  private final long since;
  private final long asOf;

  private Shares(List<Landing> landings, Ledger ledger, long since, long asOf) {
    this.landings = landings;
    this.ledger = ledger;
    this.fates = Fates.of(landings);
    this.since = since;
    this.asOf = asOf;
    this.declares = new boolean[landings.size()];
    this.shown = new boolean[landings.size()];
    for (int i = 0; i < landings.size(); i++) {
      declares[i] = landings.get(i).isUse();
      shown[i] = landings.get(i).at() >= since && landings.get(i).at() <= asOf;
    }
    for (int i = 0; i < landings.size(); i++) {
      if (declares[i] && canBeWatched(i)) {
        together.add(monday(landings.get(i).at()));
      }
    }
  }

  /** What is counted, and where it was read. */
  public record Asked(String branch, String tip, long since, long asOf, List<String> limits) {}

  public static History of(List<Landing> landings, Ledger ledger, Areas areas, Asked asked) {
    return new Shares(landings, ledger, asked.since(), asked.asOf()).all(areas, asked);
  }

  private History all(Areas areas, Asked asked) {
    Map<LocalDate, Week> weeks = weeks();
    Tally commits = Tally.NONE;
    Tally proposals = Tally.NONE;
    Tally merged = Tally.NONE;
    for (Week w : weeks.values()) {
      commits = commits.plus(w.commits());
      proposals = proposals.plus(w.proposals());
      merged = merged.plus(w.landings());
    }
    long first =
        IntStream.range(0, landings.size())
            .filter(i -> declares[i])
            .mapToLong(i -> landings.get(i).at())
            .min()
            .orElse(Long.MAX_VALUE);
    return new History(
        asked.branch(),
        asked.tip(),
        Instant.ofEpochSecond(asOf),
        Instant.ofEpochSecond(since),
        commits,
        merged,
        proposals,
        count(i -> shown[i] && landings.get(i).byBot()),
        List.copyOf(weeks.values()),
        areas.tallies(declares, shown),
        said(u -> Optional.of(u.kind())),
        said(Told.Use::tool),
        said(Told.Use::model),
        first == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(first)),
        together.size(),
        outcomes("declared", i -> isWatched(i) && declares[i]),
        outcomes("undeclared", i -> isWatched(i) && !declares[i]),
        bands(),
        ledger.lines(),
        asked.limits());
  }

  private long count(IntPredicate which) {
    return IntStream.range(0, landings.size()).filter(which).count();
  }

  /** Only landings of the same weeks are compared, and only those that could be watched. */
  private boolean isWatched(int i) {
    return canBeWatched(i) && together.contains(monday(landings.get(i).at()));
  }

  private boolean canBeWatched(int i) {
    Landing l = landings.get(i);
    return shown[i] && !l.byBot() && l.at() + Ledger.WATCH <= asOf;
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    int[][] sizes = {{1, 20}, {21, 100}, {101, 500}, {501, Integer.MAX_VALUE}};
    for (int[] s : sizes) {
      IntPredicate fits = i -> isWatched(i) && ledger.born(i) >= s[0] && ledger.born(i) <= s[1];
      String name = s[1] == Integer.MAX_VALUE ? "over 500" : s[0] + " to " + s[1];
      bands.add(
          new Band(
              name,
              outcomes("declared", fits.and(i -> declares[i])),
              outcomes("undeclared", fits.and(i -> !declares[i]))));
    }
    return bands;
  }

  private Outcomes outcomes(String name, IntPredicate which) {
    int[] all = IntStream.range(0, landings.size()).filter(which).toArray();
    long[] left = new long[all.length];
    long[] born = new long[all.length];
    for (int n = 0; n < all.length; n++) {
      born[n] = ledger.born(all[n]);
      left[n] = born[n] - Math.min(born[n], ledger.dead(all[n]));
    }
    List<Long> waits =
        IntStream.of(all).boxed().flatMap(i -> wait(landings.get(i)).stream()).sorted().toList();
    return new Outcomes(
        name,
        all.length,
        within(all, fates::reverted),
        within(all, fates::fixed),
        within(all, ledger::blamed),
        Interval.ratio(left, born),
        waits.isEmpty()
            ? List.of()
            : List.of(quantile(waits, 25), quantile(waits, 50), quantile(waits, 75)),
        waits.size());
  }

  private static long quantile(List<Long> sorted, int percent) {
    return sorted.get((int) ((long) (sorted.size() - 1) * percent / 100));
  }

  /** Of how many it happened within the time that each was watched. */
  private Interval within(int[] all, java.util.function.IntToLongFunction when) {
    long part =
        IntStream.of(all)
            .filter(i -> when.applyAsLong(i) - Ledger.WATCH < landings.get(i).at())
            .count();
    return Interval.wilson(part, all.length);
  }

  /** From the first author date of what a merge brings to the merge. */
  private static Optional<Long> wait(Landing landing) {
    return landing.brings().stream()
        .filter(c -> !c.isMerge())
        .map(PastCommit::authored)
        .min(Comparator.naturalOrder())
        .filter(first -> landing.at() >= first)
        .map(first -> landing.at() - first);
  }

  private List<Named> said(Function<Told.Use, Optional<String>> part) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (int i = 0; i < landings.size(); i++) {
      if (shown[i] && declares[i]) {
        Set<String> names = new TreeSet<>();
        landings.get(i).commit().told().uses().forEach(u -> part.apply(u).ifPresent(names::add));
        landings.get(i).brings().stream()
            .flatMap(c -> c.told().uses().stream())
            .forEach(u -> part.apply(u).ifPresent(names::add));
        names.forEach(n -> tallies.merge(n, new Tally(1, 1), Tally::plus));
      }
    }
    return largest(tallies, MOST);
  }

  /** The largest first, those of the same size by name; what is beyond is put together. */
  static List<Named> largest(Map<String, Tally> tallies, int most) {
    List<Named> all = new ArrayList<>();
    tallies.forEach((name, tally) -> all.add(new Named(name, tally)));
    all.sort(Comparator.comparingLong((Named n) -> -n.tally().all()).thenComparing(Named::name));
    if (all.size() <= most) {
      return all;
    }
    int more = all.size() - most;
    List<Named> first = new ArrayList<>(all.subList(0, most));
    first.add(new Named("(" + more + " more)", new Tally(0, 0)));
    return first;
  }

  private Map<LocalDate, Week> weeks() {
    Map<LocalDate, Week> weeks = new TreeMap<>();
    for (Landing landing : landings) {
      landing.brings().forEach(c -> commit(weeks, c));
      commit(weeks, landing.commit());
      if (isShown(landing.at())) {
        Tally one = Tally.NONE.and(landing.isUse());
        long named = landing.commit().links().proposals().size();
        Tally named1 = new Tally(named, one.declared() * named);
        add(weeks, new Week(monday(landing.at()), Tally.NONE, one, named1));
      }
    }
    fill(weeks);
    return weeks;
  }

  private boolean isShown(long at) {
    return at >= since && at <= asOf;
  }

  private void commit(Map<LocalDate, Week> weeks, PastCommit commit) {
    if (!commit.isMerge() && isShown(commit.committed())) {
      Tally one = Tally.NONE.and(commit.told().isUse());
      add(weeks, new Week(monday(commit.committed()), one, Tally.NONE, Tally.NONE));
    }
  }

  private static void add(Map<LocalDate, Week> weeks, Week more) {
    weeks.merge(
        more.monday(),
        more,
        (a, b) ->
            new Week(
                a.monday(),
                a.commits().plus(b.commits()),
                a.landings().plus(b.landings()),
                a.proposals().plus(b.proposals())));
  }

  /** Weeks in which nothing happened are weeks too, unless a wrong clock makes thousands. */
  private static void fill(Map<LocalDate, Week> weeks) {
    if (weeks.isEmpty()) {
      return;
    }
    List<LocalDate> days = List.copyOf(weeks.keySet());
    LocalDate from = days.getFirst();
    if (from.isBefore(days.getLast().minusYears(40))) {
      return;
    }
    for (LocalDate day = from; day.isBefore(days.getLast()); day = day.plusWeeks(1)) {
      weeks.putIfAbsent(day, new Week(day, Tally.NONE, Tally.NONE, Tally.NONE));
    }
  }

  static LocalDate monday(long at) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(at), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
