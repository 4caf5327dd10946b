package brinell.report.terminal;

import brinell.core.Dossier;
import brinell.core.Finding;
import brinell.core.Ground;
import brinell.core.Judgement;
import brinell.core.Outcome;
import brinell.core.PolicyName;
import brinell.core.Proposal;
import brinell.core.Receipt;
import brinell.core.Verdict;
import brinell.report.Findings;
import brinell.report.Limits;
import brinell.report.Said;
import brinell.report.Tally;
import brinell.report.ToDo;
import brinell.report.Visible;
import brinell.report.Waiting;
import brinell.report.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A dossier for somebody at a prompt: the answer, what to do, then why. */
public final class Terminal {
  /**
   * @param colour whether the reader's terminal shows colours
   * @param verbose whether clauses that pass or do not apply are shown in full, and every ground
   */
  public record Options(boolean colour, boolean verbose) {
    public static final Options PLAIN = new Options(false, false);
  }

  /** Grounds shown for one judgement unless all are asked for. */
  private static final int GROUNDS = 4;

  private static final int FINDINGS = 12;

  private static final int LIMITS = 3;

  private static final String INDENT = "        ";

  private final Dossier dossier;
  private final Options options;
  private final Page page;

  private Terminal(Dossier dossier, Options options) {
    this.dossier = dossier;
    this.options = options;
    this.page = new Page(new Paint(options.colour()));
  }

  public static String render(Dossier dossier, Options options) {
    Terminal terminal = new Terminal(dossier, options);
    terminal.answer();
    terminal.toDo();
    terminal.details();
    terminal.settled();
    terminal.findings();
    terminal.receipts();
    return terminal.page.toString();
  }

  /** Five lines at most. */
  private void answer() {
    page.item(
        "Answer: " + Words.verdict(dossier.gravest()) + "  ",
        Paint.of(dossier.gravest()),
        Tally.of(dossier).sentence());
    page.atMost(3, "Said:   ", Said.of(dossier).sentence());
    page.atMost(1, "Change: ", title());
    page.atMost(1, "Policy: ", policy(dossier.policy()));
    List<String> limits = Limits.of(dossier);
    long shown = options.verbose() ? limits.size() : LIMITS;
    limits.stream().limit(shown).forEach(limit -> page.item("Not seen: ", limit));
    if (limits.size() > shown) {
      page.item("Not seen: ", (limits.size() - shown) + " more (--verbose)");
    }
  }

  private String title() {
    Optional<Proposal> proposal = dossier.change().proposal();
    String number = proposal.flatMap(Proposal::number).map(n -> " #" + n).orElse("");
    return dossier.change().title() + number + proposal.map(p -> " " + p.title()).orElse("");
  }

  private static String policy(PolicyName policy) {
    String from = policy.from().equals(policy.name()) ? "" : ", from " + policy.from();
    return policy.name() + from + ", digest " + Words.shortId(policy.digest());
  }

  private void toDo() {
    ToDo toDo = ToDo.of(dossier);
    list("To do", toDo.steps());
    list("To ask", toDo.questions());
  }

  private void list(String heading, List<ToDo.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    page.blank().heading(heading);
    int number = 1;
    for (ToDo.Item item : items) {
      page.item(
          Width.right("" + number++, 3) + ". ",
          Visible.prose(item.text()) + " [" + String.join(", ", item.ids()) + "]");
    }
  }

  private void details() {
    List<Judgement> open =
        Tally.of(dossier).counts().stream()
            .filter(c -> options.verbose() || !ToDo.isSettled(c.verdict()))
            .flatMap(c -> c.judgements().stream())
            .toList();
    if (!open.isEmpty()) {
      page.blank().heading("Why");
    }
    Waiting waiting = options.verbose() ? new Waiting(open, List.of()) : Waiting.of(open);
    waiting.alone().forEach(this::judgement);
    waiting.groups().forEach(this::waiting);
  }

  /** What waits for one step, clause by clause in a line each. */
  private void waiting(Waiting.Group group) {
    page.blank();
    page.item(
        Width.left(Words.verdict(Verdict.OPEN), 8),
        Paint.of(Verdict.OPEN),
        Words.count(group.clauses().size(), "clause") + " for want of one step: " + group.step());
    for (Judgement j : group.clauses()) {
      page.item(INDENT + j.clause() + " · ", j.title());
      j.remedy().ifPresent(r -> page.item(INDENT + "  If it is not kept: ", r));
    }
    page.item(INDENT, "One by one: --verbose, or");
    page.command(INDENT + "$ ", group.clauses().getFirst().replay());
  }

  private void judgement(Judgement judgement) {
    page.blank();
    page.item(
        Width.left(Words.verdict(judgement.verdict()), 8),
        Paint.of(judgement.verdict()),
        judgement.clause() + " · " + judgement.title());
    page.item(INDENT, judgement.because());
    judgement.quote().ifPresent(q -> page.item(INDENT + "“", q + "”"));
    grounds(judgement.grounds());
    judgement.remedy().ifPresent(r -> page.item(INDENT + "If it is not kept: ", r));
    judgement.post().ifPresent(this::post);
    page.command(INDENT + "$ ", judgement.replay());
  }

  private void grounds(List<Ground> grounds) {
    long shown = options.verbose() ? grounds.size() : GROUNDS;
    grounds.stream()
        .limit(shown)
        .forEach(g ->
            page.item(
                INDENT + "- ",
                Words.place(g.where()) + (g.text().isBlank() ? "" : ": " + g.text())));
    if (grounds.size() > shown) {
      page.item(INDENT + "- ", Words.count(grounds.size() - shown, "more place") + " (--verbose)");
    }
  }

  private void post(String text) {
    page.item(INDENT, "The policy's text to post:");
    page.block(INDENT + "| ", text);
  }

  private void settled() {
    if (options.verbose()) {
      return;
    }
    List<Tally.Count> settled =
        Tally.of(dossier).counts().stream().filter(c -> ToDo.isSettled(c.verdict())).toList();
    if (!settled.isEmpty()) {
      page.blank();
    }
    for (Tally.Count count : settled) {
      String ids =
          count.judgements().stream().map(Judgement::clause).collect(Collectors.joining(", "));
      page.item(
          Width.left(Words.verdict(count.verdict()), 8),
          Paint.of(count.verdict()),
          Words.count(count.judgements().size(), "clause") + ": " + ids);
      count.sharedReason().ifPresent(reason -> page.item(INDENT, reason));
    }
  }

  private void findings() {
    List<Finding> findings = Findings.of(dossier);
    if (!findings.isEmpty()) {
      page.blank().heading("Seen");
    }
    int shown = options.verbose() ? findings.size() : Math.min(FINDINGS, findings.size());
    for (int i = 0; i < shown; i++) {
      Finding f = findings.get(i);
      String level = f.level().name().toLowerCase(Locale.ROOT);
      page.item("  ", Words.place(f.location()) + ": " + level + "[" + f.rule() + "]");
      if (i + 1 == shown || !saysTheSame(f, findings.get(i + 1))) {
        page.item("    ", f.message());
        f.replay().ifPresent(command -> page.command("    $ ", command));
      }
    }
    if (findings.size() > shown) {
      page.item("  ", (findings.size() - shown) + " more (--verbose)");
    }
  }

  /** What is the same at several places in a row is told below the last of them. */
  private static boolean saysTheSame(Finding a, Finding b) {
    return a.rule().equals(b.rule())
        && a.level() == b.level()
        && a.message().equals(b.message())
        && a.replay().equals(b.replay());
  }

  /** What was looked at; a check that came to no result says why. */
  private void receipts() {
    if (dossier.receipts().isEmpty()) {
      return;
    }
    page.blank().heading("Checks");
    for (Receipt receipt : dossier.receipts()) {
      page.item("  ", receipt.check() + ": " + outcome(receipt.outcome()));
      if (options.verbose() || receipt.outcome() instanceof Outcome.Inconclusive) {
        page.command("    $ ", receipt.replay());
      }
    }
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Observed o -> "ran: " + observed(o);
      case Outcome.NotApplicable n -> "not applicable: " + n.because();
      case Outcome.Inconclusive i ->
          "no result (" + Words.obstacle(i.obstacle()) + "): " + i.because();
    };
  }

  private static String observed(Outcome.Observed observed) {
    long facts = observed.evidence().stream().mapToLong(e -> e.facts().size()).sum();
    long findings = observed.evidence().stream().mapToLong(e -> e.findings().size()).sum();
    return Words.count(facts, "fact") + ", " + Words.count(findings, "finding");
  }
}
