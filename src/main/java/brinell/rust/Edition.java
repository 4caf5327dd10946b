package brinell.rust;

/**
 * The edition a file is read under. Only a few token boundaries depend on it: C strings, raw
 * lifetimes and reserved prefixes exist from 2021 on, the reserved {@code #"} and {@code ##} from
 * 2024 on. Whether {@code async}, {@code dyn}, {@code try} or {@code gen} is a keyword depends on
 * it too, but the item parser tells that from what follows.
 */
public enum Edition {
  E2015,
  E2018,
  E2021,
  E2024;

  /**
   * Used where nothing is known. Valid 2024 code has the same tokens under it, and what 2021
   * reserved is rare in code that is older.
   */
  public static final Edition DEFAULT = E2021;

  boolean reservesPrefixes() {
    return compareTo(E2021) >= 0;
  }

  boolean reservesGuards() {
    return compareTo(E2024) >= 0;
  }
}
