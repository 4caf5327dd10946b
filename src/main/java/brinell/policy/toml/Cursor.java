package brinell.policy.toml;

import brinell.core.Problem;
import brinell.policy.Glob;
import brinell.policy.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads one table key by key. What is wrong is noted and replaced by something harmless, so that
 * one reading finds every problem; what nobody asked for is unknown.
 */
final class Cursor {
  private final Node.Table table;
  private final List<Problem> problems;
  private final Set<String> asked = new TreeSet<>();

  Cursor(Node.Table table, List<Problem> problems) {
    this.table = table;
    this.problems = problems;
  }

  Node.At at() {
    return table.at();
  }

  List<Problem> problems() {
    return problems;
  }

  boolean has(String key) {
    return table.entries().containsKey(key);
  }

  Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(table.entries().get(key));
  }

  /** Every key that was not asked for is a problem. */
  void done() {
    table
        .entries()
        .forEach((key, node) -> {
          if (!asked.contains(key)) {
            problem(node.at(), "unknown key '" + key + "'", Near.cure(key, asked));
          }
        });
  }

  void problem(Node.At at, String message, String cure) {
    problems.add(Problem.of(at.toString(), message, cure));
  }

  Optional<String> text(String key) {
    return node(key).flatMap(n -> asText(key, n));
  }

  /** A key that must be there. */
  void need(String key) {
    if (!has(key)) {
      problem(at(), "'" + key + "' is missing", "add " + key + " = [\"…\"]");
    }
  }

  /** Text that must be there; a placeholder, and a problem, when it is not. */
  String needText(String key) {
    Optional<String> text = text(key);
    if (!has(key)) {
      problem(at(), "'" + key + "' is missing", "add " + key + " = \"…\"");
    }
    return text.orElse("?");
  }

  Optional<String> asText(String key, Node node) {
    if (node instanceof Node.Text text) {
      if (text.value().isBlank()) {
        problem(node.at(), "'" + key + "' is empty", "write something, or remove the key");
      }
      return Optional.of(text.value());
    }
    return wrong(key, node, "text");
  }

  <T> Optional<T> wrong(String key, Node node, String wanted) {
    problem(
        node.at(),
        "'" + key + "' must be " + wanted + ", not " + Node.kind(node),
        "write " + key + " = " + sample(wanted));
    return Optional.empty();
  }

  private static String sample(String wanted) {
    return switch (wanted) {
      case "text" -> "\"…\"";
      case "true or false" -> "true";
      case "a whole number" -> "1";
      case "a date" -> "2026-01-31";
      case "a table" -> "{ … }";
      default -> "[\"…\"]";
    };
  }

  boolean flag(String key, boolean otherwise) {
    return flag(key).orElse(otherwise);
  }

  Optional<Boolean> flag(String key) {
    return node(key)
        .flatMap(n ->
            n instanceof Node.Flag f
                ? Optional.of(f.value())
                : this.<Boolean>wrong(key, n, "true or false"));
  }

  Optional<Long> number(String key) {
    return node(key)
        .flatMap(n ->
            n instanceof Node.Whole w
                ? Optional.of(w.value())
                : this.<Long>wrong(key, n, "a whole number"));
  }

  int count(String key, int otherwise) {
    Optional<Long> number = number(key);
    if (number.isPresent() && (number.get() < 0 || number.get() > 1_000_000_000)) {
      problem(at(), "'" + key + "' is out of range", "give a number from 0 to 1000000000");
      return otherwise;
    }
    return number.map(Long::intValue).orElse(otherwise);
  }

  Optional<LocalDate> day(String key) {
    return node(key).flatMap(n -> asDay(key, n));
  }

  private Optional<LocalDate> asDay(String key, Node node) {
    if (node instanceof Node.Day day) {
      return Optional.of(day.value());
    }
    problem(
        node.at(),
        "'" + key + "' is not a date",
        "write it without quotes as year-month-day, for example 2026-08-05");
    return Optional.empty();
  }

  Optional<Cursor> table(String key) {
    return node(key)
        .flatMap(n ->
            n instanceof Node.Table t
                ? Optional.of(new Cursor(t, problems))
                : this.<Cursor>wrong(key, n, "a table"));
  }

  /** The tables below a key by name: {@code [roles.NAME]}. */
  Map<String, Cursor> tables(String key) {
    Map<String, Cursor> found = new java.util.LinkedHashMap<>();
    node(key)
        .ifPresent(n -> {
          if (n instanceof Node.Table group) {
            group
                .entries()
                .forEach((name, inner) -> {
                  if (inner instanceof Node.Table t) {
                    found.put(name, new Cursor(t, problems));
                  } else {
                    wrong(key + "." + name, inner, "a table");
                  }
                });
          } else {
            wrong(key, n, "a table");
          }
        });
    return found;
  }

  /** The tables of a list: {@code [[clause]]}. */
  List<Cursor> items(String key) {
    List<Cursor> found = new ArrayList<>();
    for (Node item : list(key)) {
      if (item instanceof Node.Table t) {
        found.add(new Cursor(t, problems));
      } else {
        wrong(key, item, "a table");
      }
    }
    return found;
  }

  /** A list; a single value stands for a list of one. */
  List<Node> list(String key) {
    return node(key).map(n -> n instanceof Node.Seq s ? s.items() : List.of(n)).orElse(List.of());
  }

  List<String> texts(String key) {
    return list(key).stream().flatMap(n -> asText(key, n).stream()).toList();
  }

  List<Wording> wordings(String key) {
    return texts(key).stream().map(Wording::new).toList();
  }

  List<Glob> globs(String key) {
    List<Glob> globs = new ArrayList<>();
    for (Node node : list(key)) {
      asText(key, node)
          .ifPresent(text ->
              Glob.flaw(text)
                  .ifPresentOrElse(
                      flaw -> problem(node.at(), "bad path pattern '" + text + "': " + flaw, flaw),
                      () -> globs.add(new Glob(text))));
    }
    return globs;
  }

  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    return node(key).flatMap(n -> asWord(key, n, type)).orElse(otherwise);
  }

  <E extends Enum<E>> List<E> words(String key, Class<E> type) {
    return list(key).stream().flatMap(n -> asWord(key, n, type).stream()).toList();
  }

  <E extends Enum<E>> Optional<E> asWord(String key, Node node, Class<E> type) {
    return asText(key, node).flatMap(text -> oneOf(key, node.at(), text, type));
  }

  private <E extends Enum<E>> Optional<E> oneOf(
      String key, Node.At at, String text, Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = spelled(constant);
      if (name.equals(text)) {
        return Optional.of(constant);
      }
      names.add(name);
    }
    problem(at, "'" + text + "' is no word for '" + key + "'", Near.cure(text, names));
    return Optional.empty();
  }

  /** The names of a list, each of which must be defined. */
  List<String> names(String key, Collection<String> defined, String what) {
    List<String> names = new ArrayList<>();
    for (Node node : list(key)) {
      asText(key, node)
          .ifPresent(name -> {
            if (!defined.contains(name)) {
              problem(node.at(), "no " + what + " '" + name + "'", Near.cure(name, defined));
            }
            names.add(name);
          });
    }
    return names;
  }

  <T> List<T> each(String key, Function<Cursor, T> reader) {
    return items(key).stream().map(reader).toList();
  }

  static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
