package brinell.core;

/**
 * What one line of a file is. A line may be several things at once: a public function declared
 * {@code unsafe} is {@link #CODE}, {@link #PUBLIC_API} and {@link #UNSAFE}.
 */
public enum LineKind {
  /** Executable or declarative Rust that is none of the narrower kinds of text below. */
  CODE,
  /** Lies inside {@code #[test]}, {@code #[cfg(test)]}, or a file that only tests compile. */
  TEST,
  /** {@code ///}, {@code //!}, {@code /** … *}{@code /} or {@code #[doc = …]}. */
  DOC_COMMENT,
  /**
   * A comment (or {@code # Safety} section of a doc comment) that argues why unsafe code is sound.
   */
  SAFETY_COMMENT,
  /** Any other comment. */
  COMMENT,
  /** A string that a user reads: the text of a panic, an error, a lint or a log line. */
  DIAGNOSTIC,
  /** {@code #[…]} or {@code #![…]}. */
  ATTRIBUTE,
  /** Inside an unsafe block, function, impl, trait or extern block, or the keyword itself. */
  UNSAFE,
  /** Part of the signature of an item that is {@code pub} without restriction. */
  PUBLIC_API,
  /** In a build script. */
  BUILD_SCRIPT,
  /** In a file that says that it was generated. */
  GENERATED,
  /** Prose outside Rust source: Markdown, text, reStructuredText. */
  PROSE,
  /** A manifest, lock file, workflow or other configuration. */
  CONFIG,
  /** Text of a kind not told apart further. */
  OTHER,
  /** White space only. */
  BLANK
}
