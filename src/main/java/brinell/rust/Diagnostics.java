package brinell.rust;

import brinell.core.LineKind;
import java.util.Map;
import java.util.Set;

/**
 * Marks the string literals that a user reads when something is wrong.
 *
 * <p>Of the macros and methods in the tables below: a string that starts an argument, directly or
 * behind {@code &} or a closure's parameters, and the strings of {@code format!}, {@code
 * format_args!} or {@code concat!} in that place. Of an assertion what is compared is no message.
 * Macros and methods are told by their last name, whoever defines it; besides those listed, every
 * function that starts with {@code span_} or {@code struct_span_}, as compilers name theirs.
 *
 * <p>Not marked: {@code println!} (a program's result), {@code write!} in a {@code Display} (no
 * token says that it is an error's), strings that reach a message through a variable.
 */
final class Diagnostics {
  /** How many arguments come before the message. */
  private static final Map<String, Integer> MACROS =
      Map.ofEntries(
          Map.entry("panic", 0),
          Map.entry("unreachable", 0),
          Map.entry("todo", 0),
          Map.entry("unimplemented", 0),
          Map.entry("compile_error", 0),
          Map.entry("bail", 0),
          Map.entry("anyhow", 0),
          Map.entry("eyre", 0),
          Map.entry("format_err", 0),
          Map.entry("eprintln", 0),
          Map.entry("eprint", 0),
          Map.entry("error", 0),
          Map.entry("warn", 0),
          Map.entry("info", 0),
          Map.entry("debug", 0),
          Map.entry("trace", 0),
          Map.entry("log", 0),
          Map.entry("event", 0),
          Map.entry("bug", 0),
          Map.entry("span_bug", 0),
          Map.entry("struct_span_err", 0),
          Map.entry("struct_span_code_err", 0),
          Map.entry("assert", 1),
          Map.entry("debug_assert", 1),
          Map.entry("prop_assert", 1),
          Map.entry("ensure", 1),
          Map.entry("assert_eq", 2),
          Map.entry("assert_ne", 2),
          Map.entry("assert_matches", 2),
          Map.entry("debug_assert_eq", 2),
          Map.entry("debug_assert_ne", 2),
          Map.entry("debug_assert_matches", 2),
          Map.entry("prop_assert_eq", 2),
          Map.entry("prop_assert_ne", 2));

  private static final Set<String> METHODS =
      Set.of(
          "expect",
          "expect_err",
          "context",
          "with_context",
          "wrap_err",
          "wrap_err_with",
          "note",
          "help",
          "warn",
          "error",
          "fatal",
          "bug",
          "delayed_bug",
          "err",
          "struct_err",
          "struct_warn",
          "struct_fatal",
          "primary_message");

  private static final Set<String> ERROR_FUNCTIONS = Set.of("new", "other", "msg", "custom");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "error",
          "diag",
          "label",
          "note",
          "help",
          "warning",
          "suggestion",
          "deprecated",
          "must_use",
          "on_unimplemented",
          "rustc_on_unimplemented");

  private static final Set<String> TEXT_MACROS = Set.of("format", "format_args", "concat");

  private final Trees trees;
  private final LineMarks marks;

  Diagnostics(RustFile file, LineMarks marks) {
    this.trees = file.trees();
    this.marks = marks;
  }

  void mark() {
    AttributeReader attributes = new AttributeReader(trees);
    for (int i = 0; i < trees.size; i++) {
      int behind = attributes.skipOne(i);
      if (behind > i && !Traits.has(trees.kind[i], Traits.DOC)) {
        if (ATTRIBUTES.contains(attributes.one(i).name())) {
          strings(i, behind);
        }
        i = behind - 1;
      } else if (Traits.has(trees.kind[i], Traits.NAME)) {
        call(i);
      }
    }
  }

  private void call(int name) {
    if (kind(name + 1) == TokenKind.NOT && opens(name + 2)) {
      Integer before = MACROS.get(trees.text(name));
      if (before != null) {
        arguments(name + 2, before);
      }
    } else if (kind(name + 1) == TokenKind.OPEN_PAREN && name > 0 && isReporting(name)) {
      arguments(name + 1, 0);
    }
  }

  private boolean isReporting(int name) {
    String text = trees.text(name);
    return switch (kind(name - 1)) {
      case FN -> false;
      case DOT -> METHODS.contains(text) || isCompilers(text);
      case PATH_SEP -> isCompilers(text) || isErrorFunction(name, text);
      default -> isCompilers(text);
    };
  }

  private static boolean isCompilers(String name) {
    return name.startsWith("span_") || name.startsWith("struct_span_");
  }

  private boolean isErrorFunction(int name, String text) {
    return ERROR_FUNCTIONS.contains(text) && name > 1 && trees.text(name - 2).endsWith("Error");
  }

  private TokenKind kind(int place) {
    return trees.kind(place);
  }

  private boolean opens(int place) {
    return Traits.has(trees.kind[place], Traits.OPEN);
  }

  /** Marks the messages among the arguments in the brackets that open here. */
  private void arguments(int open, int before) {
    int end = trees.inside(open);
    int argument = 0;
    boolean starts = true;
    int i = open + 1;
    while (i < end) {
      if (starts && argument >= before) {
        text(i, end);
      }
      starts = kind(i) == TokenKind.COMMA;
      argument += starts ? 1 : 0;
      i = opens(i) ? Math.max(i + 1, trees.skip(i)) : i + 1;
    }
  }

  private void text(int argument, int end) {
    int i = behindClosure(argument, end);
    while (kind(i) == TokenKind.AND || kind(i) == TokenKind.OPEN_BRACE) {
      i++;
    }
    boolean macro = kind(i + 1) == TokenKind.NOT && opens(i + 2);
    if (isString(i)) {
      marks.mark(LineKind.DIAGNOSTIC, trees.start(i), trees.end(i));
    } else if (macro && TEXT_MACROS.contains(trees.text(i))) {
      strings(i + 2, trees.inside(i + 2));
    }
  }

  private int behindClosure(int argument, int end) {
    int i = kind(argument) == TokenKind.MOVE ? argument + 1 : argument;
    if (kind(i) == TokenKind.OR_OR) {
      return i + 1;
    }
    if (kind(i) != TokenKind.OR) {
      return i;
    }
    int bar = i + 1;
    while (bar < end && kind(bar) != TokenKind.OR) {
      bar++;
    }
    return bar + 1;
  }

  private boolean isString(int place) {
    return kind(place) == TokenKind.STR || kind(place) == TokenKind.RAW_STR;
  }

  private void strings(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isString(i)) {
        marks.mark(LineKind.DIAGNOSTIC, trees.start(i), trees.end(i));
      }
    }
  }
}
