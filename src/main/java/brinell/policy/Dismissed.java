package brinell.policy;

/**
 * A planted fault that somebody looked at and found to change nothing that a test could see.
 *
 * @param id names the fault and the text of its function; it lapses when the function changes
 * @param where for people
 */
public record Dismissed(String id, String where, String because) {}
