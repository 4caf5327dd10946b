package brinell.check.disclosure;

import brinell.core.Channel;
import brinell.core.Fact.Declaration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Results as a table of 80 columns. Nothing that a message contains can steer the terminal. */
public final class DisclosureTable {
  private static final int WIDTH = 80;

  private DisclosureTable() {}

  /** One line a commit, after a head line; every line ends with a line feed. */
  public static String of(List<CommitDisclosure> commits) {
    var out = new StringBuilder();
    row(out, "commit", "level", "tool", "how said");
    for (CommitDisclosure commit : commits) {
      row(
          out,
          commit.commit().substring(0, Math.min(10, commit.commit().length())),
          DisclosureJson.level(commit.level()),
          tool(commit.declarations()),
          how(commit));
    }
    return out.toString();
  }

  private static String tool(List<Declaration> declarations) {
    return declarations.stream()
        .filter(d -> d.level().isUse())
        .flatMap(d -> d.tool().stream())
        .findFirst()
        .orElse("");
  }

  private static String how(CommitDisclosure commit) {
    String first =
        commit.declarations().stream()
            .max(Comparator.comparing(Declaration::level))
            .map(DisclosureTable::how)
            .orElse("");
    int more = commit.declarations().size() - 1;
    return first
        + (more > 0 ? " (+" + more + ")" : "")
        + (commit.contradictions().isEmpty() ? "" : " CONTRADICTED");
  }

  private static String how(Declaration d) {
    boolean keyed = d.channel() == Channel.TRAILER || d.channel() == Channel.RAW_LINE;
    String source = d.channel().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return keyed ? d.key().orElse(source) : source;
  }

  private static void row(StringBuilder out, String commit, String level, String tool, String how) {
    int start = out.length();
    cell(out, commit, 10);
    cell(out, level, 11);
    cell(out, tool, 22);
    out.append(fit(how, WIDTH - (out.length() - start)));
    while (out.length() > start && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    out.append('\n');
  }

  private static void cell(StringBuilder out, String text, int width) {
    String fitted = fit(text, width);
    out.append(fitted).repeat(' ', width - fitted.length() + 2);
  }

  private static String fit(String text, int width) {
    String plain = escaped(text);
    return plain.length() <= width ? plain : plain.substring(0, width - 1) + "…";
  }

  private static String escaped(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean steers =
              type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR;
          if (steers) {
            out.append("\\u{").append(Integer.toHexString(c)).append('}');
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }
}
