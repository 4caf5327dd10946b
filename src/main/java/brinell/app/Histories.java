package brinell.app;

import brinell.adapter.git.GitRepository;
import brinell.core.Rejected;
import brinell.history.Landing;
import brinell.history.Landings;
import brinell.history.Missing;
import brinell.history.lines.Ledger;
import brinell.history.page.HistoryJson;
import brinell.history.page.HistoryPage;
import brinell.history.page.HistoryText;
import brinell.history.share.Areas;
import brinell.history.share.History;
import brinell.history.share.Shares;
import brinell.port.Past;
import brinell.report.json.JsonText;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts a repository's past. */
public final class Histories {
  private Histories() {}

  /** How it is printed. */
  public enum Listing {
    text,
    json,
    html
  }

  /**
   * @param since a day, or empty: from the beginning
   */
  public record Ask(Path folder, Optional<String> branch, Optional<String> since) {}

  public static String of(Ask ask, Listing form) {
    History history = read(ask);
    return switch (form) {
      case text -> HistoryText.of(history);
      case json -> JsonText.print(HistoryJson.of(history));
      case html -> HistoryPage.of(history);
    };
  }

  private static History read(Ask ask) {
    try (GitRepository repository = GitRepository.open(ask.folder())) {
      Past past = repository.past();
      String branch = ask.branch().orElse("HEAD");
      Past.Tip tip = past.tip(branch);
      List<Landing> landings =
          Landings.of(PastReader.read(past.all(tip.tip(), Optional.empty())), tip.tip());
      return count(past, branch, tip, landings, ask.since().map(Histories::day));
    }
  }

  private static History count(
      Past past, String branch, Past.Tip tip, List<Landing> landings, Optional<Long> wanted) {
    List<String> limits = new ArrayList<>(tip.limits());
    Map<String, List<Past.Edit>> edits = new HashMap<>();
    past.edits(tip.tip(), Optional.empty(), edits::put).filter(l -> !l.isEmpty()).ifPresent(limits::add);
    Ledger ledger = new Ledger();
    Areas areas = new Areas();
    for (Landing landing : landings) {
      List<Past.Edit> here = edits.getOrDefault(landing.commit().oid(), List.of());
      ledger.landing(
          landing.at(),
          landing.commit().links().fix(),
          here.stream()
              .map(e -> new Ledger.Change(e.path(), e.from(), e.binary(), e.hunks(), e.trivial()))
              .toList());
      areas.landing(here.stream().map(Past.Edit::path).toList());
    }
    long asOf = tip.committed().getEpochSecond();
    long since = since(landings, tip, wanted, limits);
    long later = landings.stream().filter(l -> l.at() > asOf).count();
    if (later > 0) {
      limits.add(later + " landings are dated later than the newest one and are not counted");
    }
    return Shares.of(
        landings, ledger, areas, new Shares.Asked(branch, tip.tip(), since, asOf, limits));
  }

  private static long since(
      List<Landing> landings, Past.Tip tip, Optional<Long> wanted, List<String> limits) {
    long first = landings.stream().mapToLong(Landing::at).min().orElse(0);
    long since = wanted.orElse(first);
    Optional<Long> missing = Missing.before(landings, tip.borders());
    if (missing.isPresent() && missing.get() >= since) {
      limits.add(
          "the clone is shallow: nothing is known up to "
              + Instant.ofEpochSecond(missing.get())
              + "; to know it: git fetch --unshallow");
      return missing.get() + 1;
    }
    return since;
  }

  private static long day(String text) {
    try {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    } catch (DateTimeException e) {
      throw Rejected.usage("--since " + text, "is no day", "write 2026-01-31");
    }
  }
}
