package brinell.check.disclosure;

import brinell.core.Commit;
import brinell.core.Note;
import brinell.core.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the reading over a repository's commits and prints one line of JSON each. For measuring, see
 * {@code eval/disclosure/run}; no part of the product.
 *
 * <p>Arguments: the git folder, then arguments of {@code git log} ({@code --stdin} reads object ids
 * from standard input).
 */
public final class ReadHistories {
  private ReadHistories() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Commit> commits = commits(Path.of(args[0]), List.of(args).subList(1, args.length));
    long start = System.nanoTime();
    List<CommitDisclosure> read = CommitDisclosure.of(commits);
    long took = System.nanoTime() - start;
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    read.forEach(c -> out.println(DisclosureJson.line(c)));
    out.flush();
    System.err.println(commits.size() + " commits read in " + took / 1_000_000 + " ms");
    if (System.getProperty("again") != null) {
      for (int i = 0; i < Integer.getInteger("again"); i++) {
        start = System.nanoTime();
        CommitDisclosure.of(commits);
        System.err.println("again: " + (System.nanoTime() - start) / 1_000_000 + " ms");
      }
    }
  }

  static List<Commit> commits(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "git",
                "-C",
                folder.toString(),
                "log",
                "--no-show-signature",
                "--notes=refs/notes/ai",
                "--encoding=UTF-8",
                "--format=%x00%H%x01%P%x01%an%x01%ae%x01%cn%x01%ce%x01%at%x01%ct%x01%B%x01%N"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    var commits = new ArrayList<Commit>();
    for (String record : out.split("\u0000", -1)) {
      String[] part = record.split("\u0001", -1);
      if (part.length >= 10) {
        commits.add(commit(part));
      }
    }
    return commits;
  }

  private static Commit commit(String[] part) {
    String note = part[9].strip();
    return new Commit(
        part[0],
        part[1].isEmpty() ? List.of() : List.of(part[1].split(" ", -1)),
        new Person(part[2], part[3]),
        new Person(part[4], part[5]),
        Instant.ofEpochSecond(Long.parseLong(part[6])),
        Instant.ofEpochSecond(Long.parseLong(part[7])),
        part[8],
        note.isEmpty() ? List.of() : List.of(new Note("refs/notes/ai", note)));
  }
}
