package brinell.core;

/** Where something was said. */
public enum Channel {
  /** A trailer that git's own parser sees. */
  TRAILER,
  /** A line of trailer form that git's parser does not see. */
  RAW_LINE,
  /** A tool's standard line in a message or body. */
  FOOTER,
  /** A sentence in the author's own words. */
  PROSE,
  AUTHOR,
  COMMITTER,
  NOTE,
  TRACE,
  SECTION,
  CHECKBOX,
  LABEL
}
