package brinell.rust;

import java.util.Optional;

/** Reads what an impl is for: {@code <T> !Trait for Type where …}. */
final class ImplReader {
  private final Trees trees;
  private final Types types;
  private int end;

  ImplReader(Trees trees, Types types) {
    this.trees = trees;
    this.types = types;
  }

  /** Where the header that was read ends: at the brace or the semicolon. */
  int end() {
    return end;
  }

  ImplHeader read(int keyword, int limit) {
    int from = isGenerics(keyword + 1) ? types.generics(keyword + 1, limit) : keyword + 1;
    from = kind(from) == TokenKind.CONST ? from + 1 : from;
    end = types.end(from, limit, 0);
    boolean negative = kind(from) == TokenKind.NOT && kind(from + 1) != TokenKind.OPEN_BRACE;
    int first = negative && splitter(from + 1, end) >= 0 ? from + 1 : from;
    int split = splitter(first, end);
    int where = where(first, end);
    return split < 0
        ? new ImplHeader(trees.text(first, where), Optional.empty(), false)
        : new ImplHeader(
            trees.text(split + 1, Math.max(where, split + 1)),
            Optional.of(trees.text(first, split)),
            first > from);
  }

  private TokenKind kind(int place) {
    return trees.kind(place);
  }

  /** As rustc decides between {@code impl<T> …} and {@code impl <T as Trait>::Type}. */
  private boolean isGenerics(int place) {
    if (kind(place) != TokenKind.LT) {
      return false;
    }
    return switch (kind(place + 1)) {
      case GT, POUND, CONST -> true;
      default ->
          switch (kind(place + 2)) {
            case GT, GE, COMMA, COLON, EQ -> isParameter(kind(place + 1));
            default -> false;
          };
    };
  }

  private static boolean isParameter(TokenKind kind) {
    return kind.isName() || kind == TokenKind.LIFETIME || kind == TokenKind.RAW_LIFETIME;
  }

  /** The place of the {@code for} between trait and type, or -1; not the one of {@code for<'a>}. */
  private int splitter(int from, int to) {
    int angles = 0;
    for (int i = from; i < to; i++) {
      switch (kind(i)) {
        case FOR -> {
          if (angles == 0 && (!isBinder(i) || kind(i + 1) == TokenKind.FOR)) {
            return i;
          }
        }
        case WHERE -> {
          return -1;
        }
        default -> {
          angles += angles(i);
          i = Traits.has(trees.kind[i], Traits.OPEN) ? trees.skip(i) - 1 : i;
        }
      }
    }
    return -1;
  }

  private boolean isBinder(int place) {
    boolean angle = kind(place + 1) == TokenKind.LT;
    TokenKind first = kind(place + 2);
    return angle
        && (first == TokenKind.LIFETIME
            || first == TokenKind.RAW_LIFETIME
            || first == TokenKind.GT);
  }

  private int angles(int place) {
    return switch (kind(place)) {
      case LT -> 1;
      case SHL -> 2;
      case GT -> -1;
      case SHR -> -2;
      default -> 0;
    };
  }

  private int where(int from, int to) {
    for (int i = from; i < to; i++) {
      if (kind(i) == TokenKind.WHERE) {
        return i;
      }
      i = Traits.has(trees.kind[i], Traits.OPEN) ? trees.skip(i) - 1 : i;
    }
    return to;
  }
}
