package brinell.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items around a line. */
public final class ItemAt {
  private ItemAt() {}

  /**
   * From the outermost to the innermost item around the first byte of a line, 1-based, that is no
   * white space.
   */
  public static List<Item> line(RustFile file, int line) {
    byte[] source = file.tokens().source();
    int at = file.lines().start(line);
    int end = file.lines().end(line);
    while (at < end - 1 && Letters.asciiSpace(source[at])) {
      at++;
    }
    return offset(file, at);
  }

  /** The same around a byte. */
  public static List<Item> offset(RustFile file, int offset) {
    List<Item> found = new ArrayList<>();
    List<Item> among = file.items();
    while (!among.isEmpty()) {
      int i = last(among, offset);
      if (i < 0 || !among.get(i).span().contains(offset)) {
        break;
      }
      found.add(among.get(i));
      among = among.get(i).children();
    }
    return List.copyOf(found);
  }

  static Optional<String> title(RustFile file, int line) {
    List<String> titles = line(file, line).stream().map(Item::title).toList();
    return titles.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", titles));
  }

  /** The last item that starts at or before a byte, or -1. Items lie one behind the other. */
  private static int last(List<Item> items, int offset) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (items.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
