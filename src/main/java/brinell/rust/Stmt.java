package brinell.rust;

import java.util.List;
import java.util.Optional;

/** A statement of a block. Spans are in bytes, leave out attributes and take in the semicolon. */
public sealed interface Stmt {
  Span span();

  /** {@code let pattern: type = value else { otherwise };}. */
  record Let(
      Span span,
      List<Attribute> attributes,
      Span pattern,
      Optional<Span> type,
      Optional<Expr> value,
      Optional<Expr.Block> otherwise)
      implements Stmt {
    public Let {
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code semicolon} is false behind a block-like expression that needs none. */
  record Expression(Span span, List<Attribute> attributes, Expr expression, boolean semicolon)
      implements Stmt {
    public Expression {
      attributes = List.copyOf(attributes);
    }
  }

  /** An item inside a body; {@link Item#children()} of the function has it as data. */
  record Nested(Span span) implements Stmt {}

  /** A semicolon alone. */
  record Empty(Span span) implements Stmt {}
}
