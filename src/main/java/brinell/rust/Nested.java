package brinell.rust;

/** Tells where an item inside a body ends. */
interface Nested {
  /**
   * The place behind the item.
   *
   * @param from its first place, attributes included
   * @param head its first place behind the attributes
   * @param end where what is around it ends
   */
  int behind(int from, int head, int end);
}
