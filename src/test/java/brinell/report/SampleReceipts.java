package brinell.report;

import static brinell.report.SampleChange.C1;
import static brinell.report.SampleChange.C2;
import static brinell.report.SampleChange.C3;
import static brinell.report.SampleChange.PATH;

import brinell.core.AiLevel;
import brinell.core.Basis;
import brinell.core.Channel;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.FileChange;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Party;
import brinell.core.Receipt;
import brinell.core.Side;
import brinell.core.Strength;
import java.util.List;
import java.util.Optional;

final class SampleReceipts {
  private static final String KEY = "ab".repeat(32);

  private SampleReceipts() {}

  static List<Receipt> rich() {
    return List.of(
        receipt(
            "api",
            Lane.SLOW,
            new Outcome.Inconclusive(Obstacle.TOOL_MISSING, "cargo public-api is not installed")),
        receipt("disclosure", Lane.FAST, new Outcome.Observed(List.of(disclosure()))),
        receipt("kinds", Lane.FAST, new Outcome.Observed(List.of(kinds()))),
        receipt(
            "lint", Lane.SLOW, new Outcome.NotApplicable("no crate of this workspace changed")));
  }

  static List<Receipt> quiet() {
    return List.of(
        receipt(
            "disclosure",
            Lane.FAST,
            new Outcome.Observed(
                List.of(
                    new Evidence(
                        "disclosure.said", Basis.DECLARED, List.of(), List.of(), List.of())))));
  }

  static Receipt receipt(String check, Lane lane, Outcome outcome) {
    return new Receipt(
        check,
        3,
        lane,
        List.of(check + ".said"),
        outcome instanceof Outcome.Observed ? KEY : "",
        "brinell check " + check + " main..lint-nested",
        outcome);
  }

  private static Evidence disclosure() {
    return new Evidence(
        "disclosure.said",
        Basis.DECLARED,
        List.of(new Measure("commits-read", 5, "commits")),
        List.of(
            new Finding(
                "disclosure.contradicted",
                Level.WARNING,
                new Location.Message(C3, 3),
                "\"no AI\" is said here; the pull request says that AI was used.",
                Optional.of("git show --no-patch " + C3))),
        List.of(
            said(C1, AiLevel.ASSISTED, Channel.TRAILER, Strength.DECLARED, "assisted-by", 3),
            said(C2, AiLevel.GENERATED, Channel.FOOTER, Strength.MACHINE_LEFT, "", 3),
            new Fact.Declaration(
                Optional.of(C3),
                AiLevel.NONE,
                Channel.PROSE,
                Strength.WEAK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Written by hand, no AI.",
                Optional.of("Written by hand, no AI."),
                Optional.of("田中 健司"),
                List.of(),
                new Location.Message(C3, 3)),
            new Fact.Declaration(
                Optional.empty(),
                AiLevel.ASSISTED,
                Channel.SECTION,
                Strength.DECLARED,
                Optional.of("LLM disclosure"),
                Optional.of("Claude Code"),
                Optional.empty(),
                "I used Claude Code to write the first version of the visitor; I wrote the tests"
                    + " by hand.",
                Optional.of("write the first version of the visitor"),
                Optional.of("mira-o"),
                List.of(),
                new Location.Text("body", 5)),
            new Fact.Contradiction(
                Optional.of(C3),
                "A commit says no AI, the pull request says AI.",
                List.of(new Location.Message(C3, 3), new Location.Text("body", 5))),
            new Fact.Attribution(
                C1, "assisted-by", "Claude Code", Party.UNKNOWN, true, new Location.Message(C1, 3)),
            new Fact.Checkbox(
                "LLM disclosure", "No AI was used", false, new Location.Text("body", 8)),
            new Fact.Section(
                "LLM disclosure", "I used Claude Code to …", new Location.Text("body", 3))));
  }

  private static Fact.Declaration said(
      String commit, AiLevel level, Channel channel, Strength strength, String key, int line) {
    return new Fact.Declaration(
        Optional.of(commit),
        level,
        channel,
        strength,
        Optional.of(key).filter(k -> !k.isEmpty()),
        Optional.of("Claude Code"),
        Optional.empty(),
        channel == Channel.TRAILER
            ? "Assisted-by: Claude Code"
            : "🤖 Generated with [Claude Code](https://claude.com/claude-code)",
        Optional.empty(),
        Optional.empty(),
        channel == Channel.FOOTER ? List.of(lines(42, 46)) : List.of(),
        new Location.Message(commit, line));
  }

  private static Evidence kinds() {
    return new Evidence(
        "kinds.known",
        Basis.MEASURED,
        List.of(new Measure("code-lines-added", 36, "lines")),
        List.of(
            new Finding(
                "kinds.unsafe-without-test",
                Level.NOTE,
                lines(45, 45),
                "Added unsafe code; no test in this change names it.",
                Optional.empty())),
        List.of(
            new Fact.FileShape(
                PATH,
                FileChange.Status.MODIFIED,
                List.of(
                    new Fact.KindCount(LineKind.CODE, 3),
                    new Fact.KindCount(LineKind.UNSAFE, 1),
                    new Fact.KindCount(LineKind.DOC_COMMENT, 1),
                    new Fact.KindCount(LineKind.SAFETY_COMMENT, 1)),
                List.of(new Fact.KindCount(LineKind.CODE, 1)),
                List.of(
                    new Fact.KindSpan(LineKind.DOC_COMMENT, lines(42, 42)),
                    new Fact.KindSpan(LineKind.CODE, lines(43, 43)),
                    new Fact.KindSpan(LineKind.PUBLIC_API, lines(43, 43)),
                    new Fact.KindSpan(LineKind.SAFETY_COMMENT, lines(44, 44)),
                    new Fact.KindSpan(LineKind.CODE, lines(45, 46)),
                    new Fact.KindSpan(LineKind.UNSAFE, lines(45, 45)),
                    new Fact.KindSpan(LineKind.DIAGNOSTIC, lines(93, 93)))),
            new Fact.FileShape(
                "tests/ui/lint/nested.rs",
                FileChange.Status.ADDED,
                List.of(new Fact.KindCount(LineKind.TEST, 33)),
                List.of(),
                List.of(
                    new Fact.KindSpan(
                        LineKind.TEST,
                        new Location.Lines(Side.HEAD, "tests/ui/lint/nested.rs", 1, 33))))));
  }

  private static Location.Lines lines(int first, int last) {
    return new Location.Lines(Side.HEAD, PATH, first, last);
  }
}
