package brinell.core;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input cannot be used. Carries every problem found, not just the first. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which exit code it leads to. */
  public enum Kind {
    /** The command line: exit 2. */
    USAGE,
    /** The change, the repository, a file or the policy: exit 4. */
    INPUT
  }

  private final Kind kind;
  private final transient List<Problem> problems;

  public Rejected(Kind kind, List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> p.where() + ": " + p.message())
            .collect(Collectors.joining("\n")));
    this.kind = kind;
    this.problems = List.copyOf(problems);
  }

  public static Rejected input(String where, String message, String cure) {
    return new Rejected(Kind.INPUT, List.of(Problem.of(where, message, cure)));
  }

  public static Rejected usage(String where, String message, String cure) {
    return new Rejected(Kind.USAGE, List.of(Problem.of(where, message, cure)));
  }

  public Kind kind() {
    return kind;
  }

  public List<Problem> problems() {
    return problems;
  }
}
