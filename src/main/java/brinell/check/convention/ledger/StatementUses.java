package brinell.check.convention.ledger;

import brinell.rust.TokenKind;
import java.util.HashSet;
import java.util.Set;

/** Alternations between statements, which no pattern of fixed shape tells. */
final class StatementUses {
  /** No statement that is looked at is longer, in tokens. */
  private static final int LONGEST = 300;

  private static final int ENSURE = Numbers.of("ensure");
  private static final int IGNORED = Numbers.of("ignored-result");
  private static final int COLLECTED = Numbers.of("collected-type");
  private static final int LET_ELSE = Numbers.of("let-else");
  private static final int ARC = Numbers.of("shared-clone");
  private static final int RC = Numbers.of("shared-clone-rc");
  private static final int REFERENCE = Numbers.of("method-reference");

  /** Methods that a path can name as well as a closure. */
  private static final Set<String> CONVERSIONS =
      Set.of("to_string", "to_owned", "into", "as_str", "as_ref", "as_bytes", "to_vec", "len");

  private final Source s;
  private final Sink sink;
  private final Set<Long> arcs = new HashSet<>();
  private final Set<Long> rcs = new HashSet<>();

  private StatementUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
  }

  static void read(Source source, Sink sink) {
    StatementUses uses = new StatementUses(source, sink);
    uses.handles();
    for (int i = 0; i < source.size; i++) {
      if (source.masked[i] > 0) {
        i = source.masked[i] - 1;
      } else {
        uses.at(i);
      }
    }
  }

  private void use(int choice, int form, int from, int to) {
    sink.add(choice, form, s.places.start(from), s.places.end(to));
  }

  private void at(int i) {
    switch (s.places.kind(i)) {
      case LET -> let(i);
      case IDENT -> {
        if (s.is(i + 1, TokenKind.NOT) && s.is(i, "bail")) {
          bail(i);
        } else if (s.is(i - 1, TokenKind.DOT) && s.is(i + 1, TokenKind.OPEN_PAREN)) {
          method(i);
        }
      }
      default -> {}
    }
  }

  private void method(int i) {
    if (s.is(i, "map")) {
      mapped(i + 2);
    }
    boolean empty = s.is(i + 2, TokenKind.CLOSE_PAREN);
    if (empty && s.is(i, "ok") && s.is(i + 3, TokenKind.SEMI) && alone(i)) {
      use(IGNORED, 1, i - 1, i + 2);
    } else if (empty && i >= 2 && s.is(i, "clone") && s.isName(i - 2)) {
      long name = s.places.digest(i - 2);
      if (arcs.contains(name)) {
        use(ARC, 0, i - 2, i + 2);
      }
      if (rcs.contains(name)) {
        use(RC, 0, i - 2, i + 2);
      }
    }
  }

  /** {@code |s| s.to_string()} or {@code ToString::to_string} as all of an argument. */
  private void mapped(int i) {
    boolean closure =
        s.is(i, TokenKind.OR)
            && s.isName(i + 1)
            && s.is(i + 2, TokenKind.OR)
            && s.isName(i + 3)
            && s.places.digest(i + 1) == s.places.digest(i + 3)
            && s.is(i + 4, TokenKind.DOT)
            && s.is(i + 6, TokenKind.OPEN_PAREN)
            && s.is(i + 7, TokenKind.CLOSE_PAREN)
            && s.is(i + 8, TokenKind.CLOSE_PAREN);
    boolean path =
        s.isName(i) && s.is(i + 1, TokenKind.PATH_SEP) && s.is(i + 3, TokenKind.CLOSE_PAREN);
    if (closure && CONVERSIONS.contains(s.places.text(i + 5))) {
      use(REFERENCE, 0, i, i + 7);
    } else if (path && s.isName(i + 2) && CONVERSIONS.contains(s.places.text(i + 2))) {
      use(REFERENCE, 1, i, i + 2);
    }
  }

  /** Names that are declared as an Arc or Rc in this file, and never as anything else. */
  private void handles() {
    Set<Long> others = new HashSet<>();
    for (int i = 1; i + 2 < s.size; i++) {
      boolean declared = s.isName(i - 1) && s.is(i, TokenKind.COLON);
      boolean made = s.isName(i - 1) && s.is(i, TokenKind.EQ);
      if (declared || made) {
        int type = s.is(i + 1, TokenKind.AND) ? i + 2 : i + 1;
        boolean handle = s.is(type, "Arc") || s.is(type, "Rc");
        Set<Long> into = !handle ? others : s.is(type, "Arc") ? arcs : rcs;
        if (declared || handle) {
          into.add(s.places.digest(i - 1));
        }
      }
    }
    arcs.removeAll(others);
    rcs.removeAll(others);
  }

  /** Whether nothing takes the value of the statement that a place lies in. */
  private boolean alone(int place) {
    for (int i = place; i > 0 && place - i < LONGEST; i--) {
      int open = s.places.opening(i);
      i = open >= 0 && s.places.kind(i) != TokenKind.CLOSE_BRACE ? open : i;
      switch (s.places.kind(i)) {
        case SEMI, OPEN_BRACE, CLOSE_BRACE -> {
          return true;
        }
        case EQ, LET, RETURN, FAT_ARROW, OPEN_PAREN, COMMA, PLUS_EQ, BREAK -> {
          if (i == place || !s.is(i, TokenKind.OPEN_PAREN) || open < 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** {@code if condition { bail!(…); }} without else. */
  private void bail(int i) {
    int behind = s.places.behind(i + 2);
    int close = s.is(behind, TokenKind.SEMI) ? behind + 1 : behind;
    boolean only = s.is(i - 1, TokenKind.OPEN_BRACE) && s.is(close, TokenKind.CLOSE_BRACE);
    if (!only || s.is(close + 1, TokenKind.ELSE)) {
      return;
    }
    for (int at = i - 2; at > 0 && i - at < LONGEST; at--) {
      at = s.places.opening(at) >= 0 ? s.places.opening(at) : at;
      switch (s.places.kind(at)) {
        case IF -> {
          if (!s.is(at + 1, TokenKind.LET) && !s.is(at - 1, TokenKind.ELSE)) {
            use(ENSURE, 1, i, i + 1);
          }
          return;
        }
        case SEMI, FAT_ARROW, LET, ELSE, MATCH -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void let(int let) {
    if (s.is(let - 1, TokenKind.IF)
        || s.is(let - 1, TokenKind.WHILE)
        || s.is(let - 1, TokenKind.AND_AND)) {
      return;
    }
    int equals = -1;
    int otherwise = -1;
    int colon = -1;
    int i = let + 1;
    while (i < s.size && i - let < LONGEST && !s.is(i, TokenKind.SEMI)) {
      TokenKind kind = s.places.kind(i);
      if (kind == TokenKind.CLOSE_BRACE) {
        return;
      }
      colon = kind == TokenKind.COLON && equals < 0 && colon < 0 ? i : colon;
      equals = kind == TokenKind.EQ && equals < 0 ? i : equals;
      otherwise = kind == TokenKind.ELSE ? i : otherwise;
      i = s.places.behind(i);
    }
    if (equals < 0 || !s.is(i, TokenKind.SEMI)) {
      return;
    }
    if (otherwise > 0 && s.places.kind(i - 1) == TokenKind.CLOSE_BRACE) {
      if (s.is(otherwise + 1, TokenKind.OPEN_BRACE) && some(let + 1)) {
        use(LET_ELSE, 0, let, let);
      }
    } else {
      collect(let, colon, i);
      match(let, equals);
    }
  }

  private boolean some(int i) {
    return s.is(i, "Some") || s.is(i, "Ok");
  }

  private void collect(int let, int colon, int semi) {
    boolean called = s.is(semi - 1, TokenKind.CLOSE_PAREN) && s.is(semi - 2, TokenKind.OPEN_PAREN);
    if (!called) {
      return;
    }
    if (colon > 0 && s.is(semi - 3, "collect")) {
      use(COLLECTED, 0, let, colon);
    } else if (colon < 0 && (s.is(semi - 3, TokenKind.GT) || s.is(semi - 3, TokenKind.SHR))) {
      for (int i = semi - 4; i > let && semi - i < 24; i--) {
        if (s.is(i, "collect") && s.is(i + 1, TokenKind.PATH_SEP)) {
          use(COLLECTED, 1, i, semi - 1);
          return;
        }
      }
    }
  }

  /** {@code let x = match … { Some(x) => x, None => return … }}. */
  private void match(int let, int equals) {
    if (!s.is(equals + 1, TokenKind.MATCH)) {
      return;
    }
    int brace = equals + 2;
    while (brace < s.size && brace - equals < LONGEST && !s.is(brace, TokenKind.OPEN_BRACE)) {
      brace = s.places.behind(brace);
    }
    int arm = brace + 1;
    boolean plain =
        some(arm)
            && s.isName(arm + 2)
            && s.is(arm + 3, TokenKind.CLOSE_PAREN)
            && s.is(arm + 4, TokenKind.FAT_ARROW)
            && s.isName(arm + 5)
            && s.places.digest(arm + 2) == s.places.digest(arm + 5)
            && s.is(arm + 6, TokenKind.COMMA);
    if (plain && leaves(arm + 7, s.places.behind(brace))) {
      use(LET_ELSE, 1, let, equals + 1);
    }
  }

  /** Whether the second arm needs no payload and leaves. */
  private boolean leaves(int arm, int end) {
    boolean none = s.is(arm, "None") || s.is(arm, TokenKind.UNDERSCORE);
    int body = s.is(arm + 2, TokenKind.OPEN_BRACE) ? arm + 3 : arm + 2;
    return none
        && body < end
        && (s.is(body, TokenKind.RETURN)
            || s.is(body, TokenKind.CONTINUE)
            || s.is(body, TokenKind.BREAK));
  }
}
