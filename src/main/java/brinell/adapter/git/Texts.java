package brinell.adapter.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Small answers as text. */
final class Texts {
  private Texts() {}

  static String all(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** An object id, short enough to read. */
  static String abbreviated(String oid) {
    return oid.length() > 12 ? oid.substring(0, 12) : oid;
  }
}
