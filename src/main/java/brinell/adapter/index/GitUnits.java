package brinell.adapter.index;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commits of a repository as units: HEAD, or what each tag names. */
final class GitUnits {
  private GitUnits() {}

  /** A bare repository, or the folder {@code .git} of another. */
  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }

  static List<Unit> of(Path git, String project, String place, boolean tags)
      throws InterruptedException {
    List<Unit> units = new ArrayList<>();
    if (!tags) {
      String head = text(git, "rev-parse", "--verify", "HEAD^{commit}");
      units.add(unit(git, project, head.substring(0, 12), place, head));
      return units;
    }
    String all =
        text(
            git,
            "for-each-ref",
            "--format=%(objectname) %(*objectname) %(refname:strip=2)",
            "refs/tags");
    for (String line : all.lines().toList()) {
      String[] part = line.split(" ", 3);
      if (part.length == 3) {
        units.add(unit(git, project, part[2], place, part[1].isEmpty() ? part[0] : part[1]));
      }
    }
    return units;
  }

  private static Unit unit(Path git, String project, String version, String place, String commit) {
    Unit.Content content = sink -> read(git, commit, sink);
    return new Unit(project, version, place + "@" + version, commit, content);
  }

  private static Command command(Path git, String... words) {
    List<String> argv =
        new ArrayList<>(List.of("git", "--git-dir=" + git, "-c", "core.fsmonitor=false"));
    argv.addAll(List.of(words));
    return Command.of(argv)
        .environment(e -> {
          e.keySet().removeIf(k -> k.startsWith("GIT_"));
          e.put("GIT_OPTIONAL_LOCKS", "0");
          e.put("LC_ALL", "C");
          return e;
        });
  }

  private static String text(Path git, String... words) throws InterruptedException {
    Ending<String> ending =
        command(git, words)
            .read(in -> new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
    return good(ending);
  }

  private static <T> T good(Ending<T> ending) {
    return switch (ending) {
      case Ending.Exited<T>(int code, T output, String errors) -> {
        if (code != 0) {
          throw new Unit.Refused(
              "git cannot read it: " + errors.lines().findFirst().orElse("it says nothing"));
        }
        yield output;
      }
      case Ending.NotStarted<T>(String program, String because) ->
          throw new Unit.Refused(program + " cannot be started: " + because);
      case Ending.TimedOut<T> _ -> throw new IllegalStateException("there is no limit");
    };
  }

  private static void read(Path git, String commit, Unit.Sink sink)
      throws IOException, InterruptedException {
    good(
        command(git, "archive", "--format=tar", commit)
            .read(in -> {
              new Tar(new BufferedInputStream(in, 1 << 16), new Guard(Long.MAX_VALUE >> 1))
                  .read(sink);
              in.transferTo(OutputStream.nullOutputStream());
              return commit;
            }));
  }

  /** One file of a commit. */
  static Unit.Content file(Path folder, String commit, String path) {
    Path git = is(folder) ? folder : folder.resolve(".git");
    return sink ->
        sink.file(
            path, good(command(git, "show", commit + ":" + path).read(InputStream::readAllBytes)));
  }
}
