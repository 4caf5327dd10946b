package brinell.adapter.git;

import brinell.core.Rejected;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a patch cannot be used. */
final class PatchTrouble {
  private PatchTrouble() {}

  private static final Pattern HUNK = Pattern.compile("patch failed: (.*):(\\d+)");
  private static final Pattern MISSING = Pattern.compile("error: (.*): does not exist in index");
  private static final Pattern PRESENT = Pattern.compile("error: (.*): already exists in index");
  private static final Pattern CORRUPT =
      Pattern.compile("(?:corrupt patch|fragment without header|malformed).*?(?:line |:)(\\d+)");

  static Rejected of(String name, Patch patch, String errors) {
    if (errors.contains("No space left on device")) {
      return Trouble.full();
    }
    String where = patch.letter().map(l -> name + ", mail \"" + l.subject() + "\"").orElse(name);
    return Rejected.input(where, message(errors), cure(name, errors));
  }

  private static String message(String errors) {
    Matcher hunk = HUNK.matcher(errors);
    if (hunk.find()) {
      return "it does not apply to HEAD: the hunk at line "
          + hunk.group(2)
          + " of "
          + hunk.group(1)
          + " finds other text there";
    }
    Matcher missing = MISSING.matcher(errors);
    if (missing.find()) {
      return "it does not apply to HEAD: there is no file " + missing.group(1);
    }
    Matcher present = PRESENT.matcher(errors);
    if (present.find()) {
      return "it does not apply to HEAD: the file " + present.group(1) + " exists already";
    }
    Matcher corrupt = CORRUPT.matcher(errors);
    if (corrupt.find()) {
      return "its diff is broken or cut off at line " + corrupt.group(1) + " of the diff";
    }
    return "it cannot be applied to HEAD (" + Trouble.line(errors) + ")";
  }

  private static String cure(String name, String errors) {
    String file = Quote.shell(name);
    return CORRUPT.matcher(errors).find()
        ? "Write it anew: git format-patch -1 COMMIT"
        : "Check out the commit it was made for, or try: git apply --3way --check " + file;
  }

  static Rejected noDiff(String name) {
    return Rejected.input(
        name, "there is no diff in it", "Write one: git format-patch -1 COMMIT, or git diff");
  }

  static Rejected unreadable(String name, String because) {
    return Rejected.input(name, because, "ls -l " + Quote.shell(name));
  }

  /** Mails that say something and change nothing, such as a cover letter. */
  static List<String> leftOut(List<Patch> empty) {
    return empty.stream()
        .flatMap(p -> p.letter().stream())
        .map(l -> "the mail \"" + l.subject() + "\" has no diff and is left out")
        .toList();
  }
}
