package brinell.rust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads stretches of a file as expressions. */
final class BodyReader {
  private final Trees trees;
  private final Lines lines;
  private final Edition edition;

  /** First and last byte of each item of the file, outermost first. */
  private final int[] starts;

  private final int[] ends;

  BodyReader(RustFile file) {
    this.trees = file.trees();
    List<Span> spans = new ArrayList<>();
    collect(file.items(), spans);
    this.starts = spans.stream().mapToInt(Span::start).toArray();
    this.ends = spans.stream().mapToInt(Span::end).toArray();
    this.lines = file.lines();
    this.edition = file.edition();
  }

  private static void collect(List<Item> items, List<Span> into) {
    for (Item item : items) {
      into.add(item.span());
      collect(item.children(), into);
    }
  }

  private ExprReader reader(int from, int end) {
    return new ExprReader(new Cursor(trees, from, end), edition, this::behind);
  }

  /** Items in the arguments of a macro call are in no list. */
  private int behind(int from, int head, int end) {
    int listed = Arrays.binarySearch(starts, trees.start(from));
    return listed >= 0
        ? trees.placeAt(ends[listed])
        : new ItemParser(trees, new Problems(lines)).behind(from, head, end);
  }

  /** The block whose braces are a stretch of the file. */
  Expr.Block block(Span braces) {
    return reader(trees.placeAt(braces.start()), trees.placeAt(braces.end())).blocks().plain();
  }

  /** The value of an item; a where clause may follow it. */
  Expr value(Span span) {
    ExprReader reader = reader(trees.placeAt(span.start()), trees.placeAt(span.end()));
    Expr read = reader.expression(0);
    boolean whole = reader.cursor.done() || reader.cursor.is(TokenKind.WHERE);
    return whole ? read : new Expr.Unread(span);
  }

  /** The expression that is all of a stretch. */
  Optional<Expr> whole(Span span) {
    int from = trees.placeAt(span.start());
    int end = trees.placeAt(span.end());
    boolean fits =
        from < end && trees.start(from) == span.start() && trees.end(end - 1) == span.end();
    if (!fits) {
      return Optional.empty();
    }
    ExprReader reader = reader(from, end);
    Expr read = reader.expression(0);
    boolean all = reader.cursor.done() && isRead(read);
    return all ? Optional.of(read) : Optional.empty();
  }

  /** What a macro takes need not be an expression. */
  private static boolean isRead(Expr expr) {
    return switch (expr) {
      case Expr.Unread _ -> false;
      case Expr.MacroCall _ -> true;
      default -> ExprChildren.of(expr).stream().allMatch(BodyReader::isRead);
    };
  }
}
