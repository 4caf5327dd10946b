package brinell.check.convention.ledger;

import java.util.Arrays;

/** How often each form of each alternation is used, by kind of code. */
final class Counts {
  /** No alternation has more forms. */
  static final int FORMS = 4;

  private static final int KINDS = Use.Kind.values().length;

  private final int[] counts = new int[Catalogue.all().alternations().size() * KINDS * FORMS];

  /** A number of its own for each form of each alternation in each kind of code. */
  static int at(int choice, Use.Kind kind, int form) {
    int place =
        switch (kind) {
          case SOURCE -> 0;
          case TEST -> 1;
          case PUBLIC -> 2;
          case ASIDE -> 3;
        };
    return (choice * KINDS + place) * FORMS + form;
  }

  void add(int choice, Use.Kind kind, int form, int times) {
    counts[at(choice, kind, form)] += times;
  }

  void add(Counts other) {
    Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
  }

  int get(int choice, Use.Kind kind, int form) {
    return counts[at(choice, kind, form)];
  }

  int total(int choice, Use.Kind kind) {
    int sum = 0;
    for (int form = 0; form < FORMS; form++) {
      sum += get(choice, kind, form);
    }
    return sum;
  }

  /** The form used most; of equals the first. */
  int top(int choice, Use.Kind kind) {
    int top = 0;
    for (int form = 1; form < FORMS; form++) {
      top = get(choice, kind, form) > get(choice, kind, top) ? form : top;
    }
    return top;
  }

  /** The share of a form, in thousandths, rounded down; 0 where there is no use. */
  int share(int choice, Use.Kind kind, int form) {
    int total = total(choice, kind);
    return total == 0 ? 0 : (int) (1000L * get(choice, kind, form) / total);
  }

  int[] raw() {
    return counts.clone();
  }

  static Counts of(int[] raw) {
    Counts counts = new Counts();
    System.arraycopy(raw, 0, counts.counts, 0, Math.min(raw.length, counts.counts.length));
    return counts;
  }
}
