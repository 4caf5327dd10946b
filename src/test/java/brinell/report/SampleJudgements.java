package brinell.report;

import static brinell.report.SampleChange.C1;
import static brinell.report.SampleChange.C2;
import static brinell.report.SampleChange.C3;
import static brinell.report.SampleChange.C4;
import static brinell.report.SampleChange.PATH;

import brinell.core.Ground;
import brinell.core.Judgement;
import brinell.core.Location;
import brinell.core.Side;
import brinell.core.Verdict;
import java.util.List;
import java.util.Optional;

final class SampleJudgements {
  private static final String ORIGIN =
      "Which of the added lines, comments and messages did an LLM originally write?";

  private SampleJudgements() {}

  static List<Judgement> rich() {
    return List.of(
        of("R1", "Scope", Verdict.PASS, "Every changed path belongs to the compiler team."),
        of("R3", "Experimental exemption", Verdict.NOT_APPLICABLE, "No marker of an experiment."),
        asked(
            "R4",
            "Descriptions are written by people",
            "Issue bodies, PR descriptions and comments must not be created by an LLM.",
            "Nothing says who wrote the description."),
        new Judgement(
            "R5",
            "No LLM-written documentation or safety comments",
            Optional.of("LLMs must not be used to create documentation or safety comments."),
            Verdict.REVIEW,
            "AI use is declared for a commit that adds a doc comment and a safety comment.",
            Optional.of(
                "Read the three added comment lines and ask for them in the author's words."),
            Optional.empty(),
            Optional.of(ORIGIN),
            Optional.empty(),
            List.of(
                new Ground(
                    new Location.Lines(Side.HEAD, PATH, 42, 42),
                    "    /// Looks inside nested patterns too."),
                new Ground(
                    new Location.Lines(Side.HEAD, PATH, 44, 45),
                    "        // SAFETY: the arena outlives the pass."),
                new Ground(new Location.Message(C1, 3), "Assisted-by: Claude Code")),
            "brinell explain R5 main..lint-nested"),
        asked(
            "R9",
            "Trivial changes",
            "A change is trivial if there is no meaningfully different way to write it.",
            "Nothing says which lines were meant as trivial."),
        of(
            "R11",
            "Arranged with the reviewer beforehand",
            Verdict.OPEN,
            "The remarks do not show whether the reviewer agreed before the pull request.",
            "Give the review thread: brinell main..lint-nested --remarks remarks.json"),
        of(
            "R12",
            "Not in a critical area",
            Verdict.OPEN,
            "The policy's map of critical areas does not cover compiler/rustc_lint.",
            "Add the path to an area of brinell.toml, or ask the compiler team."),
        of("R14", "Tests come with it", Verdict.PASS, "30 lines of tests were added."),
        new Judgement(
            "R17",
            "Labelled llm-assisted",
            Optional.of("PRs created with an LLM carry the label llm-assisted."),
            Verdict.FAIL,
            "AI use is declared, and the label llm-assisted is not among T-compiler, A-lints.",
            Optional.of("Add the label: gh pr edit 151234 --add-label llm-assisted"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                "Thanks for saying how an LLM was used.\n\n"
                    + "Please add the label `llm-assisted` so that reviewers can plan for it."),
            List.of(
                new Ground(new Location.Text("labels", 0), "T-compiler, A-lints"),
                new Ground(
                    new Location.Text("body", 5), "I used Claude Code to write the first version"),
                new Ground(new Location.Message(C2, 3), "🤖 Generated with [Claude Code]")),
            "brinell explain R17 main..lint-nested"),
        new Judgement(
            "R19",
            "What was said is consistent",
            Optional.empty(),
            Verdict.REVIEW,
            "One commit says that no AI was used; the pull request says that it was.",
            Optional.of("Ask which of the two statements is about the final version."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Ground(new Location.Message(C3, 3), "Written by hand, no AI."),
                new Ground(new Location.Header(C4, "author"), "Mira Østergård <mira@example.org>"),
                new Ground(new Location.NoteLine(C4, "refs/notes/ai", 1), ""),
                new Ground(
                    new Location.Lines(Side.BASE, "tests/ui/lint/old.rs", 1, 2), "fn main()"),
                new Ground(new Location.Whole(), "")),
            "brinell explain R19 main..lint-nested"),
        of("R20", "No AI-written issue text", Verdict.NOT_APPLICABLE, "The change has no issue."));
  }

  static List<Judgement> quiet() {
    return List.of(
        of("R1", "Scope", Verdict.PASS, "The guide is in scope."),
        of("R17", "Labelled llm-assisted", Verdict.PASS, "Nothing was said about AI use."));
  }

  private static Judgement of(String clause, String title, Verdict verdict, String because) {
    return judgement(clause, title, Optional.empty(), verdict, because, null, null);
  }

  private static Judgement of(
      String clause, String title, Verdict verdict, String because, String cure) {
    return judgement(clause, title, Optional.empty(), verdict, because, cure, null);
  }

  private static Judgement asked(String clause, String title, String quote, String because) {
    return judgement(
        clause, title, Optional.of(quote), Verdict.ATTEST, because, "Ask the author.", ORIGIN);
  }

  private static Judgement judgement(
      String clause,
      String title,
      Optional<String> quote,
      Verdict verdict,
      String because,
      @org.jspecify.annotations.Nullable String cure,
      @org.jspecify.annotations.Nullable String question) {
    return new Judgement(
        clause,
        title,
        quote,
        verdict,
        because,
        Optional.ofNullable(cure),
        verdict == Verdict.ATTEST || verdict == Verdict.OPEN
            ? Optional.of("Say it in your own words, or mark " + clause + " as an exception.")
            : Optional.empty(),
        Optional.ofNullable(question),
        Optional.empty(),
        List.of(),
        "brinell explain " + clause + " main..lint-nested");
  }
}
