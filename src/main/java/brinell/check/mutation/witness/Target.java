package brinell.check.mutation.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A function that can be called, with what it can be called with.
 *
 * @param distance 0 for the function with the fault, 1 for one that calls it, and so on
 * @param call with {@link #place} for each holder
 */
record Target(Declared function, int distance, String call, List<Holder> holders) {
  Target {
    holders = List.copyOf(holders);
  }

  static String place(int holder) {
    return "\u0001" + holder + "\u0002";
  }

  /** The call with something in each place. */
  String call(IntFunction<String> arguments) {
    String text = call;
    for (int i = 0; i < holders.size(); i++) {
      text = text.replace(place(i), arguments.apply(i));
    }
    return text;
  }

  Target with(int holder, Pool pool) {
    List<Holder> others = new ArrayList<>(holders);
    others.set(holder, others.get(holder).with(pool));
    return new Target(function, distance, call, others);
  }

  /** {@code Window::next}. */
  String title() {
    return function.owner().map(o -> o.impl().map(i -> i.self()).orElse(o.name()) + "::").orElse("")
        + function.name();
  }
}
