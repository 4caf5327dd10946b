package brinell.rust;

import java.util.List;
import java.util.Optional;

/**
 * An expression as written: no macro is expanded, no name or type resolved. Spans are in bytes and
 * leave out the attributes in front. The shapes and their names follow the Rust Reference.
 */
public sealed interface Expr {
  Span span();

  /** {@code kind} is a number, character or string kind, or {@code true} or {@code false}. */
  record Literal(Span span, TokenKind kind) implements Expr {}

  /** {@code a}, {@code self}, {@code a::b::<T>}, {@code <T as Trait>::f}. */
  record Path(Span span) implements Expr {}

  /** {@code operator} is {@code -}, {@code !} or {@code *}. */
  record Unary(Span span, TokenKind operator, Expr operand) implements Expr {}

  /** {@code &a}, {@code &mut a}, {@code &raw const a}, {@code &raw mut a}. */
  record Borrow(Span span, boolean mutable, boolean raw, Expr operand) implements Expr {}

  /** Arithmetic, bits, comparison, and the lazy {@code &&} and {@code ||}. */
  record Binary(Span span, TokenKind operator, Span operatorSpan, Expr left, Expr right)
      implements Expr {}

  /** {@code =} and the compound ones such as {@code +=}. */
  record Assign(Span span, TokenKind operator, Span operatorSpan, Expr left, Expr right)
      implements Expr {}

  /** {@code operator} is {@code ..} or {@code ..=} (or the error {@code ...}). */
  record Range(
      Span span, TokenKind operator, Span operatorSpan, Optional<Expr> from, Optional<Expr> to)
      implements Expr {}

  record Cast(Span span, Expr operand, Span type) implements Expr {}

  /** {@code a?}. */
  record Try(Span span, Expr operand) implements Expr {}

  record Await(Span span, Expr operand) implements Expr {}

  /** {@code a.b} and {@code a.0}. */
  record Field(Span span, Expr operand, Span name) implements Expr {}

  record Index(Span span, Expr operand, Expr index) implements Expr {}

  record Call(Span span, Expr callee, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code generics} with its {@code ::<} and {@code >}. */
  record MethodCall(
      Span span, Expr receiver, Span name, Optional<Span> generics, List<Expr> arguments)
      implements Expr {
    public MethodCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * @param path without the {@code !}
   * @param body the delimiters and what is between
   * @param arguments what stands between top-level commas and semicolons, where it reads as an
   *     expression and as nothing else; what does not is {@link Unread}
   */
  record MacroCall(Span span, Span path, Span body, List<Expr> arguments) implements Expr {
    public MacroCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * @param base the expression behind {@code ..}
   * @param rest the {@code ..} with the base
   */
  record Struct(
      Span span, Span path, List<FieldValue> fields, Optional<Span> rest, Optional<Expr> base)
      implements Expr {
    public Struct {
      fields = List.copyOf(fields);
    }
  }

  /** {@code name: value}, or {@code name} alone. Without the comma. */
  record FieldValue(Span span, Span name, Optional<Expr> value) {}

  /** Two elements or more, or none, or one with a comma. */
  record Tuple(Span span, List<Expr> elements) implements Expr {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  record Paren(Span span, Expr inner) implements Expr {}

  record Array(Span span, List<Expr> elements) implements Expr {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** {@code [value; length]}. */
  record Repeat(Span span, Expr value, Expr length) implements Expr {}

  /**
   * {@code { … }}.
   *
   * @param span with the label and the keywords in front
   * @param braces from brace to brace
   * @param statements without the value
   * @param value the expression at the end that no semicolon follows
   */
  record Block(
      Span span,
      BlockKind kind,
      Optional<Span> label,
      Span braces,
      List<Stmt> statements,
      Optional<Expr> value)
      implements Expr {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  enum BlockKind {
    PLAIN,
    UNSAFE,
    ASYNC,
    CONST,
    TRY,
    GEN
  }

  /** {@code otherwise} is a {@link Block} or another {@link If}. */
  record If(Span span, Expr condition, Block then, Optional<Expr> otherwise) implements Expr {}

  /** {@code let p = e} in a condition. */
  record Let(Span span, Span pattern, Expr value) implements Expr {}

  record While(Span span, Optional<Span> label, Expr condition, Block body) implements Expr {}

  record For(Span span, Optional<Span> label, Span pattern, Expr iterable, Block body)
      implements Expr {}

  record Loop(Span span, Optional<Span> label, Block body) implements Expr {}

  record Match(Span span, Expr scrutinee, List<Arm> arms) implements Expr {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /**
   * @param span without attributes and without the comma
   * @param pattern with a leading {@code |}, without the guard
   * @param guard what follows {@code if}
   */
  record Arm(Span span, List<Attribute> attributes, Span pattern, Optional<Expr> guard, Expr body) {
    public Arm {
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code parameters} from bar to bar. */
  record Closure(Span span, Span parameters, Optional<Span> returns, Expr body) implements Expr {}

  record Return(Span span, Optional<Expr> value) implements Expr {}

  record Break(Span span, Optional<Span> label, Optional<Expr> value) implements Expr {}

  record Continue(Span span, Optional<Span> label) implements Expr {}

  /** {@code _} on the left of an assignment. */
  record Underscore(Span span) implements Expr {}

  /** What this parser does not know ({@code yield}, {@code become}, {@code builtin #}, damage). */
  record Unread(Span span) implements Expr {}
}
