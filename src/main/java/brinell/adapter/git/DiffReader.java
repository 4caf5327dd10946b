package brinell.adapter.git;

import brinell.core.FileChange;
import brinell.core.FileChange.Body;
import brinell.core.FileChange.Entry;
import brinell.core.FileChange.Status;
import brinell.core.Hunk;
import brinell.core.Hunk.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the answer of one {@code git diff-tree}: first all raw records, then their patches. */
final class DiffReader {
  /** Of one file's difference. */
  static final int FILE_LIMIT = Settings.LARGE;

  /** Of all differences together: lines cost several times their bytes. */
  static final int TOTAL_LIMIT = 32 << 20;

  private static final String NULL_OID = "0";

  private final Bytes in;
  private final List<Item> items = new ArrayList<>();
  private long total;

  private DiffReader(InputStream in) {
    this.in = new Bytes(in, FILE_LIMIT);
  }

  static List<String> arguments(String base, String head, String renames, String... kinds) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "diff-tree",
                "-r",
                "-z",
                "--raw",
                "--no-abbrev",
                "--full-index",
                "--no-commit-id",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--no-relative",
                "--submodule=short",
                "--ignore-submodules=none",
                "--diff-algorithm=myers",
                "--indent-heuristic",
                "--inter-hunk-context=0",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                "--output-indicator-new=+",
                "--output-indicator-old=-",
                "--output-indicator-context= ",
                "-l1000",
                renames));
    arguments.addAll(List.of(kinds));
    arguments.add(base);
    arguments.add(head);
    arguments.add("--");
    return arguments;
  }

  static List<FileChange> read(InputStream in) throws IOException {
    DiffReader reader = new DiffReader(in);
    reader.records();
    reader.patches();
    return reader.items.stream().map(Item::change).toList();
  }

  /** One changed path while its patch is being read. */
  private static final class Item {
    final Status status;
    final Optional<Entry> before;
    final Optional<Entry> after;
    final List<Hunk> hunks = new ArrayList<>();
    int sections;
    long size;
    boolean binary;
    String unread = "";

    Item(Status status, Optional<Entry> before, Optional<Entry> after) {
      this.status = status;
      this.before = before;
      this.after = after;
      this.sections = status == Status.TYPE_CHANGED ? 2 : 1;
    }

    FileChange change() {
      return new FileChange(status, before, after, body());
    }

    private Body body() {
      if (isSubmodule(before) || isSubmodule(after)) {
        return new FileChange.Submodule();
      }
      if (!unread.isEmpty()) {
        return new FileChange.Unread(unread);
      }
      return binary ? new FileChange.Binary() : new FileChange.Text(hunks);
    }

    private static boolean isSubmodule(Optional<Entry> entry) {
      return entry.isPresent() && entry.get().mode().equals("160000");
    }
  }

  private void records() throws IOException {
    while (in.peek() == ':' && in.next((byte) 0)) {
      String[] record = in.text(1).split(" ", -1);
      in.next((byte) 0);
      String path = in.path();
      char letter = record[4].charAt(0);
      String second = path;
      if (letter == 'R' || letter == 'C') {
        in.next((byte) 0);
        second = in.path();
      }
      items.add(
          new Item(
              status(letter),
              entry(path, record[0], record[2]),
              entry(second, record[1], record[3])));
    }
    if (in.peek() == 0) {
      in.skip(1);
    }
  }

  private static Optional<Entry> entry(String path, String mode, String oid) {
    boolean none = oid.replace(NULL_OID, "").isEmpty();
    return none ? Optional.empty() : Optional.of(new Entry(path, mode, oid));
  }

  private static Status status(char letter) {
    return switch (letter) {
      case 'A' -> Status.ADDED;
      case 'D' -> Status.DELETED;
      case 'R' -> Status.RENAMED;
      case 'C' -> Status.COPIED;
      case 'T' -> Status.TYPE_CHANGED;
      default -> Status.MODIFIED;
    };
  }

  private void patches() throws IOException {
    int at = -1;
    while (in.next((byte) '\n')) {
      if (in.startsWith("diff --git ")) {
        if (at < 0 || items.get(at).sections == 0) {
          at++;
        }
        items.get(at).sections--;
      } else if (in.startsWith("@@ ")) {
        hunk(items.get(at));
      } else if (in.startsWith("Binary files ")) {
        items.get(at).binary = true;
      }
    }
  }

  private void hunk(Item item) throws IOException {
    String header = in.text();
    int[] numbers = numbers(header);
    int base = numbers[0];
    int head = numbers[2];
    int baseEnd = base + numbers[1];
    int headEnd = head + numbers[3];
    List<Hunk.Line> lines = new ArrayList<>();
    while (base < baseEnd || head < headEnd) {
      if (!in.next((byte) '\n')) {
        item.unread = "git's answer ended within it";
        return;
      }
      char sign = in.length() == 0 ? ' ' : (char) in.at(0);
      if (sign == '\\') {
        unended(lines);
        continue;
      }
      Mark mark = sign == '+' ? Mark.ADDED : sign == '-' ? Mark.REMOVED : Mark.CONTEXT;
      if (fits(item)) {
        lines.add(new Hunk.Line(mark, sign == '-' ? base : head, in.text(1)));
      }
      base += sign == '+' ? 0 : 1;
      head += sign == '-' ? 0 : 1;
    }
    if (in.peek() == '\\' && in.next((byte) '\n')) {
      unended(lines);
    }
    if (item.unread.isEmpty()) {
      item.hunks.add(new Hunk(numbers[0], numbers[1], numbers[2], numbers[3], lines));
    } else {
      item.hunks.clear();
    }
  }

  /** No line feed ends the line above. Git may say it in another language; here it is one. */
  private static void unended(List<Hunk.Line> lines) {
    if (!lines.isEmpty()) {
      lines.add(lines.removeLast().unended());
    }
  }

  /** Counts the line that was just read; false when it is too much. */
  private boolean fits(Item item) {
    if (item.unread.isEmpty()) {
      item.size += in.length();
      total += in.length();
      if (in.cut() || item.size > FILE_LIMIT) {
        item.unread = "its difference is larger than " + (FILE_LIMIT >> 20) + " MiB";
      } else if (total > TOTAL_LIMIT) {
        item.unread = "the differences are larger than " + (TOTAL_LIMIT >> 20) + " MiB together";
      }
      total -= item.unread.isEmpty() ? 0 : item.size;
    }
    return item.unread.isEmpty();
  }

  /** Of {@code @@ -1,2 +3,4 @@}: base start and count, head start and count. */
  private static int[] numbers(String header) {
    int[] numbers = {0, 1, 0, 1};
    int at = 3;
    for (int side = 0; side < 2; side++) {
      int end = header.indexOf(' ', at);
      String range = header.substring(at + 1, end);
      int comma = range.indexOf(',');
      numbers[2 * side] = Integer.parseInt(comma < 0 ? range : range.substring(0, comma));
      numbers[2 * side + 1] = comma < 0 ? 1 : Integer.parseInt(range.substring(comma + 1));
      at = end + 1;
    }
    return numbers;
  }
}
