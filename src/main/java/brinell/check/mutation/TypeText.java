package brinell.check.mutation;

import brinell.rust.Edition;
import brinell.rust.Lexer;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A type as written, as far as a value for it can be thought of. */
public sealed interface TypeText {
  record Never() implements TypeText {}

  record Tuple(List<TypeText> elements) implements TypeText {}

  record Array(TypeText element, String length) implements TypeText {}

  record Slice(TypeText element) implements TypeText {}

  record Reference(boolean mutable, TypeText to) implements TypeText {}

  /** {@code impl Iterator<Item = T>}. */
  record Iterator(TypeText item) implements TypeText {}

  /**
   * @param path without generics
   * @param name its last segment
   * @param arguments type arguments of the last segment, without lifetimes
   */
  record Named(String path, String name, List<TypeText> arguments) implements TypeText {}

  record Other(String text) implements TypeText {}

  default boolean isStr() {
    return this instanceof Named named && named.name().equals("str");
  }

  static TypeText read(String text) {
    return new Reader(text).whole();
  }

  /** Reads one type; what it does not know becomes {@link Other}. */
  final class Reader {
    private final List<TokenKind> kinds = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int at;

    Reader(String text) {
      Tokens tokens = Lexer.lex(text.getBytes(StandardCharsets.UTF_8), Edition.DEFAULT);
      for (int i = 0; i < tokens.size(); i++) {
        TokenKind kind = tokens.kind(i);
        if (kind == TokenKind.SHR) {
          add(TokenKind.GT, ">");
          add(TokenKind.GT, ">");
        } else if (kind == TokenKind.AND_AND) {
          add(TokenKind.AND, "&");
          add(TokenKind.AND, "&");
        } else if (!kind.isTrivia()) {
          add(kind, tokens.text(i));
        }
      }
    }

    private void add(TokenKind kind, String text) {
      kinds.add(kind);
      texts.add(text);
    }

    TypeText whole() {
      TypeText type = type();
      return at == kinds.size() ? type : new Other(String.join(" ", texts));
    }

    private boolean is(TokenKind kind) {
      return at < kinds.size() && kinds.get(at) == kind;
    }

    private boolean eat(TokenKind kind) {
      boolean here = is(kind);
      at += here ? 1 : 0;
      return here;
    }

    private TypeText type() {
      if (at >= kinds.size()) {
        return new Other("");
      }
      if (eat(TokenKind.NOT)) {
        return new Never();
      }
      if (eat(TokenKind.AND)) {
        eat(is(TokenKind.LIFETIME) ? TokenKind.LIFETIME : TokenKind.RAW_LIFETIME);
        boolean mutable = eat(TokenKind.MUT);
        return new Reference(mutable, type());
      }
      if (eat(TokenKind.OPEN_PAREN)) {
        return tuple();
      }
      if (eat(TokenKind.OPEN_BRACKET)) {
        return bracketed();
      }
      return is(TokenKind.IMPL) ? anonymous() : named();
    }

    private TypeText tuple() {
      List<TypeText> elements = new ArrayList<>();
      boolean comma = false;
      while (at < kinds.size() && !is(TokenKind.CLOSE_PAREN)) {
        elements.add(type());
        comma = eat(TokenKind.COMMA);
        if (!comma && !is(TokenKind.CLOSE_PAREN)) {
          return rest();
        }
      }
      at++;
      return elements.size() == 1 && !comma
          ? elements.getFirst()
          : new Tuple(List.copyOf(elements));
    }

    private TypeText bracketed() {
      TypeText element = type();
      if (eat(TokenKind.CLOSE_BRACKET)) {
        return new Slice(element);
      }
      if (!eat(TokenKind.SEMI)) {
        return rest();
      }
      StringBuilder length = new StringBuilder();
      for (int depth = 0; at < kinds.size() && (depth > 0 || !is(TokenKind.CLOSE_BRACKET)); at++) {
        depth += is(TokenKind.OPEN_BRACKET) ? 1 : is(TokenKind.CLOSE_BRACKET) ? -1 : 0;
        length.append(length.isEmpty() ? "" : " ").append(texts.get(at));
      }
      at++;
      return new Array(element, length.toString());
    }

    /** {@code impl Iterator<Item = T>} alone has a value that can be thought of. */
    private TypeText anonymous() {
      int start = at;
      at++;
      if (at + 4 < kinds.size()
          && texts.get(at).equals("Iterator")
          && texts.get(at + 1).equals("<")
          && texts.get(at + 2).equals("Item")
          && texts.get(at + 3).equals("=")) {
        at += 4;
        TypeText item = type();
        if (eat(TokenKind.GT)) {
          skipBounds();
          return new Iterator(item);
        }
      }
      at = start;
      return rest();
    }

    private void skipBounds() {
      while (eat(TokenKind.PLUS)) {
        at++;
      }
    }

    private TypeText named() {
      StringBuilder path = new StringBuilder();
      List<TypeText> arguments = List.of();
      String name = "";
      while (at < kinds.size() && (kinds.get(at).isName() || pathWord())) {
        name = texts.get(at);
        path.append(name);
        at++;
        if (is(TokenKind.LT)) {
          at++;
          arguments = arguments();
        }
        if (!eat(TokenKind.PATH_SEP)) {
          break;
        }
        if (!arguments.isEmpty()) {
          return rest();
        }
        path.append("::");
      }
      return name.isEmpty() ? rest() : new Named(path.toString(), name, arguments);
    }

    private boolean pathWord() {
      return switch (kinds.get(at)) {
        case SELF_TYPE, SELF_VALUE, SUPER, CRATE -> true;
        default -> false;
      };
    }

    private List<TypeText> arguments() {
      List<TypeText> all = new ArrayList<>();
      while (at < kinds.size() && !is(TokenKind.GT)) {
        if (!eat(TokenKind.LIFETIME)) {
          int before = at;
          all.add(type());
          at = Math.max(at, before + 1);
        }
        if (!eat(TokenKind.COMMA) && !is(TokenKind.GT)) {
          skipToComma();
        }
      }
      at++;
      return List.copyOf(all);
    }

    private void skipToComma() {
      int depth = 0;
      while (at < kinds.size()) {
        TokenKind kind = kinds.get(at);
        if (depth == 0 && (kind == TokenKind.COMMA || kind == TokenKind.GT)) {
          break;
        }
        depth += opens(kind) ? 1 : closes(kind) ? -1 : 0;
        at++;
      }
      eat(TokenKind.COMMA);
    }

    private static boolean opens(TokenKind kind) {
      return kind == TokenKind.LT || kind == TokenKind.OPEN_PAREN || kind == TokenKind.OPEN_BRACKET;
    }

    private static boolean closes(TokenKind kind) {
      return kind == TokenKind.GT
          || kind == TokenKind.CLOSE_PAREN
          || kind == TokenKind.CLOSE_BRACKET;
    }

    private TypeText rest() {
      String text = String.join(" ", texts.subList(Math.min(at, texts.size()), texts.size()));
      int depth = 0;
      while (at < kinds.size()) {
        TokenKind kind = kinds.get(at);
        if (depth == 0 && (kind == TokenKind.COMMA || closes(kind))) {
          break;
        }
        depth += opens(kind) ? 1 : closes(kind) ? -1 : 0;
        at++;
      }
      return new Other(text);
    }
  }
}
