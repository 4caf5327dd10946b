package brinell.adapter.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads records up to a delimiter from a stream, without ever holding more than {@code limit} bytes
 * of one. A longer record is cut, and {@link #cut} says so.
 */
final class Bytes {
  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private int from;
  private int length;
  private boolean cut;

  Bytes(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next record; false at the end. A last record needs no delimiter. */
  boolean next(byte delimiter) throws IOException {
    cut = false;
    int scanned = start;
    while (true) {
      for (int i = scanned; i < end; i++) {
        if (buffer[i] == delimiter) {
          return take(i, i + 1);
        }
      }
      int offset = end - start;
      if (offset > limit) {
        return skipTo(delimiter);
      }
      if (!fill()) {
        return end > start && take(end, end);
      }
      scanned = start + offset;
    }
  }

  private boolean take(int stop, int next) {
    from = start;
    length = stop - start;
    start = next;
    return true;
  }

  private boolean skipTo(byte delimiter) throws IOException {
    byte[] kept = Arrays.copyOfRange(buffer, start, start + limit);
    start = end;
    boolean found = false;
    while (!found && fill()) {
      int i = start;
      while (i < end && buffer[i] != delimiter) {
        i++;
      }
      found = i < end;
      start = found ? i + 1 : end;
    }
    // The record goes before what is still unread.
    byte[] rest = Arrays.copyOfRange(buffer, start, end);
    buffer = Arrays.copyOf(kept, kept.length + Math.max(rest.length, 1 << 16));
    System.arraycopy(rest, 0, buffer, kept.length, rest.length);
    from = 0;
    length = kept.length;
    start = kept.length;
    end = kept.length + rest.length;
    cut = true;
    return true;
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int n = in.read(buffer, end, buffer.length - end);
    if (n < 0) {
      return false;
    }
    end += n;
    return true;
  }

  /** The next byte without taking it; -1 at the end. */
  int peek() throws IOException {
    while (start == end) {
      if (!fill()) {
        return -1;
      }
    }
    return buffer[start] & 0xff;
  }

  void skip(long count) throws IOException {
    for (long left = count; left > 0; ) {
      if (start == end && !fill()) {
        throw new EOFException();
      }
      int n = (int) Math.min(left, end - start);
      start += n;
      left -= n;
    }
  }

  byte[] exactly(int count) throws IOException {
    byte[] result = new byte[count];
    int have = Math.min(count, end - start);
    System.arraycopy(buffer, start, result, 0, have);
    start += have;
    if (in.readNBytes(result, have, count - have) < count - have) {
      throw new EOFException();
    }
    return result;
  }

  boolean cut() {
    return cut;
  }

  int length() {
    return length;
  }

  byte at(int index) {
    return buffer[from + index];
  }

  boolean startsWith(String ascii) {
    if (length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (buffer[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String text() {
    return text(0);
  }

  /** As UTF-8 from an offset; invalid bytes become U+FFFD. */
  String text(int offset) {
    return new String(buffer, from + offset, length - offset, StandardCharsets.UTF_8);
  }

  String path() {
    return path(0);
  }

  String path(int offset) {
    return GitPath.show(buffer, from + offset, length - offset);
  }
}
