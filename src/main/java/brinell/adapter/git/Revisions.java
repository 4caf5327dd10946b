package brinell.adapter.git;

import brinell.core.Distance;
import brinell.core.Rejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which commits the user's words mean. */
final class Revisions {
  private static final Pattern NAMED = Pattern.compile("'([^']*?)(\\^\\{commit\\}.*)?'");

  private final Git git;

  Revisions(Git git) {
    this.git = git;
  }

  /** {@code A..B}, {@code A...B} or one commit. */
  Span range(String text, boolean borders) {
    int dots = dots(text);
    if (dots < 0) {
      return one(text);
    }
    boolean three = text.startsWith("...", dots);
    String left = or(text.substring(0, dots), "HEAD");
    String right = or(text.substring(dots + (three ? 3 : 2)), "HEAD");
    String title = left + (three ? "..." : "..") + right;
    return three || borders
        ? forked(title, text, left, right, three)
        : plain(title, text, left, right);
  }

  /** Where the dots are that separate two revisions, outside of braces and searches; or -1. */
  private static int dots(String text) {
    int depth = 0;
    for (int i = 0; i + 1 < text.length() && !text.startsWith(":/"); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && c == '.' && text.charAt(i + 1) == '.') {
        return i;
      }
    }
    return -1;
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private Span one(String text) {
    String found = text.startsWith(":/") ? parse(text, text).oids().getFirst() : text;
    Answer answer = parse(text, commit(found), commit(found) + "^@");
    String head = answer.oids().getFirst();
    if (answer.oids().size() == 1) {
      if (Shallow.of(git).isBorder(head)) {
        throw Rejected.input(
            text,
            "the history was cut off at this commit, so what it changed is not known",
            "git fetch --deepen=1");
      }
      return new Span(text, git.home().emptyTree(), head, List.of(head), answer.limits());
    }
    return Span.commits(text, answer.oids().get(1), head, answer.limits());
  }

  private Span plain(String title, String text, String left, String right) {
    Answer answer = parse(text, commit(left), commit(right));
    return Span.commits(title, answer.oids().get(0), answer.oids().get(1), answer.limits());
  }

  private Span forked(String title, String text, String left, String right, boolean three) {
    Answer answer = parse(text, commit(left), commit(right), commit(left) + "..." + commit(right));
    String base = answer.oids().get(0);
    String head = answer.oids().get(1);
    List<String> fork = answer.bases();
    List<String> limits = new ArrayList<>(answer.limits());
    if (fork.contains(head)) {
      throw nothing(title, left, right, base.equals(head));
    }
    if (three) {
      if (fork.isEmpty()) {
        throw unrelated(text, left, right);
      }
      base = fork.getFirst();
      if (fork.size() > 1) {
        limits.add(
            left
                + " and "
                + right
                + " have "
                + fork.size()
                + " merge bases; the first is used: "
                + Texts.abbreviated(base));
      }
    } else if (!fork.contains(base)) {
      limits.add(
          left
              + " is no ancestor of "
              + right
              + ": the difference also takes back what "
              + left
              + " alone has; "
              + left
              + "..."
              + right
              + " leaves that out");
    }
    return new Span(title, base, head, List.of(head, "^" + answer.oids().get(0)), limits);
  }

  private static Rejected nothing(String title, String left, String right, boolean same) {
    return same
        ? Rejected.input(
            title,
            left + " and " + right + " are the same commit, so nothing changed",
            "Commit your work first, or name a range with commits in it, such as HEAD~1..HEAD")
        : Rejected.input(
            title,
            right + " has no commit that " + left + " lacks",
            "Name a range with commits in it, for example " + right + ".." + left);
  }

  private Rejected unrelated(String text, String left, String right) {
    return git.home().shallow()
        ? Rejected.input(
            text,
            "no common ancestor of " + left + " and " + right + " is in this shallow clone",
            "git fetch --unshallow")
        : Rejected.input(
            text,
            left + " and " + right + " have no common ancestor",
            "Compare the trees as they are: " + left + ".." + right);
  }

  /** From the fork point with the default branch of whoever is upstream. */
  Span sinceUpstream() {
    Upstream upstream = Upstream.of(git);
    if (upstream.branch().isEmpty()) {
      throw Rejected.input(
          git.name(),
          "no upstream branch is known (looked for upstream, the branch's own remote, origin, and a"
              + " local main or master)",
          "git remote set-head origin --auto, or name a range such as main..HEAD");
    }
    String branch = upstream.branch().get();
    String title = branch + "...HEAD";
    return forked(title, title, branch, "HEAD", true);
  }

  /** The commit HEAD names; empty before the first commit. */
  Optional<String> head() {
    var result =
        git.run(Git.Call.of("rev-parse", "--verify", "--quiet", "HEAD^{commit}"), Texts::all);
    if (result.code() == 0) {
      return Optional.of(result.output().strip());
    }
    if (result.errors().isBlank()) {
      return Optional.empty();
    }
    throw Trouble.of(git.name(), List.of("rev-parse"), result.errors());
  }

  private static String commit(String revision) {
    return revision.startsWith(":/") ? revision : revision + "^{commit}";
  }

  /**
   * @param bases what three dots found
   */
  private record Answer(List<String> oids, List<String> bases, List<String> limits) {}

  private Answer parse(String text, String... revisions) {
    for (String revision : revisions) {
      if (revision.startsWith("-")
          || revision.isBlank()
          || revision.chars().anyMatch(c -> c < 32)) {
        throw unknown(text, revision.replaceFirst("\\^\\{commit\\}.*", ""));
      }
    }
    List<String> arguments = new ArrayList<>(List.of("rev-parse"));
    arguments.addAll(Arrays.asList(revisions));
    arguments.add("--");
    var result = git.run(Git.Call.of(arguments), Texts::all);
    if (result.code() != 0) {
      throw failed(text, revisions, result.errors());
    }
    List<String> lines = result.output().lines().filter(l -> !l.equals("--")).toList();
    List<String> bases =
        lines.stream().filter(l -> l.startsWith("^")).map(l -> l.substring(1)).toList();
    List<String> oids = lines.stream().filter(l -> !l.startsWith("^")).toList();
    return new Answer(oids, bases, ambiguous(result.errors()));
  }

  private static List<String> ambiguous(String errors) {
    return errors
        .lines()
        .filter(l -> l.startsWith("warning: refname '") && l.endsWith("is ambiguous."))
        .map(l -> l.substring(17, l.lastIndexOf('\'') + 1))
        .distinct()
        .map(name -> name + " names both a tag and a branch; git takes the tag")
        .toList();
  }

  private Rejected failed(String text, String[] revisions, String errors) {
    if (errors.contains("short object ID") || errors.contains("short SHA1")) {
      return Rejected.usage(
          text, "the abbreviated object id fits several objects", "Give more of its digits.");
    }
    if (errors.contains("expected commit type")) {
      return Rejected.usage(text, "it names something that is no commit", "git log --oneline");
    }
    Matcher named = NAMED.matcher(Trouble.line(errors));
    boolean isUnknown =
        errors.contains("unknown revision")
            || errors.contains("bad revision")
            || errors.contains("Needed a single revision");
    if (!isUnknown) {
      return Trouble.of(git.name(), List.of("rev-parse"), errors);
    }
    return unknown(text, named.find() ? named.group(1) : revisions[0]);
  }

  private Rejected unknown(String text, String name) {
    if (name.equals("HEAD") && head().isEmpty()) {
      return Rejected.input(git.name(), "there is no commit yet", "git commit");
    }
    List<String> near = near(name);
    String cure =
        near.isEmpty()
            ? "See the names there are: git branch -a; git tag. Fetch others: git fetch"
            : "Did you mean " + near.stream().collect(Collectors.joining(", ")) + "?";
    return Rejected.usage(text, "there is no revision named " + name, cure);
  }

  /** Names that differ by a slip of the hand, or by the remote's name. */
  private List<String> near(String name) {
    String known =
        git.text(
            Git.Call.of(
                "for-each-ref",
                "--format=%(refname:short)",
                "refs/heads",
                "refs/tags",
                "refs/remotes"));
    int most = name.length() < 4 ? 1 : Math.clamp(name.length() / 3, 2, 3);
    return known
        .lines()
        .filter(l -> l.endsWith("/" + name) || Distance.between(l, name, most) <= most)
        .sorted(
            Comparator.comparingInt((String l) -> Distance.between(l, name, 99))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }
}
