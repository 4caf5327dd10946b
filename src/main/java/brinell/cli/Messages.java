package brinell.cli;

import brinell.core.Problem;
import brinell.report.Visible;
import java.util.List;

/** Problems as a user reads them: where and what on one line, what to do on the next. */
final class Messages {
  private Messages() {}

  static String problems(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append("brinell: ")
          .append(inline(problem.where()))
          .append(": ")
          .append(inline(problem.message()))
          .append('\n');
      problem.cure().ifPresent(cure -> text.append("  ").append(inline(cure)).append('\n'));
    }
    return text.toString();
  }

  /** Foreign text on one line, without anything that a terminal would obey. */
  static String inline(String text) {
    return Visible.line(text);
  }
}
