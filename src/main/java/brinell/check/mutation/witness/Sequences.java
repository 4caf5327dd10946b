package brinell.check.mutation.witness;

import java.util.ArrayList;
import java.util.List;

/** Lists of a few elements: all short ones, and long ones in order. */
final class Sequences {
  private Sequences() {}

  /** {@code before} and {@code behind}: what encloses the elements. */
  static List<Value> of(Pool elements, String before, String behind, int most) {
    List<Value> all = new ArrayList<>();
    all.add(Value.of(before + behind));
    int[] widths = {12, 7, 4, 3};
    for (int length = 1; length <= widths.length; length++) {
      Pool few = elements.first(widths[length - 1]);
      List<Pool> each = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        each.add(few);
      }
      all.addAll(Pool.product(each, before, behind, most));
    }
    List<Value> row = elements.values();
    for (int length : new int[] {5, 6, 8, 9, 16, 17, 32, 33}) {
      List<Value> some = new ArrayList<>();
      for (int i = 0; i < length && !row.isEmpty(); i++) {
        some.add(row.get(i % Math.min(row.size(), 7)));
      }
      all.add(
          new Value(
              before + String.join(", ", some.stream().map(Value::probe).toList()) + behind,
              before + String.join(", ", some.stream().map(Value::shown).toList()) + behind));
    }
    return all.size() > most ? all.subList(0, most) : all;
  }

  /** Exactly as many. */
  static List<Value> exactly(Pool elements, int length, int most) {
    List<Value> all = new ArrayList<>();
    List<Value> row = elements.values();
    for (int shift = 0; shift < Math.min(row.size(), most); shift++) {
      List<Value> some = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        some.add(row.get((shift + i * (shift % 3)) % row.size()));
      }
      all.add(
          new Value(
              "[" + String.join(", ", some.stream().map(Value::probe).toList()) + "]",
              "[" + String.join(", ", some.stream().map(Value::shown).toList()) + "]"));
    }
    return all;
  }
}
