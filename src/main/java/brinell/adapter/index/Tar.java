package brinell.adapter.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a tar archive (ustar, GNU and pax long names) as a stream; writes nothing anywhere. */
final class Tar {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 1 << 16;

  private final InputStream in;
  private final Guard guard;

  Tar(InputStream in, Guard guard) {
    this.in = in;
    this.guard = guard;
  }

  void read(Unit.Sink sink) throws IOException {
    byte[] head = new byte[BLOCK];
    String longName = "";
    while (in.readNBytes(head, 0, BLOCK) == BLOCK && !blank(head)) {
      long size = number(head, 124, 12);
      char type = (char) head[156];
      if (type == 'L' || type == 'x') {
        byte[] extra = content(size, LONGEST_NAME);
        longName = type == 'L' ? text(extra, 0, extra.length) : pax(extra, longName);
        continue;
      }
      if (type == 'g' || type == 'K') {
        skip(size);
        continue;
      }
      String name = longName.isEmpty() ? name(head) : longName;
      longName = "";
      member(sink, name, size, type == '0' || type == 0);
    }
  }

  private void member(Unit.Sink sink, String name, long size, boolean regular) throws IOException {
    String path = guard.entry(name, regular ? size : 0);
    if (regular && sink.wants(path, size)) {
      sink.file(path, content(size, Integer.MAX_VALUE - 16));
    } else {
      skip(size);
    }
  }

  private static boolean blank(byte[] head) {
    for (byte b : head) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static String name(byte[] head) {
    String name = text(head, 0, 100);
    boolean ustar = head[257] == 'u' && head[258] == 's' && head[262] == 0;
    String prefix = ustar ? text(head, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private static String pax(byte[] extra, String otherwise) {
    for (String line : new String(extra, StandardCharsets.UTF_8).split("\n", -1)) {
      int at = line.indexOf(" path=");
      if (at > 0) {
        return line.substring(at + 6);
      }
    }
    return otherwise;
  }

  private static long number(byte[] bytes, int from, int length) {
    if ((bytes[from] & 0x80) != 0) {
      long n = 0;
      for (int i = from + 4; i < from + length; i++) {
        n = (n << 8) | (bytes[i] & 0xFF);
      }
      return sane(n);
    }
    long n = 0;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '7') {
        n = n << 3 | bytes[i] - '0';
      }
    }
    return sane(n);
  }

  private static long sane(long n) {
    if (n < 0) {
      throw new Unit.Refused("it is no tar archive: a size is negative");
    }
    return n;
  }

  private byte[] content(long size, int most) throws IOException {
    if (size > most) {
      throw new Unit.Refused("a member's name or content is too large");
    }
    byte[] bytes = in.readNBytes((int) size);
    if (bytes.length < size) {
      throw new EOFException("the archive ends in the middle of a member");
    }
    pad(size);
    return bytes;
  }

  private void skip(long size) throws IOException {
    in.skipNBytes(size);
    pad(size);
  }

  private void pad(long size) throws IOException {
    int over = (int) (size % BLOCK);
    if (over > 0) {
      in.skipNBytes(BLOCK - over);
    }
  }
}
