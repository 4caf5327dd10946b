package brinell.check.convention.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites of a line against a convention, for measuring. Plain text on purpose: these know nothing
 * of the patterns that the ledger finds uses with.
 */
final class Planted {
  /** Turns one form into another; {@code from} and {@code to} are numbers of forms. */
  record Rule(String id, int from, int to, Pattern pattern, String replacement) {}

  static final List<Rule> RULES =
      List.of(
          rule("unwrap-or-expect", 0, 1, "\\.unwrap\\(\\)", ".expect(\"it is there\")"),
          rule("unwrap-or-expect", 1, 0, "\\.expect\\(\"[^\"]*\"\\)", ".unwrap()"),
          rule("propagate-or-unwrap", 0, 1, "\\)\\?", ").unwrap()"),
          rule("empty-vector", 0, 1, "vec!\\[\\]", "Vec::new()"),
          rule("empty-vector", 1, 0, "(?<!:)\\bVec::new\\(\\)", "vec![]"),
          rule("empty-string", 0, 1, "(?<!:)\\bString::new\\(\\)", "\"\".to_string()"),
          rule("owned-literal", 0, 1, "(\"[^\"]+\")\\.to_string\\(\\)", "$1.to_owned()"),
          rule("owned-literal", 1, 0, "(\"[^\"]+\")\\.to_owned\\(\\)", "$1.to_string()"),
          rule("owned-literal", 2, 0, "String::from\\((\"[^\"]+\")\\)", "$1.to_string()"),
          rule("early-error", 0, 1, "\\bbail!\\((.*)\\)", "return Err(anyhow!($1))"),
          rule("return-err-or-bail", 0, 1, "return Err\\((\\w[\\w:]*)\\)", "bail!(\"$1\")"),
          rule("bail-path", 0, 1, "(?<!:)\\bbail!", "anyhow::bail!"),
          rule("bail-path", 1, 0, "anyhow::bail!", "bail!"),
          rule("anyhow-result", 0, 1, "-> Result<", "-> anyhow::Result<"),
          rule("error-name", 0, 1, "\\bErr\\(e\\)", "Err(err)"),
          rule("error-name", 1, 0, "\\bErr\\(err\\)", "Err(e)"),
          rule("error-closure-name", 0, 1, "map_err\\(\\|e\\|", "map_err(|err|"),
          rule("error-closure-name", 1, 0, "map_err\\(\\|err\\|", "map_err(|e|"),
          rule("shared-clone", 1, 0, "Arc::clone\\(&([\\w.]+)\\)", "$1.clone()"),
          rule("for-reference", 0, 1, "in &([\\w.]+) \\{", "in $1.iter() {"),
          rule("for-reference", 1, 0, "in ([\\w.]+)\\.iter\\(\\) \\{", "in &$1 {"),
          rule("ignored-result", 0, 1, "let _ = ([^=]*);", "$1.ok();"),
          rule("nothing-arm", 0, 1, "_ => \\{\\}", "_ => ()"),
          rule("nothing-arm", 1, 0, "_ => \\(\\)", "_ => {}"),
          rule("crate-or-super", 0, 1, "use crate::(\\w+::)", "use super::$1"),
          rule("crate-or-super", 1, 0, "use super::(\\w+::)", "use crate::$1"),
          rule("core-or-std", 0, 1, "\\bstd::(fmt|mem|ops|cmp|iter|ptr)\\b", "core::$1"),
          rule("core-or-std", 1, 0, "\\bcore::(fmt|mem|ops|cmp|iter|ptr)\\b", "std::$1"),
          rule("fmt-result", 0, 1, "(?<!:)\\bfmt::Result", "std::fmt::Result"),
          rule("fmt-result", 1, 0, "std::fmt::Result", "fmt::Result"),
          rule("formatter", 0, 1, "(?<!:)\\bfmt::Formatter", "std::fmt::Formatter"),
          rule("formatter-lifetime", 0, 1, "Formatter<'_>", "Formatter"),
          rule("formatter-lifetime", 1, 0, "Formatter\\)", "Formatter<'_>)"),
          rule("display-impl", 0, 1, "impl fmt::Display for", "impl std::fmt::Display for"),
          rule("derive-debug-clone", 0, 1, "\\(Debug, Clone", "(Clone, Debug"),
          rule("derive-debug-clone", 1, 0, "\\(Clone, Debug", "(Debug, Clone"),
          rule("derive-clone-copy", 0, 1, "Clone, Copy", "Copy, Clone"),
          rule("derive-clone-copy", 1, 0, "Copy, Clone", "Clone, Copy"),
          rule("derive-partialeq-eq", 0, 1, "PartialEq, Eq", "Eq, PartialEq"),
          rule("derive-partialeq-eq", 1, 0, "Eq, PartialEq", "PartialEq, Eq"),
          rule("derive-serde", 0, 1, "Serialize, Deserialize", "Deserialize, Serialize"),
          rule("derive-serde", 1, 0, "Deserialize, Serialize", "Serialize, Deserialize"),
          rule("assert-equal", 0, 1, "assert_eq!\\(([\\w.]+), ([\\w.]+)\\)", "assert!($1 == $2)"),
          rule("log-macro", 0, 2, "(?<![:\\w])(debug|info|warn|trace|error)!\\(", "tracing::$1!("),
          rule("log-macro", 1, 0, "log::(debug|info|warn|trace)!\\(", "$1!("),
          rule(
              "inline-arguments",
              0,
              1,
              "!\\(\"([^\"{}]*)\\{(\\w+)\\}([^\"{}]*)\"\\)",
              "!(\"$1{}$3\", $2)"),
          rule("restricted", 0, 1, "pub\\(crate\\)", "pub(super)"),
          rule("allow-or-expect", 0, 1, "#\\[allow\\(", "#[expect("),
          rule("self-literal", 0, -1, "\\bSelf \\{", "$T {"),
          rule("self-literal", 1, 0, "$T \\{", "Self {"),
          rule("self-return", 0, -1, "-> Self \\{", "-> $T {"),
          rule("first-stop", 0, 1, "(///.*)\\.$", "$1"),
          rule("field-stop", 0, 1, "(///.*)\\.$", "$1"),
          rule("doc-code", 0, 1, "`([a-z]+_[a-z_]+)`", "$1"),
          rule("examples-heading", 0, 1, "# Examples$", "# Example"),
          rule("panics-heading", 0, 1, "# Panics$", "# Panic"),
          rule("errors-heading", 0, 1, "# Errors$", "# Error"),
          rule("doc-fence", 0, 1, "/// ```$", "/// ```rust"),
          rule("test-attribute", 1, 0, "#\\[\\w+_test\\]", "#[test]"),
          rule("test-prefix", 0, 1, "\\bfn (\\w+)\\(\\)", "fn test_$1()"),
          rule("test-prefix", 1, 0, "\\bfn test_(\\w+)\\(\\)", "fn $1()"),
          rule("test-module", 0, 1, "\\bmod tests\\b", "mod test"),
          rule("error-case", 0, 1, "", ""),
          rule("single-char", 0, 1, "\\('(.)'\\)", "(\"$1\")"),
          rule("raw-string", 0, 1, "\\br\"([^\"]*)\"", "r#\"$1\"#"),
          rule("log-case", 0, 1, "", ""),
          rule("hex-case", 0, 1, "", ""),
          rule("safety-comment", 0, 1, "SAFETY:", "Safety:"),
          rule("todo-comment", 0, 2, "TODO:", "TODO"));

  private Planted() {}

  private static Rule rule(String id, int from, int to, String pattern, String replacement) {
    return new Rule(id, from, to, Pattern.compile(pattern.replace("$T", "\\$T")), replacement);
  }

  /** A line with one use turned; empty where no rule fits. */
  static Optional<String> rewrite(String id, int from, String line) {
    Optional<String> by = special(id, from, line);
    if (by.isPresent()) {
      return by;
    }
    for (Rule rule : RULES) {
      if (!rule.id().equals(id) || rule.from() != from || rule.replacement().contains("$T")) {
        continue;
      }
      if (rule.pattern().pattern().isEmpty() || rule.pattern().pattern().contains("\\$T")) {
        continue;
      }
      Matcher found = rule.pattern().matcher(line);
      if (found.find()) {
        return Optional.of(found.replaceFirst(rule.replacement()));
      }
    }
    return Optional.empty();
  }

  /** What a plain replacement cannot say. */
  private static Optional<String> special(String id, int from, String line) {
    return switch (id + ' ' + from) {
      case "error-case 0", "log-case 0" -> first(line, "\"([a-z])", true);
      case "error-case 1", "log-case 1" -> first(line, "\"([A-Z])", false);
      case "hex-case 0" -> first(line, "0x\\d*([a-f])", true);
      default -> Optional.empty();
    };
  }

  private static Optional<String> first(String line, String pattern, boolean upper) {
    Matcher found = Pattern.compile(pattern).matcher(line);
    if (!found.find()) {
      return Optional.empty();
    }
    String letter = found.group(1);
    String turned =
        upper
            ? letter.toUpperCase(java.util.Locale.ROOT)
            : letter.toLowerCase(java.util.Locale.ROOT);
    return Optional.of(line.substring(0, found.start(1)) + turned + line.substring(found.end(1)));
  }

  /** A text that a line with a form must have; empty where words alone cannot tell. */
  static Optional<Pattern> shows(String id, int form) {
    if (id.equals("assert-equal") && form == 0) {
      return Optional.of(Pattern.compile("assert_eq!"));
    }
    for (Rule rule : RULES) {
      boolean fits = rule.id().equals(id) && rule.from() == form;
      if (fits
          && !rule.pattern().pattern().isEmpty()
          && !rule.replacement().contains("$T")
          && !rule.pattern().pattern().contains("\\$T")) {
        return Optional.of(rule.pattern());
      }
    }
    return Optional.empty();
  }
}
