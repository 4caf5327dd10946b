package brinell.app;

import brinell.check.convention.UnusualSentence;
import brinell.check.convention.ledger.Unusual;
import brinell.report.Visible;

/** A line and how this codebase would write it. */
final class AlternativeText {
  private AlternativeText() {}

  static String of(Unusual u) {
    StringBuilder out = new StringBuilder();
    out.append("- ").append(Visible.line(u.source())).append('\n');
    out.append("+ ")
        .append(
            Visible.line(
                u.rewritten()
                    .orElseGet(() ->
                        "write "
                            + u.preference().preferred().shown()
                            + " in place of "
                            + u.written().shown())))
        .append('\n');
    return out.append("  ").append(Visible.line(UnusualSentence.of(u))).append("\n").toString();
  }
}
