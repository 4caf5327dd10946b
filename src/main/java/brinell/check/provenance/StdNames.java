package brinell.check.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The names of the standard library, by their hash; the list is {@code std-names.txt}. */
final class StdNames {
  private static final int SIZE = 1 << 13;
  private static final int[] SLOTS = new int[SIZE];

  /** One bit for each hash, which most other names have not: small enough to stay at hand. */
  private static final long[] MAYBE = new long[512];

  static {
    text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> line.substring(line.indexOf(':') + 1).strip().lines())
        .forEach(names -> {
          for (String name : names.split(" +", -1)) {
            put(Hash.text(name));
          }
        });
  }

  private StdNames() {}

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(
            StdNames.class.getResourceAsStream("/brinell/check/provenance/std-names.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(int hash) {
    MAYBE[hash >>> 23] |= 1L << (hash >>> 17);
    int slot = hash & (SIZE - 1);
    while (SLOTS[slot] != 0 && SLOTS[slot] != hash) {
      slot = (slot + 1) & (SIZE - 1);
    }
    SLOTS[slot] = hash;
  }

  static boolean has(int hash) {
    if ((MAYBE[hash >>> 23] & 1L << (hash >>> 17)) == 0) {
      return false;
    }
    int slot = hash & (SIZE - 1);
    while (SLOTS[slot] != 0) {
      if (SLOTS[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (SIZE - 1);
    }
    return false;
  }
}
