package brinell.check.mutation.witness;

import brinell.rust.TokenKind;
import java.util.List;
import java.util.Optional;

/** What Debug prints, as an expression that a test can compare with. */
final class DebugText {
  private final CrateItems items;
  private final SourceFile near;
  private final boolean owned;
  private final RustTokens tokens;
  private int at;
  private boolean failed;

  private DebugText(CrateItems items, SourceFile near, boolean owned, String text) {
    this.items = items;
    this.near = near;
    this.owned = owned;
    this.tokens = RustTokens.of(text);
  }

  /**
   * Empty when it reads as no expression.
   *
   * @param owned strings inside as {@code String}, lists as {@code Vec}
   */
  static Optional<String> expression(
      String text, CrateItems items, SourceFile near, boolean owned) {
    DebugText reader = new DebugText(items, near, owned, text);
    String expression = reader.value(0);
    return reader.failed || reader.at != reader.tokens.size()
        ? Optional.empty()
        : Optional.of(expression);
  }

  private boolean is(TokenKind kind) {
    return at < tokens.size() && tokens.kinds().get(at) == kind;
  }

  private String next() {
    if (at >= tokens.size()) {
      failed = true;
      return "";
    }
    return tokens.texts().get(at++);
  }

  private String value(int depth) {
    if (failed || at >= tokens.size()) {
      failed = true;
      return "";
    }
    TokenKind kind = tokens.kinds().get(at);
    return switch (kind) {
      case MINUS -> {
        at++;
        yield "-" + value(depth);
      }
      case INT, FLOAT -> number();
      case CHAR, TRUE, FALSE -> next();
      case STR -> text(depth);
      case OPEN_PAREN -> list(TokenKind.CLOSE_PAREN, depth);
      case OPEN_BRACKET ->
          (owned && depth > 0 ? "vec!" : "") + list(TokenKind.CLOSE_BRACKET, depth);
      default -> kind.isName() ? named(depth) : fail();
    };
  }

  private String fail() {
    failed = true;
    return "";
  }

  private String number() {
    String digits = next();
    if (at < tokens.size() && (is(TokenKind.DOT_DOT) || is(TokenKind.DOT_DOT_EQ))) {
      return "(" + digits + next() + value(1) + ")";
    }
    return digits.length() > 5 && digits.matches("\\d+") ? Numbers.grouped(digits) : digits;
  }

  private String text(int depth) {
    String literal = next();
    String said = RustText.read(literal).map(RustText::quoted).orElse(literal);
    return owned && depth > 0 ? said + ".to_string()" : said;
  }

  private String list(TokenKind close, int depth) {
    StringBuilder out = new StringBuilder(next());
    boolean first = true;
    while (!failed && at < tokens.size() && !is(close)) {
      out.append(first ? "" : ", ").append(value(depth + 1));
      first = false;
      if (is(TokenKind.COMMA)) {
        at++;
        if (is(close) && close == TokenKind.CLOSE_PAREN) {
          out.append(',');
        }
      } else if (!is(close)) {
        return fail();
      }
    }
    return out.append(next()).toString();
  }

  private String named(int depth) {
    String name = next();
    if (name.equals("inf") || name.equals("NaN")) {
      return fail();
    }
    String path = path(name);
    if (is(TokenKind.OPEN_PAREN)) {
      return path + list(TokenKind.CLOSE_PAREN, depth);
    }
    return is(TokenKind.OPEN_BRACE) ? fields(path, depth) : path;
  }

  private String fields(String path, int depth) {
    StringBuilder out = new StringBuilder(path).append(" { ");
    at++;
    while (!failed && !is(TokenKind.CLOSE_BRACE)) {
      out.append(next());
      if (!is(TokenKind.COLON)) {
        return fail();
      }
      at++;
      out.append(": ").append(value(depth + 1));
      if (is(TokenKind.COMMA)) {
        at++;
        out.append(is(TokenKind.CLOSE_BRACE) ? "" : ", ");
      } else if (!is(TokenKind.CLOSE_BRACE)) {
        return fail();
      }
    }
    at++;
    return out.append(" }").toString();
  }

  /** Variants are printed without their enum. */
  private String path(String name) {
    if (List.of("Some", "None", "Ok", "Err").contains(name)) {
      return name;
    }
    if (List.of("Less", "Equal", "Greater").contains(name)) {
      return "std::cmp::Ordering::" + name;
    }
    List<String> enums = items.enumsWith(name);
    boolean type = items.type(name, near).isPresent();
    String owner = enums.size() > 1 ? nearest(enums) : enums.stream().findFirst().orElse("");
    return type || enums.isEmpty() ? qualified(name) : qualified(owner) + "::" + name;
  }

  private String nearest(List<String> enums) {
    return enums.stream()
        .filter(e -> items.type(e, near).filter(t -> t.file().equals(near)).isPresent())
        .findFirst()
        .orElse(enums.getFirst());
  }

  private String qualified(String type) {
    boolean here =
        items.type(type, near).map(t -> t.file().equals(near)).orElse(true)
            || near.whole().matches("(?s).*\\buse [^;]*" + RustTokens.word(type) + ".*");
    return here ? type : items.type(type, near).map(t -> t.module() + "::" + type).orElse(type);
  }
}
