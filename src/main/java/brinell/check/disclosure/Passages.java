package brinell.check.disclosure;

import brinell.check.disclosure.Said.Kind;
import brinell.check.disclosure.Said.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts a text into paragraphs, list items, and what stands under a label or heading that asks about
 * AI.
 */
final class Passages {

  /**
   * @param label the heading or label that asks, as written; empty for other text
   * @param heading whether the label is a heading
   * @param lines without the label
   */
  record Passage(Optional<String> label, boolean heading, int first, List<Line> lines) {
    boolean isLabelled() {
      return label.isPresent();
    }

    String text() {
      var text = new StringBuilder();
      for (Line line : lines) {
        text.append(text.isEmpty() ? "" : line.item() ? "\n" : " ").append(line.text());
      }
      return text.toString();
    }
  }

  private static final Set<String> SUBJECTS = Set.of("ai", "llm", "llms", "genai", "ml");
  private static final Set<String> ASKS =
      Set.of(
          "disclosure",
          "disclosures",
          "disclaimer",
          "usage",
          "use",
          "assistance",
          "assisted",
          "involvement",
          "statement",
          "attribution",
          "contribution",
          "declaration",
          "tools",
          "tool",
          "used",
          "development",
          "help",
          "transparency",
          "note");
  private static final Set<String> FILLERS =
      Set.of(
          "of",
          "the",
          "disclose",
          "description",
          "full",
          "per",
          "repo",
          "contributing",
          "project",
          "guidelines",
          "edit",
          "policy",
          "and",
          "generative",
          "gen",
          "model",
          "in",
          "this",
          "pr",
          "for",
          "coding",
          "was",
          "any",
          "agent",
          "a");
  private static final Set<String> PLAIN =
      Set.of("disclosure", "disclaimer", "full disclosure", "full disclaimer");

  private final List<Line> lines;
  private final Predicate<Line> skip;
  private final List<Passage> found = new ArrayList<>();
  private int at;

  private Passages(List<Line> lines, Predicate<Line> skip) {
    this.lines = lines;
    this.skip = skip;
  }

  /**
   * @param skip lines that are read elsewhere, such as trailers; they end a passage
   */
  static List<Passage> of(List<Line> lines, Predicate<Line> skip) {
    var reader = new Passages(lines, skip);
    reader.read();
    return reader.found;
  }

  private void read() {
    while (at < lines.size()) {
      Line line = lines.get(at);
      if (skip.test(line)) {
        at++;
      } else if (line.kind() == Kind.HEADING || isBareHeading(at)) {
        heading(line);
      } else if (line.isText() || line.kind() == Kind.QUOTE) {
        paragraph(line);
      } else {
        at++;
      }
    }
  }

  private void heading(Line line) {
    at++;
    if (!asks(line.text()) && !PLAIN.contains(Said.trimMarks(line.lower()))) {
      return;
    }
    int first = line.number();
    var body = new ArrayList<Line>();
    while (at < lines.size()) {
      Line next = lines.get(at);
      if (skip.test(next) || next.kind() == Kind.HEADING || isBareHeading(at) || isRule(next)) {
        break;
      }
      if (next.isText()) {
        body.add(next);
      }
      at++;
    }
    if (body.isEmpty() && line.kind() != Kind.HEADING) { // it asked nothing: it says it
      found.add(new Passage(Optional.empty(), false, line.number(), List.of(line)));
    } else {
      found.add(new Passage(Optional.of(bareLabel(line.text())), true, first, body));
    }
  }

  private static boolean isRule(Line line) {
    return line.isText() && (line.text().startsWith("---") || line.text().startsWith("==="));
  }

  /** A line alone or in bold that asks, with an answer below. */
  private boolean isBareHeading(int i) {
    Line line = lines.get(i);
    if (!line.isText() || line.item() || line.text().length() > 60) {
      return false;
    }
    String text = line.text();
    boolean bold =
        text.startsWith("**")
            && (text.endsWith("**") || text.endsWith("**:") || text.endsWith(":**"));
    boolean firstOfParagraph = i == 0 || !lines.get(i - 1).isText();
    boolean marked = text.indexOf(':') < 0 || text.endsWith(":") || bold;
    return (bold || firstOfParagraph)
        && marked
        && !text.endsWith(".")
        && asks(Said.trimMarks(text));
  }

  private void paragraph(Line line) {
    int behind = labelEnd(line.text());
    if (line.kind() == Kind.QUOTE && behind < 0) {
      at++;
      return;
    }
    var body = new ArrayList<Line>();
    String rest = behind < 0 ? line.text() : line.text().substring(behind).strip();
    if (behind >= 0 && Said.trimMarks(rest).isEmpty()) {
      at++;
      answerBelow(line, behind);
      return;
    }
    body.add(new Line(line.number(), line.kind(), rest, false, 0));
    at++;
    while (at < lines.size()) {
      Line next = lines.get(at);
      boolean continued =
          next.kind() == line.kind() || (line.kind() == Kind.QUOTE && next.isText());
      if (!continued || next.item() || skip.test(next) || labelEnd(next.text()) >= 0) {
        break;
      }
      body.add(next);
      at++;
    }
    found.add(new Passage(label(line, behind), false, line.number(), body));
  }

  private static Optional<String> label(Line line, int behind) {
    return behind < 0 ? Optional.empty() : Optional.of(bareLabel(line.text().substring(0, behind)));
  }

  private void answerBelow(Line line, int behind) {
    while (at < lines.size() && lines.get(at).kind() == Kind.BLANK) {
      at++;
    }
    var body = new ArrayList<Line>();
    while (at < lines.size() && lines.get(at).kind() == line.kind() && !skip.test(lines.get(at))) {
      body.add(lines.get(at));
      at++;
    }
    found.add(new Passage(label(line, behind), false, line.number(), body));
  }

  /** Whether a heading asks for disclosure; one about the policy itself does not. */
  static boolean asks(String heading) {
    if (!Tools.isMentionedIn(heading)) {
      return false;
    }
    boolean subject = false;
    boolean asks = false;
    int words = 0;
    for (String word : words(heading)) {
      if (SUBJECTS.contains(word)) {
        subject = true;
      } else if (ASKS.contains(word)) {
        asks = true;
      } else if (word.equals("policy") || word.equals("policies") || !FILLERS.contains(word)) {
        return false;
      }
      words++;
    }
    return subject && asks && words <= 8;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    String lower = text.toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < lower.length()) {
      int from = i;
      while (i < lower.length() && Tools.isLetter(lower.charAt(i))) {
        i++;
      }
      if (i > from) {
        words.add(lower.substring(from, i));
      } else {
        i++;
      }
    }
    return words;
  }

  /** Behind the colon of a label such as {@code AI disclosure (per policy):}; -1 for none. */
  static int labelEnd(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon > 64 || text.startsWith("//", colon + 1)) {
      return -1;
    }
    int end = colon + 1;
    String label = bareLabel(text.substring(0, colon));
    String lower = label.toLowerCase(Locale.ROOT);
    if (lower.equals("ai")
        || lower.equals("llm")
        || PLAIN.contains(lower)
        || (asks(label) && isShort(label))) {
      return end;
    }
    return -1;
  }

  /** Without symbols, emphasis, and what stands in brackets: {@code 🤖 **AI disclosure** (…)}. */
  private static String bareLabel(String text) {
    String label = Said.trimMarks(text);
    int open = label.indexOf('(');
    String bare = open > 0 && label.endsWith(")") ? label.substring(0, open) : label;
    return Said.trimMarks(withoutReason(withoutSymbols(bare)));
  }

  /** {@code AI disclosure, per the contributing policy}: what asks for it is no part of it. */
  private static String withoutReason(String label) {
    int per = label.indexOf(", per ");
    return per > 0 ? label.substring(0, per) : label;
  }

  private static boolean isShort(String label) {
    return label.length() <= 48 && label.indexOf('.') < 0;
  }

  private static String withoutSymbols(String s) {
    int from = 0;
    while (from < s.length() && (s.charAt(from) > 0x2000 || s.charAt(from) == ' ')) {
      from++;
    }
    return s.substring(from);
  }

  /** A label that does not itself ask about AI. */
  static boolean isPlain(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return PLAIN.contains(lower) || lower.equals("ai") || lower.equals("llm");
  }
}
