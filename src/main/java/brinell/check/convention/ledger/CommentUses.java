package brinell.check.convention.ledger;

import brinell.rust.TokenKind;
import brinell.rust.Tokens;

/** The form of comments that have a form. */
final class CommentUses {
  private static final int TODO = Numbers.of("todo-comment");
  private static final int SAFETY = Numbers.of("safety-comment");

  private CommentUses() {}

  static void read(Source source, Sink sink) {
    Tokens tokens = source.file.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.LINE_COMMENT) {
        comment(tokens.text(i), tokens.start(i), tokens.end(i), sink);
      }
    }
  }

  private static void comment(String text, int from, int to, Sink sink) {
    String words = text.substring(2).strip();
    if (words.startsWith("TODO")) {
      String rest = words.substring(4);
      int form =
          rest.startsWith(":") ? 0 : rest.startsWith("(") ? 1 : rest.startsWith(" ") ? 2 : -1;
      if (form >= 0) {
        sink.add(TODO, form, from, to);
      }
    } else if (words.startsWith("SAFETY:")) {
      sink.add(SAFETY, 0, from, to);
    } else if (words.startsWith("Safety:")) {
      sink.add(SAFETY, 1, from, to);
    }
  }
}
