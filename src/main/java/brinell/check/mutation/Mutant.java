package brinell.check.mutation;

import brinell.rust.Span;
import java.util.List;

/**
 * One fault that can be planted.
 *
 * @param id names the fault and the text of its function, wherever in the file that stands: it
 *     stays when lines move and lapses when the function changes. Twelve characters
 * @param line 1-based
 * @param column in bytes, 1-based
 * @param function as reports name it: {@code impl Window / fn next}
 * @param focus what is shown as replaced
 * @param replacement what is shown in its place; empty when it is removed
 * @param edits what changes in the file when the fault is planted alone
 * @param site what is switched when all faults are planted at once
 * @param around the function or constant that it is in, with its first and last line
 */
public record Mutant(
    String id,
    String path,
    int line,
    int column,
    int lastLine,
    String function,
    Operator operator,
    Span focus,
    String original,
    String replacement,
    List<Edit> edits,
    Site site,
    Span around,
    int firstAround,
    int lastAround) {
  public Mutant {
    edits = List.copyOf(edits);
  }

  /**
   * Where and how a fault is switched on at run time.
   *
   * @param span of the expression, statement, pattern or body
   * @param text what stands in its place; of a body the value that is returned
   */
  public record Site(Form form, Span span, String text, Way way) {}

  public enum Form {
    /** An expression that has a value either way. */
    EXPRESSION,
    /** A statement that is done or replaced. */
    STATEMENT,
    /** A match arm that is passed over; the span is its pattern with its guard. */
    ARM,
    /** A body left at once; the span is its braces. */
    BODY,
    /** A binding held for its drop alone; the span is its value. */
    HELD
  }

  public enum Way {
    /** All in one build, behind a switch. */
    SWITCH,
    /** The same in a {@code const fn}: what calls it at compile time sees the original. */
    CONST_SWITCH,
    /** A build of its own: the place is evaluated by the compiler, or no switch has its type. */
    BUILD
  }
}
