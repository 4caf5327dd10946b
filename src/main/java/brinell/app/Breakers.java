package brinell.app;

import brinell.adapter.clock.SystemClock;
import brinell.adapter.forge.ProposalFile;
import brinell.adapter.git.GitRepository;
import brinell.check.disclosure.DisclosureCheck;
import brinell.core.AiLevel;
import brinell.core.Evidence;
import brinell.core.Fact.Declaration;
import brinell.core.Outcome;
import brinell.core.Proposal;
import brinell.core.Rejected;
import brinell.history.Landing;
import brinell.history.Landings;
import brinell.history.Missing;
import brinell.history.breaker.Answer;
import brinell.history.breaker.BreakerJson;
import brinell.history.breaker.BreakerText;
import brinell.history.breaker.Item;
import brinell.history.breaker.Items;
import brinell.history.breaker.Machine;
import brinell.history.breaker.Outlook;
import brinell.history.breaker.Replay;
import brinell.policy.Breaker;
import brinell.policy.Breaker.Counting;
import brinell.policy.Breaker.Unit;
import brinell.policy.Policy;
import brinell.port.Past;
import brinell.report.json.JsonText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what a project's circuit breaker says. */
public final class Breakers {
  private static final String EXAMPLE = "rust-lang/rust";

  private Breakers() {}

  /** How it is printed. */
  public enum Listing {
    text,
    json
  }

  /**
   * What is printed.
   *
   * @param state {@code closed}, {@code tripped} or {@code unknown}
   */
  public record Said(String state, String text) {}

  public static Said now(BreakerAsk ask, Listing form) {
    Answer answer = answer(ask);
    return said(answer, form == Listing.json ? json(answer) : BreakerText.now(answer));
  }

  public static Said replay(BreakerAsk ask, Listing form) {
    Answer answer = answer(ask);
    return said(answer, form == Listing.json ? json(answer) : BreakerText.replay(answer));
  }

  private static Said said(Answer answer, String text) {
    return new Said(BreakerText.state(answer), text);
  }

  private static String json(Answer answer) {
    return JsonText.print(BreakerJson.of(answer));
  }

  private static Answer answer(BreakerAsk ask) {
    try (GitRepository repository = GitRepository.open(ask.folder())) {
      Past past = repository.past();
      String branch = ask.branch().orElse("HEAD");
      Past.Tip tip = past.tip(branch);
      Policy policy = PolicySource.of(repository, tip.tip()).find(ask.policy());
      Breaker rule = with(rule(policy), ask.unit());
      long until = until(ask.at(), tip, rule.window().zone());
      List<Landing> landings =
          Landings.of(PastReader.read(past.all(tip.tip(), Optional.empty())), tip.tip());
      Items.Counted counted = Items.of(rule, landings);
      Optional<Long> missing = Missing.before(landings, tip.borders());
      Replay replay = Machine.run(rule, counted.items(), missing, until);
      return new Answer(
          rule,
          branch,
          tip.tip(),
          policy.breaker().isEmpty(),
          counted,
          counted.items().stream().filter(i -> i.at() > until).count(),
          missing,
          replay,
          Outlook.of(rule, counted.items(), missing, replay),
          tip.limits(),
          Answer.queue(rule, ask.queue().map(f -> waiting(rule, f, until)), replay));
    }
  }

  private static Breaker rule(Policy policy) {
    return policy
        .breaker()
        .or(() -> PolicySource.outside().find(Optional.of(EXAMPLE)).breaker())
        .orElseThrow();
  }

  private static Breaker with(Breaker rule, Optional<String> unit) {
    if (unit.isEmpty()) {
      return rule;
    }
    Unit wanted =
        Stream.of(Unit.values())
            .filter(u -> spelled(u).equals(unit.get()))
            .findFirst()
            .orElseThrow(() ->
                Rejected.usage(
                    "--unit " + unit.get(),
                    "is no unit",
                    "write merged-proposals, first-parent or commits"));
    Counting c = rule.counting();
    Counting counting =
        new Counting(
            wanted,
            c.levels(),
            c.marks(),
            c.merges(),
            c.rollups(),
            c.without(),
            c.withoutSubjects(),
            c.exempt());
    return new Breaker(
        rule.share(),
        rule.window(),
        rule.pause(),
        counting,
        rule.times(),
        rule.overrules(),
        rule.where());
  }

  private static String spelled(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static long until(Optional<String> at, Past.Tip tip, ZoneId zone) {
    if (at.isEmpty()) {
      return SystemClock.now().getEpochSecond();
    }
    String text = at.get();
    if (text.equals("head")) {
      return tip.committed().getEpochSecond();
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toEpochSecond()
          : OffsetDateTime.parse(text).toEpochSecond();
    } catch (DateTimeException e) {
      throw Rejected.usage(
          "--at " + text, "is no time", "write 2026-08-05T12:00:00Z, 2026-08-05 or head");
    }
  }

  private static List<Item> waiting(Breaker rule, java.nio.file.Path file, long now) {
    List<Proposal> all = new ArrayList<>(ProposalFile.readAll(file));
    all.sort(Comparator.comparing(p -> p.number().orElse(0)));
    return all.stream()
        .map(p ->
            new Item(
                now,
                declared(p).filter(rule.counting()::isUse).isPresent(),
                p.number().map(n -> "#" + n).orElse("(no number)"),
                "",
                p.title()))
        .toList();
  }

  /** What a waiting pull request's text, labels and author say. */
  private static Optional<AiLevel> declared(Proposal p) {
    var words = new DisclosureCheck.Words(p.body(), p.author(), p.labels());
    var sample = new DisclosureCheck.Sample(List.of(), Optional.of(words), List.of());
    return new DisclosureCheck().examine(sample) instanceof Outcome.Observed observed
        ? observed.evidence().stream()
            .map(Evidence::facts)
            .flatMap(List::stream)
            .flatMap(f -> f instanceof Declaration d ? Stream.of(d.level()) : Stream.empty())
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
