package brinell.adapter.index.evaluation;

import brinell.rust.Lexer;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What somebody may do to a function before it is found elsewhere. Works on tokens. */
enum Transform {
  VERBATIM,
  REFORMATTED,
  LOCALS_RENAMED,
  ALL_RENAMED,
  HALF,
  HALF_RENAMED,
  REWRITTEN,
  REWRITTEN_RENAMED;

  String apply(String function, Set<String> std, long seed) {
    Random random = new Random(seed);
    List<Tok> tokens = tokens(function);
    return switch (this) {
      case VERBATIM -> function;
      case REFORMATTED -> print(tokens, random);
      case LOCALS_RENAMED -> print(rename(tokens, std, false), random);
      case ALL_RENAMED -> print(rename(tokens, std, true), random);
      case HALF -> print(half(tokens, random), random);
      case HALF_RENAMED -> print(rename(half(tokens, random), std, false), random);
      case REWRITTEN -> print(new Rewriter(tokens, random).rewrite(), random);
      case REWRITTEN_RENAMED ->
          print(rename(new Rewriter(tokens, random).rewrite(), std, false), random);
    };
  }

  record Tok(TokenKind kind, String text) {
    boolean is(String wanted) {
      return text.equals(wanted);
    }
  }

  static List<Tok> tokens(String text) {
    Tokens all = Lexer.lex(text.getBytes(StandardCharsets.UTF_8));
    List<Tok> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      TokenKind.Group group = all.kind(i).group();
      if (group != TokenKind.Group.TRIVIA && group != TokenKind.Group.DOC) {
        found.add(new Tok(all.kind(i), all.text(i)));
      }
    }
    return found;
  }

  /** With line ends, spaces and comments of its own. */
  static String print(List<Tok> tokens, Random random) {
    StringBuilder out = new StringBuilder();
    for (Tok token : tokens) {
      out.append(token.text());
      out.append(
          token.is("{") || token.is("}") || token.is(";")
              ? "\n" + "\t".repeat(random.nextInt(3))
              : random.nextInt(12) == 0 ? "\n  " : " ");
      if (token.is(";") && random.nextInt(6) == 0) {
        out.append("// note ").append(random.nextInt(100)).append('\n');
      }
    }
    return out.append('\n').toString();
  }

  /** Every name gets one other name. */
  static List<Tok> rename(List<Tok> tokens, Set<String> std, boolean all) {
    Map<String, String> names = new HashMap<>();
    List<Tok> renamed = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Tok token = tokens.get(i);
      boolean name = token.kind().group() == TokenKind.Group.NAME && !std.contains(token.text());
      boolean wanted = name && (all || isLocal(tokens, i));
      renamed.add(
          wanted
              ? new Tok(
                  token.kind(), names.computeIfAbsent(token.text(), n -> other(n, names.size())))
              : token);
    }
    return renamed;
  }

  private static String other(String name, int number) {
    boolean type = Character.isUpperCase(name.charAt(0));
    return (type ? "Kind" : "item_") + Integer.toString(number + 11, 36);
  }

  private static boolean isLocal(List<Tok> tokens, int i) {
    String before = i == 0 ? "" : tokens.get(i - 1).text();
    String after = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
    return !before.equals(".")
        && !before.equals("::")
        && !after.equals("::")
        && !after.equals("(")
        && !after.equals("!")
        && !before.equals("fn")
        && Character.isLowerCase(tokens.get(i).text().charAt(0));
  }

  /** Half of its statements in a row, in a function of another name. */
  private static List<Tok> half(List<Tok> tokens, Random random) {
    int open = Rewriter.body(tokens);
    List<int[]> statements = Rewriter.statements(tokens, open + 1, tokens.size() - 1);
    int size = tokens.size() - 2 - open;
    int from = statements.size() < 2 || random.nextBoolean() ? 0 : -1;
    List<Tok> cut = new ArrayList<>();
    if (statements.size() < 2) {
      cut.addAll(closed(tokens.subList(open + 1, open + 1 + size / 2 + 1)));
    } else if (from == 0) {
      for (int[] s : statements) {
        cut.addAll(tokens.subList(s[0], s[1]));
        if (cut.size() * 2 >= size) {
          break;
        }
      }
    } else {
      for (int i = statements.size() - 1; i >= 0 && cut.size() * 2 < size; i--) {
        cut.addAll(0, tokens.subList(statements.get(i)[0], statements.get(i)[1]));
      }
    }
    List<Tok> out = new ArrayList<>(tokens("fn fragment(input: &Input) {"));
    out.addAll(cut);
    out.add(new Tok(TokenKind.CLOSE_BRACE, "}"));
    return out;
  }

  /** With the brackets closed that it opens. */
  private static List<Tok> closed(List<Tok> tokens) {
    List<Tok> out = new ArrayList<>(tokens);
    List<String> open = new ArrayList<>();
    for (Tok token : tokens) {
      switch (token.text()) {
        case "{" -> open.add("}");
        case "(" -> open.add(")");
        case "[" -> open.add("]");
        case "}", ")", "]" -> {
          if (!open.isEmpty()) {
            open.removeLast();
          }
        }
        default -> {}
      }
    }
    while (!open.isEmpty()) {
      out.addAll(tokens(open.removeLast()));
    }
    return out;
  }
}
