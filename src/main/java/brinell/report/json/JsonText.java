package brinell.report.json;

import brinell.report.Visible;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Prints maps, lists, texts, whole numbers and truth values as JSON. */
public final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private JsonText() {}

  /**
   * The same value gives the same text. Characters that a terminal obeys or nobody sees are
   * escaped; other letters stay readable.
   */
  public static String print(Map<String, ?> object) {
    StringBuilder out = new StringBuilder();
    try (JsonGenerator json = JSON.createGenerator(context(), new Escaping(out))) {
      write(json, object);
    }
    return out.append('\n').toString();
  }

  /** The same on one line. */
  public static String line(Map<String, ?> object) {
    StringBuilder out = new StringBuilder();
    try (JsonGenerator json =
        JSON.createGenerator(new ObjectWriteContext.Base() {}, new Escaping(out))) {
      write(json, object);
    }
    return out.append('\n').toString();
  }

  private static ObjectWriteContext context() {
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter(SEPARATORS)
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT)
            .createInstance();
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((name, inner) -> {
          json.writeName((String) name);
          write(json, inner);
        });
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(inner -> write(json, inner));
        json.writeEndArray();
      }
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
    }
  }

  /**
   * Escapes what a terminal obeys or nobody sees, on its way out. Beyond ASCII, JSON has only
   * texts, so every such character stands inside quotes.
   */
  private static final class Escaping extends Writer {
    private final StringBuilder out;
    private char high;

    Escaping(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int from, int count) {
      for (int i = from; i < from + count; i++) {
        char c = text[i];
        if (Character.isLowSurrogate(c) && high != 0) {
          add(Character.toCodePoint(high, c));
          high = 0;
          continue;
        }
        flush(); // a high surrogate without its low one stands for itself
        if (Character.isHighSurrogate(c)) {
          high = c;
        } else {
          add(c);
        }
      }
    }

    private void add(int c) {
      if (c < 0x7F || !Visible.isHidden(c)) {
        out.appendCodePoint(c);
        return;
      }
      for (char unit : Character.toChars(c)) {
        out.append(String.format("\\u%04x", (int) unit));
      }
    }

    @Override
    public void flush() {
      if (high != 0) {
        add(high);
        high = 0;
      }
    }

    @Override
    public void close() {
      flush();
    }
  }
}
