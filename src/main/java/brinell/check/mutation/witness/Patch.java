package brinell.check.mutation.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A unified diff of one file, as {@code git apply} takes it. */
final class Patch {
  private static final int AROUND = 3;

  private Patch() {}

  static String of(String path, byte[] before, byte[] after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    int from = Math.max(0, head - AROUND);
    int more = Math.min(AROUND, tail);
    List<String> out = new ArrayList<>();
    old.subList(from, head).forEach(l -> out.add(" " + l));
    old.subList(head, old.size() - tail).forEach(l -> out.add("-" + l));
    now.subList(head, now.size() - tail).forEach(l -> out.add("+" + l));
    old.subList(old.size() - tail, old.size() - tail + more).forEach(l -> out.add(" " + l));
    StringBuilder text = new StringBuilder();
    text.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
    text.append("@@ -").append(range(from, old.size() - tail + more)).append(" +");
    text.append(range(from, now.size() - tail + more)).append(" @@\n");
    for (String line : out) {
      text.append(line);
      text.append(line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n");
    }
    return text.toString();
  }

  private static String range(int from, int to) {
    return (to == from ? from : from + 1) + "," + (to - from);
  }

  /** Each with its line feed. */
  private static List<String> lines(byte[] text) {
    List<String> all = new ArrayList<>();
    String whole = new String(text, StandardCharsets.UTF_8);
    int at = 0;
    while (at < whole.length()) {
      int end = whole.indexOf('\n', at);
      int next = end < 0 ? whole.length() : end + 1;
      all.add(whole.substring(at, next));
      at = next;
    }
    return all;
  }
}
