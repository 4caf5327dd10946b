package brinell.rust;

/** Who may name an item, as written in front of it. */
public sealed interface Visibility {
  /** Nothing is written: private, or inherited from the trait or enum around. */
  record Inherited() implements Visibility {}

  /** {@code pub}. */
  record Public() implements Visibility {}

  /**
   * {@code pub(…)}.
   *
   * @param to what stands in the parentheses: {@code crate}, {@code super}, {@code in a::b}
   */
  record Restricted(String to) implements Visibility {}

  default boolean isPublic() {
    return this instanceof Public;
  }
}
