package brinell.check.provenance;

import brinell.rust.Lexer;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.util.Arrays;

/**
 * The tokens of a file in two normalisations, side by side. Comments, attributes and what only
 * formatting decides (a comma before a closing bracket or behind a brace) are left out.
 */
final class Stream {
  /** Says nothing about where a function comes from: punctuation, keywords, plain variables. */
  static final byte PLAIN = 0;

  /** A name of the standard library, or a literal that many write. */
  static final byte COMMON = 1;

  /** A name or literal that somebody chose. */
  static final byte CHOSEN = 2;

  /** In tokens; what is longer is no attribute. */
  private static final int ATTRIBUTE = 512;

  private static final int VARIABLE = 0x5bd1e995;
  private static final int NAME = 0x2545f491;
  private static final int STRING = 0x1b873593;
  private static final int NUMBER = 0x7feb352d;
  private static final int LIFETIME = 0x68e31da4;

  /** Of each kind the code of its one spelling. */
  private static final int[] SPELLED = new int[TokenKind.values().length];

  /** Of each kind what is done with it. */
  private static final byte[] TREATED = new byte[SPELLED.length];

  private static final byte OTHER = 0;
  private static final byte NAMES = 1;
  private static final byte LIFETIMES = 2;
  private static final byte STRINGS = 3;
  private static final byte NUMBERS = 4;

  /** Bits of each kind. */
  private static final byte[] FLAGS = new byte[SPELLED.length];

  private static final int SKIPPED = 1;
  private static final int CLOSES = 2;

  static {
    for (TokenKind k : TokenKind.values()) {
      SPELLED[index(k)] = Hash.int32(k.text().hashCode() + 1);
      boolean skipped = k.group() == TokenKind.Group.TRIVIA || k.group() == TokenKind.Group.DOC;
      FLAGS[index(k)] = (byte) (skipped ? SKIPPED : closes(k) ? CLOSES : 0);
      TREATED[index(k)] =
          switch (k.group()) {
            case NAME, SOFT -> NAMES;
            case LIFETIME -> LIFETIMES;
            case STRING -> STRINGS;
            case NUMBER, CHARACTER -> NUMBERS;
            default -> OTHER;
          };
    }
  }

  private static boolean closes(TokenKind k) {
    return k == TokenKind.CLOSE_BRACE
        || k == TokenKind.CLOSE_PAREN
        || k == TokenKind.CLOSE_BRACKET
        || k == TokenKind.GT;
  }

  @SuppressWarnings("EnumOrdinal") // an index of this run only
  private static int index(TokenKind kind) {
    return kind.ordinal();
  }

  int size;
  TokenKind[] kind = new TokenKind[0];

  /** All names as written. */
  int[] text = new int[0];

  /** Names of interfaces and literals as written, variables alike. */
  int[] named = new int[0];

  /** Names of the standard library as written, the others alike. */
  int[] shape = new int[0];

  /** How telling each token is: {@link #PLAIN}, {@link #COMMON} or {@link #CHOSEN}. */
  byte[] telling = new byte[0];

  int[] start = new int[0];
  int[] end = new int[0];

  /** Reads a file; the arrays are used again by the next one. */
  void read(byte[] source) {
    Tokens tokens = Lexer.lex(source);
    room(tokens.size());
    size = 0;
    solid(tokens);
    for (int i = 0; i < size; i++) {
      hash(source, i);
    }
  }

  private void room(int tokens) {
    if (kind.length < tokens + 2) {
      int room = tokens + tokens / 2 + 64;
      kind = new TokenKind[room];
      text = new int[room];
      named = new int[room];
      shape = new int[room];
      telling = new byte[room];
      start = new int[room];
      end = new int[room];
    }
  }

  private void solid(Tokens tokens) {
    int n = 0;
    int count = tokens.size();
    for (int t = 0; t < count; t++) {
      TokenKind k = tokens.kind(t);
      int flags = FLAGS[index(k)];
      if ((flags & SKIPPED) != 0) {
        continue;
      }
      if (k == TokenKind.POUND) {
        int last = attribute(tokens, t);
        if (last > t) {
          t = last;
          continue;
        }
      }
      if (n > 0) {
        if ((flags & CLOSES) != 0 && kind[n - 1] == TokenKind.COMMA) {
          n--;
        } else if (k == TokenKind.COMMA && kind[n - 1] == TokenKind.CLOSE_BRACE) {
          continue;
        }
      }
      kind[n] = k;
      start[n] = tokens.start(t);
      end[n++] = tokens.end(t);
    }
    size = n;
    Arrays.fill(kind, size, size + 2, TokenKind.WHITESPACE);
  }

  /** The last token of the attribute that starts here; the same token where none does. */
  private static int attribute(Tokens tokens, int pound) {
    int until = Math.min(tokens.size(), pound + ATTRIBUTE);
    int depth = 0;
    for (int t = pound + 1; t < until; t++) {
      TokenKind k = tokens.kind(t);
      if (k == TokenKind.OPEN_BRACKET) {
        depth++;
      } else if (k == TokenKind.CLOSE_BRACKET && --depth <= 0) {
        return depth == 0 ? t : pound;
      } else if (depth == 0 && k != TokenKind.NOT && (FLAGS[index(k)] & SKIPPED) == 0) {
        return pound;
      }
    }
    return pound;
  }

  private void hash(byte[] source, int i) {
    int k = index(kind[i]);
    switch (TREATED[k]) {
      case NAMES -> name(source, i);
      case LIFETIMES -> all(i, LIFETIME, PLAIN);
      case STRINGS -> literal(source, i, STRING, end[i] - start[i] > 5 ? CHOSEN : PLAIN);
      case NUMBERS -> literal(source, i, NUMBER, end[i] - start[i] > 3 ? CHOSEN : PLAIN);
      default -> all(i, SPELLED[k], PLAIN);
    }
  }

  private void all(int i, int code, byte how) {
    text[i] = code;
    named[i] = code;
    shape[i] = code;
    telling[i] = how;
  }

  private void literal(byte[] source, int i, int code, byte how) {
    int written = Hash.bytes(source, start[i], end[i]);
    text[i] = written;
    named[i] = written;
    shape[i] = code;
    telling[i] = how;
  }

  private void name(byte[] source, int i) {
    int written = Hash.bytes(source, start[i], end[i]);
    text[i] = written;
    if (!isInterface(source, i)) {
      named[i] = VARIABLE;
      shape[i] = VARIABLE;
      telling[i] = PLAIN;
      return;
    }
    boolean std = StdNames.has(written);
    named[i] = written;
    shape[i] = std ? written : NAME;
    telling[i] = std ? COMMON : CHOSEN;
  }

  /** A type, constant, field, method, path or macro; not a local variable. */
  private boolean isInterface(byte[] source, int i) {
    TokenKind before = i == 0 ? TokenKind.SEMI : kind[i - 1];
    TokenKind after = kind[i + 1];
    return before == TokenKind.DOT
        || before == TokenKind.PATH_SEP
        || after == TokenKind.PATH_SEP
        || after == TokenKind.OPEN_PAREN
        || after == TokenKind.NOT
        || Character.isUpperCase(source[start[i]]);
  }
}
