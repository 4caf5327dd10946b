package brinell.check.convention.model;

import brinell.rust.Lexer;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.util.Arrays;

/**
 * The words of a source file as the model reads them: no comments, literals without their content
 * (numbers of up to three characters keep theirs). Names keep their spelling.
 */
public final class Stream {
  private static final int KINDS = TokenKind.values().length;
  private static final int SHORT = 3;

  private static final byte TEXT = 0;
  private static final byte SKIP = 1;
  private static final byte FIXED = 2;
  private static final byte STRING = 3;
  private static final byte CHARACTER = 4;
  private static final byte NUMBER = 5;

  /** Of each kind what is done with it, and the word of those that have one spelling. */
  private static final byte[] TREATED = new byte[KINDS];

  private static final long[] SPELLED = new long[KINDS];
  private static final long LONG_NUMBER = Word.hash("0");

  static {
    for (TokenKind kind : TokenKind.values()) {
      SPELLED[index(kind)] = Word.hash(kind.text());
      TREATED[index(kind)] =
          switch (kind.group()) {
            case TRIVIA, DOC -> SKIP;
            case STRING -> STRING;
            case CHARACTER -> CHARACTER;
            case NUMBER -> NUMBER;
            case NAME, LIFETIME, ERROR -> TEXT;
            case KEYWORD, SOFT, PUNCTUATION -> FIXED;
          };
    }
  }

  @SuppressWarnings("EnumOrdinal") // an index of this run only
  private static int index(TokenKind kind) {
    return kind.ordinal();
  }

  private final byte[] source;
  private int size;
  private TokenKind[] kinds;
  private long[] words;
  private int[] starts;
  private int[] ends;
  private int[] lines;

  private Stream(byte[] source, int room) {
    this.source = source;
    this.kinds = new TokenKind[room];
    this.words = new long[room];
    this.starts = new int[room];
    this.ends = new int[room];
    this.lines = new int[room];
  }

  public static Stream of(byte[] source) {
    Tokens tokens = Lexer.lex(source);
    Stream stream = new Stream(source, tokens.size() / 2 + 16);
    int line = 1;
    for (int t = 0; t < tokens.size(); t++) {
      int start = tokens.start(t);
      int end = tokens.end(t);
      TokenKind kind = tokens.kind(t);
      if (TREATED[index(kind)] == SKIP) {
        line += feeds(source, start, end);
        continue;
      }
      stream.add(kind, start, end, line);
      if (TREATED[index(kind)] == STRING || TREATED[index(kind)] == TEXT) {
        line += feeds(source, start, end);
      }
    }
    return stream;
  }

  private static int feeds(byte[] source, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += source[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  private void add(TokenKind kind, int start, int end, int line) {
    if (size == kinds.length) {
      int room = size * 2;
      kinds = Arrays.copyOf(kinds, room);
      words = Arrays.copyOf(words, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      lines = Arrays.copyOf(lines, room);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    lines[size] = line;
    words[size++] = word(kind, start, end);
  }

  private long word(TokenKind kind, int start, int end) {
    return switch (TREATED[index(kind)]) {
      case FIXED -> SPELLED[index(kind)];
      case STRING, CHARACTER -> Word.hash(shown(kind, start, end));
      case NUMBER -> end - start > SHORT ? LONG_NUMBER : Word.hash(source, start, end);
      default -> Word.hash(source, start, end);
    };
  }

  /** The word in letters: what all literals of one kind share, else the token itself. */
  String shown(int i) {
    return shown(kinds[i], starts[i], ends[i]);
  }

  private String shown(TokenKind kind, int start, int end) {
    byte how = TREATED[index(kind)];
    if (how == NUMBER && end - start > SHORT) {
      return "0";
    }
    return switch (kind) {
      case STR -> end - start <= 2 ? "\"\"" : "\"s\"";
      case RAW_STR -> "r\"s\"";
      case BYTE_STR, RAW_BYTE_STR -> "b\"s\"";
      case C_STR, RAW_C_STR -> "c\"s\"";
      case CHAR -> "'c'";
      case BYTE -> "b'c'";
      default -> written(start, end);
    };
  }

  private String written(int start, int end) {
    return new String(source, start, end - start, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The token as it stands in the file. */
  public String written(int i) {
    return written(starts[i], ends[i]);
  }

  public int size() {
    return size;
  }

  TokenKind kind(int i) {
    return kinds[i];
  }

  long word(int i) {
    return words[i];
  }

  long[] words() {
    return Arrays.copyOf(words, size);
  }

  /** 1-based. */
  public int line(int i) {
    return lines[i];
  }

  /** The first token on this line or a later one. */
  public int from(int line) {
    int at = Arrays.binarySearch(lines, 0, size, line);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && lines[at - 1] == line) {
      at--;
    }
    return at;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }
}
