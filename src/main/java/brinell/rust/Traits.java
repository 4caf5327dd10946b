package brinell.rust;

import brinell.rust.TokenKind.Group;
import java.util.EnumSet;
import java.util.Set;

/** What the parser wants to know of a kind of token, as bits, because it asks for each token. */
final class Traits {
  static final int TRIVIA = 1;
  static final int OPEN = 2;
  static final int CLOSE = 4;

  /** May be a name. */
  static final int NAME = 8;

  /** May be the first token of an item behind its attributes. */
  static final int ITEM = 16;

  /** Means something to the walk through a body. */
  static final int WATCH = 32;

  /** Starts an item and nothing else, wherever it stands. */
  static final int HARD = 64;

  static final int DOC = 128;

  private static final Set<TokenKind> HARD_KINDS =
      EnumSet.of(
          TokenKind.STRUCT,
          TokenKind.ENUM,
          TokenKind.MOD,
          TokenKind.TRAIT,
          TokenKind.TYPE,
          TokenKind.PUB);

  private static final Set<TokenKind> ITEM_KINDS =
      EnumSet.of(
          TokenKind.FN,
          TokenKind.IMPL,
          TokenKind.USE,
          TokenKind.CONST,
          TokenKind.STATIC,
          TokenKind.EXTERN,
          TokenKind.UNSAFE,
          TokenKind.ASYNC,
          TokenKind.GEN,
          TokenKind.SAFE,
          TokenKind.DEFAULT,
          TokenKind.AUTO,
          TokenKind.UNION,
          TokenKind.MACRO,
          TokenKind.MACRO_RULES);

  private static final Set<TokenKind> WATCHED =
      EnumSet.of(
          TokenKind.SEMI,
          TokenKind.COMMA,
          TokenKind.NOT,
          TokenKind.PATH_SEP,
          TokenKind.FN,
          TokenKind.CONST,
          TokenKind.STATIC,
          TokenKind.USE);

  private static final byte[] OF = new byte[TokenKind.values().length];

  static {
    for (TokenKind kind : TokenKind.values()) {
      OF[kind.code() & 0xFF] = (byte) bits(kind);
    }
  }

  private Traits() {}

  private static int bits(TokenKind kind) {
    boolean open = kind.name().startsWith("OPEN_");
    boolean close = kind.name().startsWith("CLOSE_");
    boolean hard = HARD_KINDS.contains(kind);
    return bit(kind.isTrivia() || kind == TokenKind.ERROR, TRIVIA)
        | bit(open, OPEN | WATCH)
        | bit(close, CLOSE | WATCH)
        | bit(kind.isName(), NAME)
        | bit(hard, HARD | ITEM | WATCH)
        | bit(ITEM_KINDS.contains(kind), ITEM)
        | bit(WATCHED.contains(kind), WATCH)
        | bit(kind.group() == Group.DOC, DOC);
  }

  private static int bit(boolean on, int bits) {
    return on ? bits : 0;
  }

  static int of(byte code) {
    return OF[code & 0xFF];
  }

  static boolean has(byte code, int bits) {
    return (OF[code & 0xFF] & bits) != 0;
  }
}
