package brinell.policy.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A Markdown text by sentences, each with the line it begins on and what it stands under. */
final class Sentences {
  /**
   * @param under the headings above it and, for a list item, the text that introduces the list
   */
  record Sentence(int line, String text, String under) {}

  private static final Pattern ITEM = Pattern.compile("^\\s*([-*+]|\\d+[.)])\\s+.*");
  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+.*");
  private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~).*");
  private static final int DEEPEST = 6;

  private final List<Sentence> found = new ArrayList<>();
  private final String[] headings = new String[DEEPEST + 1];
  private final StringBuilder block = new StringBuilder();
  private int first = 1;
  private boolean item;
  private String intro = "";

  private Sentences() {
    Arrays.fill(headings, "");
  }

  static List<Sentence> of(String text) {
    Sentences reader = new Sentences();
    int number = 0;
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      number++;
      if (FENCE.matcher(line).matches()) {
        reader.end();
        fenced = !fenced;
      } else if (!fenced) {
        reader.line(line, number);
      }
    }
    reader.end();
    return reader.found;
  }

  private void line(String line, int number) {
    if (HEADING.matcher(line).matches()) {
      end();
      heading(line);
    } else if (line.isBlank()) {
      end();
    } else if (ITEM.matcher(line).matches()) {
      end();
      begin(line.strip().replaceFirst("^([-*+]|\\d+[.)])\\s+", ""), number, true);
    } else if (block.isEmpty()) {
      begin(line.strip(), number, Character.isWhitespace(line.charAt(0)) && item);
    } else {
      block.append('\n').append(line.strip());
    }
  }

  private void begin(String text, int number, boolean inList) {
    item = inList;
    first = number;
    block.append(text);
  }

  private void heading(String line) {
    int depth = line.indexOf(' ');
    headings[Math.min(depth < 0 ? 1 : depth, DEEPEST)] = line.replaceFirst("^#+\\s+", "");
    for (int deeper = depth + 1; deeper <= DEEPEST; deeper++) {
      headings[deeper] = "";
    }
    intro = "";
    item = false;
  }

  private void end() {
    if (block.isEmpty()) {
      return;
    }
    String text = block.toString();
    block.setLength(0);
    if (!item) {
      intro = "";
    }
    String under = String.join("\n", headings) + "\n" + intro;
    int line = first;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isEnd(text, i)) {
        String sentence = text.substring(from, i);
        found.add(new Sentence(line, sentence.replace('\n', ' '), under));
        line += (int) sentence.chars().filter(c -> c == '\n').count();
        from = i;
      }
    }
    if (!item && text.endsWith(":")) {
      intro = text.replace('\n', ' ');
    }
  }

  private static boolean isEnd(String text, int i) {
    return i > 0
        && Character.isWhitespace(text.charAt(i))
        && ".;!?".indexOf(text.charAt(i - 1)) >= 0;
  }
}
