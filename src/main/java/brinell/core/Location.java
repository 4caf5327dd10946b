package brinell.core;

/** The place that a finding names. Lines are 1-based and inclusive. */
public sealed interface Location {
  /** Lines of a file on one side of the change. */
  record Lines(Side side, String path, int first, int last) implements Location {}

  /** A line of a commit's message; line 1 is the subject. */
  record Message(String commit, int line) implements Location {}

  /** The author, committer or parents of a commit. */
  record Header(String commit, String field) implements Location {}

  /** A note on a commit. */
  record NoteLine(String commit, String ref, int line) implements Location {}

  /** A line of the proposal's title, body, labels or reviews ({@code part} says which). */
  record Text(String part, int line) implements Location {}

  /** The change as a whole. */
  record Whole() implements Location {}
}
