package brinell.history.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Writes HTML and SVG; every text goes through {@link #text}. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Markup that this package wrote itself. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** What a repository says: escaped, and without what a reader cannot see. */
  Html text(String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
              int kind = Character.getType(c);
              boolean hidden =
                  kind == Character.CONTROL
                      || kind == Character.FORMAT
                      || kind == Character.SURROGATE;
              if (hidden) {
                out.append(String.format("\\u{%x}", c));
              } else {
                out.appendCodePoint(c);
              }
            }
          }
        });
    return this;
  }

  Html tag(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  /** An element that takes a class and a text. */
  Html tag(String name, String style, String text) {
    return raw("<" + name + " class=\"" + style + "\">").text(text).raw("</" + name + ">");
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The page around it: no script, nothing loaded. */
  static String page(String title, String body) {
    Html page = new Html();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\"/>\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\"/>\n")
        .tag("title", title)
        .raw("\n<style>" + resource("/brinell/report/report.css"))
        .raw(resource("/brinell/history/page.css") + "</style>\n</head>\n<body>\n")
        .raw(body)
        .raw("\n</body>\n</html>\n");
    return page.toString();
  }

  private static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
