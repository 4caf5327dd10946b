package brinell.check.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares the trailer reading with git's over the histories of the given git folders. */
public final class CompareTrailers {
  private CompareTrailers() {}

  public static void main(String[] folders) throws IOException, InterruptedException {
    long commits = 0;
    long with = 0;
    long differ = 0;
    for (String folder : folders) {
      for (String record : log(folder).split("\u0000", -1)) {
        String[] part = record.split("\u0001", -1);
        if (part.length != 3) {
          continue;
        }
        List<String> ours =
            Trailers.parse(part[1]).stream().map(t -> t.key() + ": " + t.value()).toList();
        List<String> gits = part[2].strip().isEmpty() ? List.of() : lines(part[2]);
        commits++;
        with += ours.isEmpty() ? 0 : 1;
        if (!ours.equals(gits)) {
          differ++;
          System.err.println(folder + " " + part[0] + "\n  ours " + ours + "\n  git  " + gits);
        }
      }
    }
    System.out.println(
        commits
            + " commits, "
            + with
            + " with trailers, "
            + differ
            + " read otherwise than by git");
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private static String log(String folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "git",
                "-C",
                folder,
                "log",
                "--encoding=UTF-8",
                "--format=%x00%H%x01%B%x01%(trailers:only,unfold)")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
