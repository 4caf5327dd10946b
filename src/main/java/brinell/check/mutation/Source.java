package brinell.check.mutation;

import brinell.rust.Edition;
import brinell.rust.Expr;
import brinell.rust.Lexer;
import brinell.rust.RustFile;
import brinell.rust.Span;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of one file, and pieces of it as they are put elsewhere. */
final class Source {
  private final RustFile file;

  Source(RustFile file) {
    this.file = file;
  }

  RustFile file() {
    return file;
  }

  String text(Span span) {
    return file.tokens().text(span.start(), span.end());
  }

  int line(int offset) {
    return file.lines().at(offset);
  }

  /** 1-based, in bytes. */
  int column(int offset) {
    return offset - file.lines().start(line(offset)) + 1;
  }

  /** Without comments and on one line where strings allow it, so that later lines stay in place. */
  static String flat(String text) {
    Tokens tokens = Lexer.lex(text.getBytes(StandardCharsets.UTF_8), Edition.DEFAULT);
    StringBuilder flat = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < tokens.size(); i++) {
      TokenKind kind = tokens.kind(i);
      if (kind.isTrivia() || kind.group() == TokenKind.Group.DOC) {
        gap = true;
      } else {
        flat.append(gap && !flat.isEmpty() ? " " : "").append(tokens.text(i));
        gap = false;
      }
    }
    return flat.toString();
  }

  String flat(Span span) {
    return flat(text(span));
  }

  /** With the comma behind it, if there is one. */
  Span withComma(Span span) {
    Tokens tokens = file.tokens();
    int at = behind(span.end(), tokens);
    while (at < tokens.size() && tokens.kind(at).isTrivia()) {
      at++;
    }
    boolean comma = at < tokens.size() && tokens.kind(at) == TokenKind.COMMA;
    return comma ? new Span(span.start(), tokens.end(at)) : span;
  }

  /** The first token that ends behind an offset. */
  private static int behind(int offset, Tokens tokens) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.end(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A stretch with edits inside it made, flat. */
  String edited(Span span, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int at = span.start();
    for (Edit edit : edits) {
      text.append(file.tokens().text(at, edit.span().start())).append(edit.text());
      at = edit.span().end();
    }
    return flat(text.append(file.tokens().text(at, span.end())).toString());
  }

  /** An expression as an operand of any operator. */
  String operand(Expr expr) {
    String text = flat(expr.span());
    return isAtom(expr) ? text : "(" + text + ")";
  }

  /** Binds more closely than every binary operator and starts no block. */
  static boolean isAtom(Expr expr) {
    return switch (expr) {
      case Expr.Literal e -> true;
      case Expr.Path e -> true;
      case Expr.Paren e -> true;
      case Expr.Tuple e -> true;
      case Expr.Array e -> true;
      case Expr.Field e -> isAtom(e.operand());
      case Expr.Index e -> isAtom(e.operand());
      case Expr.Call e -> isAtom(e.callee());
      case Expr.MethodCall e -> isAtom(e.receiver());
      case Expr.Try e -> isAtom(e.operand());
      case Expr.Await e -> isAtom(e.operand());
      case Expr.Unary e -> isAtom(e.operand());
      case Expr.Borrow e -> isAtom(e.operand());
      case Expr.MacroCall e -> true;
      default -> false;
    };
  }
}
