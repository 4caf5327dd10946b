package brinell.policy.toml;

import brinell.core.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** The only class that knows the TOML library. */
final class TomlText {
  private TomlText() {}

  /** The file as a table; empty, with the problems, when it is not TOML. */
  static Optional<Node.Table> parse(String file, String text, List<Problem> problems) {
    return PlainToml.read(file, text).or(() -> library(file, text, problems));
  }

  /** As {@link #parse}, by the library alone. */
  static Optional<Node.Table> library(String file, String text, List<Problem> problems) {
    TomlParseResult parsed = Toml.parse(text);
    for (TomlParseError error : parsed.errors()) {
      problems.add(
          Problem.of(
              file + ":" + error.position().line(),
              "this is not TOML: " + error.getMessage(),
              "correct the line; strings need quotes, lists [ ], and a key may stand once only"));
    }
    return parsed.hasErrors() ? Optional.empty() : Optional.of(table(file, 1, parsed));
  }

  private static Node.Table table(String file, int line, TomlTable table) {
    SequencedMap<String, Node> entries = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      int at = line(table.inputPositionOf(path), line);
      entries.put(key, node(file, at, table.get(path)));
    }
    return new Node.Table(new Node.At(file, line), entries);
  }

  private static Node.Seq list(String file, int line, TomlArray array) {
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(node(file, line(array.inputPositionOf(i), line), array.get(i)));
    }
    return new Node.Seq(new Node.At(file, line), items);
  }

  private static Node node(String file, int line, @Nullable Object value) {
    Node.At at = new Node.At(file, line);
    return switch (value) {
      case String text -> new Node.Text(at, text);
      case Long number -> new Node.Whole(at, number);
      case Boolean flag -> new Node.Flag(at, flag);
      case LocalDate day -> new Node.Day(at, day);
      case TomlArray array -> list(file, line, array);
      case TomlTable table -> table(file, line, table);
      case null, default -> new Node.Odd(at, String.valueOf(value));
    };
  }

  private static int line(@Nullable TomlPosition position, int otherwise) {
    return position == null ? otherwise : position.line();
  }
}
