package brinell.check.mutation.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Values of one type, those that are worth most first.
 *
 * @param type as a binding is annotated with it; {@code _} where it is left to be inferred
 */
record Pool(String type, List<Value> values) {
  Pool {
    values = List.copyOf(new LinkedHashSet<>(values));
  }

  Pool first(int most) {
    return values.size() <= most ? this : new Pool(type, values.subList(0, most));
  }

  Pool map(String to, UnaryOperator<String> change) {
    return new Pool(to, values.stream().map(v -> v.with(change)).toList());
  }

  /** One value of each, joined; those whose places have the least sum first. */
  static List<Value> product(List<Pool> pools, String before, String behind, int most) {
    List<Integer> sizes = pools.stream().map(p -> p.values().size()).toList();
    List<Value> all = new ArrayList<>();
    for (List<Integer> row : Combinations.of(sizes, most)) {
      List<String> probe = new ArrayList<>();
      List<String> shown = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        Value value = pools.get(i).values().get(row.get(i));
        probe.add(value.probe());
        shown.add(value.shown());
      }
      all.add(
          new Value(
              before + String.join(", ", probe) + behind,
              before + String.join(", ", shown) + behind));
    }
    return all;
  }
}
