package brinell.rust;

import brinell.core.LineKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the path alone says about a file.
 *
 * @param text the kind of every line of a file that is not Rust; empty for Rust
 * @param test only tests compile or read it
 * @param buildScript cargo runs it before the build
 * @param example an example: what is public there is no API
 */
record PathKind(Optional<LineKind> text, boolean test, boolean buildScript, boolean example) {
  private static final Set<String> PROSE = Set.of("md", "markdown", "rst", "txt", "adoc", "tex");
  private static final Set<String> CONFIG =
      Set.of("toml", "yaml", "yml", "json", "json5", "lock", "cfg", "ini", "conf", "nix", "env");
  private static final Set<String> EXPECTED = Set.of("stderr", "stdout", "ftl");
  private static final List<String> PROSE_NAMES =
      List.of("readme", "changelog", "changes", "license", "licence", "copying", "copyright");
  private static final Set<String> PROSE_EXACT =
      Set.of("authors", "contributors", "contributing", "maintainers", "notice", "news");
  private static final Set<String> CONFIG_NAMES =
      Set.of("makefile", "dockerfile", "containerfile", "justfile", "codeowners", "procfile");

  static PathKind of(String path) {
    List<String> parts = List.of(path.replace('\\', '/').split("/"));
    String name = parts.getLast();
    List<String> folders = parts.subList(0, parts.size() - 1);
    boolean test =
        folders.contains("tests") || folders.contains("benches") || name.equals("tests.rs");
    boolean example = folders.contains("examples");
    boolean script = name.equals("build.rs") && !test && !example && !folders.contains("src");
    Optional<LineKind> text =
        name.endsWith(".rs") ? Optional.empty() : Optional.of(text(name, folders));
    return new PathKind(text, test, script, example);
  }

  private static LineKind text(String name, List<String> folders) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    if (EXPECTED.contains(ending)) {
      return LineKind.DIAGNOSTIC;
    }
    boolean ended = lower.lastIndexOf('.') > 0;
    if (CONFIG.contains(ending)
        || lower.startsWith(".")
        || CONFIG_NAMES.contains(lower)
        || (folders.contains(".github") && !PROSE.contains(ending))) {
      return LineKind.CONFIG;
    }
    boolean named = !ended && PROSE_NAMES.stream().anyMatch(lower::startsWith);
    boolean prose = PROSE.contains(ending) || PROSE_EXACT.contains(lower) || named;
    return prose ? LineKind.PROSE : LineKind.OTHER;
  }
}
