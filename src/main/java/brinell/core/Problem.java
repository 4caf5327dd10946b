package brinell.core;

import java.util.Optional;

/**
 * Something wrong with what a user gave, in one sentence, with the cure.
 *
 * @param where file and line, the argument, or the repository
 * @param cure the next thing to do, a command where there is one
 */
public record Problem(String where, String message, Optional<String> cure) {
  public static Problem of(String where, String message, String cure) {
    return new Problem(where, message, Optional.of(cure));
  }
}
