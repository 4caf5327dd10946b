package brinell.check.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof is the comparison with git itself. */
class TrailersTest {
  private static final String[] LINES = {
    "",
    "",
    " ",
    "\t",
    "A sentence without a colon",
    "A sentence: with a colon",
    "fix: subject",
    "Assisted-by: Claude:claude-opus-4-8 [Claude Code]",
    "Assisted-by : space before",
    "Assisted-by\t: tab before",
    "Assisted by: space inside",
    "Co-authored-by: A <a@b.c>",
    "Signed-off-by: A <a@b.c>",
    "Signed-off-by:no space",
    "signed-off-by: lower case",
    "Reviewed-by:",
    "Empty: ",
    ": no key",
    "Fixes: #1",
    "  continued here",
    "\tcontinued: with tab",
    "(cherry picked from commit 0123456789abcdef)",
    "# a comment",
    "# Commented: out",
    "#",
    "---",
    "--- ",
    "----",
    "--- a/file",
    "---key: value",
    "Conflicts:",
    "\tpath/in/conflict",
    "https://example.org/x",
    "* bullet: list",
    "- Key: in a list",
    "Key-1: a: b: c",
    "K\u00e9y: not ASCII",
    "Key_2: underscore",
    "Key: trailing space  ",
    "Key: carriage return\r",
    "\r",
    "# ------------------------ >8 ------------------------",
    "Devin Session: https://example.org",
    "> Quoted: line"
  };

  @Test
  void agreesWithGitOnGeneratedMessages(@TempDir Path folder) {
    assumeThat(gitWorks(folder)).isTrue();
    var random = new Random(7);
    var messages = new ArrayList<String>();
    for (int i = 0; i < 1500; i++) {
      messages.add(message(random));
    }
    int withTrailers = 0;
    for (String message : messages) {
      List<String> ours = shown(Trailers.parse(message));
      assertThat(ours).as(message).isEqualTo(git(folder, message, "--no-divider"));
      withTrailers += ours.isEmpty() ? 0 : 1;
    }
    assertThat(withTrailers).isGreaterThan(200);
    for (String message : messages.subList(0, 500)) {
      assertThat(shown(Trailers.parseMail(message)))
          .as(message)
          .isEqualTo(git(folder, message, "--divider"));
    }
  }

  @Test
  void knowsTheLine() {
    assertThat(Trailers.parse("subject\n\nbody\n\nA: b\n  c\nD: e\n"))
        .containsExactly(new Trailer("A", "b c", 5, true), new Trailer("D", "e", 7, true));
  }

  private static String message(Random random) {
    var text = new StringBuilder();
    if (random.nextInt(10) > 0) {
      text.append("subject line\n");
      text.append(random.nextBoolean() ? "\n" : "");
    }
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      // Mostly trailers, so that blocks of them appear.
      int line = random.nextInt(3) > 0 ? 7 + random.nextInt(14) : random.nextInt(LINES.length);
      text.append(LINES[line]).append('\n');
    }
    if (random.nextInt(6) == 0 && text.length() > 0) {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  private static List<String> shown(List<Trailer> trailers) {
    return trailers.stream().map(t -> t.key() + ": " + t.value()).collect(Collectors.toList());
  }

  private static boolean gitWorks(Path folder) {
    try {
      git(folder, "x\n", "--no-divider");
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static List<String> git(Path folder, String message, String option) {
    try {
      Path file = folder.resolve("message");
      Files.writeString(file, message);
      var command = new ArrayList<>(List.of("git", "interpret-trailers", "--parse"));
      if (option.equals("--no-divider")) {
        command.add(option);
      }
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(file.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return out.isEmpty()
          ? List.of()
          : List.of(out.substring(0, out.length() - 1).split("\n", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
