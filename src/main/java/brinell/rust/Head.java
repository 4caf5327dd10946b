package brinell.rust;

import java.util.ArrayList;
import java.util.List;

/** What may stand only at the start of a file: a byte-order mark, a shebang line, a frontmatter. */
record Head(List<Part> parts) {
  record Part(TokenKind kind, int end) {}

  static Head of(byte[] source, Edition edition) {
    List<Part> parts = new ArrayList<>();
    int at = bom(source);
    if (at > 0) {
      parts.add(new Part(TokenKind.BOM, at));
    }
    if (isShebang(source, at, edition)) {
      at = lineEnd(source, at);
      parts.add(new Part(TokenKind.SHEBANG, at));
    }
    frontmatter(source, at, parts);
    return new Head(List.copyOf(parts));
  }

  private static int bom(byte[] s) {
    boolean bom =
        s.length >= 3 && s[0] == (byte) 0xEF && s[1] == (byte) 0xBB && s[2] == (byte) 0xBF;
    return bom ? 3 : 0;
  }

  private static int lineEnd(byte[] s, int from) {
    int i = from;
    while (i < s.length && s[i] != '\n') {
      i++;
    }
    return i;
  }

  /** {@code #!} starts an attribute when the next token that is no comment is a bracket. */
  private static boolean isShebang(byte[] s, int at, Edition edition) {
    if (at + 1 >= s.length || s[at] != '#' || s[at + 1] != '!') {
      return false;
    }
    return Lexer.firstSolid(s, at + 2, edition) != TokenKind.OPEN_BRACKET;
  }

  /** Three or more dashes alone on a line but for a name, up to a line of as many dashes. */
  private static void frontmatter(byte[] s, int from, List<Part> parts) {
    int at = from;
    while (at < s.length && Letters.asciiSpace(s[at])) {
      at++;
    }
    int dashes = dashes(s, at);
    boolean atLineStart = at == 0 || at == bom(s) || s[at - 1] == '\n';
    if (dashes < 3 || !atLineStart) {
      return;
    }
    if (at > from) {
      parts.add(new Part(TokenKind.WHITESPACE, at));
    }
    int line = lineEnd(s, at);
    while (line < s.length) {
      int start = line + 1;
      line = lineEnd(s, start);
      if (dashes(s, start) == dashes && isBlank(s, start + dashes, line)) {
        parts.add(new Part(TokenKind.FRONTMATTER, line));
        return;
      }
    }
    parts.add(new Part(TokenKind.ERROR, s.length));
  }

  private static int dashes(byte[] s, int from) {
    int i = from;
    while (i < s.length && s[i] == '-') {
      i++;
    }
    return i - from;
  }

  private static boolean isBlank(byte[] s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Letters.asciiSpace(s[i])) {
        return false;
      }
    }
    return true;
  }
}
