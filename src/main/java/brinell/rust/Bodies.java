package brinell.rust;

import java.util.List;
import java.util.Optional;

/** The functions and values of a file with their expressions read. */
@SuppressWarnings("DoNotCallSuggester") // until the parser of expressions is here
public final class Bodies {
  private Bodies() {}

  /**
   * All functions of a file in order of their start, nested ones and those in the items of macro
   * calls included; bodies are read as they are asked for, never twice.
   */
  public static List<Function> functions(RustFile file) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The value of a const or static, a variant's discriminant. */
  public static Optional<Expr> value(RustFile file, Item item) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * An expression that is all of a stretch of the file; empty when it is more or less than that.
   */
  public static Optional<Expr> expression(RustFile file, Span span) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The parts of an expression that are expressions, in order of their start. */
  public static List<Expr> children(Expr expr) {
    throw new UnsupportedOperationException("not yet");
  }
}
