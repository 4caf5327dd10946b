package brinell.check.disclosure;

import java.util.Locale;

/**
 * A line of the form {@code key: value}, with its continuation lines.
 *
 * @param key as written, without surrounding space
 * @param value unfolded to one line, without surrounding space
 * @param line 1-based line of the message where the key stands
 * @param parsed whether git's own parser takes it for a trailer
 */
record Trailer(String key, String value, int line, boolean parsed) {
  String lowerKey() {
    return key.toLowerCase(Locale.ROOT);
  }
}
