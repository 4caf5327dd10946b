package brinell.app;

import brinell.app.Answers.Agents;
import brinell.app.Answers.Say;
import brinell.app.Answers.Use;
import brinell.app.Answers.Where;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a policy from answers, for people who have not seen one before. */
final class FirstPolicy {
  private static final String TRAILED =
      """
      commits = [ { author = "Robin Example <robin@example.org>", message = \"""
      Speed up the lexer

      Co-authored-by: Claude <noreply@anthropic.com>
      \""" } ]
      proposal = { author = "robin", title = "Speed up the lexer", body = "It was slow.", labels = [] }
      """;
  private static final String TOLD =
      """
      commits = [ { author = "Robin Example <robin@example.org>", message = "Speed up the lexer" } ]
      proposal = { author = "robin", title = "Speed up the lexer", body = "I used Claude to write the new loop.", labels = [] }
      """;
  private static final String FILES =
      "files = [ { path = \"src/lib.rs\", before = \"fn a() {}\\n\", after = \"fn b() {}\\n\" } ]\n";

  private final String name;
  private final Answers answers;
  private final StringBuilder out = new StringBuilder();

  private FirstPolicy(String name, Answers answers) {
    this.name = name;
    this.answers = answers;
  }

  static String of(String name, Answers answers) {
    return new FirstPolicy(name, answers).write();
  }

  private String write() {
    head();
    switch (answers.use()) {
      case YES, DISCLOSED -> disclosure();
      case NO -> none();
    }
    if (answers.use() != Use.NO) {
      agents();
      areas();
    }
    clause(
        "Whatever is said must fit together: a description that says \"no AI\" over a commit that\n"
            + "names a tool contradicts itself.",
        "no-contradiction",
        "What is said about AI does not contradict itself",
        "needs = { consistent = true }",
        "fail",
        "correct the statement that is wrong; saying more than was asked is never a fault");
    example();
    return out.toString();
  }

  private void head() {
    out.append(
        """
        # What this project asks of a change that AI may have had a part in.
        # Read a clause aloud: when this holds, it needs that, otherwise the change fails (or a human
        # must look at it). Nothing here guesses whether AI was used; only what was said counts.
        #
        #   brinell check          judges your branch by this file
        #   brinell policy lint    finds mistakes in this file
        #   brinell policy test    runs the example at its end
        #
        # The language: docs/policy.md of Brinell.

        brinell = 1
        name = %s
        # source = "https://…"       the same rules in your own prose, for people
        # read = 2026-01-31          the day when somebody last compared the two

        """
            .formatted(quoted(name)));
  }

  private void disclosure() {
    out.append(
        """
        # Where it counts that AI use is said. Said elsewhere, it is evidence, and no disclosure.
        # When nobody says anything: "accept" asks nothing, "ask" waits for a yes or no, "review"
        # sends a human. Silence is never taken as "no AI was used".
        [disclosure]
        in = [%s]
        silence = "accept"

        """
            .formatted(places()));
    if (answers.where() == Where.LABEL) {
      out.append("# Labels that are understood: ai-assisted, llm-assisted, ai-generated.\n\n");
    }
    boolean must = answers.use() == Use.DISCLOSED;
    clause(
        must
            ? "Who used AI says so."
            : "AI may be used without a word. This clause is advice (otherwise = \"note\") and binds nobody.",
        "disclosed",
        must ? "AI use is said" + title() : "AI use is best said" + title(),
        "when = { ai = \"any\" }\nneeds = " + disclosed(),
        must ? "fail" : "note",
        cure());
  }

  private boolean inWords() {
    return answers.say().stream().anyMatch(s -> s != Say.TOOL && s != Say.MODEL);
  }

  /** A label has no words, and a trailer has none of the author's own: they stand in the text. */
  private boolean textToo() {
    return switch (answers.where()) {
      case BODY -> false;
      case TRAILER -> inWords();
      case LABEL -> !answers.say().isEmpty();
    };
  }

  private String places() {
    String place = "\"" + Answers.word(answers.where()) + "\"";
    return textToo() ? place + ", \"body\"" : place;
  }

  private String disclosed() {
    String says =
        answers.say().isEmpty()
            ? ""
            : ", says = ["
                + answers.say().stream()
                    .map(s -> "\"" + Answers.word(s) + "\"")
                    .collect(Collectors.joining(", "))
                + "]";
    String place = Answers.word(answers.where());
    return textToo()
        ? "[ { disclosed = { in = [\""
            + place
            + "\"] } }, { disclosed = { in = [\"body\"]"
            + says
            + " } } ]"
        : "{ disclosed = { in = [\"" + place + "\"]" + says + " } }";
  }

  private String title() {
    String text = " in the pull request's description";
    String place =
        switch (answers.where()) {
          case BODY -> text;
          case TRAILER -> " in a trailer of the commit";
          case LABEL -> " by a label";
        };
    return textToo() ? place + " and" + text : place;
  }

  private String cure() {
    String words =
        answers.say().isEmpty()
            ? "say that AI was used"
            : "say "
                + answers.say().stream()
                    .map(FirstPolicy::inEnglish)
                    .collect(Collectors.joining(", "));
    return switch (answers.where()) {
      case BODY -> words + " in the description; a sentence is enough";
      case TRAILER ->
          "add a line such as 'Assisted-by: TOOL:MODEL' to the commit's trailers"
              + (textToo() ? ", and " + words + " in the description" : "");
      case LABEL ->
          "add the label ai-assisted" + (textToo() ? ", and " + words + " in the description" : "");
    };
  }

  private static String inEnglish(Say say) {
    return switch (say) {
      case TOOL -> "which tool was used";
      case MODEL -> "which model was used";
      case EXTENT -> "for which part AI was used";
      case PURPOSE -> "what it was used for";
      case REVIEW -> "how you reviewed it";
    };
  }

  private void none() {
    out.append(
        """
        # When nobody says anything: "accept" asks nothing, "ask" waits for a yes or no, "review"
        # sends a human. Silence is never taken as "no AI was used".
        [disclosure]
        silence = "accept"

        """);
    clause(
        "No AI. What fails is evidence: a tool's trailer, or a sentence that says AI was used.",
        "no-ai",
        "The change is made without AI",
        "when = { ai = \"any\" }\nneeds = { ai = \"none\" }",
        "fail",
        "write the change yourself; ask a maintainer if the statement about AI is a mistake");
  }

  private void agents() {
    Agents may = answers.agents();
    if (may == Agents.NOTHING || may == Agents.SIGN) {
      clause(
          "Who is an agent is decided by addresses, never by names or style. \"unknown\" is an address\n"
              + "that says nothing.",
          "a-person-is-author",
          "The author of a commit is no agent",
          "needs = { authors = [\"person\", \"bot\", \"unknown\"] }",
          "fail",
          "make the commit under your own name: git commit --amend --reset-author");
    }
    if (may == Agents.NOTHING || may == Agents.AUTHOR) {
      out.append("[trailers.Signed-off-by]\nagent = \"forbid\"\n\n");
      clause(
          "A sign-off is a person's word; the table above forbids it to agents.",
          "a-person-signs-off",
          "No agent signs off",
          "needs = { trailers = [\"Signed-off-by\"] }",
          "fail",
          "have the sign-off made by the person who answers for the change");
    }
  }

  private void areas() {
    List<String> areas = answers.areas();
    if (areas.isEmpty()) {
      return;
    }
    out.append(
        """
        # An area is a part of the code; the patterns are those of .gitignore.
        [areas.people-only]
        paths = [%s]

        """
            .formatted(areas.stream().map(FirstPolicy::quoted).collect(Collectors.joining(", "))));
    clause(
        "Completion of a line is \"assisted\" and is not meant here; \"generated\" is.",
        "people-only",
        "People alone write what is in the area people-only",
        "when = { ai = \"generated\" }\nneeds = { not = { area = [\"people-only\"] } }",
        "fail",
        "write this part yourself, or agree on it with a maintainer first");
  }

  private void clause(
      String comment, String id, String title, String body, String otherwise, String cure) {
    comment.lines().forEach(line -> out.append("# ").append(line).append('\n'));
    out.append("[[clause]]\nid = ").append(quoted(id));
    out.append("\ntitle = ").append(quoted(title)).append('\n').append(body);
    out.append("\notherwise = ").append(quoted(otherwise));
    out.append("\ncure = ").append(quoted(cure)).append("\n\n");
  }

  private void example() {
    boolean told = answers.use() != Use.NO && answers.where() == Where.TRAILER;
    String expect =
        switch (answers.use()) {
          case YES -> "disclosed = \"NOT_APPLICABLE\", no-contradiction = \"PASS\"";
          case DISCLOSED -> "disclosed = \"FAIL\", no-contradiction = \"PASS\"";
          case NO -> "no-ai = \"FAIL\", no-contradiction = \"PASS\"";
        };
    out.append("# A change that shows what the clauses mean; brinell policy test runs it.\n")
        .append("[[example]]\nid = \"first\"\n")
        .append(told ? "name = \"AI use shows in the description alone\"\n" : "")
        .append(told ? "" : "name = \"AI use shows in a commit's trailer alone\"\n")
        .append(told ? TOLD : TRAILED)
        .append(FILES)
        .append("expect = { ")
        .append(expect)
        .append(" }\n");
  }

  /** A TOML string; the names of folders can have anything in them. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF)) {
            quoted.append('?');
          } else {
            quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }
}
