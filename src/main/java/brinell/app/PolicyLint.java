package brinell.app;

import brinell.adapter.git.GitRepository;
import brinell.core.Problem;
import brinell.core.Rejected;
import brinell.policy.lint.Lint;
import brinell.policy.lint.Project;
import brinell.policy.lint.Project.TextFile;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.port.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a policy and compares it with the project that it is for. */
public final class PolicyLint {
  private static final List<String> OWNERS =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");
  private static final List<String> INSTRUCTIONS =
      List.of(
          "AGENTS.md",
          "CLAUDE.md",
          ".claude/CLAUDE.md",
          "GEMINI.md",
          ".github/copilot-instructions.md");
  private static final String TEMPLATE =
      "(\\.github/|docs/)?pull_request_template(\\.md|\\.txt|/[^/]+\\.(md|txt))"
          + "|\\.gitlab/merge_request_templates/[^/]+\\.md";

  private final ProjectFiles files;

  private PolicyLint(ProjectFiles files) {
    this.files = files;
  }

  /**
   * What is wrong.
   *
   * @param file the policy
   * @param mistakes what must be corrected
   * @param notes what somebody may want to know
   */
  public record Result(String file, List<Problem> mistakes, List<Problem> notes) {
    public Result {
      mistakes = List.copyOf(mistakes);
      notes = List.copyOf(notes);
    }
  }

  /**
   * @param folder anywhere in the project
   * @param file from that folder; empty: the project's own policy
   * @throws Rejected when there is no such file
   */
  public static Result run(Path folder, Optional<Path> file) {
    try (Repository repository = GitRepository.open(folder)) {
      return run(repository, folder, file);
    }
  }

  static Result run(Repository repository, Path folder, Optional<Path> file) {
    PolicyLint lint = new PolicyLint(new ProjectFiles(repository));
    Optional<Path> top = repository.worktree();
    return file.isEmpty()
        ? lint.read(PolicySource.FILE, lint.files::text)
        : lint.named(folder.resolve(file.get()).toAbsolutePath().normalize(), file.get(), top);
  }

  /** A file within the work tree is named from its top, another one by its own name. */
  private Result named(Path file, Path given, Optional<Path> top) {
    if (!Files.isRegularFile(file)) {
      throw Rejected.input(
          given.toString(),
          Files.isDirectory(file) ? "is a folder, not a policy" : "does not exist",
          "write one: brinell policy init");
    }
    Path home = top.filter(file::startsWith).orElse(file.resolveSibling(""));
    return read(
        home.relativize(file).toString(),
        path -> ProjectFiles.onDisk(home, path).or(() -> files.text(path)));
  }

  private Result read(String name, Function<String, Optional<String>> texts) {
    String text =
        texts
            .apply(name)
            .orElseThrow(
                () -> Rejected.input(name, "does not exist", "write one: brinell policy init"));
    Function<String, Optional<String>> policies = Presets.and(texts);
    Policies.Draft draft = Policies.draft(name, text, policies);
    Project project = project(policies);
    List<Problem> mistakes = new ArrayList<>(draft.problems());
    List<Problem> notes = new ArrayList<>();
    draft
        .policy()
        .map(policy -> Lint.of(policy, project))
        .ifPresent(found -> {
          mistakes.addAll(found.mistakes());
          notes.addAll(found.notes());
        });
    if (project.tree().isEmpty()) {
      notes.add(
          Problem.of(
              name,
              "there is no commit yet, so paths were not compared",
              "commit, and lint again"));
    }
    return new Result(name, mistakes, notes);
  }

  private Project project(Function<String, Optional<String>> policies) {
    Optional<List<String>> tree = files.tree();
    return new Project(
        tree,
        texts(OWNERS.stream()).findFirst(),
        distinct(texts(INSTRUCTIONS.stream()).toList()),
        texts(templates(tree.orElse(List.of()))).toList(),
        policies);
  }

  /** The usual one also when it is not committed yet. */
  private static Stream<String> templates(List<String> tree) {
    Stream<String> usual =
        Stream.of(".github/PULL_REQUEST_TEMPLATE.md", ".github/pull_request_template.md");
    Stream<String> there =
        tree.stream().filter(path -> path.toLowerCase(Locale.ROOT).matches(TEMPLATE));
    return Stream.concat(usual, there).distinct();
  }

  private Stream<TextFile> texts(Stream<String> paths) {
    return paths.flatMap(path -> files.text(path).map(text -> new TextFile(path, text)).stream());
  }

  /** A link to another one says nothing new. */
  private static List<TextFile> distinct(List<TextFile> all) {
    Set<String> seen = new HashSet<>();
    return all.stream().filter(file -> seen.add(file.text())).toList();
  }
}
