package brinell.rust;

/**
 * A place the parser could not read; it went on behind it.
 *
 * @param line 1-based
 */
public record SyntaxProblem(int line, String message) {}
