package brinell.adapter.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Numbers and texts one behind the other, lowest byte first. */
final class Bytes {
  private ByteBuffer buffer = little(1 << 20);

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void room(int more) {
    if (buffer.remaining() < more) {
      ByteBuffer larger = little(Math.max(buffer.capacity() * 2, buffer.position() + more));
      larger.put(buffer.flip());
      buffer = larger;
    }
  }

  void number(int value) {
    room(4);
    buffer.putInt(value);
  }

  void large(long value) {
    room(8);
    buffer.putLong(value);
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    room(4 + bytes.length);
    buffer.putInt(bytes.length).put(bytes);
  }

  void all(long[] values) {
    room(4 + 8 * values.length);
    buffer.putInt(values.length);
    buffer.asLongBuffer().put(values);
    buffer.position(buffer.position() + 8 * values.length);
  }

  /** Writes all and starts over. */
  @SuppressWarnings("ByteBufferBackingArray") // made by allocate alone
  void moveTo(OutputStream out) throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
