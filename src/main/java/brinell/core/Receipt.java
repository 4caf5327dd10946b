package brinell.core;

import java.util.List;

/**
 * That a check ran, on what, and what came of it.
 *
 * @param claims the ids of the claims that the check speaks to
 * @param key names the check, its version and its sample; empty when no sample was taken
 * @param replay the command that runs it again
 */
public record Receipt(
    String check,
    int version,
    Lane lane,
    List<String> claims,
    String key,
    String replay,
    Outcome outcome) {
  public Receipt {
    claims = List.copyOf(claims);
  }
}
