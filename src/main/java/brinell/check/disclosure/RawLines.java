package brinell.check.disclosure;

import brinell.check.disclosure.Said.Line;
import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lines that tools write and git takes for prose: of trailer form, or a session's address. */
final class RawLines {
  private final Heard heard;
  private final TrailerReader trailers;

  RawLines(Heard heard, TrailerReader trailers) {
    this.heard = heard;
    this.trailers = trailers;
  }

  void read(List<Line> lines, int index, Set<Integer> taken) {
    Line line = lines.get(index);
    String text = line.text();
    if (text.contains("https://") && Sessions.read(line, heard)) {
      taken.add(line.number());
      return;
    }
    int colon = text.indexOf(':');
    if (colon <= 0 || colon > 24) {
      inline(line);
      return;
    }
    String key = text.substring(0, colon).strip();
    String lower = Said.trimMarks(key).toLowerCase(Locale.ROOT);
    Optional<Keys.Key> known = Keys.find(lower);
    if (known.isEmpty() || (known.get().value() == Keys.Value.WORDS)) {
      inline(line);
      return;
    }
    if (line.item() && known.get().value() == Keys.Value.IDENTITY) {
      return; // a list of what others did
    }
    boolean words = lower.indexOf(' ') > 0 || known.get().value() == Keys.Value.TOOL_ALONE;
    String said = Said.trimMarks(text.substring(colon + 1).strip());
    boolean address = known.get().value() == Keys.Value.IDENTITY && Named.email(said).isPresent();
    if (words && !address && !Named.isToolAlone(said)) {
      inline(line); // rather the start of a sentence
      return;
    }
    taken.add(line.number());
    var value = new StringBuilder(Said.trimMarks(text.substring(colon + 1).strip()));
    if (known.get().value() == Keys.Value.ANYTHING) {
      for (int i = index + 1; i < lines.size(); i++) {
        Line next = lines.get(i);
        if (!next.isText()
            || next.item()
            || isTrailerForm(next.text())
            || taken.contains(next.number())) {
          break;
        }
        taken.add(next.number());
        value.append(' ').append(next.text());
      }
    }
    trailers.read(new Trailer(Said.trimMarks(key), value.toString(), line.number(), false), "");
  }

  /** {@code (message by A, Assisted-by: Opus 4.5)}. */
  private void inline(Line line) {
    String text = line.text();
    int at = text.indexOf("ssisted-by: ");
    if (at < 2 || !text.endsWith(")") || text.indexOf('`') >= 0 || text.indexOf('"') >= 0) {
      return;
    }
    char before = text.charAt(at - 2);
    String value = text.substring(at + 12, text.length() - 1);
    if ((before == '(' || (before == ' ' && text.charAt(Math.max(0, at - 3)) == ','))
        && Named.isTool(value, false)) {
      heard.add(
          line.number(),
          AiLevel.ASSISTED,
          Channel.RAW_LINE,
          Strength.WEAK,
          "assisted-by",
          Named.of(value),
          text,
          "");
    }
  }

  /** {@code Reviewed-by: …} in a paragraph that is not the last. */
  static boolean isSignature(String text) {
    int colon = text.indexOf("-by: ");
    return colon > 0 && Keys.isIdentity(text.substring(0, colon + 3).toLowerCase(Locale.ROOT));
  }

  static boolean isTrailerForm(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon + 1 >= text.length() || text.charAt(colon + 1) != ' ') {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if (!Trailers.isKeyCharacter(text.charAt(i))) {
        return false;
      }
    }
    return Keys.find(text.substring(0, colon).toLowerCase(Locale.ROOT)).isPresent()
        || Keys.isIdentity(text.substring(0, colon).toLowerCase(Locale.ROOT));
  }
}
