package brinell.report.json;

import java.util.List;
import java.util.Map;

/** JSON with the line that each value begins at, so that a complaint can name it. */
sealed interface Node {
  int line();

  /** In the text's order. */
  record Obj(int line, Map<String, Node> fields) implements Node {}

  record Arr(int line, List<Node> items) implements Node {}

  record Text(int line, String value) implements Node {}

  record Int(int line, long value) implements Node {}

  record Bool(int line, boolean value) implements Node {}

  /** A null, or a number that is no whole number. */
  record Other(int line, String what) implements Node {}

  default String what() {
    return switch (this) {
      case Obj _ -> "an object";
      case Arr _ -> "an array";
      case Text _ -> "a text";
      case Int _ -> "a number";
      case Bool _ -> "true or false";
      case Other other -> other.what();
    };
  }
}
