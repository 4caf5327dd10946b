package brinell.history.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts of a tree, for a project that names none: folders. One that holds more than a third of all
 * that was touched is shown by the folders in it, down to three levels.
 */
public final class Areas {
  private static final int DEEPEST = 3;
  private static final int MOST = 24;

  /** The folders that each landing touched, each to its third level. */
  private final List<Set<String>> touched = new ArrayList<>();

  /** The next landing. */
  public void landing(Iterable<String> paths) {
    Set<String> folders = new TreeSet<>();
    paths.forEach(p -> folders.add(folder(p, DEEPEST)));
    touched.add(folders);
  }

  static String folder(String path, int levels) {
    int at = -1;
    for (int level = 0; level < levels; level++) {
      int next = path.indexOf('/', at + 1);
      if (next < 0) {
        break;
      }
      at = next;
    }
    return at < 0 ? "(top)" : path.substring(0, at);
  }

  /**
   * How many landings touched each, the most touched first.
   *
   * @param declares by landing
   * @param shown which landings count
   */
  List<Named> tallies(boolean[] declares, boolean[] shown) {
    Map<String, Integer> levels = levels(shown);
    Map<String, Tally> tallies = new TreeMap<>();
    for (int i = 0; i < touched.size(); i++) {
      if (shown[i]) {
        Set<String> areas = new TreeSet<>();
        touched.get(i).forEach(f -> areas.add(area(f, levels)));
        for (String area : areas) {
          tallies.merge(area, Tally.NONE.and(declares[i]), Tally::plus);
        }
      }
    }
    return Shares.largest(tallies, MOST);
  }

  private static String area(String folder, Map<String, Integer> split) {
    for (int level = 1; level < DEEPEST; level++) {
      String prefix = folder(folder + "/", level);
      if (!split.containsKey(prefix)) {
        return prefix;
      }
    }
    return folder;
  }

  /** The folders that are shown by what is in them. */
  private Map<String, Integer> levels(boolean[] shown) {
    Map<String, Integer> times = new HashMap<>();
    int all = 0;
    for (int i = 0; i < touched.size(); i++) {
      if (shown[i] && !touched.get(i).isEmpty()) {
        all++;
        Set<String> prefixes = new TreeSet<>();
        for (String folder : touched.get(i)) {
          for (int level = 1; level < DEEPEST; level++) {
            prefixes.add(folder(folder + "/", level));
          }
        }
        prefixes.forEach(p -> times.merge(p, 1, Integer::sum));
      }
    }
    int bound = all / 3;
    times.values().removeIf(n -> n <= bound);
    return times;
  }
}
