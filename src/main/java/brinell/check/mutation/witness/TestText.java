package brinell.check.mutation.witness;

import brinell.check.mutation.Operator;
import brinell.check.mutation.Single;
import brinell.rust.ItemKind;
import brinell.rust.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A test as it is written into a file. */
final class TestText {
  private static final int WIDTH = 100;

  private final CrateItems items;
  private final Single fault;
  private final Witness witness;
  private final Place place;
  private final Assertions.Body body;

  TestText(CrateItems items, Single fault, Witness witness, Place place, Assertions.Body body) {
    this.items = items;
    this.fault = fault;
    this.witness = witness;
    this.place = place;
    this.body = body;
  }

  /** In the habit of the tests that are there: {@code test_foo} or {@code foo_bar}. */
  String name() {
    long prefixed = place.names().stream().filter(n -> n.startsWith("test_")).count();
    boolean prefix = prefixed * 2 > place.names().size();
    Declared function = witness.target().function();
    String base = (prefix ? "test_" : "") + subject(function) + "_" + hint();
    String name = base;
    for (int i = 2;
        place.names().contains(name) || place.file().whole().contains("fn " + name + "(");
        i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** Many types have a {@code fmt} and a {@code next}. */
  private static String subject(Declared function) {
    boolean common = function.trait().isPresent() && function.self().isPresent();
    String type = common ? CrateItems.last(function.self().get()) : "";
    return type.matches("\\w+")
        ? snake(type) + "_" + snake(function.name())
        : snake(function.name());
  }

  private static String snake(String name) {
    return name.replaceFirst("^r#", "")
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(java.util.Locale.ROOT);
  }

  private String hint() {
    Operator operator = fault.mutant().operator();
    return switch (operator) {
      case BODY -> "value";
      case RANGE -> "range_bound";
      case GUARD_VALUE -> "effect";
      default -> operator.id().replace('-', '_');
    };
  }

  /** The test alone, without what is around it. */
  String test() {
    String in = place.indent();
    String more = in + "    ";
    StringBuilder out = new StringBuilder();
    out.append(in).append("#[test]\n");
    if (body.panics()) {
      out.append(in).append(expected()).append('\n');
    }
    out.append(in).append("fn ").append(name()).append("() {\n");
    uses().forEach(use -> out.append(more).append(use).append('\n'));
    out.append(more)
        .append("// Notices fault ")
        .append(fault.mutant().id())
        .append(". Expected is what the code does now: confirm that it is right.\n");
    for (String line : body.lines()) {
      out.append(wrapped(more, outside(line))).append('\n');
    }
    return out.append(in).append("}\n").toString();
  }

  private String expected() {
    String message = witness.original().message();
    String first = message.lines().findFirst().orElse("");
    return first.isBlank() || first.length() > 120
        ? "#[should_panic]"
        : "#[should_panic(expected = " + RustText.quoted(first) + ")]";
  }

  private String outside(String line) {
    return place.crate().map(name -> line.replace("crate::", name + "::")).orElse(line);
  }

  private static String wrapped(String indent, String line) {
    if (indent.length() + line.length() <= WIDTH || !line.startsWith("assert_eq!(")) {
      return indent + line;
    }
    String inside = line.substring("assert_eq!(".length(), line.length() - 2);
    List<String> parts = RustTokens.split(inside, TokenKind.COMMA);
    if (parts.size() != 2) {
      return indent + line;
    }
    String more = indent + "    ";
    return indent
        + "assert_eq!(\n"
        + more
        + parts.get(0)
        + ",\n"
        + more
        + parts.get(1)
        + "\n"
        + indent
        + ");";
  }

  /** What the test needs in scope and the place does not have. */
  private List<String> uses() {
    if (place.crate().isEmpty()) {
      boolean has = place.imports().matches("(?s).*use super::(\\{[^}]*)?\\*.*");
      boolean named = !has && isNamed();
      return has || named ? List.of() : List.of("use super::*;");
    }
    String name = place.crate().get();
    if (place.imports().contains("use " + name + "::*")) {
      return List.of();
    }
    List<String> uses = new ArrayList<>();
    for (String each : needed()) {
      boolean has =
          place.imports().matches("(?s).*\\buse [^;]*" + RustTokens.word(each) + "[^;]*;.*");
      if (!has) {
        uses.add("use " + path(each, name) + ";");
      }
    }
    return uses;
  }

  /** Every name that is needed is imported there by name. */
  private boolean isNamed() {
    return needed().stream()
        .allMatch(n ->
            place.imports().matches("(?s).*\\buse super::[^;]*" + RustTokens.word(n) + "[^;]*;.*"));
  }

  private Set<String> needed() {
    Set<String> names = new LinkedHashSet<>();
    Declared function = witness.target().function();
    boolean free = function.owner().isEmpty();
    function
        .trait()
        .filter(t -> isOwn(CrateItems.last(t)))
        .ifPresent(t -> names.add(CrateItems.last(t)));
    function.owner().filter(o -> o.kind() == ItemKind.TRAIT).ifPresent(o -> names.add(o.name()));
    RustTokens tokens = RustTokens.of(String.join("\n", body.lines()));
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.texts().get(i);
      boolean start = i == 0 || tokens.kinds().get(i - 1) != TokenKind.PATH_SEP;
      boolean known =
          items.type(text, function.file()).isPresent() || (free && text.equals(function.name()));
      if (tokens.kinds().get(i).isName() && start && known) {
        names.add(text);
      }
    }
    return names;
  }

  private boolean isOwn(String trait) {
    return items.files().stream()
        .flatMap(f -> f.file().items().stream())
        .anyMatch(i -> i.kind() == ItemKind.TRAIT && i.name().equals(trait));
  }

  /** By the root of the crate where that names it, else by its module. */
  private String path(String name, String crate) {
    Optional<SourceFile> root =
        items.files().stream()
            .filter(f -> f.module().equals("crate") && !f.integration())
            .findFirst();
    boolean exported =
        root.filter(f ->
                f.whole().matches("(?s).*\\bpub use [^;]*" + RustTokens.word(name) + "[^;]*;.*"))
            .isPresent();
    String module =
        items
            .type(name, witness.target().function().file())
            .map(CrateItems.Type::module)
            .orElse(witness.target().function().module());
    return (exported ? crate : module.replaceFirst("^crate", crate)) + "::" + name;
  }

  /** The file with the test; {@code text}: as it is, or with the fault in it. */
  byte[] into(byte[] text, int at) {
    String before = new String(text, 0, at, StandardCharsets.UTF_8);
    String behind = new String(text, at, text.length - at, StandardCharsets.UTF_8);
    boolean returns = before.contains("\r\n");
    String piece = piece(before);
    String written = returns ? piece.replace("\n", "\r\n") : piece;
    return (before + written + behind).getBytes(StandardCharsets.UTF_8);
  }

  private String piece(String before) {
    String start = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    String gap = before.stripTrailing().endsWith("{") ? "" : "\n";
    if (place.module().isEmpty()) {
      return start + gap + test();
    }
    String outer = place.indent().substring(4);
    return start
        + gap
        + outer
        + "#[cfg(test)]\n"
        + outer
        + "mod "
        + place.module().get()
        + " {\n"
        + place.indent()
        + "use super::*;\n\n"
        + test()
        + outer
        + "}\n";
  }
}
