package brinell.rust;

import java.util.List;
import java.util.Optional;

/** The functions and values of a file with their expressions read. */
public final class Bodies {
  private Bodies() {}

  /**
   * All functions of a file in order of their start, nested ones and those in the items of macro
   * calls included; bodies are read as they are asked for, never twice.
   */
  public static List<Function> functions(RustFile file) {
    return file.functions();
  }

  /** The value of a const or static, a variant's discriminant, a field's default. */
  public static Optional<Expr> value(RustFile file, Item item) {
    return switch (item.kind()) {
      case CONST, STATIC, VARIANT, FIELD -> item.body().map(file.bodies()::value);
      default -> Optional.empty();
    };
  }

  /**
   * An expression that is all of a stretch of the file; empty when it is more or less than that.
   */
  public static Optional<Expr> expression(RustFile file, Span span) {
    return file.bodies().whole(span);
  }

  /** The parts of an expression that are expressions, in order of their start. */
  public static List<Expr> children(Expr expr) {
    return ExprChildren.of(expr);
  }
}
