package brinell.app;

import brinell.adapter.git.GitRepository;
import brinell.core.Judgement;
import brinell.core.Rejected;
import brinell.core.Verdict;
import brinell.policy.Clause;
import brinell.policy.Policy;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.port.Repository;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a project's first policy; writing it is left to the door. */
public final class PolicyInit {
  private final Path file;
  private final String name;
  private final Optional<List<String>> tree;

  private PolicyInit(Path file, String name, Optional<List<String>> tree) {
    this.file = file;
    this.name = name;
    this.tree = tree;
  }

  /**
   * @throws Rejected without a work tree
   */
  public static PolicyInit at(Path folder) {
    try (Repository repository = GitRepository.open(folder)) {
      Path top =
          repository
              .worktree()
              .orElseThrow(() ->
                  Rejected.input(
                      folder.toAbsolutePath().toString(),
                      "is a bare repository, without a work tree to write into",
                      "run it in a clone: git clone …"));
      String name = Optional.ofNullable(top.getFileName()).map(Path::toString).orElse("project");
      return new PolicyInit(
          top.resolve(PolicySource.FILE),
          name.isBlank() ? "project" : name,
          new ProjectFiles(repository).tree());
    }
  }

  /** Where the policy belongs. */
  public Path file() {
    return file;
  }

  /** What is wrong with an answer; empty when it can be used. */
  public Optional<String> flaw(Answers.Question question, String answer) {
    return question.flaw(answer, tree);
  }

  /** From answers, separated by commas. */
  public String answered(String answers) {
    return FirstPolicy.of(name, Answers.parse(answers, tree));
  }

  /** From answers, one to each question. */
  public String answered(List<String> answers) {
    return FirstPolicy.of(name, Answers.of(answers, tree));
  }

  /** A policy that takes over a preset. */
  public String extending(String preset) throws InterruptedException {
    if (Presets.text(preset).isEmpty()) {
      throw Rejected.usage(
          preset, "is no preset", "use one of: " + String.join(", ", Presets.names()));
    }
    List<Clause> clauses = Policies.preset(preset).orReject().clauses();
    String all =
        clauses.stream()
            .map(c -> FirstPolicy.quoted(c.id()) + " = \"PASS\"")
            .collect(Collectors.joining(", "));
    String draft = heir(preset, all, clauses.getFirst().id());
    Policy policy =
        Policies.read(PolicySource.FILE, draft, Presets.and(f -> Optional.empty())).orReject();
    String expect =
        PolicyTest.run(policy).stream()
            .flatMap(result -> result.got().stream())
            .filter(judgement -> judgement.verdict() != Verdict.NOT_APPLICABLE)
            .sorted(Comparator.comparing((Judgement j) -> j.verdict() == Verdict.FAIL).reversed())
            .limit(3)
            .map(j -> FirstPolicy.quoted(j.clause()) + " = \"" + j.verdict() + "\"")
            .collect(Collectors.joining(", "));
    return heir(preset, expect.isEmpty() ? "" : expect, clauses.getFirst().id());
  }

  private String heir(String preset, String expect, String clause) {
    return """
    # What this project asks of a change that AI may have had a part in. It takes over the policy
    # of %2$s; nothing but what differs needs to stand here.
    #
    #   brinell policy show brinell.toml    prints the whole policy, with where each line is from
    #   brinell policy lint                 finds mistakes in this file
    #   brinell policy test brinell.toml    runs the example at its end
    #
    # The language: docs/policy.md of Brinell.

    brinell = 1
    name = %1$s
    extends = %3$s

    # Take the mark # away from what you want.

    # stricter-only = true         this file must never loosen what it takes over
    # source = "https://…"         the same rules in your own prose, for people
    # read = 2026-01-31            the day when somebody last compared the two

    # A clause of the preset, changed:
    # [override.%4$s]
    # otherwise = "review"         fail, review, attest or note (advice)
    # drop = true                  or take it away

    # A part of the code that people alone write:
    # [areas.people-only]
    # paths = ["src/crypto"]       patterns as in .gitignore
    #
    # [[clause]]
    # id = "people-only"
    # title = "People alone write what is in the area people-only"
    # when = { ai = "generated" }
    # needs = { not = { area = ["people-only"] } }
    # otherwise = "fail"
    # cure = "write this part yourself, or agree on it with a maintainer first"

    # A change that shows what the policy means; brinell policy test runs it.
    [[example]]
    id = "first"
    name = "A tool's trailer, and no word in the description"
    commits = [ { author = "Robin Example <robin@example.org>", message = \"""
    Speed up the lexer

    Co-authored-by: Claude <noreply@anthropic.com>
    \""" } ]
    proposal = { author = "robin", title = "Speed up the lexer", body = "It was slow.", labels = [] }
    files = [ { path = "src/lib.rs", before = "fn a() {}\\n", after = "fn b() {}\\n" } ]
    expect = { %5$s }
    """
        .formatted(
            FirstPolicy.quoted(name), preset, FirstPolicy.quoted(preset), table(clause), expect);
  }

  private static String table(String id) {
    return id.matches("[A-Za-z0-9_-]+") ? id : FirstPolicy.quoted(id);
  }
}
