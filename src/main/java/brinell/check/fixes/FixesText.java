package brinell.check.fixes;

import brinell.core.Change;
import java.util.Map;
import java.util.Optional;

/** What {@code brinell fixes} prints. */
public final class FixesText {
  private FixesText() {}

  /** For people. */
  public static String table(Change change, Fixes.Report.Done done) {
    StringBuilder out = new StringBuilder();
    Optional<Says> says = Says.in(change);
    says.ifPresent(s -> out.append("The change says: ").append(s.words()).append("\n\n"));
    for (Told told : done.tests()) {
      ChangedTest test = told.test();
      out.append(test.path()).append(':').append(test.first()).append("  ");
      out.append(told.id()).append('\n');
      out.append("    ").append(Fixes.words(told)).append('\n');
    }
    Fixes.Verdict verdict = Fixes.verdict(done);
    out.append('\n').append(verdict.words()).append(": ");
    out.append(
        switch (verdict) {
          case FIXED -> count(done);
          case PASSES_WITHOUT -> "no test of the change fails without it";
          case CANNOT_TELL -> Fixes.doubt(done);
        });
    out.append("  (").append(done.toolchain()).append(")\n");
    if (verdict != Fixes.Verdict.CANNOT_TELL) {
      return out.toString();
    }
    for (Map.Entry<String, String> kept : done.kept().entrySet()) {
      out.append("Not taken back: ").append(kept.getKey()).append(", ").append(kept.getValue());
      out.append('\n');
    }
    return out.toString();
  }

  private static String count(Fixes.Report.Done done) {
    long first = done.tests().stream().filter(t -> t.fate() == Told.Fate.FAILS_FIRST).count();
    int all = done.tests().size();
    return (all == 1 ? "the test" : first + " of " + all + " tests")
        + (first == 1
            ? " fails without the change and passes with it"
            : " fail without the change and pass with it");
  }
}
