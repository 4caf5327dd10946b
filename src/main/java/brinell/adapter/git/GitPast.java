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
import java.util.Optional;

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
            Git.Call.of("log", "-1", "--no-show-signature", "--format=%H %ct", revision, "--"),
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
        git.home().common().toString(),
        field[0],
        instant(field[1]),
        new Notes(git).state(),
        Shallow.of(git).borders(),
        limits());
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
  public List<Commit> all(String tip, Optional<String> known) {
    List<String> arguments = LogReader.arguments(false);
    arguments.addAll(range(tip, known));
    return new Notes(git).attach(git.read(Git.Call.of(arguments), LogReader::read));
  }

  private static List<String> range(String tip, Optional<String> known) {
    return known.isPresent() ? List.of(tip, "^" + known.get(), "--") : List.of(tip, "--");
  }

  @Override
  public Optional<String> edits(String tip, Optional<String> known, Landed to) {
    List<String> arguments = PastReader.arguments();
    arguments.addAll(range(tip, known));
    Optional<String> why = git.isPartial() ? Optional.of(PARTIAL) : tried(arguments, to);
    return why.isEmpty() ? why : Optional.of(withoutAbsent(tip, arguments, to, why.get()));
  }

  private static final String PARTIAL =
      "the clone is partial; to have all of it: git fetch --refetch --no-filter";

  private String withoutAbsent(String tip, List<String> arguments, Landed to, String why) {
    List<String> without = new Absentees(git).paths(tip);
    if (without.size() > MOST_EXCLUDED) {
      return "nothing is known of files: " + why;
    }
    arguments.add(":/");
    without.forEach(path -> arguments.add(":(top,exclude,literal)" + path));
    return tried(arguments, to)
        .map(still -> "nothing is known of files: " + still)
        .orElse(
            without.isEmpty()
                ? ""
                : "contents are missing in this clone, so changes of "
                    + without.size()
                    + (without.size() == 1 ? " file" : " files")
                    + " were left out, among them "
                    + without.getFirst());
  }

  /** More would not fit into a command line. */
  private static final int MOST_EXCLUDED = 2_000;

  /** What went wrong, if anything; the reader is told only of a run that came to its end. */
  private Optional<String> tried(List<String> arguments, Landed to) {
    List<PastReader.One> all = new ArrayList<>();
    var run =
        git.run(
            Git.Call.of(arguments),
            in -> {
              PastReader.read(in, (oid, edits) -> all.add(new PastReader.One(oid, edits)));
              return all.size();
            });
    if (run.code() != 0) {
      return Optional.of(Trouble.line(run.errors()));
    }
    all.forEach(one -> to.landed(one.oid(), one.edits()));
    return Optional.empty();
  }
}
