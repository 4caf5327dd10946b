package brinell.report.html;

import brinell.report.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTML that is also XML. Text and attributes are made visible and escaped when written, and there
 * is no way to write a string without that.
 */
sealed interface Markup {
  /** Elements that begin a line of the file, so that a difference of two files can be read. */
  Set<String> LINES =
      Set.of(
          "html",
          "head",
          "title",
          "meta",
          "style",
          "body",
          "header",
          "main",
          "nav",
          "section",
          "article",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "div",
          "table",
          "tbody",
          "tr",
          "details",
          "blockquote",
          "pre");

  Set<String> VOID = Set.of("meta", "col");

  void write(StringBuilder out);

  static Tag tag(String name) {
    return new Tag(name, Map.of(), List.of());
  }

  static Markup text(String text) {
    return new Text(text);
  }

  /** Several things in a row. */
  static Markup all(List<? extends Markup> parts) {
    return new All(List.copyOf(parts));
  }

  static Markup none() {
    return all(List.of());
  }

  record Text(String text) implements Markup {
    @Override
    public void write(StringBuilder out) {
      escape(out, Visible.block(text));
    }
  }

  record All(List<Markup> parts) implements Markup {
    @Override
    public void write(StringBuilder out) {
      parts.forEach(part -> part.write(out));
    }
  }

  /** The page's own style sheet, the only thing that is not escaped. */
  record Style(String css) implements Markup {
    public Style {
      if (css.contains("<") || css.contains("&")) {
        throw new IllegalArgumentException("a style sheet here has neither < nor &");
      }
    }

    @Override
    public void write(StringBuilder out) {
      out.append(css);
    }
  }

  record Tag(String name, Map<String, String> attributes, List<Markup> inside) implements Markup {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    public Tag {
      if (!NAME.matcher(name).matches() || name.equals("script")) {
        throw new IllegalArgumentException("no element " + name);
      }
    }

    Tag with(String attribute, String value) {
      if (!NAME.matcher(attribute).matches() || attribute.startsWith("on")) {
        throw new IllegalArgumentException("no attribute " + attribute);
      }
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Tag(name, more, inside);
    }

    Tag style(String styleClass) {
      return with("class", styleClass);
    }

    Tag of(Markup... parts) {
      return of(List.of(parts));
    }

    Tag of(List<? extends Markup> parts) {
      List<Markup> more = new ArrayList<>(inside);
      more.addAll(parts);
      return new Tag(name, attributes, List.copyOf(more));
    }

    Tag text(String text) {
      return of(new Text(text));
    }

    @Override
    public void write(StringBuilder out) {
      if (LINES.contains(name) && !out.isEmpty()) {
        out.append('\n');
      }
      out.append('<').append(name);
      attributes.forEach((attribute, value) -> {
        out.append(' ').append(attribute).append("=\"");
        escape(out, Visible.line(value));
        out.append('"');
      });
      if (VOID.contains(name)) {
        out.append("/>");
        return;
      }
      out.append('>');
      inside.forEach(part -> part.write(out));
      out.append("</").append(name).append('>');
    }
  }

  private static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
