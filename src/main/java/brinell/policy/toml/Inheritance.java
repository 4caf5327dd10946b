package brinell.policy.toml;

import brinell.core.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Loads a policy with its parents, and lays each over the one that it extends. */
final class Inheritance {
  /**
   * @param table after inheritance
   * @param own the file's own table
   * @param parents nearest first
   * @param strict whether heirs must not loosen it
   */
  record Loaded(Node.Table table, Node.Table own, List<String> parents, boolean strict) {}

  static final Set<String> KEYS =
      Set.of(
          "brinell",
          "name",
          "source",
          "read",
          "extends",
          "stricter-only",
          "scope",
          "disclosure",
          "roles",
          "areas",
          "trailers",
          "labels",
          "terms",
          "breaker",
          "licences",
          "clause",
          "override",
          "example",
          "dismissed",
          "no-faults");

  /** Of one file alone. */
  private static final Set<String> OWN =
      Set.of(
          "brinell",
          "extends",
          "stricter-only",
          "override",
          "example",
          "clause",
          "dismissed",
          "no-faults");

  private final Function<String, Optional<String>> files;
  private final List<Problem> problems;

  Inheritance(Function<String, Optional<String>> files, List<Problem> problems) {
    this.files = files;
    this.problems = problems;
  }

  Optional<Loaded> load(String name, String text) {
    return load(name, text, List.of(name));
  }

  private Optional<Loaded> load(String name, String text, List<String> chain) {
    Optional<Node.Table> parsed = TomlText.parse(name, text, problems);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    Node.Table own = parsed.get();
    checkKeys(own);
    Cursor cursor = new Cursor(own, problems);
    boolean strict = cursor.flag("stricter-only", false);
    Optional<String> parentName = cursor.text("extends");
    if (parentName.isEmpty()) {
      Optional.ofNullable(own.entries().get("override")).ifPresent(this::nothingToOverride);
      return Optional.of(new Loaded(own, own, List.of(), strict));
    }
    Optional<Loaded> parent = parent(own, resolve(name, parentName.get()), chain);
    return parent.map(p -> heir(own, p, resolve(name, parentName.get()), strict));
  }

  private Loaded heir(Node.Table own, Loaded parent, String parentName, boolean strict) {
    Node.Table merged = Overlay.over(parent.table(), own, OWN, problems);
    if (strict || parent.strict()) {
      new Stricter(problems).check(parent.table(), own);
    }
    List<String> parents = new ArrayList<>(List.of(parentName));
    parents.addAll(parent.parents());
    return new Loaded(merged, own, parents, strict || parent.strict());
  }

  private Optional<Loaded> parent(Node.Table own, String name, List<String> chain) {
    Node.At at = own.entries().getOrDefault("extends", own).at();
    if (chain.contains(name)) {
      List<String> circle = new ArrayList<>(chain);
      circle.add(name);
      problems.add(
          Problem.of(
              at.toString(),
              "the policies extend each other in a circle: " + String.join(" → ", circle),
              "remove 'extends' from one of them"));
      return Optional.empty();
    }
    Optional<String> text = files.apply(name);
    if (text.isEmpty()) {
      problems.add(
          Problem.of(
              at.toString(),
              "no policy '" + name + "' to extend",
              "a name that ends in .toml is a file beside this one; "
                  + Near.cure(name, Presets.names())));
      return Optional.empty();
    }
    List<String> longer = new ArrayList<>(chain);
    longer.add(name);
    return load(name, text.get(), longer);
  }

  /** A file is looked for beside the file that names it. */
  static String resolve(String from, String name) {
    if (!name.endsWith(".toml")) {
      return name;
    }
    int slash = from.lastIndexOf('/');
    List<String> parts = new ArrayList<>();
    for (String part : (from.substring(0, slash + 1) + name).split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private void checkKeys(Node.Table own) {
    for (Map.Entry<String, Node> entry : own.entries().entrySet()) {
      if (!KEYS.contains(entry.getKey())) {
        problems.add(
            Problem.of(
                entry.getValue().at().toString(),
                "unknown key '" + entry.getKey() + "'",
                Near.cure(entry.getKey(), new TreeSet<>(KEYS))));
      }
    }
    Node version = own.entries().get("brinell");
    if (!(version instanceof Node.Whole whole) || whole.value() != 1) {
      problems.add(
          Problem.of(
              (version == null ? own : version).at().toString(),
              version == null ? "the version of the language is missing" : "unknown version",
              "begin the file with: brinell = 1"));
    }
  }

  private void nothingToOverride(Node override) {
    problems.add(
        Problem.of(
            override.at().toString(),
            "[override] in a policy that extends none",
            "add extends = \"…\", or change the clause itself"));
  }

  /** A table with one entry replaced or added. */
  static Node.Table with(Node.Table table, String key, Node value) {
    SequencedMap<String, Node> entries = new LinkedHashMap<>(table.entries());
    entries.put(key, value);
    return new Node.Table(table.at(), entries);
  }
}
