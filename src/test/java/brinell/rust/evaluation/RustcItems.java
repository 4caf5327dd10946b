package brinell.rust.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the items out of what {@code rustc -Zunpretty=ast-tree} prints: the syntax tree before
 * macros are expanded, in the form of Rust's {@code {:#?}}, four spaces per level. Nothing of it is
 * kept but the items, as it is some 170 times as long as the source.
 */
final class RustcItems {
  private static final Pattern SPAN =
      Pattern.compile(":(\\d+):(\\d+): (\\d+):(\\d+) \\(#\\d+\\),$");
  private static final Pattern IDENT = Pattern.compile("(?:r#)?(\\S+?)#\\d+,");
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("ExternCrate", "extern crate"),
          Map.entry("Use", "use"),
          Map.entry("Static", "static"),
          Map.entry("Const", "const"),
          Map.entry("Fn", "fn"),
          Map.entry("Mod", "mod"),
          Map.entry("ForeignMod", "extern"),
          Map.entry("TyAlias", "type"),
          Map.entry("Type", "type"),
          Map.entry("Enum", "enum"),
          Map.entry("Struct", "struct"),
          Map.entry("Union", "union"),
          Map.entry("Trait", "trait"),
          Map.entry("TraitAlias", "trait alias"),
          Map.entry("Impl", "impl"),
          Map.entry("MacCall", "macro call"),
          Map.entry("MacroDef", "macro"));

  /** rustc did not print a whole tree: it refused the file. */
  static final class Incomplete extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static final class Open {
    final String shape;
    final int indent;
    final List<Open> children = new ArrayList<>();
    String kind = "";
    String name = "";
    String visibility = "";
    String trait = "";
    String self = "";
    boolean negative;
    boolean unsafety;
    boolean macroRules;
    int attributes;
    int first;
    int last;

    /** What the next line, or the next span at some depth, belongs to. */
    String pending = "";

    int pendingIndent;

    Open(String shape, int indent) {
      this.shape = shape;
      this.indent = indent;
    }
  }

  private final List<String> source;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Open root = new Open("Crate {", 0);

  private boolean complete;

  private RustcItems(List<String> source) {
    this.source = source;
  }

  /**
   * The items, or nothing but an exception when the output is not whole; {@code bodies} reads the
   * same lines.
   */
  static List<SyntaxNode> read(BufferedReader output, List<String> source, RustcBodies bodies)
      throws IOException {
    RustcItems items = new RustcItems(source);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      items.line(line);
      bodies.line(line);
    }
    if (!items.complete) {
      throw new Incomplete();
    }
    List<SyntaxNode> nodes = new ArrayList<>();
    items.root.children.forEach(child -> items.flatten(child, List.of(), nodes));
    return nodes;
  }

  private void line(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    if (indent == 0) {
      complete |= line.equals("}");
      return;
    }
    String text = line.substring(indent);
    if (text.equals("Item {") || text.equals("FieldDef {") || text.equals("Variant {")) {
      Open node = new Open(text, indent);
      (open.isEmpty() ? root : open.peek()).children.add(node);
      open.push(node);
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    Open node = open.peek();
    if (indent <= node.indent) {
      open.pop();
      return;
    }
    inside(node, indent - node.indent, text);
  }

  private void inside(Open node, int depth, String text) {
    switch (depth) {
      case 4 -> field(node, text);
      case 8 -> second(node, text);
      case 12 -> third(node, text);
      case 16 -> spanned(node, depth, text);
      case 20, 24, 28 -> {
        if (depth == 20 && (node.kind.equals("fn") || node.kind.equals("impl"))) {
          safety(node, text);
        }
        if (node.kind.equals("impl")) {
          implHeader(node, depth, text);
        }
      }
      default -> {}
    }
  }

  private void field(Open node, String text) {
    node.pending = "";
    if (text.startsWith("span: ")) {
      Matcher span = SPAN.matcher(text);
      if (span.find()) {
        node.first = Integer.parseInt(span.group(1));
        node.last = Integer.parseInt(span.group(3));
      }
    } else if (text.startsWith("kind: ") && node.shape.equals("Item {")) {
      String kind = text.substring(6).replaceAll("\\W.*", "");
      node.kind = KINDS.getOrDefault(kind, kind);
    } else if (text.startsWith("ident: ")) {
      node.pending = text.equals("ident: Some(") ? "name" : "";
      name(node, text.substring(7));
    } else if (text.equals("vis: Visibility {") || text.equals("attrs: [")) {
      node.pending = text;
    }
  }

  private void second(Open node, String text) {
    if (node.pending.equals("attrs: [") && text.equals("Attribute {")) {
      node.attributes++;
    } else if (node.pending.equals("vis: Visibility {") && text.startsWith("kind: ")) {
      node.visibility =
          text.startsWith("kind: Public")
              ? "pub"
              : text.startsWith("kind: Restricted") ? "pub(…)" : "";
    } else if (node.pending.equals("name")
        || (node.shape.equals("Item {") && node.name.isEmpty())) {
      name(node, text);
    }
  }

  private void third(Open node, String text) {
    if (node.shape.equals("Item {") && node.name.isEmpty() && text.startsWith("ident: ")) {
      name(node, text.substring(7));
    }
    if (text.startsWith("macro_rules: ")) {
      node.macroRules = text.contains("true");
    }
    if (node.kind.equals("trait") || node.kind.equals("extern")) {
      safety(node, text);
    }
    if (text.equals("self_ty: Ty {")) {
      node.pending = "self";
      node.pendingIndent = 16;
    } else if (text.startsWith("items: [")) {
      node.pending = "";
    }
  }

  private static void safety(Open node, String text) {
    node.unsafety |= text.startsWith("safety: Unsafe");
  }

  private void implHeader(Open node, int depth, String text) {
    node.negative |= text.startsWith("polarity: \"negative");
    if (depth == 20 && text.equals("trait_ref: TraitRef {")) {
      node.pending = "trait reference";
    } else if (depth == 24
        && text.equals("path: Path {")
        && node.pending.equals("trait reference")) {
      node.pending = "trait";
      node.pendingIndent = 28;
    } else {
      spanned(node, depth, text);
    }
  }

  private void spanned(Open node, int depth, String text) {
    Matcher span = SPAN.matcher(text);
    boolean wanted = node.pending.equals("self") || node.pending.equals("trait");
    if (wanted && depth == node.pendingIndent && text.startsWith("span: ") && span.find()) {
      String written = text(span);
      if (node.pending.equals("self")) {
        node.self = written;
      } else {
        node.trait = written;
      }
      node.pending = "";
    }
  }

  /** The source of a span, without white space; its columns count characters, from 1. */
  private String text(Matcher span) {
    int first = Integer.parseInt(span.group(1));
    int last = Integer.parseInt(span.group(3));
    StringBuilder text = new StringBuilder();
    for (int line = first; line <= last; line++) {
      String whole = source.get(line - 1);
      int from = line == first ? column(whole, span.group(2)) : 0;
      int to = line == last ? column(whole, span.group(4)) : whole.length();
      text.append(whole, from, to).append('\n');
    }
    return text.toString()
        .replaceAll("//[^\n]*", "")
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", "");
  }

  private static int column(String line, String column) {
    return line.offsetByCodePoints(0, Integer.parseInt(column) - 1);
  }

  private static void name(Open node, String text) {
    Matcher ident = IDENT.matcher(text);
    if (ident.matches()) {
      node.name = ident.group(1);
    }
  }

  private void flatten(Open node, List<String> above, List<SyntaxNode> nodes) {
    List<String> path = new ArrayList<>(above);
    path.add(title(node));
    String impl =
        !node.kind.equals("impl")
            ? ""
            : node.trait.isEmpty()
                ? node.self
                : (node.negative ? "!" : "") + node.trait + "for" + node.self;
    nodes.add(
        new SyntaxNode(
            Collections.unmodifiableList(path),
            node.visibility,
            node.unsafety,
            node.attributes,
            impl,
            node.first,
            node.last));
    int field = 0;
    for (Open child : node.children) {
      if (child.shape.equals("FieldDef {") && child.name.isEmpty()) {
        child.name = Integer.toString(field);
      }
      field += child.shape.equals("FieldDef {") ? 1 : 0;
      flatten(child, path, nodes);
    }
  }

  private static String title(Open node) {
    return switch (node.shape) {
      case "FieldDef {" -> "field " + node.name;
      case "Variant {" -> "variant " + node.name;
      default ->
          switch (node.kind) {
            case "impl", "use", "macro call", "extern" -> node.kind;
            case "macro" -> (node.macroRules ? "macro_rules! " : "macro ") + node.name;
            default -> node.kind + " " + node.name;
          };
    };
  }
}
