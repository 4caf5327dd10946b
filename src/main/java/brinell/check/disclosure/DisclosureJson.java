package brinell.check.disclosure;

import brinell.core.AiLevel;
import brinell.core.Fact.Contradiction;
import brinell.core.Fact.Declaration;
import brinell.core.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One commit's result as one line of JSON. The order of the fields never changes. */
public final class DisclosureJson {
  private static final String HEX = "0123456789abcdef";
  private final StringBuilder out = new StringBuilder(256);

  private DisclosureJson() {}

  /** Without a line end. */
  public static String line(CommitDisclosure commit) {
    var json = new DisclosureJson();
    json.out.append('{');
    json.field("commit", commit.commit());
    json.comma().field("level", level(commit.level()));
    json.comma().name("declarations").list(commit.declarations(), json::declaration);
    json.comma().name("contradictions").list(commit.contradictions(), json::contradiction);
    return json.out.append('}').toString();
  }

  /** The word for a level; {@code undeclared} when nothing was said. */
  public static String level(Optional<AiLevel> level) {
    return level.map(l -> l.name().toLowerCase(Locale.ROOT)).orElse("undeclared");
  }

  private void declaration(Declaration d) {
    out.append('{');
    field("source", lower(d.channel()));
    comma().field("strength", lower(d.strength()));
    comma().field("level", lower(d.level()));
    comma().field("tool", d.tool());
    comma().field("model", d.model());
    comma().field("key", d.key());
    comma().field("text", d.text());
    comma().field("said_by", d.saidBy());
    comma().field("words", d.words());
    comma().place(d.where());
    if (!d.ranges().isEmpty()) {
      comma().name("ranges").list(d.ranges(), this::range);
    }
    out.append('}');
  }

  private void contradiction(Contradiction c) {
    out.append('{');
    field("message", c.message());
    comma().name("between").list(c.between(), this::location);
    out.append('}');
  }

  private void range(Location.Lines lines) {
    out.append('{');
    field("path", lines.path());
    comma().number("first", lines.first());
    comma().number("last", lines.last());
    out.append('}');
  }

  private void location(Location where) {
    out.append('{');
    place(where);
    out.append('}');
  }

  private void place(Location where) {
    switch (where) {
      case Location.Message m -> field("in", "message").comma().number("line", m.line());
      case Location.Header h -> field("in", h.field());
      case Location.NoteLine n -> field("in", n.ref()).comma().number("line", n.line());
      case Location.Text t -> field("in", t.part()).comma().number("line", t.line());
      case Location.Lines l -> field("in", l.path()).comma().number("line", l.first());
      case Location.Whole() -> field("in", "change");
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private <T> DisclosureJson list(List<T> items, java.util.function.Consumer<T> write) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write.accept(items.get(i));
    }
    out.append(']');
    return this;
  }

  private DisclosureJson comma() {
    out.append(',');
    return this;
  }

  private DisclosureJson name(String name) {
    string(name);
    out.append(':');
    return this;
  }

  private DisclosureJson field(String name, String value) {
    name(name);
    string(value);
    return this;
  }

  private DisclosureJson field(String name, Optional<String> value) {
    if (value.isPresent()) {
      return field(name, value.get());
    }
    name(name);
    out.append("null");
    return this;
  }

  private DisclosureJson number(String name, int value) {
    name(name);
    out.append(value);
    return this;
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          // Also what could reorder or hide text in a terminal.
          if (c < ' ' || (c >= 0x7f && c <= 0x9f) || isInvisible(c) || isLoneSurrogate(text, i)) {
            out.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isInvisible(char c) {
    return (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
