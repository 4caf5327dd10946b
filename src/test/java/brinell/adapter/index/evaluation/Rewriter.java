package brinell.adapter.index.evaluation;

import brinell.adapter.index.evaluation.Transform.Tok;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Says the same in other words, wherever it finds something to reword: {@code if let} as {@code
 * match}, {@code for} as {@code while let}, the branches of an {@code if} swapped, calls taken out
 * into variables, {@code ?} spelled out, compound assignments spelled out, neighbouring statements
 * swapped. It does not ask whether the result compiles.
 */
final class Rewriter {
  private List<Tok> tokens;
  private final Random random;
  private int fresh;

  Rewriter(List<Tok> tokens, Random random) {
    this.tokens = new ArrayList<>(tokens);
    this.random = random;
  }

  List<Tok> rewrite() {
    for (int i = 0; i < tokens.size(); i++) {
      Tok token = tokens.get(i);
      if (token.is("if") && at(i + 1).is("let")) {
        ifLet(i);
      } else if (token.is("if")) {
        swapBranches(i);
      } else if (token.is("for") && !at(i + 1).is("<")) {
        loop(i);
      } else if (token.text().matches("[-+*]=")) {
        compound(i);
      }
    }
    extract();
    reorder();
    return tokens;
  }

  private Tok at(int i) {
    return tokens.get(Math.min(i, tokens.size() - 1));
  }

  private static List<Tok> words(String text) {
    return Transform.tokens(text);
  }

  private int partner(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      String t = tokens.get(i).text();
      depth += t.equals("{") || t.equals("(") || t.equals("[") ? 1 : 0;
      depth -= t.equals("}") || t.equals(")") || t.equals("]") ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private int brace(int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      String t = tokens.get(i).text();
      if (depth == 0 && t.equals("{")) {
        return i;
      }
      depth += t.equals("(") || t.equals("[") ? 1 : 0;
      depth -= t.equals(")") || t.equals("]") ? 1 : 0;
      if (depth < 0 || t.equals(";")) {
        return -1;
      }
    }
    return -1;
  }

  private void replace(int from, int to, List<Tok> by) {
    List<Tok> next = new ArrayList<>(tokens.subList(0, from));
    next.addAll(by);
    next.addAll(tokens.subList(to, tokens.size()));
    tokens = next;
  }

  private List<Tok> sub(int from, int to) {
    return new ArrayList<>(tokens.subList(from, to));
  }

  /** {@code if let P = E { A } else { B }} becomes {@code match E { P => { A } _ => { B } }}. */
  private void ifLet(int at) {
    int open = brace(at + 2);
    int close = open < 0 ? -1 : partner(open);
    int eq = at + 2;
    while (eq < open && !tokens.get(eq).is("=")) {
      eq++;
    }
    if (close < 0 || eq >= open || sub(eq, open).stream().anyMatch(t -> t.is("&&"))) {
      return;
    }
    boolean otherwise = at(close + 1).is("else") && at(close + 2).is("{");
    int end = otherwise ? partner(close + 2) : close;
    if (end < 0 || (at(close + 1).is("else") && !otherwise)) {
      return;
    }
    List<Tok> out = words("match");
    out.addAll(sub(eq + 1, open));
    out.addAll(words("{"));
    out.addAll(sub(at + 2, eq));
    out.addAll(words("=>"));
    out.addAll(sub(open, close + 1));
    out.addAll(words("_ =>"));
    out.addAll(otherwise ? sub(close + 2, end + 1) : words("{ }"));
    out.addAll(words("}"));
    replace(at, end + 1, out);
  }

  private void swapBranches(int at) {
    int open = brace(at + 1);
    int close = open < 0 ? -1 : partner(open);
    if (close < 0 || !at(close + 1).is("else") || !at(close + 2).is("{")) {
      return;
    }
    int end = partner(close + 2);
    if (end < 0) {
      return;
    }
    List<Tok> out = words("if !(");
    out.addAll(sub(at + 1, open));
    out.addAll(words(")"));
    out.addAll(sub(close + 2, end + 1));
    out.addAll(words("else"));
    out.addAll(sub(open, close + 1));
    replace(at, end + 1, out);
  }

  private void loop(int at) {
    int in = at + 1;
    while (in < tokens.size() && in < at + 30 && !tokens.get(in).is("in")) {
      in++;
    }
    int open = brace(in + 1);
    if (!at(in).is("in") || open < 0) {
      return;
    }
    String name = "iter_" + fresh++;
    List<Tok> out = words("let mut " + name + " = (");
    out.addAll(sub(in + 1, open));
    out.addAll(words(").into_iter(); while let Some("));
    out.addAll(sub(at + 1, in));
    out.addAll(words(") = " + name + ".next()"));
    replace(at, open, out);
  }

  private void compound(int at) {
    int from = at;
    while (from > 0 && tokens.get(from - 1).text().matches("[\\w.]+")) {
      from--;
    }
    if (from < at) {
      List<Tok> out = words("=");
      out.addAll(sub(from, at));
      out.addAll(words(tokens.get(at).text().substring(0, 1)));
      replace(at, at + 1, out);
    }
  }

  /** Takes up to a third of the statements' arguments out into variables before them. */
  private void extract() {
    int open = body(tokens);
    List<int[]> all = statements(tokens, open + 1, tokens.size() - 1);
    for (int s = all.size() - 1; s >= 0; s--) {
      int[] range = all.get(s);
      for (int i = range[0]; i < range[1]; i++) {
        if (tokens.get(i).is("{")) {
          break;
        }
        int close = tokens.get(i).is("(") && i > range[0] + 1 ? partner(i) : -1;
        if (close > i + 2
            && close < range[1]
            && random.nextInt(3) > 0
            && sub(i, close).stream().noneMatch(t -> t.is(",") || t.is("|"))) {
          String name = "part_" + fresh++;
          List<Tok> out = words("let " + name + " =");
          out.addAll(sub(i + 1, close));
          out.addAll(words(";"));
          out.addAll(sub(range[0], i + 1));
          out.addAll(words(name));
          out.addAll(sub(close, range[1]));
          replace(range[0], range[1], out);
          break;
        }
      }
    }
  }

  private void reorder() {
    int open = body(tokens);
    List<int[]> all = statements(tokens, open + 1, tokens.size() - 1);
    List<List<Tok>> texts = new ArrayList<>();
    all.forEach(s -> texts.add(sub(s[0], s[1])));
    for (int i = 0; i + 2 < texts.size(); i += 2) {
      if (random.nextInt(3) > 0) {
        Collections.swap(texts, i, i + 1);
      }
    }
    List<Tok> out = sub(0, open + 1);
    texts.forEach(out::addAll);
    out.addAll(words("}"));
    tokens = out;
  }

  static int body(List<Tok> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String t = tokens.get(i).text();
      depth += t.equals("(") || t.equals("[") ? 1 : 0;
      depth -= t.equals(")") || t.equals("]") ? 1 : 0;
      if (depth == 0 && t.equals("{")) {
        return i;
      }
    }
    return 0;
  }

  /** The statements at the top of a body, each with its end. */
  static List<int[]> statements(List<Tok> tokens, int from, int to) {
    List<int[]> found = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      String t = tokens.get(i).text();
      depth += t.equals("{") || t.equals("(") || t.equals("[") ? 1 : 0;
      depth -= t.equals("}") || t.equals(")") || t.equals("]") ? 1 : 0;
      boolean block =
          t.equals("}")
              && depth == 0
              && i + 1 < to
              && !tokens.get(i + 1).text().matches("else|[.?;,)]|\\W=|[-+*/&|]+");
      if (depth == 0 && (t.equals(";") || block)) {
        found.add(new int[] {start, i + 1});
        start = i + 1;
      }
    }
    if (start < to) {
      found.add(new int[] {start, to});
    }
    return found;
  }
}
