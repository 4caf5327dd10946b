package brinell.adapter.git;

import brinell.port.Past;
import brinell.port.Past.Edit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads the answer of one {@code git log --first-parent -p -U0}. Of the lines themselves only this
 * is kept: whether a removed one is empty or a comment.
 */
final class PastReader {
  record One(String oid, List<Edit> edits) {}

  private final Bytes in;
  private final Past.Landed to;
  private String oid = "";
  private List<Edit> edits = new ArrayList<>();
  private String path = "";
  private String from = "";
  private boolean binary;
  private int[] hunks = new int[16];
  private int length;
  private int removed;
  private BitSet trivial = new BitSet();

  private PastReader(InputStream in, Past.Landed to) {
    this.in = new Bytes(in, Settings.LARGE);
    this.to = to;
  }

  static List<String> arguments() {
    return new ArrayList<>(
        List.of(
            "log",
            "--first-parent",
            "-m",
            "--reverse",
            "--topo-order",
            "--no-show-signature",
            "--no-notes",
            "--no-decorate",
            "--format=%x00%H",
            "--patch",
            "--unified=0",
            "--inter-hunk-context=0",
            "-M",
            "-l1000",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--no-relative",
            "--submodule=short",
            "--ignore-submodules=none",
            "--diff-algorithm=myers",
            "--indent-heuristic",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--output-indicator-new=+",
            "--output-indicator-old=-",
            "--output-indicator-context= "));
  }

  static void read(InputStream in, Past.Landed to) throws IOException {
    PastReader reader = new PastReader(in, to);
    reader.all();
    reader.commit("");
  }

  private void all() throws IOException {
    while (in.next((byte) '\n')) {
      if (in.length() == 0) {
        continue;
      }
      switch (in.at(0)) {
        case 0 -> commit(in.text(1));
        case 'd' -> difference();
        case '-' -> from = in.startsWith("--- /dev/null") ? from : name(4, from, "--- ");
        case '+' -> path = in.startsWith("+++ /dev/null") ? path : name(4, path, "+++ ");
        case 'r' -> renamed();
        case 'B' -> binary |= in.startsWith("Binary files ");
        case '@' -> hunk();
        default -> {}
      }
    }
  }

  private void commit(String next) {
    file();
    if (!oid.isEmpty()) {
      to.landed(oid, List.copyOf(edits));
    }
    oid = next;
    edits = new ArrayList<>();
  }

  private void file() {
    if (!path.isEmpty()) {
      edits.add(new Edit(path, from, binary, java.util.Arrays.copyOf(hunks, length), trivial));
    }
    path = "";
    from = "";
    binary = false;
    length = 0;
    removed = 0;
    trivial = new BitSet();
  }

  /** Both names are the same here unless lines follow that say them one by one. */
  private void difference() {
    if (!in.startsWith("diff --git ")) {
      return;
    }
    file();
    String names = in.text(11);
    path = plain(names.substring(0, names.length() / 2));
    from = path;
  }

  private void renamed() {
    if (in.startsWith("rename from ")) {
      from = unquoted(in.text(12));
    } else if (in.startsWith("rename to ")) {
      path = unquoted(in.text(10));
    }
  }

  private String name(int offset, String otherwise, String start) {
    return in.startsWith(start) ? plain(in.text(offset)) : otherwise;
  }

  /** Without quotes, the prefix, and the tab that git puts behind a name with blanks. */
  private static String plain(String name) {
    String bare = unquoted(name.endsWith("\t") ? name.substring(0, name.length() - 1) : name);
    return bare.startsWith("a/") || bare.startsWith("b/") ? bare.substring(2) : bare;
  }

  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name;
  }

  private void hunk() throws IOException {
    int[] n = numbers();
    if (length + 4 > hunks.length) {
      hunks = java.util.Arrays.copyOf(hunks, hunks.length * 2);
    }
    System.arraycopy(n, 0, hunks, length, 4);
    length += 4;
    int lines = n[1] + n[3];
    while (lines > 0 && in.next((byte) '\n')) {
      byte sign = in.length() == 0 ? 0 : in.at(0);
      if (sign == '-' && isTrivial()) {
        trivial.set(removed);
      }
      removed += sign == '-' ? 1 : 0;
      lines -= sign == '\\' ? 0 : 1;
    }
    if (in.peek() == '\\') {
      in.next((byte) '\n');
    }
  }

  /** Whether the line is blank or begins as comments of most languages do. */
  private boolean isTrivial() {
    int i = 1;
    while (i < in.length() && (in.at(i) == ' ' || in.at(i) == '\t' || in.at(i) == '\r')) {
      i++;
    }
    if (i == in.length()) {
      return true;
    }
    byte c = in.at(i);
    return c == '*'
        || (c == '/' && i + 1 < in.length() && (in.at(i + 1) == '/' || in.at(i + 1) == '*'));
  }

  /** Of {@code @@ -1,2 +3,4 @@}. */
  private int[] numbers() {
    int[] n = {0, 1, 0, 1};
    int at = 0;
    int i = 3;
    while (at < 4 && i < in.length()) {
      byte c = in.at(i++);
      if (c == '-' || (c == '+' && at < 2)) {
        at = c == '-' ? 0 : 2;
        n[at] = 0;
      } else if (c == ',') {
        at++;
        n[at] = 0;
      } else if (c == '@') {
        break;
      } else if (c >= '0' && c <= '9') {
        n[at] = n[at] * 10 + (c - '0');
      }
    }
    return n;
  }
}
