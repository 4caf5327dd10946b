package brinell.check.convention.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A Rust file that a change touches.
 *
 * @param path at head
 * @param before the object id of its content at the base; empty when it is new
 * @param beforePath its path there; the same as {@code path} when it is new
 * @param after the object id of its content at head
 * @param added the numbers of added lines at head, 1-based, as runs
 * @param removed likewise at the base
 */
public record Touched(
    String path,
    Optional<String> before,
    String beforePath,
    Optional<String> after,
    List<Run> added,
    List<Run> removed) {
  public Touched {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Lines first to last, 1-based, inclusive. */
  public record Run(int first, int last) {}

  static boolean has(List<Run> runs, int line) {
    return runs.stream().anyMatch(run -> run.first() <= line && line <= run.last());
  }
}
