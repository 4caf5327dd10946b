package brinell.policy;

import java.util.List;

/**
 * How a project wants AI use to be disclosed.
 *
 * @param in the places that count; a statement elsewhere is evidence of use, and no disclosure
 * @param everywhere whether all of those places are wanted, not any
 * @param says what it must say
 */
public record Disclosure(List<Place> in, boolean everywhere, List<Part> says, Silence silence) {
  public Disclosure {
    in = List.copyOf(in);
    says = List.copyOf(says);
  }
}
