package brinell.core;

/** What a forge says about a person's relation to the repository (GitHub's author association). */
public enum Standing {
  OWNER,
  MEMBER,
  COLLABORATOR,
  CONTRIBUTOR,
  FIRST_TIME_CONTRIBUTOR,
  FIRST_TIMER,
  NONE,
  UNKNOWN
}
