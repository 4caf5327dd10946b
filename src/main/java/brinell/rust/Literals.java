package brinell.rust;

/**
 * The part of the lexer that knows where literals end. Each method returns the byte after the token
 * that starts at a given place and leaves its kind in {@link #kind()}.
 */
final class Literals {
  private final byte[] s;
  private final Edition edition;
  private TokenKind kind = TokenKind.ERROR;

  Literals(byte[] source, Edition edition) {
    this.s = source;
    this.edition = edition;
  }

  byte kind() {
    return kind.code();
  }

  private int end(TokenKind kind, int end) {
    this.kind = kind;
    return end;
  }

  private int peek(int i) {
    return i < s.length ? s[i] : -1;
  }

  /** Where the word that goes on here ends. */
  int wordEnd(int from) {
    int i = from;
    while (i < s.length) {
      if (s[i] >= 0) {
        if (!Letters.asciiContinue(s[i])) {
          break;
        }
        i++;
      } else {
        int c = Letters.codePoint(s, i);
        if (!Letters.goesOn(c)) {
          break;
        }
        i += Letters.width(c);
      }
    }
    return i;
  }

  private boolean wordStarts(int i) {
    return i < s.length && Letters.start(Letters.codePoint(s, i));
  }

  private int suffix(int i) {
    return wordStarts(i) ? wordEnd(i) : i;
  }

  /** Digits of a tuple field: no fraction, no exponent. */
  int digits(int start) {
    int i = decimals(start);
    return end(TokenKind.INT, suffix(i));
  }

  private int decimals(int from) {
    int i = from;
    while (i < s.length && (Letters.digit(s[i]) || s[i] == '_')) {
      i++;
    }
    return i;
  }

  int number(int start) {
    int second = peek(start + 1);
    if (s[start] == '0' && (second == 'x' || second == 'b' || second == 'o')) {
      return end(TokenKind.INT, wordEnd(start + 2));
    }
    int i = decimals(start);
    boolean fraction = peek(i) == '.' && peek(i + 1) != '.' && !wordStarts(i + 1);
    if (fraction) {
      i++;
      i = i < s.length && Letters.digit(s[i]) ? decimals(i) : i;
    }
    int exponent = exponent(i);
    boolean whole = !fraction && exponent == i;
    return end(whole ? TokenKind.INT : TokenKind.FLOAT, suffix(exponent));
  }

  /** Behind the exponent, or the same place where there is none. */
  private int exponent(int i) {
    if (peek(i) != 'e' && peek(i) != 'E') {
      return i;
    }
    int j = peek(i + 1) == '+' || peek(i + 1) == '-' ? i + 2 : i + 1;
    while (peek(j) == '_') {
      j++;
    }
    return j < s.length && Letters.digit(s[j]) ? decimals(j) : i;
  }

  /** A string with escapes whose text starts at {@code from}. */
  int string(int start, int from, TokenKind whole) {
    int i = from;
    while (i < s.length) {
      if (s[i] == '"') {
        return end(whole, suffix(i + 1));
      }
      i += s[i] == '\\' ? 2 : 1;
    }
    return end(TokenKind.ERROR, s.length);
  }

  /** A raw string whose hashes start at {@code from}; {@code from} itself where it is none. */
  private int raw(int from, TokenKind whole) {
    int i = from;
    while (peek(i) == '#') {
      i++;
    }
    int hashes = i - from;
    if (peek(i) != '"') {
      return from;
    }
    for (i++; i < s.length; i++) {
      if (s[i] == '"' && hashesAt(i + 1, hashes)) {
        return end(whole, suffix(i + 1 + hashes));
      }
    }
    return end(TokenKind.ERROR, s.length);
  }

  private boolean hashesAt(int from, int hashes) {
    if (from + hashes > s.length) {
      return false;
    }
    for (int i = from; i < from + hashes; i++) {
      if (s[i] != '#') {
        return false;
      }
    }
    return true;
  }

  /**
   * A literal or raw identifier with the prefix {@code start..end}; {@code end} where it is none.
   */
  int prefixed(int start, int end) {
    int next = s[end];
    int first = s[start];
    if (end - start == 1) {
      return switch (first) {
        case 'r' -> rawWord(end, raw(end, TokenKind.RAW_STR));
        case 'b' -> byteLiteral(start, end, next);
        case 'c' -> next == '"' && cStrings() ? string(start, end + 1, TokenKind.C_STR) : end;
        default -> end;
      };
    }
    boolean raw = end - start == 2 && s[start + 1] == 'r' && next != '\'';
    if (raw && first == 'b') {
      return raw(end, TokenKind.RAW_BYTE_STR);
    }
    return raw && first == 'c' && cStrings() ? raw(end, TokenKind.RAW_C_STR) : end;
  }

  private boolean cStrings() {
    return edition.reservesPrefixes();
  }

  private int rawWord(int end, int string) {
    boolean word = string == end && peek(end) == '#' && wordStarts(end + 1);
    return word ? end(TokenKind.RAW_IDENT, wordEnd(end + 1)) : string;
  }

  private int byteLiteral(int start, int end, int next) {
    if (next == '"') {
      return string(start, end + 1, TokenKind.BYTE_STR);
    }
    return next == '\'' ? character(end, TokenKind.BYTE) : end;
  }

  /** Whether the word before a quote or a hash is a prefix that the edition reserves. */
  boolean reserved(int start, int end) {
    int next = peek(end);
    boolean glued = next == '"' || next == '\'' || next == '#';
    return glued && edition.reservesPrefixes();
  }

  /** {@code #"}, {@code ##} and so on. */
  boolean guarded(int start) {
    return peek(start + 1) == '"' || peek(start + 1) == '#';
  }

  /** A character or a lifetime. */
  int quote(int start) {
    int i = start + 1;
    if (i >= s.length) {
      return end(TokenKind.ERROR, i);
    }
    int c = Letters.codePoint(s, i);
    int after = i + Letters.width(c);
    boolean word = (Letters.start(c) || Letters.digit(s[i])) && peek(after) != '\'';
    if (!word) {
      return character(start, TokenKind.CHAR);
    }
    if (c == 'r' && peek(after) == '#' && wordStarts(after + 1) && edition.reservesPrefixes()) {
      return end(TokenKind.RAW_LIFETIME, wordEnd(after + 1));
    }
    int end = wordEnd(after);
    return peek(end) == '\'' ? end(TokenKind.CHAR, suffix(end + 1)) : end(TokenKind.LIFETIME, end);
  }

  /**
   * A quoted character. A quote that is not closed on its line is an error; it then takes one byte,
   * so that a bracket behind it still counts, unless there were backslashes, whose quotes would be
   * looked at again and again.
   */
  private int character(int quote, TokenKind whole) {
    int i = quote + 1;
    boolean escapes = false;
    if (i < s.length && s[i] != '\\') {
      int after = i + Letters.width(Letters.codePoint(s, i));
      if (peek(after) == '\'') {
        return end(whole, suffix(after + 1));
      }
    }
    while (i < s.length && s[i] != '\n' && s[i] != '/') {
      if (s[i] == '\'') {
        return end(whole, suffix(i + 1));
      }
      escapes |= s[i] == '\\';
      i += s[i] == '\\' ? 2 : 1;
    }
    return end(TokenKind.ERROR, escapes ? Math.min(i, s.length) : quote + 1);
  }
}
