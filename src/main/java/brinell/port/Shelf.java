package brinell.port;

import java.util.Optional;

/**
 * Remembers what was found for a content, by the digest of that content. Obstacles are never put
 * here. To lose all of it is to lose time alone, so nothing that goes wrong with it is an error.
 */
public interface Shelf {

  /** What was put there, byte for byte; empty when nothing was, or when it is damaged. */
  Optional<byte[]> take(String key);

  /** {@code key}: at least eight lower-case hexadecimal digits. Replaces what was there. */
  void put(String key, byte[] content);

  /** One that remembers nothing. */
  static Shelf none() {
    return new Nothing();
  }

  /** Takes everything and gives nothing. */
  final class Nothing implements Shelf {
    @Override
    public Optional<byte[]> take(String key) {
      return Optional.empty();
    }

    @Override
    public void put(String key, byte[] content) {
      // On purpose.
    }
  }
}
