package brinell.rust;

import java.util.EnumSet;

/**
 * Tells whether an item starts at a place, and which, by looking a few tokens ahead; most of the
 * words are contextual. Leaves what it found in its fields, so that asking costs nothing: it is
 * asked at each statement.
 */
final class Heads {
  private static final EnumSet<TokenKind> FN_FRONT =
      EnumSet.of(TokenKind.FN, TokenKind.UNSAFE, TokenKind.EXTERN);
  private static final EnumSet<TokenKind> AFTER_UNSAFE =
      EnumSet.of(
          TokenKind.FN,
          TokenKind.IMPL,
          TokenKind.TRAIT,
          TokenKind.EXTERN,
          TokenKind.AUTO,
          TokenKind.MOD,
          TokenKind.STATIC,
          TokenKind.CONST);
  private static final EnumSet<TokenKind> AFTER_SAFE =
      EnumSet.of(TokenKind.FN, TokenKind.STATIC, TokenKind.EXTERN, TokenKind.CONST);
  private static final EnumSet<TokenKind> AFTER_DEFAULT =
      EnumSet.of(
          TokenKind.FN,
          TokenKind.CONST,
          TokenKind.ASYNC,
          TokenKind.UNSAFE,
          TokenKind.EXTERN,
          TokenKind.IMPL,
          TokenKind.TYPE,
          TokenKind.STATIC);
  private static final EnumSet<TokenKind> AFTER_CONST =
      EnumSet.of(TokenKind.FN, TokenKind.UNSAFE, TokenKind.EXTERN, TokenKind.TRAIT, TokenKind.IMPL);
  private static final EnumSet<TokenKind> AFTER_NAME =
      EnumSet.of(TokenKind.COLON, TokenKind.EQ, TokenKind.SEMI, TokenKind.LT);
  private static final EnumSet<TokenKind> AFTER_UNION =
      EnumSet.of(TokenKind.LT, TokenKind.OPEN_BRACE, TokenKind.WHERE);
  private static final EnumSet<TokenKind> AFTER_USE =
      EnumSet.of(
          TokenKind.PATH_SEP,
          TokenKind.STAR,
          TokenKind.OPEN_BRACE,
          TokenKind.CRATE,
          TokenKind.SELF_VALUE,
          TokenKind.SUPER,
          TokenKind.SELF_TYPE,
          TokenKind.DOLLAR);

  private final Trees trees;

  /** The item found. */
  ItemKind item = ItemKind.FN;

  /** Place of the word that says what the item is; of a macro call its first place. */
  int keyword;

  /** First place behind the visibility. */
  int qualifiersFrom;

  /** Bits of {@link Qualifier}. */
  int qualifiers;

  Heads(Trees trees) {
    this.trees = trees;
  }

  private TokenKind kind(int place) {
    return trees.kind(place);
  }

  private boolean isName(int place) {
    return Traits.has(trees.kind[place], Traits.NAME) || kind(place) == TokenKind.UNDERSCORE;
  }

  /** Behind {@code pub}, {@code pub(…)}, or the same place. */
  int visibility(int place) {
    if (kind(place) != TokenKind.PUB) {
      return place;
    }
    if (kind(place + 1) != TokenKind.OPEN_PAREN) {
      return place + 1;
    }
    boolean restricted =
        switch (kind(place + 2)) {
          case CRATE, SELF_VALUE, SUPER -> kind(place + 3) == TokenKind.CLOSE_PAREN;
          case IN -> true;
          default -> false;
        };
    return restricted ? trees.skip(place + 1) : place + 1;
  }

  /** Whether an item other than a macro call starts here, attributes left aside. */
  boolean at(int place) {
    int i = visibility(place);
    qualifiersFrom = i;
    qualifiers = 0;
    int bit = qualifier(i);
    while (bit != 0) {
      qualifiers |= bit;
      i++;
      if (bit == Qualifier.EXTERN.bit() && kind(i).group() == TokenKind.Group.STRING) {
        i++;
      }
      bit = qualifier(i);
    }
    return defined(i);
  }

  /** The bit of the qualifier here, seen by what follows it; 0 where there is none. */
  private int qualifier(int i) {
    TokenKind next = kind(i + 1);
    return switch (kind(i)) {
      case UNSAFE -> bit(AFTER_UNSAFE.contains(next) || isAsyncFn(i + 1), Qualifier.UNSAFE);
      case SAFE -> bit(AFTER_SAFE.contains(next), Qualifier.SAFE);
      case ASYNC -> bit(FN_FRONT.contains(next) || isGenFn(i + 1), Qualifier.ASYNC);
      case GEN -> bit(FN_FRONT.contains(next), Qualifier.GEN);
      case DEFAULT -> bit(AFTER_DEFAULT.contains(next), Qualifier.DEFAULT);
      case AUTO -> bit(next == TokenKind.TRAIT, Qualifier.AUTO);
      case CONST -> bit(constFront(i), Qualifier.CONST);
      case EXTERN -> bit(externFn(i), Qualifier.EXTERN);
      default -> 0;
    };
  }

  private static int bit(boolean on, Qualifier qualifier) {
    return on ? qualifier.bit() : 0;
  }

  private boolean constFront(int i) {
    TokenKind next = kind(i + 1);
    boolean auto = next == TokenKind.AUTO && kind(i + 2) == TokenKind.TRAIT;
    return AFTER_CONST.contains(next) || auto || isAsyncFn(i + 1) || isGenFn(i + 1);
  }

  private boolean isAsyncFn(int i) {
    return kind(i) == TokenKind.ASYNC && (FN_FRONT.contains(kind(i + 1)) || isGenFn(i + 1));
  }

  private boolean isGenFn(int i) {
    return kind(i) == TokenKind.GEN && FN_FRONT.contains(kind(i + 1));
  }

  private boolean externFn(int i) {
    boolean abi = kind(i + 1).group() == TokenKind.Group.STRING;
    return kind(abi ? i + 2 : i + 1) == TokenKind.FN;
  }

  private boolean found(ItemKind item, int place) {
    this.item = item;
    this.keyword = place;
    return true;
  }

  private boolean defined(int i) {
    TokenKind next = kind(i + 1);
    return switch (kind(i)) {
      case FN -> found(ItemKind.FN, i);
      case STRUCT -> found(ItemKind.STRUCT, i);
      case ENUM -> found(ItemKind.ENUM, i);
      case UNION -> isName(i + 1) && AFTER_UNION.contains(kind(i + 2)) && found(ItemKind.UNION, i);
      case TRAIT -> found(ItemKind.TRAIT, i);
      case IMPL -> found(ItemKind.IMPL, i);
      case MOD -> found(ItemKind.MOD, i);
      case USE -> (isName(i + 1) || AFTER_USE.contains(next)) && found(ItemKind.USE, i);
      case TYPE -> typeConst(i) ? found(ItemKind.CONST, i + 1) : found(ItemKind.TYPE, i);
      case CONST -> isValue(i) && found(ItemKind.CONST, i);
      case STATIC -> isValue(i) && found(ItemKind.STATIC, i);
      case EXTERN -> externItem(i);
      case MACRO_RULES -> next == TokenKind.NOT && isName(i + 2) && found(ItemKind.MACRO_RULES, i);
      case MACRO -> isName(i + 1) && isMacroBody(kind(i + 2)) && found(ItemKind.MACRO, i);
      default -> false;
    };
  }

  private static boolean isMacroBody(TokenKind kind) {
    return kind == TokenKind.OPEN_PAREN || kind == TokenKind.OPEN_BRACE;
  }

  private boolean isValue(int i) {
    int name = kind(i + 1) == TokenKind.MUT ? i + 2 : i + 1;
    return isName(name) && AFTER_NAME.contains(kind(name + 1));
  }

  /** {@code type const N: usize = 1;}, a constant that types may name. */
  private boolean typeConst(int i) {
    return kind(i + 1) == TokenKind.CONST && isValue(i + 1);
  }

  private boolean externItem(int i) {
    if (kind(i + 1) == TokenKind.CRATE) {
      return found(ItemKind.EXTERN_CRATE, i);
    }
    boolean abi = kind(i + 1).group() == TokenKind.Group.STRING;
    boolean block = kind(abi ? i + 2 : i + 1) == TokenKind.OPEN_BRACE;
    return block && found(ItemKind.EXTERN_BLOCK, i);
  }

  /** The place of the exclamation mark of a macro call that starts here, or -1. */
  int macroCall(int place) {
    int i = kind(place) == TokenKind.PATH_SEP ? place + 1 : place;
    while (isSegment(i)) {
      if (kind(i + 1) == TokenKind.NOT) {
        int open = isName(i + 2) ? i + 3 : i + 2;
        return Traits.has(trees.kind[open], Traits.OPEN) ? i + 1 : -1;
      }
      if (kind(i + 1) != TokenKind.PATH_SEP) {
        return -1;
      }
      i += 2;
    }
    return -1;
  }

  private boolean isSegment(int i) {
    return switch (kind(i)) {
      case CRATE, SUPER, SELF_VALUE, SELF_TYPE -> true;
      default -> Traits.has(trees.kind[i], Traits.NAME);
    };
  }
}
