package brinell.adapter.git;

import brinell.core.Commit;
import brinell.core.Person;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the answer of one {@code git log}. */
final class LogReader {
  private LogReader() {}

  static List<String> arguments(boolean firstParent) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "log",
                "-z",
                "--reverse",
                "--topo-order",
                "--no-show-signature",
                "--no-decorate",
                "--no-notes",
                "--no-patch",
                "--no-color",
                "--encoding=UTF-8",
                "--format=%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B"));
    if (firstParent) {
      arguments.add("--first-parent");
    }
    return arguments;
  }

  static List<Commit> read(InputStream in) throws IOException {
    Bytes bytes = new Bytes(in, Settings.LARGE);
    List<Commit> commits = new ArrayList<>();
    while (bytes.next((byte) 0)) {
      String oid = bytes.text();
      String parents = field(bytes);
      Person author = new Person(field(bytes), field(bytes));
      Instant authored = instant(field(bytes));
      Person committer = new Person(field(bytes), field(bytes));
      Instant committed = instant(field(bytes));
      String message = field(bytes);
      List<String> of = parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1));
      commits.add(new Commit(oid, of, author, committer, authored, committed, message, List.of()));
    }
    return commits;
  }

  private static String field(Bytes bytes) throws IOException {
    return bytes.next((byte) 0) ? bytes.text() : "";
  }

  /** A header that git cannot read has no date; one that is out of range is as good as none. */
  private static Instant instant(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | java.time.DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
