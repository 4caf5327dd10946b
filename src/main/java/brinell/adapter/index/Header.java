package brinell.adapter.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The first page of a shard: eight bytes of magic, the format's version, a checksum of the rest of
 * the page, then {@code key=value} lines.
 */
final class Header {
  static final int FORMAT = 2;
  private static final byte[] MAGIC = "BRINELLX".getBytes(StandardCharsets.US_ASCII);
  private static final int TEXT = 16;

  private final Map<String, String> values = new TreeMap<>();

  Header put(String key, Object value) {
    values.put(key, value.toString());
    return this;
  }

  long number(String key) {
    try {
      return Long.parseLong(values.getOrDefault(key, "missing"));
    } catch (NumberFormatException e) {
      throw new Damaged("its header has no number '" + key + "'");
    }
  }

  double real(String key) {
    try {
      return Double.parseDouble(values.getOrDefault(key, "missing"));
    } catch (NumberFormatException e) {
      throw new Damaged("its header has no number '" + key + "'");
    }
  }

  byte[] page() {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Pages.SIZE - TEXT) {
      throw new IllegalStateException("the header is too long");
    }
    ByteBuffer page = ByteBuffer.allocate(Pages.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    page.put(MAGIC).putInt(FORMAT).putInt(0).put(bytes);
    page.putInt(12, crc(page.array()));
    return page.array();
  }

  private static int crc(byte[] page) {
    CRC32C crc = new CRC32C();
    crc.update(page, TEXT, Pages.SIZE - TEXT);
    return (int) crc.getValue();
  }

  static Header read(MemorySegment file) {
    if (file.byteSize() < Pages.SIZE) {
      throw new Damaged("it is cut off");
    }
    byte[] page = file.asSlice(0, Pages.SIZE).toArray(ValueLayout.JAVA_BYTE);
    for (int i = 0; i < MAGIC.length; i++) {
      if (page[i] != MAGIC[i]) {
        throw new Damaged("it is no shard of an index");
      }
    }
    ByteBuffer buffer = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    int format = buffer.getInt(8);
    if (format != FORMAT) {
      throw new Damaged(
          format > FORMAT
              ? "it was built by a newer Brinell (format "
                  + format
                  + ", this one reads "
                  + FORMAT
                  + ")"
              : "it was built by an older Brinell (format " + format + ")");
    }
    if (buffer.getInt(12) != crc(page)) {
      throw new Damaged("the checksum of its header is wrong");
    }
    Header header = new Header();
    String text = new String(page, TEXT, Pages.SIZE - TEXT, StandardCharsets.UTF_8);
    for (String line : text.substring(0, text.indexOf('\0')).split("\n", -1)) {
      int at = line.indexOf('=');
      if (at > 0) {
        header.put(line.substring(0, at), line.substring(at + 1));
      }
    }
    return header;
  }
}
