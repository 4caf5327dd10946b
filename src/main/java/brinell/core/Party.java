package brinell.core;

/**
 * What kind of party an address belongs to. Decided by address and account number, never by a name.
 */
public enum Party {
  PERSON,
  /** A known agent's address. */
  AGENT,
  /** A known bot that is no AI agent. */
  BOT,
  /** No address to decide by. */
  UNKNOWN
}
