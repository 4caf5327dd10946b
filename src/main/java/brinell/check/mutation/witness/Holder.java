package brinell.check.mutation.witness;

/**
 * A parameter, and what is put there.
 *
 * @param name as a test may name it
 * @param before what passes it: {@code &mut } or nothing
 * @param behind likewise: {@code [..]} or nothing
 * @param observed the function may change it, so that it is looked at afterwards
 */
record Holder(String name, Pool pool, String before, String behind, boolean observed) {
  String passed(String expression) {
    return before + expression + behind;
  }

  Holder with(Pool other) {
    return new Holder(name, other, before, behind, observed);
  }
}
