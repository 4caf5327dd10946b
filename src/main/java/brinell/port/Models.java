package brinell.port;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps large things that were worked out, each under a key, until they are asked for again. */
public interface Models {

  /** The bytes that were kept, mapped; empty when there are none. */
  Optional<MemorySegment> open(String key);

  /**
   * Keeps what {@code writer} hands out, all of it or nothing, and gives it back. Where it cannot
   * be written it is only given back.
   *
   * @param key at least eight lower-case hexadecimal digits
   */
  MemorySegment keep(String key, Consumer<Consumer<ByteBuffer>> writer);

  /** Throws away what is damaged. */
  void drop(String key);

  /** Keeps nothing. */
  static Models none() {
    return new Nothing();
  }

  /** Gives everything back, and nothing a second time. */
  final class Nothing implements Models {
    @Override
    public Optional<MemorySegment> open(String key) {
      return Optional.empty();
    }

    @Override
    public MemorySegment keep(String key, Consumer<Consumer<ByteBuffer>> writer) {
      return inMemory(writer);
    }

    @Override
    public void drop(String key) {
      // There is nothing.
    }
  }

  /** Collects what a writer hands out, outside of the heap. */
  static MemorySegment inMemory(Consumer<Consumer<ByteBuffer>> writer) {
    java.util.List<byte[]> pieces = new java.util.ArrayList<>();
    writer.accept(piece -> {
      byte[] copy = new byte[piece.remaining()];
      piece.get(copy);
      pieces.add(copy);
    });
    long length = pieces.stream().mapToLong(p -> p.length).sum();
    MemorySegment whole = java.lang.foreign.Arena.ofAuto().allocate(length, 8);
    long at = 0;
    for (byte[] piece : pieces) {
      MemorySegment.copy(
          piece, 0, whole, java.lang.foreign.ValueLayout.JAVA_BYTE, at, piece.length);
      at += piece.length;
    }
    return whole;
  }
}
