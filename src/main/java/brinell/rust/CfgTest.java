package brinell.rust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells whether attributes say that an item exists in tests only.
 *
 * <p>{@code cfg(P)} says so when P is false wherever {@code test} is: {@code test}; {@code all(…)}
 * with such a predicate in it; {@code any(…)} of such predicates only. Not {@code not(test)}, not
 * {@code any(test, feature = "x")}, not {@code feature = "test"}, and never {@code cfg_attr}.
 *
 * <p>An attribute that makes its function a test is told by the last segment of its path: {@code
 * test} ({@code tokio::test}, {@code test_log::test}), what ends in {@code _test} ({@code
 * wasm_bindgen_test}, {@code cargo_test}), {@code bench}, {@code rstest}, {@code test_case}, {@code
 * test_matrix}, {@code quickcheck}, {@code proptest}.
 */
final class CfgTest {
  private static final Set<String> TEST_NAMES =
      Set.of("test", "bench", "rstest", "test_case", "test_matrix", "quickcheck", "proptest");

  /** Predicates in predicates; deeper ones say nothing. */
  private static final int DEEPEST = 50;

  private final List<String> tokens;
  private int at;

  private CfgTest(List<String> tokens) {
    this.tokens = tokens;
  }

  static boolean testOnly(Item item) {
    return testOnly(item.attributes())
        || (item.kind() == ItemKind.FN && item.attributes().stream().anyMatch(CfgTest::isTest))
        || (item.kind() == ItemKind.MACRO_CALL && item.name().matches("(.*::)?proptest"));
  }

  static boolean testOnly(List<Attribute> attributes) {
    return attributes.stream().anyMatch(a -> a.path().equals("cfg") && needsTest(a.arguments()));
  }

  static boolean isTest(Attribute attribute) {
    String name = attribute.name();
    return TEST_NAMES.contains(name) || name.endsWith("_test");
  }

  /** Of the arguments of a cfg with their parentheses. */
  static boolean needsTest(String arguments) {
    Tokens tokens = Lexer.lex(arguments.getBytes(StandardCharsets.UTF_8));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.kind(i).isTrivia()) {
        words.add(tokens.text(i));
      }
    }
    return new CfgTest(words).list("all", 0);
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  /** The predicates in parentheses that start here, joined by an operator. */
  private boolean list(String operator, int depth) {
    if (!peek().equals("(") || depth > DEEPEST) {
      return false;
    }
    at++;
    boolean one = false;
    boolean every = true;
    int count = 0;
    while (at < tokens.size() && !peek().equals(")")) {
      int before = at;
      boolean needs = predicate(depth);
      one |= needs;
      every &= needs;
      count++;
      at = Math.max(at, before + 1);
      at += peek().equals(",") ? 1 : 0;
    }
    at++;
    return switch (operator) {
      case "all" -> one;
      case "any" -> every && count > 0;
      default -> false;
    };
  }

  private boolean predicate(int depth) {
    String name = peek();
    at++;
    if (peek().equals("(")) {
      return list(name, depth + 1);
    }
    if (peek().equals("=")) {
      at += 2;
      return false;
    }
    return name.equals("test");
  }
}
