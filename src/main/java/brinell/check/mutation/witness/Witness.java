package brinell.check.mutation.witness;

import java.util.List;

/**
 * A call at which original and fault differ.
 *
 * @param places of the values in the lists of the target
 */
record Witness(Target target, List<Integer> places, Outcome original, Outcome faulty) {

  Value value(int holder) {
    return target.holders().get(holder).pool().values().get(places.get(holder));
  }

  int length() {
    int sum = 0;
    for (int i = 0; i < places.size(); i++) {
      sum += value(i).shown().length();
    }
    return sum;
  }

  /** The less, the better it shows the fault: a value is better than a panic. */
  int rank() {
    int original =
        switch (this.original.end()) {
          case RETURNED -> 0;
          case PANICKED ->
              this.original.message().matches("(?s).*(overflow|out of (range|bounds)).*") ? 6 : 3;
          case LOST, UNMADE -> 9;
        };
    int faulty =
        switch (this.faulty.end()) {
          case RETURNED -> 0;
          case PANICKED -> 1;
          case LOST, UNMADE -> 2;
        };
    boolean seen = this.original.parts().stream().anyMatch(p -> "dsi".indexOf(p.kind()) >= 0);
    return original + faulty + (seen || original > 0 ? 0 : 2);
  }
}
