package brinell.policy.toml;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A value of a policy file, with the place it was read from. */
sealed interface Node {
  At at();

  /** A line of a file. */
  record At(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  record Text(At at, String value) implements Node {}

  record Whole(At at, long value) implements Node {}

  record Flag(At at, boolean value) implements Node {}

  record Day(At at, LocalDate value) implements Node {}

  /** A value that no policy uses, for example a fraction. */
  record Odd(At at, String value) implements Node {}

  record Seq(At at, List<Node> items) implements Node {
    public Seq {
      items = List.copyOf(items);
    }
  }

  /** Keys in the order of the file. */
  record Table(At at, SequencedMap<String, Node> entries) implements Node {
    public Table {
      entries = new LinkedHashMap<>(entries);
    }
  }

  static String kind(Node node) {
    return switch (node) {
      case Text t -> "text";
      case Whole w -> "a whole number";
      case Flag f -> "true or false";
      case Day d -> "a date";
      case Odd o -> "a value that no policy uses";
      case Seq s -> "a list";
      case Table t -> "a table";
    };
  }
}
