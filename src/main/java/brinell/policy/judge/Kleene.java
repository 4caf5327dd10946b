package brinell.policy.judge;

import brinell.core.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three-valued logic with a memory for grounds and gaps. */
final class Kleene {
  private Kleene() {}

  /**
   * All of them. A part without meaning drops out of what is asked; of what must be given for a
   * clause to apply, it takes the clause away.
   */
  static Truth all(List<Truth> parts, boolean mootTakesAway) {
    List<Truth.No> no = only(parts, Truth.No.class);
    List<Truth.Unknown> unknown = only(parts, Truth.Unknown.class);
    List<Truth.Moot> moot = only(parts, Truth.Moot.class);
    if (!no.isEmpty()) {
      return new Truth.No(because(no), grounds(parts, Truth.No.class));
    }
    if (mootTakesAway && !moot.isEmpty()) {
      return moot.getFirst();
    }
    if (!unknown.isEmpty()) {
      return new Truth.Unknown(gaps(unknown, true));
    }
    if (!parts.isEmpty() && moot.size() == parts.size()) {
      return moot.getFirst();
    }
    return new Truth.Yes(because(only(parts, Truth.Yes.class)), grounds(parts, Truth.Yes.class));
  }

  static Truth any(List<Truth> parts) {
    List<Truth.Yes> yes = only(parts, Truth.Yes.class);
    List<Truth.Unknown> unknown = only(parts, Truth.Unknown.class);
    List<Truth.Moot> moot = only(parts, Truth.Moot.class);
    if (!yes.isEmpty()) {
      return new Truth.Yes(because(yes), grounds(parts, Truth.Yes.class));
    }
    if (!unknown.isEmpty()) {
      return new Truth.Unknown(gaps(unknown, false));
    }
    if (!parts.isEmpty() && moot.size() == parts.size()) {
      return moot.getFirst();
    }
    return new Truth.No(because(only(parts, Truth.No.class)), grounds(parts, Truth.No.class));
  }

  static Truth not(Truth truth) {
    return switch (truth) {
      case Truth.Yes(String because, List<Ground> grounds) -> new Truth.No(because, grounds);
      case Truth.No(String because, List<Ground> grounds) -> new Truth.Yes(because, grounds);
      case Truth.Unknown unknown -> unknown;
      case Truth.Moot moot -> moot;
    };
  }

  /** Whether both hold or neither does. */
  static Truth same(Truth a, Truth b) {
    return any(List.of(all(List.of(a, b), false), all(List.of(not(a), not(b)), false)));
  }

  /**
   * The decisive gap first: what is missing before what must be asked, and that before what must be
   * judged. That nobody was asked decides a conjunction at once, and a disjunction last.
   */
  private static List<Gap> gaps(List<Truth.Unknown> unknown, boolean conjunction) {
    List<Gap> gaps = new ArrayList<>();
    unknown.forEach(u -> gaps.addAll(u.gaps()));
    Comparator<Gap> order = Comparator.comparing(Gap::kind);
    if (!conjunction) {
      order =
          Comparator.<Gap, Boolean>comparing(g -> g.kind() == Gap.Kind.UNASKED)
              .thenComparing(order);
    }
    return gaps.stream().distinct().sorted(order).toList();
  }

  private static <T extends Truth> List<T> only(List<Truth> parts, Class<T> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static String because(List<? extends Truth> parts) {
    return parts.stream().map(Truth::because).distinct().collect(Collectors.joining("; "));
  }

  private static List<Ground> grounds(List<Truth> parts, Class<? extends Truth> type) {
    return parts.stream()
        .filter(type::isInstance)
        .flatMap(t ->
            switch (t) {
              case Truth.Yes yes -> yes.grounds().stream();
              case Truth.No no -> no.grounds().stream();
              case Truth.Unknown u -> Stream.<Ground>empty();
              case Truth.Moot m -> Stream.<Ground>empty();
            })
        .distinct()
        .toList();
  }
}
