package brinell.rust;

import java.util.Optional;

/**
 * What an impl is for.
 *
 * @param self the type, as written, with single spaces and without comments
 * @param trait the trait likewise
 * @param negative {@code impl !Trait for Type}
 */
public record ImplHeader(String self, Optional<String> trait, boolean negative) {
  /** {@code Trait for Type}, or {@code Type}. */
  public String title() {
    return trait.map(t -> (negative ? "!" : "") + t + " for " + self).orElse(self);
  }
}
