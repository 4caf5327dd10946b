package brinell.core;

/**
 * A name and an address as git recorded them. Neither is verified; only the address says anything
 * about who (or what) it is.
 */
public record Person(String name, String email) {
  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
