package brinell.adapter.git;

import brinell.core.FileChange;
import brinell.core.FileChange.Status;
import brinell.core.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The difference between two trees, as far as it can be read. */
final class Differences {
  /** With patches; three lines around. */
  private static final String PATCH = "-U3";

  private static final String ABSENT = "its content is not in this partial clone";
  private static final int PATHS_AT_ONCE = 500;
  private static final long RENAME_LIMIT = 1000;

  private final Git git;
  private final Blobs blobs;
  private final List<String> limits = new ArrayList<>();

  Differences(Git git, Blobs blobs) {
    this.git = git;
    this.blobs = blobs;
  }

  List<String> limits() {
    return limits;
  }

  List<FileChange> between(String base, String head) {
    List<FileChange> files;
    try {
      List<String> arguments = DiffReader.arguments(base, head, "-M", PATCH);
      files = git.read(Git.Call.of(arguments), DiffReader::read);
    } catch (Absent e) {
      files = withAbsent(base, head);
    }
    files = large(files);
    noteLimits(files);
    return files.stream().sorted(Comparator.comparing(FileChange::path)).toList();
  }

  private void noteLimits(List<FileChange> files) {
    long unread = files.stream().filter(f -> f.body() instanceof FileChange.Unread).count();
    if (unread > 0) {
      limits.add(unread + (unread == 1 ? " file's" : " files'") + " content was not read");
    }
    long added = count(files, Status.ADDED);
    long deleted = count(files, Status.DELETED);
    if (added * deleted > RENAME_LIMIT * RENAME_LIMIT) {
      limits.add("too many files for git to look for renames with changes");
    }
  }

  private static long count(List<FileChange> files, Status status) {
    return files.stream().filter(f -> f.status() == status).count();
  }

  /** Git takes files above its threshold as binary without looking at them. */
  private List<FileChange> large(List<FileChange> files) {
    List<FileChange> binary =
        files.stream().filter(f -> f.body() instanceof FileChange.Binary).toList();
    if (binary.isEmpty()) {
      return files;
    }
    Map<String, Long> sizes = blobs.sizes(binary.stream().flatMap(Differences::oids).toList());
    FileChange.Body tooLarge =
        new FileChange.Unread("it is larger than " + (Settings.LARGE >> 20) + " MiB");
    return files.stream()
        .map(f ->
            f.body() instanceof FileChange.Binary
                    && oids(f).anyMatch(o -> sizes.getOrDefault(o, 0L) > Settings.LARGE)
                ? new FileChange(f.status(), f.before(), f.after(), tooLarge)
                : f)
        .toList();
  }

  private static Stream<String> oids(FileChange file) {
    return Stream.concat(file.before().stream(), file.after().stream())
        .filter(e -> !e.mode().equals("160000"))
        .map(FileChange.Entry::blob);
  }

  /**
   * Contents that are missing stop git, so it is asked only about files whose contents are here.
   */
  private List<FileChange> withAbsent(String base, String head) {
    List<FileChange> files = names(base, head);
    Set<String> here = blobs.sizes(files.stream().flatMap(Differences::oids).toList()).keySet();
    List<String> whole =
        files.stream()
            .filter(f -> oids(f).allMatch(here::contains) && !f.path().contains("\\x"))
            .map(FileChange::path)
            .toList();
    Map<String, FileChange> read = new HashMap<>();
    for (int i = 0; i < whole.size(); i += PATHS_AT_ONCE) {
      List<String> some = whole.subList(i, Math.min(whole.size(), i + PATHS_AT_ONCE));
      some(base, head, some).forEach(f -> read.put(f.path(), f));
    }
    limits.add(
        "objects are missing from this partial clone and could not be fetched; renames were not looked for");
    return files.stream().map(f -> read.getOrDefault(f.path(), unread(f))).toList();
  }

  private static FileChange unread(FileChange f) {
    return new FileChange(f.status(), f.before(), f.after(), new FileChange.Unread(ABSENT));
  }

  private List<FileChange> names(String base, String head) {
    try {
      List<String> arguments = DiffReader.arguments(base, head, "--no-renames");
      return git.read(Git.Call.of(arguments), DiffReader::read);
    } catch (Absent e) {
      throw Rejected.input(
          git.name(),
          "trees are missing from this partial clone and could not be fetched",
          "git fetch --refetch --no-filter");
    }
  }

  private List<FileChange> some(String base, String head, List<String> paths) {
    List<String> arguments = DiffReader.arguments(base, head, "--no-renames", PATCH);
    arguments.addAll(paths);
    Git.Call call = Git.Call.of(arguments);
    return git.read(
        call.env(env -> {
          env.put("GIT_LITERAL_PATHSPECS", "1");
          return env;
        }),
        DiffReader::read);
  }
}
