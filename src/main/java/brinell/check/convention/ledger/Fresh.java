package brinell.check.convention.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The uses that a change brings, without those that it moves, copies or leaves where they were. */
final class Fresh {
  record Placed(Contents file, Use use) {
    String text() {
      return file.stripped(use.line());
    }
  }

  private record Key(int choice, int form) {}

  private final Map<Key, List<Placed>> removed = new HashMap<>();
  private final Map<Key, List<Placed>> added = new HashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();

  /** {@code old}: the file as it was; {@code now}: as it is. */
  void file(Touched touched, List<Contents> old, List<Contents> now) {
    for (Contents file : old) {
      take(file, touched.removed(), removed);
      before.put(touched.path(), file.texts());
    }
    for (Contents file : now) {
      take(file, touched.added(), added);
    }
  }

  private static void take(Contents file, List<Touched.Run> runs, Map<Key, List<Placed>> into) {
    for (Use use : file.uses()) {
      if (Touched.has(runs, use.line())) {
        into.computeIfAbsent(new Key(use.choice(), use.form()), k -> new ArrayList<>())
            .add(new Placed(file, use));
      }
    }
  }

  /** How many uses of a form the change takes away. */
  int removed(int choice, int form) {
    return removed.getOrDefault(new Key(choice, form), List.of()).size();
  }

  List<Placed> uses() {
    List<Placed> fresh = new ArrayList<>();
    added.forEach((key, uses) -> fresh.addAll(left(uses, removed.getOrDefault(key, List.of()))));
    return fresh;
  }

  private List<Placed> left(List<Placed> uses, List<Placed> gone) {
    List<Placed> left = new ArrayList<>(uses);
    List<Placed> open = new ArrayList<>(gone);
    settle(left, open, (use, was) -> use.text().equals(was.text()));
    settle(left, open, (use, was) -> use.file().path().equals(was.file().path()));
    settle(left, open, (use, was) -> true);
    left.removeIf(use -> before.getOrDefault(use.file().path(), Set.of()).contains(use.text()));
    return left;
  }

  /** Each use that is gone explains one that came. */
  private static void settle(
      List<Placed> left, List<Placed> gone, BiPredicate<Placed, Placed> same) {
    Set<Placed> explained = new HashSet<>();
    for (Placed use : left) {
      for (int i = 0; i < gone.size(); i++) {
        if (same.test(use, gone.get(i))) {
          gone.remove(i);
          explained.add(use);
          break;
        }
      }
    }
    left.removeIf(explained::contains);
  }
}
