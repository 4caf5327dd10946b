package brinell.check.convention.familiarity;

import brinell.port.Models;
import brinell.port.Shelf;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the check works with.
 *
 * @param models keeps models between runs
 * @param shelf keeps the scores of accepted changes
 * @param others the key of the model of other people's Rust; empty until it was learned
 * @param stage told what goes on
 */
public record Known(Models models, Shelf shelf, Optional<String> others, Consumer<String> stage) {

  /** For those who only list the checks. */
  public static Known nothing() {
    return new Known(Models.none(), Shelf.none(), Optional.empty(), text -> {});
  }
}
