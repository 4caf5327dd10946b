package brinell.policy;

import brinell.core.Channel;
import brinell.core.Fact;

/** Where a policy may want something to be said. */
public enum Place {
  /** A trailer that git's own parser sees. */
  TRAILER,
  /** A line of trailer form that git's parser does not see. */
  RAW_LINE,
  /** A sentence in a commit's message. */
  MESSAGE,
  /** A tool's standard line, wherever it stands. */
  FOOTER,
  /** The pull request's text, in any form but a tool's standard line; also a cover letter. */
  BODY,
  /** A section of the pull request's text that asks for it. */
  SECTION,
  /** A box of the pull request's text. */
  CHECKBOX,
  LABEL,
  NOTE,
  TRACE,
  AUTHOR,
  COMMITTER;

  /** Whether it is a part of the pull request, and so unknown without one. */
  public boolean ofProposal() {
    return this == BODY || this == SECTION || this == CHECKBOX || this == LABEL;
  }

  public boolean holds(Fact.Declaration said) {
    boolean inCommit = said.commit().isPresent();
    return switch (this) {
      case TRAILER -> inCommit && said.channel() == Channel.TRAILER;
      case RAW_LINE -> inCommit && said.channel() == Channel.RAW_LINE;
      case MESSAGE -> inCommit && said.channel() == Channel.PROSE;
      case FOOTER -> said.channel() == Channel.FOOTER;
      case BODY ->
          !inCommit
              && switch (said.channel()) {
                case PROSE, SECTION, CHECKBOX, TRAILER, RAW_LINE -> true;
                case FOOTER, AUTHOR, COMMITTER, NOTE, TRACE, LABEL -> false;
              };
      case SECTION -> said.channel() == Channel.SECTION;
      case CHECKBOX -> said.channel() == Channel.CHECKBOX;
      case LABEL -> said.channel() == Channel.LABEL;
      case NOTE -> said.channel() == Channel.NOTE;
      case TRACE -> said.channel() == Channel.TRACE;
      case AUTHOR -> said.channel() == Channel.AUTHOR;
      case COMMITTER -> said.channel() == Channel.COMMITTER;
    };
  }
}
