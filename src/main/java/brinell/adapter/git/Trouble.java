package brinell.adapter.git;

import brinell.core.Rejected;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What git complains of, as a sentence with its cure. */
final class Trouble {
  private Trouble() {}

  private static final Pattern DAMAGED =
      Pattern.compile(
          "is corrupt|corrupt loose|unable to read|object file .* is empty|inflate: "
              + "|bad object|bad tree object|missing (blob|tree|commit)|does not match index"
              + "|cannot be read|could not parse|unable to unpack|unable to parse|hash mismatch"
              + "|Could not read|object corrupt|missing object|not found in pack|broken");
  private static final Pattern OWNER =
      Pattern.compile("dubious ownership in repository at '(.*?)'|unsafe repository \\('(.*?)'");

  static Rejected of(String where, List<String> arguments, String errors) {
    if (errors.contains("not a git repository")) {
      return Rejected.input(
          where,
          "there is no git repository here",
          "Go into a clone, for example: cd path/to/clone");
    }
    Matcher owner = OWNER.matcher(errors);
    if (owner.find()) {
      String at = owner.group(1) == null ? owner.group(2) : owner.group(1);
      return Rejected.input(
          at,
          "the repository belongs to another user, so git refuses to read it",
          "If you trust it: git config --global --add safe.directory " + Quote.shell(at));
    }
    if (errors.contains("cannot use bare repository")) {
      return Rejected.input(
          where,
          "safe.bareRepository forbids to use a bare repository unless it is named",
          "GIT_DIR=" + Quote.shell(where) + " brinell …");
    }
    return ofSystem(where, arguments, errors);
  }

  private static Rejected ofSystem(String where, List<String> arguments, String errors) {
    String line = line(errors);
    if (errors.contains("No space left on device") || errors.contains("Disk quota exceeded")) {
      return full();
    }
    if (errors.contains("repository extension")
        || errors.contains("git repo version")
        || errors.contains("for 'extensions.")) {
      return Rejected.input(
          where,
          "this git is too old for this repository (" + line + ")",
          "Install a newer git: https://git-scm.com/downloads");
    }
    if (errors.contains("Permission denied")) {
      return Rejected.input(
          where, "it may not be read (" + line + ")", "ls -ld " + Quote.shell(where));
    }
    if (errors.contains("bad config") || errors.contains("bad numeric config")) {
      return Rejected.input(
          where,
          "git's configuration cannot be read (" + line + ")",
          "git config --list --show-origin");
    }
    if (DAMAGED.matcher(errors).find()) {
      return Rejected.input(
          where,
          "an object of the repository is damaged or missing (" + line + ")",
          "git fsck --full");
    }
    String command = arguments.isEmpty() ? "git" : "git " + arguments.getFirst();
    return Rejected.input(
        where, command + " failed (" + line + ")", "See what git says: git status");
  }

  /** Why no temporary folder could be made. */
  static Rejected temporary(Exception e) {
    if (String.valueOf(e.getMessage()).contains("No space left")) {
      return full();
    }
    return Rejected.input(
        temporaries(),
        "no folder for temporary files can be made here",
        "Name another place: java -Djava.io.tmpdir=/path …");
  }

  private static String temporaries() {
    return System.getProperty("java.io.tmpdir", "/tmp");
  }

  static Rejected absent(String where, Absent e) {
    return Rejected.input(
        where,
        "objects are missing from this partial clone and could not be fetched ("
            + e.getMessage()
            + ")",
        "git fetch --refetch --no-filter");
  }

  static Rejected full() {
    return Rejected.input(
        temporaries(),
        "the disk that holds temporary files is full",
        "Make room there, or name another place: java -Djava.io.tmpdir=/path …");
  }

  /** The line that tells most, without its prefix. */
  static String line(String errors) {
    return errors
        .lines()
        .filter(l -> l.startsWith("fatal: "))
        .findFirst()
        .or(() -> errors.lines().filter(l -> l.startsWith("error: ")).findFirst())
        .or(() -> errors.lines().filter(l -> !l.isBlank()).findFirst())
        .map(l -> l.replaceFirst("^(fatal|error|warning): ", ""))
        .orElse("it said nothing");
  }
}
