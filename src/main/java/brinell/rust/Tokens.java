package brinell.rust;

import java.nio.charset.StandardCharsets;

/**
 * All tokens of one file, trivia included, side by side: token {@code i} ends where token {@code i
 * + 1} starts, so the tokens put one after the other are the file, whatever bytes it has. Five
 * bytes per token.
 */
public final class Tokens {
  private final byte[] source;
  private final int[] starts;
  private final byte[] kinds;

  /** Starts has one entry more than kinds: the length of the source. */
  Tokens(byte[] source, int[] starts, byte[] kinds) {
    this.source = source;
    this.starts = starts;
    this.kinds = kinds;
  }

  public int size() {
    return kinds.length;
  }

  public TokenKind kind(int token) {
    return TokenKind.of(kinds[token]);
  }

  /** First byte of the token. */
  public int start(int token) {
    return starts[token];
  }

  /** The byte after the token. */
  public int end(int token) {
    return starts[token + 1];
  }

  /** The token's bytes read as UTF-8; what is not UTF-8 becomes U+FFFD. */
  public String text(int token) {
    return text(start(token), end(token));
  }

  /** The same for any stretch of the file. */
  public String text(int from, int to) {
    return new String(source, from, to - from, StandardCharsets.UTF_8);
  }

  byte code(int token) {
    return kinds[token];
  }

  byte[] source() {
    return source;
  }
}
