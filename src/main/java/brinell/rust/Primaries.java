package brinell.rust;

import java.util.List;
import java.util.Optional;

/** Reads what operators stand between, and what is behind a dot or in brackets behind it. */
final class Primaries {
  private final ExprReader reader;
  private final Cursor cursor;
  private final Lists lists;
  private final Blocks blocks;
  private final Control control;
  private final Paths paths;

  /** {@code async}, {@code await} and {@code try} are names. */
  private final boolean before2018;

  Primaries(ExprReader reader, Edition edition, Nested nested) {
    this.reader = reader;
    this.cursor = reader.cursor;
    this.before2018 = edition == Edition.E2015;
    this.lists = new Lists(reader);
    this.paths = new Paths(reader, lists);
    this.blocks = new Blocks(reader, this, paths, nested);
    this.control = new Control(reader, blocks);
  }

  Blocks blocks() {
    return blocks;
  }

  Expr read(int flags) {
    return switch (cursor.kind()) {
      case INT, FLOAT, CHAR, BYTE, STR, RAW_STR, BYTE_STR, RAW_BYTE_STR, C_STR, RAW_C_STR ->
          literal();
      case TRUE, FALSE -> literal();
      case OPEN_PAREN -> lists.paren();
      case OPEN_BRACKET -> lists.array();
      case OPEN_BRACE -> blocks.plain();
      case LT, SHL -> paths.qualified(flags);
      case UNDERSCORE -> leaf();
      case UNSAFE -> opensAt(1) ? blocks.of(Expr.BlockKind.UNSAFE, 1) : reader.unread();
      case CONST -> opensAt(1) ? blocks.of(Expr.BlockKind.CONST, 1) : control.closure(flags);
      case MOVE, STATIC, USE, OR, OR_OR -> control.closure(flags);
      case IF -> control.ifs();
      case MATCH -> control.match();
      case WHILE, LOOP -> control.loop();
      case FOR -> cursor.peek(1) == TokenKind.LT ? forBinder(flags) : control.loop();
      case LIFETIME, RAW_LIFETIME -> control.labelled();
      case RETURN, BREAK, CONTINUE -> control.leave(flags);
      case LET -> (flags & ExprReader.LET) != 0 ? control.let(flags) : reader.unread();
      case PATH_SEP, CRATE, SUPER, SELF_VALUE, SELF_TYPE -> paths.read(flags);
      default -> word(flags);
    };
  }

  private boolean opensAt(int ahead) {
    return cursor.peek(ahead) == TokenKind.OPEN_BRACE;
  }

  private Expr literal() {
    Span span = cursor.here();
    TokenKind kind = cursor.kind();
    cursor.next();
    return new Expr.Literal(span, kind);
  }

  private Expr leaf() {
    Span span = cursor.here();
    cursor.next();
    return new Expr.Underscore(span);
  }

  /** {@code for<'a> |x| …}, or a loop over a pattern that starts with a qualified path. */
  private Expr forBinder(int flags) {
    return switch (cursor.peek(2)) {
      case LIFETIME, RAW_LIFETIME, GT -> control.closure(flags);
      default -> control.loop();
    };
  }

  /** What starts with a name or with a word that is a keyword in some places only. */
  private Expr word(int flags) {
    if (before2018 && Traits.has(cursor.kind, Traits.NAME)) {
      return paths.read(flags);
    }
    return switch (cursor.kind()) {
      case ASYNC -> async(flags);
      case TRY -> opensAt(1) ? blocks.of(Expr.BlockKind.TRY, 1) : typedTry(flags);
      case GEN -> gen(flags);
      case YIELD, BECOME -> control.unknown(1);
      case DO -> cursor.peek(1) == TokenKind.IDENT ? control.unknown(2) : paths.read(flags);
      default -> Traits.has(cursor.kind, Traits.NAME) ? paths.read(flags) : reader.unread();
    };
  }

  /** {@code try bikeshed T { … }}, which is not stable yet. */
  private Expr typedTry(int flags) {
    if (cursor.peek(1) != TokenKind.IDENT) {
      return paths.read(flags);
    }
    int start = cursor.start();
    cursor.next();
    cursor.next();
    return reader.types.type(true) && cursor.is(TokenKind.OPEN_BRACE)
        ? blocks.block(Expr.BlockKind.TRY, Optional.empty(), start)
        : reader.unread();
  }

  private Expr async(int flags) {
    boolean gen = cursor.peek(1) == TokenKind.GEN;
    int first = gen ? 2 : 1;
    TokenKind next = cursor.peek(first);
    int brace = next == TokenKind.MOVE || next == TokenKind.USE ? first + 1 : first;
    if (opensAt(brace)) {
      return blocks.of(gen ? Expr.BlockKind.GEN : Expr.BlockKind.ASYNC, brace);
    }
    return switch (next) {
      case MOVE, USE, OR, OR_OR -> control.closure(flags);
      default -> paths.read(flags);
    };
  }

  /** A block of its own only where a struct of that name cannot be meant. */
  private Expr gen(int flags) {
    if (cursor.peek(1) == TokenKind.MOVE && opensAt(2)) {
      return blocks.of(Expr.BlockKind.GEN, 2);
    }
    boolean block = opensAt(1) && (flags & ExprReader.NO_STRUCT) == 0 && !looksLikeStruct();
    return block ? blocks.of(Expr.BlockKind.GEN, 1) : paths.read(flags);
  }

  private boolean looksLikeStruct() {
    boolean rest = cursor.peek(2) == TokenKind.DOT_DOT || cursor.peek(2) == TokenKind.CLOSE_BRACE;
    return rest
        || switch (cursor.peek(3)) {
          case COLON, COMMA, CLOSE_BRACE -> cursor.peek(2).isName();
          default -> false;
        };
  }

  /** What follows an expression and binds more tightly than all operators. */
  Expr dots(Expr first, int flags) {
    Expr read = first;
    while (true) {
      int start = read.span().start();
      switch (cursor.kind()) {
        case QUESTION -> {
          cursor.next();
          read = reader.made(new Expr.Try(cursor.since(start), read), 0);
        }
        case DOT -> read = dot(read);
        case OPEN_PAREN, OPEN_BRACKET -> {
          if ((flags & ExprReader.STATEMENT) != 0 && ExprReader.isComplete(read)) {
            return read;
          }
          read = reader.made(cursor.is(TokenKind.OPEN_PAREN) ? call(read) : index(read), 0);
        }
        default -> {
          return read;
        }
      }
    }
  }

  private Expr call(Expr callee) {
    List<Expr> arguments = lists.inBrackets();
    return new Expr.Call(cursor.since(callee.span().start()), callee, arguments);
  }

  private Expr index(Expr operand) {
    int open = cursor.at;
    int outer = cursor.enter();
    Expr index = lists.whole();
    cursor.leave(open, outer);
    return new Expr.Index(cursor.since(operand.span().start()), operand, index);
  }

  private Expr dot(Expr receiver) {
    int start = receiver.span().start();
    cursor.next();
    if (cursor.is(TokenKind.AWAIT) && !before2018) {
      cursor.next();
      return reader.made(new Expr.Await(cursor.since(start), receiver), 0);
    }
    if (cursor.is(TokenKind.FLOAT)) {
      return fields(receiver);
    }
    if (cursor.is(TokenKind.MATCH) && opensAt(1)) {
      cursor.next();
      return reader.made(control.match(receiver, start), 0);
    }
    boolean name = TypeWalk.isSegment(cursor.kind);
    if (!name && !cursor.is(TokenKind.INT)) {
      cursor.skipTo(Stops.UNREAD);
      return new Expr.Unread(cursor.since(start));
    }
    Span named = cursor.here();
    cursor.next();
    return reader.made(name ? member(receiver, named) : field(receiver, named), 0);
  }

  private Expr field(Expr receiver, Span name) {
    return new Expr.Field(cursor.since(receiver.span().start()), receiver, name);
  }

  private Expr member(Expr receiver, Span name) {
    Optional<Span> generics = Optional.empty();
    if (cursor.is(TokenKind.PATH_SEP)) {
      int start = cursor.start();
      cursor.next();
      if (!reader.types.generics()) {
        cursor.skipTo(Stops.UNREAD);
        return new Expr.Unread(cursor.since(receiver.span().start()));
      }
      generics = Optional.of(cursor.since(start));
    }
    if (!cursor.is(TokenKind.OPEN_PAREN)) {
      return field(receiver, name);
    }
    List<Expr> arguments = lists.inBrackets();
    Span span = cursor.since(receiver.span().start());
    return new Expr.MethodCall(span, receiver, name, generics, arguments);
  }

  /** {@code x. 0.1}, where the lexer saw a number with a fraction. */
  private Expr fields(Expr receiver) {
    Span both = cursor.here();
    String text = cursor.trees.text(cursor.at);
    int dot = text.indexOf('.');
    cursor.next();
    int start = receiver.span().start();
    if (dot < 0 || dot == text.length() - 1) {
      return new Expr.Unread(cursor.since(start));
    }
    Span first = new Span(both.start(), both.start() + dot);
    Expr inner = reader.made(new Expr.Field(new Span(start, first.end()), receiver, first), 0);
    Span second = new Span(first.end() + 1, both.end());
    return reader.made(new Expr.Field(cursor.since(start), inner, second), 0);
  }
}
