package brinell.adapter.git;

import brinell.core.Hunk;
import brinell.core.Hunk.Mark;
import java.util.ArrayList;
import java.util.List;

/** Applies hunks to lines, and complains when they do not fit. */
public final class Reapplied {
  private Reapplied() {}

  public static List<String> of(List<String> base, List<Hunk> hunks) {
    List<String> head = new ArrayList<>();
    int at = 0;
    for (Hunk hunk : hunks) {
      while (at < hunk.baseStart() - (hunk.baseCount() == 0 ? 0 : 1)) {
        head.add(base.get(at++));
      }
      for (Hunk.Line line : hunk.lines()) {
        if (line.mark() != Mark.ADDED && !base.get(at++).equals(line.text())) {
          throw new AssertionError("line " + at + " is not " + line.text());
        }
        if (line.mark() != Mark.REMOVED) {
          head.add(line.text());
          if (line.number() != head.size()) {
            throw new AssertionError(line + " is line " + head.size());
          }
        }
      }
    }
    head.addAll(base.subList(at, base.size()));
    return head;
  }
}
