package brinell.adapter.git;

import brinell.port.Landed;
import brinell.port.Landed.Run;
import brinell.port.Landed.Touched;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what one {@code git log --patch} says of a history's first parents. */
final class LandedReader {
  private static final String COMMIT = "commit ";

  private final List<Landed> all = new ArrayList<>();
  private final List<Touched> files = new ArrayList<>();
  private final List<Run> added = new ArrayList<>();
  private String commit = "";
  private String path = "";
  private String before = "";
  private String after = "";

  private LandedReader() {}

  static List<String> arguments(String tip, int most) {
    return List.of(
        "log",
        "--first-parent",
        "-m",
        "--min-parents=1",
        "--max-count=" + most,
        "--no-show-signature",
        "--no-decorate",
        "--no-notes",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--full-index",
        "--find-renames",
        "--unified=0",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--patch",
        "--format=" + COMMIT + "%H",
        tip,
        "--",
        "*.rs");
  }

  /** Newest first. */
  static List<Landed> read(InputStream in) throws IOException {
    LandedReader reader = new LandedReader();
    Bytes bytes = new Bytes(in, 1 << 12);
    while (bytes.next((byte) '\n')) {
      if (bytes.length() > 0) {
        reader.line(bytes);
      }
    }
    reader.endCommit();
    return reader.all;
  }

  /** Content lines start with a sign, so whatever else starts a line is git's own. */
  private void line(Bytes bytes) {
    switch (bytes.at(0)) {
      case '@' -> hunk(bytes.text());
      case 'c' -> {
        if (bytes.startsWith(COMMIT)) {
          endCommit();
          commit = bytes.text(COMMIT.length()).strip();
        }
      }
      case 'd' -> {
        if (bytes.startsWith("diff ")) {
          endFile();
        }
      }
      case 'i' -> {
        if (bytes.startsWith("index ")) {
          index(bytes.text());
        }
      }
      case '+' -> {
        if (path.isEmpty() && bytes.startsWith("+++ b/")) {
          path = bytes.path("+++ b/".length());
        }
      }
      default -> {}
    }
  }

  private void index(String line) {
    String[] ids = line.split(" ", -1)[1].split("\\.\\.", -1);
    before = ids[0];
    after = ids.length > 1 ? ids[1] : "";
  }

  /** {@code @@ -a,b +c,d @@ …}. */
  private void hunk(String line) {
    int plus = line.indexOf('+');
    int end = line.indexOf(' ', plus);
    if (plus < 0 || end < 0) {
      return;
    }
    String[] numbers = line.substring(plus + 1, end).split(",", -1);
    int first = Integer.parseInt(numbers[0]);
    int count = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 1;
    if (count > 0) {
      added.add(new Run(first, first + count - 1));
    }
  }

  private void endFile() {
    if (!path.isEmpty() && !added.isEmpty()) {
      boolean isNew = before.chars().allMatch(c -> c == '0');
      files.add(new Touched(path, isNew ? Optional.empty() : Optional.of(before), after, added));
    }
    path = "";
    added.clear();
  }

  private void endCommit() {
    endFile();
    if (!commit.isEmpty()) {
      files.sort(Comparator.comparing(Touched::path));
      all.add(new Landed(commit, files));
    }
    files.clear();
    commit = "";
  }
}
