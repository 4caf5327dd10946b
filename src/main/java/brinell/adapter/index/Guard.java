package brinell.adapter.index;

import java.util.ArrayList;
import java.util.List;

/** Refuses archives that are made to harm: bombs, and members that point out of the archive. */
final class Guard {
  /** In bytes, unpacked. */
  private static final long LARGEST = 8L << 30;

  /** Unpacked size by packed size. Source packs at 4 to 10; a table of zeros at 1000. */
  private static final long RATIO = 200;

  /** Below this unpacked size, in bytes, no ratio harms. */
  private static final long HARMLESS = 64L << 20;

  private static final int MOST = 500_000;

  private final long packed;
  private long unpacked;
  private int entries;

  /**
   * @param packed the archive's own size in bytes
   */
  Guard(long packed) {
    this.packed = packed;
  }

  /** The member's path without its {@code ./}. */
  String entry(String name, long size) {
    unpacked += size;
    entries++;
    if (entries > MOST) {
      throw new Unit.Refused("it has more than " + MOST + " members");
    }
    if (unpacked > LARGEST || (unpacked > HARMLESS && unpacked / Math.max(1, packed) > RATIO)) {
      throw new Unit.Refused(
          "it unpacks to more than "
              + (unpacked >> 20)
              + " MiB from "
              + (packed >> 10)
              + " KiB: an archive bomb. Unpack what you trust of it, and index the folder");
    }
    return path(name);
  }

  private static String path(String name) {
    if (name.startsWith("/") || name.indexOf('\0') >= 0) {
      throw new Unit.Refused(
          "its member "
              + name
              + " has no path inside the archive. Unpack what you trust of it, and index the folder");
    }
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        throw new Unit.Refused(
            "its member "
                + name
                + " points out of the archive. Unpack what you trust of it, and index the folder");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
