package brinell.rust;

/**
 * Walks over one type in an expression, where what follows it must be told from it: {@code x as &'a
 * T < y}. Never recurses: all that a type nests stands in brackets or on its right.
 */
final class TypeWalk {
  private final Cursor cursor;

  TypeWalk(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Moves behind the type here; false, somewhere in it, where none is.
   *
   * @param plus whether bounds may be added with {@code +}
   */
  boolean type(boolean plus) {
    boolean read = one();
    while (read && plus && cursor.is(TokenKind.PLUS)) {
      cursor.next();
      read = cursor.done() || !startsBound() || one();
    }
    return read;
  }

  private boolean startsBound() {
    return switch (cursor.kind()) {
      case EQ, SEMI, COMMA, OPEN_BRACE, GT -> false;
      default -> true;
    };
  }

  private boolean one() {
    while (true) {
      switch (step()) {
        case DONE -> {
          return true;
        }
        case NONE -> {
          return false;
        }
        case MORE -> {}
      }
    }
  }

  private enum Step {
    DONE,
    NONE,
    MORE
  }

  private Step step() {
    return switch (cursor.kind()) {
      case AND, AND_AND -> reference();
      case STAR -> pointer();
      case OPEN_PAREN, OPEN_BRACKET, NOT, UNDERSCORE, LIFETIME, RAW_LIFETIME -> token(Step.DONE);
      case IMPL, QUESTION, TILDE, CONST, UNSAFE, EXTERN -> token(Step.MORE);
      case STR, RAW_STR -> token(Step.MORE);
      case DYN -> isDyn() ? token(Step.MORE) : path();
      case SAFE, ASYNC -> isPathEnd(cursor.peek(1)) ? path() : token(Step.MORE);
      case FOR -> {
        cursor.next();
        yield generics() ? Step.MORE : Step.NONE;
      }
      case FN -> function();
      case LT, SHL -> qualified();
      default -> path();
    };
  }

  private Step token(Step then) {
    cursor.skip();
    return then;
  }

  private Step reference() {
    cursor.next();
    if (cursor.is(TokenKind.LIFETIME) || cursor.is(TokenKind.RAW_LIFETIME)) {
      cursor.next();
    }
    cursor.eat(TokenKind.MUT);
    return Step.MORE;
  }

  private Step pointer() {
    cursor.next();
    return cursor.eat(TokenKind.CONST) || cursor.eat(TokenKind.MUT) ? Step.MORE : Step.NONE;
  }

  private Step function() {
    cursor.next();
    if (!cursor.is(TokenKind.OPEN_PAREN)) {
      return Step.NONE;
    }
    cursor.skip();
    return cursor.eat(TokenKind.ARROW) ? Step.MORE : Step.DONE;
  }

  /** {@code dyn Trait}, not something that is called dyn. */
  private boolean isDyn() {
    return switch (cursor.peek(1)) {
      case OPEN_PAREN, LIFETIME, RAW_LIFETIME, QUESTION, TILDE, FOR, PATH_SEP -> true;
      case CRATE, SUPER, SELF_VALUE, SELF_TYPE, LT -> true;
      case AS -> false;
      default -> cursor.peek(1).isName();
    };
  }

  private static boolean isPathEnd(TokenKind kind) {
    return switch (kind) {
      case FN, UNSAFE, EXTERN, FOR -> false;
      default -> !kind.isName();
    };
  }

  /** {@code <T as Trait>::A}. */
  private Step qualified() {
    if (!generics() || !cursor.eat(TokenKind.PATH_SEP)) {
      return Step.NONE;
    }
    return path();
  }

  private Step path() {
    cursor.eat(TokenKind.PATH_SEP);
    do {
      if (!isSegment(cursor.kind)) {
        return Step.NONE;
      }
      cursor.next();
      if (cursor.is(TokenKind.NOT) && cursor.opens(1)) {
        cursor.next();
        return token(Step.DONE);
      }
      if (cursor.is(TokenKind.PATH_SEP) && startsArguments(cursor.peek(1))) {
        cursor.next();
      }
      if (cursor.is(TokenKind.OPEN_PAREN)) {
        cursor.skip();
        if (cursor.eat(TokenKind.ARROW)) {
          return Step.MORE;
        }
      } else if (startsArguments(cursor.kind()) && !generics()) {
        return Step.NONE;
      }
    } while (cursor.eat(TokenKind.PATH_SEP));
    return Step.DONE;
  }

  private static boolean startsArguments(TokenKind kind) {
    return kind == TokenKind.LT || kind == TokenKind.SHL || kind == TokenKind.OPEN_PAREN;
  }

  static boolean isSegment(byte kind) {
    return Traits.has(kind, Traits.NAME)
        || switch (TokenKind.of(kind)) {
          case CRATE, SUPER, SELF_VALUE, SELF_TYPE -> true;
          default -> false;
        };
  }

  /** Behind the angle brackets that open here; false, at a semicolon or the end, without end. */
  boolean generics() {
    if (!cursor.is(TokenKind.LT) && !cursor.is(TokenKind.SHL)) {
      return false;
    }
    int angles = 0;
    do {
      switch (cursor.kind()) {
        case LT -> {
          angles++;
          cursor.next();
        }
        case SHL -> {
          angles += 2;
          cursor.next();
        }
        case GT -> {
          angles--;
          cursor.next();
        }
        case SHR -> {
          angles--;
          cursor.half(TokenKind.GT);
        }
        case GE -> {
          angles--;
          cursor.half(TokenKind.EQ);
        }
        case SHR_EQ -> {
          angles--;
          cursor.half(TokenKind.GE);
        }
        case SEMI -> {
          return false;
        }
        default -> cursor.skip();
      }
    } while (angles > 0 && !cursor.done());
    return angles == 0;
  }
}
