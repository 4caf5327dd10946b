package brinell.rust.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the expressions, arms and statements out of what {@link RustcItems} reads the items from:
 * one line of text each, {@code Binary Add 10-15}, in bytes. What stands in types, patterns,
 * attributes and generics is left out; Brinell keeps those as spans.
 */
final class RustcBodies {
  private static final Set<String> OPERANDS = Set.of("Unary", "AddrOf", "Range");

  /** Known to rustc alone, with all that is in them. */
  private static final Set<String> UNREAD = Set.of("Yield", "Become", "Yeet");

  private static final class Open {
    final String shape;
    final int indent;
    String kind = "";
    final StringBuilder extra = new StringBuilder();
    String pattern = "";
    String type = "";
    String first = "";
    int start = -1;
    boolean guard;

    /** A statement that is a macro call and no more, with or without a semicolon. */
    boolean macro;

    Open(String shape, int indent) {
      this.shape = shape;
      this.indent = indent;
    }
  }

  private final List<String> source;
  private final int[] lineStarts;
  private final Deque<Open> open = new ArrayDeque<>();

  /** Start of an expression by the start of the attributes in front of it. */
  private final Map<Integer, Integer> behindAttributes = new HashMap<>();

  private final List<String> found = new ArrayList<>();
  private int skip = Integer.MAX_VALUE;
  private String skipped = "";

  RustcBodies(byte[] bytes, List<String> source) {
    this.source = source;
    this.lineStarts = new int[source.size() + 1];
    boolean bom = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
    int line = 0;
    lineStarts[0] = bom ? 3 : 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lineStarts[++line] = i + 1;
      }
    }
    lineStarts[source.size()] = bytes.length + 1;
  }

  List<String> nodes() {
    return found;
  }

  void line(String line) {
    int indent = 0;
    int length = line.length();
    while (indent < length && line.charAt(indent) == ' ') {
      indent++;
    }
    if (indent > skip) {
      if (!skipped.isEmpty() && indent == skip + 4 && line.startsWith("span: ", indent)) {
        part(span(line));
      }
      return;
    }
    skip = Integer.MAX_VALUE;
    skipped = "";
    if (line.endsWith("{") || line.endsWith("(") || line.endsWith("[")) {
      opening(line.substring(indent), indent);
    } else {
      closing(line, indent);
    }
  }

  /** The span of a pattern, a type or an attribute belongs to what is open. */
  private void part(int[] span) {
    if (open.isEmpty()) {
      return;
    }
    if (skipped.equals("Pat {") && open.peek().pattern.isEmpty()) {
      open.peek().pattern = " " + span[0] + "-" + span[1];
    } else if (skipped.equals("Ty {")) {
      open.peek().type = " " + span[0] + "-" + span[1];
    } else if (skipped.equals("Attribute {") && open.peek().shape.equals("Expr {")) {
      // The attributes of an expression come behind its span.
      behindAttributes.putIfAbsent(span[0], open.peek().start);
    }
  }

  private void opening(String text, int indent) {
    String shape = text.substring(text.indexOf(": ") + 1).strip();
    switch (shape) {
      case "Pat {", "Ty {", "Attribute {" -> skip(indent, shape);
      case "Generics {", "AngleBracketed(", "Parenthesized(", "TokenStream(" -> skip(indent, "");
      case "Some(" -> {
        if (text.startsWith("tokens: ")) {
          skip(indent, "");
        } else if (text.startsWith("guard: ") && !open.isEmpty()) {
          open.peek().guard = true;
        }
      }
      case "Expr {", "Arm {", "Local {", "MacCall {", "Stmt {", "Item {", "FieldDef {" ->
          open.push(new Open(shape, indent));
      default -> {
        if (!open.isEmpty() && text.startsWith("kind: ") && indent == open.peek().indent + 4) {
          kind(open.peek(), text, indent);
        }
      }
    }
  }

  private void skip(int indent, String what) {
    skip = indent;
    skipped = what;
  }

  private void kind(Open node, String text, int indent) {
    int end = 6;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    node.kind = text.substring(6, end);
    node.macro |= node.shape.equals("Stmt {") && node.kind.equals("MacCall");
    if (node.shape.equals("Expr {") && UNREAD.contains(node.kind)) {
      node.kind = "Unread";
      skip(indent, "");
    }
  }

  private void closing(String line, int indent) {
    if (open.isEmpty()) {
      return;
    }
    Open node = open.peek();
    int depth = indent - node.indent;
    if (depth <= 0) {
      open.pop();
      emit(node);
    } else if (depth == 4) {
      if (line.startsWith("span: ", indent)) {
        int[] span = span(line);
        node.start = span[0];
        node.first = "-" + span[1];
      } else if (line.startsWith("kind: ", indent)) {
        kind(node, line.substring(indent), indent);
      }
    } else {
      detail(node, depth, line, indent);
    }
  }

  private void detail(Open node, int depth, String line, int indent) {
    if (node.shape.equals("Expr {")) {
      boolean operand = depth == 8 && OPERANDS.contains(node.kind) && !line.endsWith("None,");
      if (operand && Character.isLetter(line.charAt(indent))) {
        node.extra.append(' ').append(line, indent, line.length() - 1);
      } else if (depth == 12 && line.startsWith("node: ", indent)) {
        node.extra.append(' ').append(line, indent + 6, line.length() - 1);
      }
    } else if (node.shape.equals("MacCall {") && depth == 8 && line.startsWith("span: ", indent)) {
      node.start = span(line)[0];
    } else if (node.shape.equals("MacCall {")
        && depth == 12
        && line.startsWith("close: ", indent)) {
      node.first = "-" + span(line)[1];
    }
  }

  private void emit(Open node) {
    int start = behindAttributes.getOrDefault(node.start, node.start);
    String span = " " + start + node.first;
    switch (node.shape) {
      case "Expr {" -> {
        boolean alone = node.kind.equals("MacCall");
        if (alone && !open.isEmpty() && open.peek().shape.equals("Stmt {")) {
          open.peek().macro = true;
        }
        boolean pattern = node.kind.equals("Let") || node.kind.equals("ForLoop");
        if (!alone) {
          found.add(
              node.kind
                  + node.extra
                  + span
                  + (pattern ? node.pattern : "")
                  + (node.kind.equals("Cast") ? node.type : ""));
        }
      }
      case "Arm {" -> found.add("Arm" + span + node.pattern + (node.guard ? " if" : ""));
      case "Local {" -> found.add("Local" + span + node.pattern + node.type);
      case "MacCall {" -> {
        if (open.isEmpty() || !open.peek().shape.equals("Item {")) {
          found.add("MacCall" + span);
        }
      }
      case "Stmt {" -> found.add("Stmt " + (node.macro ? "Macro" : node.kind) + span);
      default -> {}
    }
  }

  /** First and last byte of the span at the end of a line: {@code file:1:2: 3:4 (#0),}. */
  private int[] span(String line) {
    int[] numbers = new int[4];
    int i = line.lastIndexOf(" (#");
    for (int n = 3; n >= 0; n--) {
      int factor = 1;
      while (i > 0 && Character.isDigit(line.charAt(i - 1))) {
        numbers[n] += factor * (line.charAt(--i) - '0');
        factor *= 10;
      }
      i -= n == 2 ? 2 : 1;
    }
    return new int[] {offset(numbers[0], numbers[1]), offset(numbers[2], numbers[3])};
  }

  private int offset(int line, int column) {
    if (line == 0) {
      return 0;
    }
    int start = lineStarts[line - 1];
    String text = source.get(line - 1);
    boolean ascii = lineStarts[line] - 1 - start == text.length();
    if (ascii) {
      return start + column - 1;
    }
    String before = text.substring(0, text.offsetByCodePoints(0, column - 1));
    return start + before.getBytes(StandardCharsets.UTF_8).length;
  }
}
