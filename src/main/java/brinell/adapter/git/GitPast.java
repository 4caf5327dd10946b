package brinell.adapter.git;

import brinell.core.Commit;
import brinell.core.Rejected;
import brinell.port.Past;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The history of a repository, read with git's command line. */
final class GitPast implements Past {
  private final Git git;

  GitPast(Git git) {
    this.git = git;
  }

  @Override
  public Tip tip(String revision) {
    if (revision.isBlank() || revision.startsWith("-")) {
      throw unknown(revision);
    }
    var found =
        git.run(
            Git.Call.of(
                "log", "-1", "--no-show-signature", "--format=%H %ct", revision, "--"),
            Texts::all);
    String[] field = found.output().strip().split(" ", -1);
    if (found.code() != 0 || field.length != 2) {
      throw found.errors().contains("does not have any commits")
              || found.errors().contains("unknown revision")
              || found.errors().contains("bad revision")
          ? unknown(revision)
          : Trouble.of(git.name(), List.of("log"), found.errors());
    }
    return new Tip(
        field[0], instant(field[1]), new Notes(git).state(), Shallow.of(git).borders(), limits());
  }

  private Rejected unknown(String revision) {
    return new Revisions(git).head().isEmpty()
        ? Rejected.input(git.name(), "there is no commit yet", "git commit")
        : Rejected.usage(revision, "there is no such revision", "git branch -a");
  }

  private static Instant instant(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    Path common = git.home().common();
    if (Files.exists(common.resolve("info/grafts"))) {
      limits.add("info/grafts changes which commits git takes for parents");
    }
    if (hasReplaced(common)) {
      limits.add("replaced commits (git replace -l) change what git shows of the history");
    }
    return limits;
  }

  private static boolean hasReplaced(Path common) {
    try {
      Path packed = common.resolve("packed-refs");
      return Files.isDirectory(common.resolve("refs/replace"))
          || (Files.exists(packed)
              && new String(Files.readAllBytes(packed), StandardCharsets.ISO_8859_1)
                  .contains(" refs/replace/"));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public List<Commit> all(String tip) {
    List<String> arguments = LogReader.arguments(false);
    arguments.addAll(List.of(tip, "--"));
    return new Notes(git).attach(git.read(Git.Call.of(arguments), LogReader::read));
  }
}
