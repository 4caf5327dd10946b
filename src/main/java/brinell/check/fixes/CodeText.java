package brinell.check.fixes;

import brinell.rust.RustFile;
import brinell.rust.Span;
import brinell.rust.TestCode;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.util.List;

/** What of a file can change how the program behaves: no tests, comments or white space. */
final class CodeText {
  private CodeText() {}

  static String of(byte[] text) {
    RustFile file = RustFile.parse(text);
    List<Span> tests = TestCode.spans(file);
    Tokens tokens = file.tokens();
    StringBuilder code = new StringBuilder();
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.start(i);
      while (next < tests.size() && tests.get(next).end() <= start) {
        next++;
      }
      boolean test = next < tests.size() && tests.get(next).start() <= start;
      TokenKind kind = tokens.kind(i);
      if (!test && !kind.isTrivia() && kind.group() != TokenKind.Group.DOC) {
        code.append(tokens.text(i)).append(' ');
      }
    }
    return code.toString();
  }
}
