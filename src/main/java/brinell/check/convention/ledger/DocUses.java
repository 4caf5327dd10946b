package brinell.check.convention.ledger;

import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.Span;
import brinell.rust.TokenKind;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of doc comments. */
final class DocUses {
  private static final int STOP = Numbers.of("first-stop");
  private static final int FIELD = Numbers.of("field-stop");
  private static final int LINES = Numbers.of("doc-lines");
  private static final int VERB = Numbers.of("doc-verb");
  private static final int CODE = Numbers.of("doc-code");
  private static final int FENCE = Numbers.of("doc-fence");
  private static final int EXAMPLES = Numbers.of("examples-heading");
  private static final int PANICS = Numbers.of("panics-heading");
  private static final int ERRORS = Numbers.of("errors-heading");

  private static final List<String> VERBS =
      List.of(
          "Return",
          "Create",
          "Get",
          "Set",
          "Add",
          "Convert",
          "Parse",
          "Read",
          "Write",
          "Remove",
          "Construct",
          "Compute",
          "Insert",
          "Send",
          "Make",
          "Build",
          "Find",
          "Determine",
          "Initialize",
          "Load",
          "Append",
          "Resolve",
          "Generate",
          "Retrieve",
          "Iterate");
  private static final Map<String, Integer> HEADINGS =
      Map.of(
          "Examples",
          EXAMPLES,
          "Example",
          EXAMPLES,
          "Panics",
          PANICS,
          "Panic",
          PANICS,
          "Errors",
          ERRORS,
          "Error",
          ERRORS);
  private static final Pattern HEADING = Pattern.compile("#{1,3} (\\w+)");

  /** A name with an underscore or a path, bare or in backticks. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w:/.\\[(<\"'#-])(`?)([a-z]+(?:_[a-z0-9]+)+|[A-Za-z]\\w*(?:::\\w+)+)(?:\\(\\))?(`?)(?![\\w/\"'\\]>-])");

  private final Source s;
  private final Sink sink;

  private DocUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
  }

  static void read(Source source, Sink sink) {
    DocUses uses = new DocUses(source, sink);
    uses.items(source.file.items());
    uses.lines();
  }

  private void items(List<Item> items) {
    for (Item item : items) {
      if (!item.docs().isEmpty()) {
        first(item);
      }
      items(item.children());
    }
  }

  private String text(Span span) {
    return s.file.tokens().text(span.start(), span.end());
  }

  private void first(Item item) {
    Span top = item.docs().getFirst();
    String begin = text(top);
    boolean block = begin.startsWith("/*");
    if (begin.startsWith("//!") || begin.startsWith("/*!")) {
      return;
    }
    sink.add(LINES, block ? 1 : 0, top.start(), top.start() + 3);
    if (block) {
      return;
    }
    if (item.kind() == ItemKind.FN) {
      verb(top, begin.substring(3).strip());
    }
    paragraph(item);
  }

  private void verb(Span span, String text) {
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    for (String verb : VERBS) {
      if (word.equals(verb)) {
        sink.add(VERB, 1, span.start(), span.end());
      } else if (word.equals(verb + "s")) {
        sink.add(VERB, 0, span.start(), span.end());
      }
    }
  }

  /** The first paragraph of plain prose. */
  private void paragraph(Item item) {
    Span last = item.docs().getFirst();
    String end = "";
    int count = 0;
    for (Span span : item.docs()) {
      String line = text(span);
      String words = line.length() > 3 ? line.substring(3).strip() : "";
      if (words.isEmpty()) {
        break;
      }
      if ("#-*|`<[+0123456789>".indexOf(words.charAt(0)) >= 0 && (count == 0 || !plain(words))) {
        return;
      }
      count++;
      last = span;
      end = words;
    }
    if (end.indexOf(' ') < 0) {
      return;
    }
    char c = end.charAt(end.length() - 1);
    char before = end.length() > 1 ? end.charAt(end.length() - 2) : ' ';
    boolean stop = c == '.' || c == '!' || c == '?' || (before == '.' && ")\"`*_".indexOf(c) >= 0);
    boolean none = Character.isLetterOrDigit(c) || c == '`' || c == ')' || c == ']';
    if (stop || none) {
      boolean part = item.kind() == ItemKind.FIELD || item.kind() == ItemKind.VARIANT;
      sink.add(part ? FIELD : STOP, stop ? 0 : 1, last.start(), last.end());
    }
  }

  private static boolean plain(String words) {
    return "`[".indexOf(words.charAt(0)) >= 0 && !words.startsWith("```");
  }

  private void lines() {
    boolean fenced = false;
    int before = -2;
    for (int i = 0; i < s.size; i++) {
      TokenKind kind = s.places.kind(i);
      if (kind != TokenKind.OUTER_DOC_LINE && kind != TokenKind.INNER_DOC_LINE) {
        continue;
      }
      fenced &= before == i - 1;
      before = i;
      String line = s.places.text(i);
      String words = line.length() > 3 ? line.substring(3).strip() : "";
      if (words.startsWith("```")) {
        if (!fenced && (words.equals("```") || words.equals("```rust"))) {
          sink.add(FENCE, words.equals("```") ? 0 : 1, s.places.start(i), s.places.end(i));
        }
        fenced = !fenced;
      } else if (!fenced) {
        prose(i, line, words);
      }
    }
  }

  private void prose(int i, String line, String words) {
    Matcher heading = HEADING.matcher(words);
    if (heading.matches()) {
      Integer choice = HEADINGS.get(heading.group(1));
      if (choice != null) {
        int form = heading.group(1).endsWith("s") ? 0 : 1;
        sink.add(choice, form, s.places.start(i), s.places.end(i));
      }
    } else if (!words.startsWith("#") && (line.indexOf('_') > 0 || line.indexOf("::") > 0)) {
      names(i, line);
    }
  }

  private void names(int i, String line) {
    if (line.contains("http") || line.contains("](") || line.contains("]:")) {
      return;
    }
    Matcher name = NAME.matcher(line);
    boolean code = false;
    int at = 0;
    while (name.find()) {
      for (int j = at; j < name.start(); j++) {
        code ^= line.charAt(j) == '`';
      }
      at = name.end();
      boolean ticks = !name.group(1).isEmpty();
      if (!code && ticks == !name.group(3).isEmpty()) {
        sink.add(CODE, ticks ? 0 : 1, s.places.start(i), s.places.end(i));
      } else {
        code ^= ticks != !name.group(3).isEmpty();
      }
    }
  }
}
