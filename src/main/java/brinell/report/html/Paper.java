package brinell.report.html;

import static brinell.report.html.Markup.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The page around everything: no script, nothing loaded, one style sheet. */
final class Paper {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private Paper() {}

  static String page(String title, List<? extends Markup> body) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>");
    tag("html").with("lang", "en").of(head(title), tag("body").of(body)).write(out);
    return out.append('\n').toString();
  }

  private static Markup head(String title) {
    return tag("head")
        .of(
            tag("meta").with("charset", "utf-8"),
            tag("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
            tag("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            tag("meta").with("name", "color-scheme").with("content", "light dark"),
            tag("meta").with("name", "referrer").with("content", "no-referrer"),
            tag("title").text(title),
            tag("style").of(new Markup.Style(css())));
  }

  private static String css() {
    try (InputStream in = Paper.class.getResourceAsStream("/brinell/report/report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
