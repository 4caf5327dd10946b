package brinell.policy.toml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads the plain part of TOML that policies are written in, and gives up at everything else, right
 * or wrong: the library, which takes as long to start as all the rest of a small check, then reads
 * the file and words what is wrong. Where this gives an answer, it is the library's.
 *
 * <p>Plain are: bare keys, headers, one-line strings, whole numbers, booleans, dates, lists, inline
 * tables, comments.
 */
final class PlainToml {
  /** Where the library is to be asked. */
  private static final class GivesUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivesUp() {
      super("not plain", null, false, false);
    }
  }

  /** A table that a header opened. */
  private static final class Open {
    final int line;
    final boolean item;
    final SequencedMap<String, Object> entries = new LinkedHashMap<>();

    Open(int line, boolean item) {
      this.line = line;
      this.item = item;
    }
  }

  /** The tables of a {@code [[name]]}. */
  private record Items(int line, List<Open> tables) {}

  private final String file;
  private final PlainText in;

  private PlainToml(String file, String text) {
    this.file = file;
    this.in = new PlainText(text);
  }

  /** The file as a table; empty when it is more than plain. */
  static Optional<Node.Table> read(String file, String text) {
    try {
      return Optional.of(new PlainToml(file, text).document());
    } catch (GivesUp e) {
      return Optional.empty();
    }
  }

  static RuntimeException givesUp() {
    return new GivesUp();
  }

  private Node.Table document() {
    Open root = new Open(1, false);
    Open table = root;
    while (in.skipBlankLines()) {
      if (in.takes('[')) {
        table = header(root);
      } else {
        pair(table.entries);
      }
      in.endOfLine();
    }
    return closed(root);
  }

  private Open header(Open root) {
    int line = in.line();
    boolean item = in.continues('[');
    List<String> path = path();
    in.expect(']');
    if (item && !in.continues(']')) {
      throw givesUp();
    }
    Open parent = root;
    for (String key : path.subList(0, path.size() - 1)) {
      parent = inner(parent, key, line);
    }
    Open table = new Open(line, item);
    add(parent, path.getLast(), table);
    return table;
  }

  private List<String> path() {
    List<String> path = new ArrayList<>();
    do {
      path.add(in.bareKey());
    } while (in.takes('.'));
    return path;
  }

  private static Open inner(Open parent, String key, int line) {
    Object there = parent.entries.computeIfAbsent(key, k -> new Open(line, false));
    if (!(there instanceof Open open)) {
      throw givesUp();
    }
    return open;
  }

  private static void add(Open parent, String key, Open table) {
    if (!table.item) {
      put(parent.entries, key, table);
    } else if (parent.entries.get(key) instanceof Items items) {
      items.tables.add(table);
    } else {
      put(parent.entries, key, new Items(table.line, new ArrayList<>(List.of(table))));
    }
  }

  private static <V> void put(SequencedMap<String, V> entries, String key, V value) {
    if (entries.putIfAbsent(key, value) != null) {
      throw givesUp();
    }
  }

  private void pair(SequencedMap<String, Object> entries) {
    String key = in.bareKey();
    in.expect('=');
    put(entries, key, value());
  }

  private Node value() {
    Node.At at = new Node.At(file, in.line());
    return switch (in.peek()) {
      case '"' -> new Node.Text(at, in.string());
      case '[' -> list(at);
      case '{' -> table(at);
      case 't', 'f' -> new Node.Flag(at, in.flag());
      default -> number(at, in.digits());
    };
  }

  private static Node number(Node.At at, String digits) {
    if (digits.length() == 10 && digits.charAt(4) == '-') {
      try {
        return new Node.Day(at, LocalDate.parse(digits));
      } catch (DateTimeException e) {
        throw givesUp();
      }
    }
    boolean plain = digits.length() <= 15 && digits.indexOf('-') < 0 && !digits.startsWith("0");
    if (!plain || digits.isEmpty()) {
      throw givesUp();
    }
    return new Node.Whole(at, Long.parseLong(digits));
  }

  private Node list(Node.At at) {
    in.expect('[');
    List<Node> items = new ArrayList<>();
    in.skipBlankLines();
    while (!in.takes(']')) {
      items.add(value());
      in.skipBlankLines();
      if (!in.takes(',') && in.peek() != ']') {
        throw givesUp();
      }
      in.skipBlankLines();
    }
    return new Node.Seq(at, items);
  }

  private Node table(Node.At at) {
    in.expect('{');
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    if (in.takes('}')) {
      return new Node.Table(at, entries);
    }
    do {
      String key = in.bareKey();
      in.expect('=');
      put(entries, key, value());
    } while (in.takes(','));
    in.expect('}');
    return new Node.Table(at, entries);
  }

  private Node.Table closed(Open open) {
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    open.entries.forEach((key, value) -> entries.put(key, closed(value)));
    return new Node.Table(new Node.At(file, open.line), entries);
  }

  private Node closed(Object value) {
    return switch (value) {
      case Open open -> closed(open);
      case Items items ->
          new Node.Seq(
              new Node.At(file, items.line),
              items.tables.stream().<Node>map(this::closed).toList());
      case Node node -> node;
      default -> throw new IllegalStateException("no other value is stored");
    };
  }
}
