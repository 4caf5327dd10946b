package brinell.adapter.git;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A path's bytes as text, and back. Bytes that are not UTF-8 and control characters appear as
 * {@code \xNN}; a backslash that would read as such an escape is itself written {@code \x5c}, so
 * that two paths never look the same.
 */
final class GitPath {
  private GitPath() {}

  static String show(byte[] bytes) {
    return show(bytes, 0, bytes.length);
  }

  static String show(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] < 0x20 || bytes[i] == 0x7f || bytes[i] == '\\') {
        return escaped(bytes, from, length);
      }
    }
    return new String(bytes, from, length, StandardCharsets.US_ASCII);
  }

  private static String escaped(byte[] bytes, int from, int length) {
    StringBuilder text = new StringBuilder(length + 16);
    int end = from + length;
    for (int i = from; i < end; ) {
      int n = sequence(bytes, i, end);
      if (n == 0 || (n == 1 && mustEscape(bytes, i, end))) {
        text.append("\\x").append(String.format("%02x", bytes[i] & 0xff));
        i++;
      } else {
        text.append(new String(bytes, i, n, StandardCharsets.UTF_8));
        i += n;
      }
    }
    return text.toString();
  }

  private static boolean mustEscape(byte[] bytes, int i, int end) {
    byte b = bytes[i];
    return (b >= 0 && b < 0x20)
        || b == 0x7f
        || (b == '\\'
            && i + 3 < end
            && bytes[i + 1] == 'x'
            && hex(bytes[i + 2]) >= 0
            && hex(bytes[i + 3]) >= 0);
  }

  /** The length of the UTF-8 character at i; 0 when there is none. C1 controls are none. */
  private static int sequence(byte[] bytes, int i, int end) {
    int first = bytes[i] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int n = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || i + n > end || (first == 0xc2 && (bytes[i + 1] & 0xff) < 0xa0)) {
      return 0;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, i, n));
      return n;
    } catch (CharacterCodingException e) {
      return 0;
    }
  }

  static byte[] bytes(String shown) {
    if (!shown.contains("\\x")) {
      return shown.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < shown.length(); ) {
      if (shown.startsWith("\\x", i) && i + 3 < shown.length() && isByte(shown, i + 2)) {
        out.write(Integer.parseInt(shown, i + 2, i + 4, 16));
        i += 4;
      } else {
        int next = shown.offsetByCodePoints(i, 1);
        out.writeBytes(shown.substring(i, next).getBytes(StandardCharsets.UTF_8));
        i = next;
      }
    }
    return out.toByteArray();
  }

  private static boolean isByte(String text, int at) {
    return hex(text.charAt(at)) >= 0 && hex(text.charAt(at + 1)) >= 0;
  }

  private static int hex(int c) {
    return "0123456789abcdef".indexOf(c);
  }
}
