package brinell.check.mutation.witness;

import brinell.rust.Edition;
import brinell.rust.Lexer;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tokens of a piece of Rust without trivia. */
record RustTokens(List<TokenKind> kinds, List<String> texts) {
  static RustTokens of(String text) {
    Tokens all = Lexer.lex(text.getBytes(StandardCharsets.UTF_8), Edition.DEFAULT);
    List<TokenKind> kinds = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!all.kind(i).isTrivia() && all.kind(i).group() != TokenKind.Group.DOC) {
        kinds.add(all.kind(i));
        texts.add(all.text(i));
      }
    }
    return new RustTokens(kinds, texts);
  }

  int size() {
    return kinds.size();
  }

  /** A pattern for a name as a whole. */
  static String word(String name) {
    return "\\b" + Pattern.quote(name) + "\\b";
  }

  /** Names replaced, named lifetimes left to be inferred. */
  static String substitute(String text, Map<String, String> names) {
    Tokens all = Lexer.lex(text.getBytes(StandardCharsets.UTF_8), Edition.DEFAULT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      String token = all.text(i);
      boolean lifetime = all.kind(i) == TokenKind.LIFETIME && !token.equals("'static");
      boolean path = out.toString().endsWith("::");
      out.append(lifetime ? "'_" : path ? token : names.getOrDefault(token, token));
    }
    return out.toString();
  }

  /** The pieces between separators outside of brackets; of {@code <…>} too. */
  static List<String> split(String text, TokenKind separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Tokens all = Lexer.lex(text.getBytes(StandardCharsets.UTF_8), Edition.DEFAULT);
    int depth = 0;
    for (int i = 0; i < all.size(); i++) {
      TokenKind kind = all.kind(i);
      depth +=
          switch (kind) {
            case OPEN_PAREN, OPEN_BRACKET, OPEN_BRACE, LT -> 1;
            case CLOSE_PAREN, CLOSE_BRACKET, CLOSE_BRACE, GT -> -1;
            case SHR -> -2;
            default -> 0;
          };
      if (kind == separator && depth <= 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(all.text(i));
      }
    }
    if (!part.toString().isBlank()) {
      parts.add(part.toString().strip());
    }
    return parts;
  }
}
