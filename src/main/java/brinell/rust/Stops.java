package brinell.rust;

/** Kinds of tokens at which a walk stops. */
final class Stops {
  /** Where an expression that cannot be read is given up. */
  static final Stops UNREAD =
      new Stops(TokenKind.COMMA, TokenKind.SEMI, TokenKind.FAT_ARROW, TokenKind.LET);

  static final Stops ELEMENT = new Stops(TokenKind.COMMA);
  static final Stops SEPARATOR = new Stops(TokenKind.COMMA, TokenKind.SEMI);
  static final Stops SEMICOLON = new Stops(TokenKind.SEMI);
  static final Stops LET_PATTERN =
      new Stops(TokenKind.COLON, TokenKind.EQ, TokenKind.SEMI, TokenKind.LET);
  static final Stops CONDITION_PATTERN =
      new Stops(TokenKind.EQ, TokenKind.SEMI, TokenKind.FAT_ARROW, TokenKind.LET);
  static final Stops FOR_PATTERN = new Stops(TokenKind.IN, TokenKind.SEMI, TokenKind.FOR);
  static final Stops ARM_PATTERN = new Stops(TokenKind.FAT_ARROW, TokenKind.IF, TokenKind.COMMA);
  static final Stops BAR = new Stops(TokenKind.OR, TokenKind.OR_OR, TokenKind.SEMI);

  private final boolean[] kinds = new boolean[TokenKind.values().length];

  private Stops(TokenKind... kinds) {
    for (TokenKind kind : kinds) {
      this.kinds[kind.code() & 0xFF] = true;
    }
  }

  boolean has(byte kind) {
    return kinds[kind & 0xFF];
  }
}
