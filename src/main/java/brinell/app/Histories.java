package brinell.app;

import brinell.adapter.files.FileShelf;
import brinell.adapter.git.GitRepository;
import brinell.core.Rejected;
import brinell.history.Landing;
import brinell.history.Missing;
import brinell.history.PastCommit;
import brinell.history.lines.Ledger;
import brinell.history.page.HistoryJson;
import brinell.history.page.HistoryPage;
import brinell.history.page.HistoryText;
import brinell.history.share.Areas;
import brinell.history.share.History;
import brinell.history.share.Shares;
import brinell.port.Past;
import brinell.port.Shelf;
import brinell.report.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    try (GitRepository repository = GitRepository.open(ask.folder())) {
      Past past = repository.past();
      String branch = ask.branch().orElse("HEAD");
      Past.Tip tip = past.tip(branch);
      Shelf shelf = FileShelf.of(System.getenv());
      String key = key(ask, branch, tip, form);
      Optional<byte[]> known = shelf.take(key);
      if (known.isPresent()) {
        return new String(known.get(), StandardCharsets.UTF_8);
      }
      History history =
          count(
              branch,
              tip,
              new BookReader(past, shelf, tip).read(),
              ask.since().map(Histories::day));
      String text = print(history, form);
      shelf.put(key, text.getBytes(StandardCharsets.UTF_8));
      return text;
    }
  }

  /** Raised whenever a figure is found out or shown in another way. */
  private static final int VERSION = 2;

  private static String key(Ask ask, String branch, Past.Tip tip, Listing form) {
    return BookReader.digest(
        "history",
        VERSION + " " + BookBytes.FORMAT + " " + form,
        branch + " " + ask.since().orElse(""),
        tip.place() + " " + tip.tip() + " " + tip.notes(),
        new TreeSet<>(tip.borders()) + " " + tip.limits());
  }

  private static String print(History history, Listing form) {
    return switch (form) {
      case text -> HistoryText.of(history);
      case json -> JsonText.print(HistoryJson.of(history));
      case html -> HistoryPage.of(history);
    };
  }

  static History count(String branch, Past.Tip tip, BookReader.Read read, Optional<Long> wanted) {
    List<Landing> landings = read.landings();
    List<String> limits = new ArrayList<>(tip.limits());
    read.book().limit().ifPresent(limits::add);
    Ledger ledger = new Ledger();
    Areas areas = new Areas();
    for (Landing landing : landings) {
      List<Past.Edit> here = read.book().edits().getOrDefault(landing.commit().oid(), List.of());
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
    long first =
        landings.stream()
            .flatMap(l -> Stream.concat(Stream.of(l.commit()), l.brings().stream()))
            .mapToLong(PastCommit::committed)
            .min()
            .orElse(0);
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
