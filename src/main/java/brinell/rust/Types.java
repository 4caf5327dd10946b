package brinell.rust;

/**
 * Walks through what may hold types: there {@code <} and {@code >} are brackets. A brace inside
 * them starts a value ({@code Foo<{ N + 1 }>}) only where a generic argument or default can start;
 * any other brace is the body that follows.
 */
final class Types {
  /** Stop at {@code =} outside angle brackets. */
  static final int AT_EQ = 1;

  /** Stop at a comma outside angle brackets. */
  static final int AT_COMMA = 2;

  private final Trees trees;

  Types(Trees trees) {
    this.trees = trees;
  }

  /**
   * The first place from {@code from} on that ends a type or header: a semicolon, a brace that is
   * no value, a closing bracket, the start of another item, or what {@code stops} says; {@code end}
   * where there is none.
   */
  int end(int from, int end, int stops) {
    int angles = 0;
    int i = from;
    while (i < end) {
      int traits = Traits.of(trees.kind[i]);
      if ((traits & Traits.OPEN) != 0) {
        if (trees.kind(i) == TokenKind.OPEN_BRACE && !isValue(i, angles, from)) {
          return i;
        }
        i = Math.min(end, trees.skip(i));
        continue;
      }
      if ((traits & (Traits.CLOSE | Traits.HARD)) != 0) {
        return i;
      }
      switch (trees.kind(i)) {
        case LT -> angles++;
        case SHL -> angles += 2;
        case GT -> angles = Math.max(0, angles - 1);
        case SHR -> angles = Math.max(0, angles - 2);
        case GE, SHR_EQ -> {
          angles = Math.max(0, angles - (trees.kind(i) == TokenKind.GE ? 1 : 2));
          if (angles == 0 && (stops & AT_EQ) != 0) {
            return i;
          }
        }
        case EQ -> {
          if (angles == 0 && (stops & AT_EQ) != 0) {
            return i;
          }
        }
        case COMMA -> {
          if (angles == 0 && (stops & AT_COMMA) != 0) {
            return i;
          }
        }
        case SEMI -> {
          return i;
        }
        case FN -> {
          if (Traits.has(trees.kind[i + 1], Traits.NAME)) {
            return i;
          }
        }
        default -> {}
      }
      i++;
    }
    return end;
  }

  /** Behind the angle brackets that open here; the same place where none do. */
  int generics(int from, int end) {
    if (trees.kind(from) != TokenKind.LT) {
      return from;
    }
    int angles = 0;
    int i = from;
    while (i < end) {
      switch (trees.kind(i)) {
        case LT -> angles++;
        case SHL -> angles += 2;
        case GT, GE -> angles--;
        case SHR, SHR_EQ -> angles -= 2;
        case OPEN_BRACE -> {
          if (!isValue(i, 1, from)) {
            return i;
          }
          i = trees.skip(i) - 1;
        }
        case OPEN_PAREN, OPEN_BRACKET -> i = trees.skip(i) - 1;
        case SEMI, CLOSE_BRACE, CLOSE_PAREN, CLOSE_BRACKET -> {
          return i;
        }
        default -> {}
      }
      i++;
      if (angles <= 0) {
        return Math.min(i, end);
      }
    }
    return end;
  }

  private boolean isValue(int brace, int angles, int from) {
    if (brace == from) {
      return false;
    }
    return switch (trees.kind(brace - 1)) {
      case LT, SHL, COMMA, EQ, CONST -> angles > 0;
      // A macro in the place of a type; but not `-> ! {`.
      case NOT -> brace - 2 >= from && Traits.has(trees.kind[brace - 2], Traits.NAME);
      default -> false;
    };
  }
}
