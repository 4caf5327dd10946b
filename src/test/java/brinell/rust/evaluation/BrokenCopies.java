package brinell.rust.evaluation;

import brinell.rust.Bodies;
import brinell.rust.Expr;
import brinell.rust.Function;
import brinell.rust.Lexer;
import brinell.rust.RustFile;
import brinell.rust.Tokens;
import java.io.ByteArrayOutputStream;
import java.util.Random;

/**
 * Reads a file with tokens deleted at random: nothing may throw, and no part may leave its whole.
 */
final class BrokenCopies {
  static final int COPIES = 2;
  private static final int ONE_IN = 100;

  private BrokenCopies() {}

  static void read(String path, byte[] bytes) {
    Random random = new Random(path.hashCode());
    Tokens tokens = Lexer.lex(bytes);
    for (int copy = 0; copy < COPIES; copy++) {
      ByteArrayOutputStream broken = new ByteArrayOutputStream(bytes.length);
      for (int i = 0; i < tokens.size(); i++) {
        if (random.nextInt(ONE_IN) != 0) {
          broken.write(bytes, tokens.start(i), tokens.end(i) - tokens.start(i));
        }
      }
      for (Function function : Bodies.functions(RustFile.parse(broken.toByteArray()))) {
        function.body().ifPresent(body -> check(path, body));
      }
    }
  }

  private static void check(String path, Expr expr) {
    int at = expr.span().start();
    for (Expr child : Bodies.children(expr)) {
      if (child.span().start() < at || child.span().end() > expr.span().end()) {
        throw new IllegalStateException(path + ": " + child.span() + " leaves " + expr.span());
      }
      at = child.span().start();
      check(path, child);
    }
  }
}
