package brinell.check.convention.ledger;

import brinell.rust.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the patterns of the catalogue match. */
final class TokenUses {
  /** No path in a pattern is longer, in tokens. */
  private static final int LONGEST_PATH = 24;

  private static final class Loaded {
    static final TokenUses ALL = new TokenUses();
  }

  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<Integer, List<Pattern>> byAnchor = new HashMap<>();

  /** The same by the number of the anchor, for speed: below zero first. */
  private final Pattern[][] table;

  private final int lowest;

  private TokenUses() {
    PatternReader reader = new PatternReader(vocabulary);
    for (Alternation alternation : Catalogue.all().alternations()) {
      for (int form = 0; form < alternation.forms().size(); form++) {
        for (String text : alternation.forms().get(form).patterns()) {
          Pattern pattern = reader.read(alternation.number(), form, text);
          int anchor = ((Pattern.Token) pattern.body().get(pattern.anchor())).number();
          byAnchor.computeIfAbsent(anchor, a -> new ArrayList<>()).add(pattern);
        }
      }
    }
    this.lowest = byAnchor.keySet().stream().mapToInt(i -> i).min().orElse(0);
    int highest = byAnchor.keySet().stream().mapToInt(i -> i).max().orElse(0);
    this.table = new Pattern[highest - lowest + 1][];
    byAnchor.forEach((a, patterns) -> table[a - lowest] = patterns.toArray(new Pattern[0]));
  }

  static TokenUses all() {
    return Loaded.ALL;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  void find(Source source, Sink sink) {
    Set<Long> standard = Set.of();
    boolean asked = false;
    for (int i = 0; i < source.size; i++) {
      if (source.masked[i] > 0) {
        i = source.masked[i] - 1;
        continue;
      }
      int slot = source.number[i] - lowest;
      if (slot < 0 || slot >= table.length || table[slot] == null) {
        continue;
      }
      for (Pattern pattern : table[slot]) {
        int from = i - pattern.anchor();
        int end = from < 0 ? -1 : match(source, pattern, from);
        if (end < 0) {
          continue;
        }
        if (pattern.std() && !asked) {
          asked = true;
          standard = source.standard();
        }
        if (!pattern.std() || standard.contains(source.places.digest(from))) {
          sink.add(
              pattern.choice(),
              pattern.form(),
              source.places.start(from),
              source.places.end(end - 1));
        }
      }
    }
  }

  private static int match(Source source, Pattern pattern, int from) {
    int before = from == 0 ? 0 : source.number[from - 1];
    if (!pattern.before().takes(before)) {
      return -1;
    }
    int end = match(source, pattern.body(), 0, from, Optional.empty());
    return end >= 0 && pattern.after().takes(source.number[end]) ? end : -1;
  }

  /** What the variables of a form's pattern match where a use begins; empty when none does. */
  Optional<List<String>> variables(Source source, int choice, int form, int offset) {
    int from = source.places.at(offset);
    for (List<Pattern> patterns : byAnchor.values()) {
      for (Pattern pattern : patterns) {
        List<String> captured = new ArrayList<>();
        if (pattern.choice() == choice
            && pattern.form() == form
            && match(source, pattern.body(), 0, from, Optional.of(captured)) >= 0) {
          return Optional.of(captured);
        }
      }
    }
    return Optional.empty();
  }

  /** Behind the match of the elements from one on; -1 where they do not match. */
  private static int match(
      Source s, List<Pattern.Element> body, int element, int at, Optional<List<String>> captured) {
    if (element == body.size()) {
      return at;
    }
    if (at >= s.size || s.masked[at] > 0) {
      return -1;
    }
    if (body.get(element) instanceof Pattern.Path) {
      return path(s, body, element, at, captured);
    }
    int behind = one(s, body.get(element), at);
    if (behind < 0) {
      return -1;
    }
    capture(s, body.get(element), at, behind, captured);
    return match(s, body, element + 1, behind, captured);
  }

  private static void capture(
      Source s, Pattern.Element element, int at, int behind, Optional<List<String>> captured) {
    if (captured.isPresent() && !(element instanceof Pattern.Token)) {
      boolean group = element instanceof Pattern.Group;
      int from = group ? at + 1 : at;
      int to = group ? behind - 1 : behind;
      captured.get().add(from < to ? s.text(from, to) : "");
    }
  }

  private static int one(Source s, Pattern.Element element, int at) {
    return switch (element) {
      case Pattern.Token(int number) -> s.number[at] == number ? at + 1 : -1;
      case Pattern.Name(boolean capital) ->
          s.isName(at) && (!capital || s.places.isCapital(at)) ? at + 1 : -1;
      case Pattern.Text _ -> s.is(at, TokenKind.STR) ? at + 1 : -1;
      case Pattern.Group(int open) -> s.number[at] == open ? s.places.behind(at) : -1;
      case Pattern.Tree _ -> tree(s, at);
      case Pattern.Path _ -> -1;
    };
  }

  private static int tree(Source s, int at) {
    return switch (s.places.kind(at)) {
      case COMMA, SEMI, CLOSE_PAREN, CLOSE_BRACE, CLOSE_BRACKET -> -1;
      default -> s.places.behind(at);
    };
  }

  /** The shortest path behind which the rest matches. */
  private static int path(
      Source s, List<Pattern.Element> body, int element, int at, Optional<List<String>> captured) {
    int end = at;
    while (end < s.size && end - at < LONGEST_PATH && isSegment(s, end)) {
      int rest = match(s, body, element + 1, end + 1, Optional.empty());
      if (rest >= 0) {
        captured.ifPresent(c -> c.add(""));
        int place = captured.map(List::size).orElse(0) - 1;
        int last = end + 1;
        captured.ifPresent(c -> c.set(place, s.text(at, last)));
        return match(s, body, element + 1, end + 1, captured);
      }
      boolean more = s.is(end + 1, TokenKind.DOT) || s.is(end + 1, TokenKind.PATH_SEP);
      if (!more) {
        return -1;
      }
      end += 2;
    }
    return -1;
  }

  private static boolean isSegment(Source s, int at) {
    return s.isName(at)
        || s.is(at, TokenKind.SELF_VALUE)
        || s.is(at, TokenKind.SELF_TYPE)
        || s.is(at, TokenKind.CRATE)
        || s.is(at, TokenKind.INT);
  }
}
