package brinell.check.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as text: a line of JSON each, or a table. The order of the fields never changes. */
public final class MutantLines {
  private MutantLines() {}

  public static String json(Result result) {
    Mutant m = result.mutant();
    StringBuilder out = new StringBuilder("{");
    field(out, "id", m.id());
    field(out, "file", m.path());
    out.append(",\"line\":").append(m.line()).append(",\"column\":").append(m.column());
    field(out, "function", m.function());
    field(out, "original", m.original());
    field(out, "replacement", m.replacement());
    field(out, "operator", m.operator().id());
    field(out, "outcome", result.fate().id());
    out.append(",\"changed\":").append(result.changed());
    out.append(",\"tests\":[");
    for (int i = 0; i < result.tests().size(); i++) {
      out.append(i > 0 ? "," : "").append(quoted(result.tests().get(i)));
    }
    out.append(']');
    result.killedBy().ifPresent(test -> field(out, "killedBy", test));
    out.append(",\"seconds\":").append(String.format(Locale.ROOT, "%.3f", result.seconds()));
    if (!result.because().isEmpty()) {
      field(out, "because", result.because());
    }
    return out.append('}').toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append(out.length() > 1 ? "," : "").append('"').append(name).append("\":");
    out.append(quoted(value));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** What a replay showed. */
  public static String replay(Replay.Seen.Fault fault) {
    StringBuilder out = new StringBuilder(fault.difference()).append('\n');
    out.append(fault.said()).append(".\n");
    fault.switched().ifPresent(r -> out.append("Behind a switch: ").append(told(r)));
    out.append("In the plain text, all tests of the package: ").append(told(fault.plain()));
    fault
        .switched()
        .filter(r -> r.fate().detected() != fault.plain().fate().detected())
        .ifPresent(r -> out.append("The two differ; go by the plain text.\n"));
    return out.toString();
  }

  /** The file, the function and the fault, on one line. */
  public static String place(Result result) {
    return result.mutant().path() + ": " + Sentences.fault(result.mutant());
  }

  private static List<List<Result>> lines(List<Result> results, boolean everything) {
    if (everything) {
      return results.stream().map(List::of).toList();
    }
    Map<String, List<Result>> lines = new LinkedHashMap<>();
    for (Result result : results) {
      if (result.fate().missed() || result.fate() == Fate.UNDECIDED) {
        Mutant m = result.mutant();
        String line = m.path() + ":" + m.line() + ":" + result.fate();
        lines.computeIfAbsent(line, l -> new ArrayList<>()).add(result);
      }
    }
    return List.copyOf(lines.values());
  }

  private static String told(Result result) {
    StringBuilder out = new StringBuilder(result.fate().id());
    result.killedBy().ifPresent(test -> out.append(" by ").append(test));
    out.append(result.because().isEmpty() ? "" : " (" + result.because() + ")").append('\n');
    result.tests().forEach(test -> out.append("  ").append(test).append('\n'));
    return out.toString();
  }

  /**
   * For people: what was missed or is not known, then the sums.
   *
   * @param everything each fault, also what was noticed; else of several faults of one line with
   *     one fate only the first, as one test is likely to notice them all
   */
  public static String table(Mutants.Report.Done done, boolean everything) {
    StringBuilder out = new StringBuilder();
    lines(done.results(), everything)
        .forEach(same -> {
          Result first = same.getFirst();
          Mutant m = first.mutant();
          out.append(m.path()).append(':').append(m.line()).append(':').append(m.column());
          out.append("  ").append(Sentences.finding(first));
          out.append(same.size() > 1 ? "; " + (same.size() - 1) + " more on this line" : "");
          out.append("  [").append(m.id()).append("]\n");
        });
    done.aside()
        .forEach(a ->
            out.append("set aside: ")
                .append(a.test())
                .append(": ")
                .append(a.because())
                .append('\n'));
    done.outside()
        .forEach(p -> out.append("not looked at: ").append(p).append(" belongs to no package\n"));
    out.append(done.results().size()).append(" faults: ");
    out.append(
        done.results().isEmpty() ? "none can be planted here" : Sentences.counts(done.results()));
    return out.append("  (")
        .append(done.tests())
        .append(" tests; ")
        .append(done.recalled() > 0 ? done.recalled() + " known from earlier runs; " : "")
        .append(done.toolchain())
        .append(")\n")
        .toString();
  }
}
