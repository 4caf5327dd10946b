package brinell.policy;

/**
 * Code in which no faults are planted, because a fault there matters to nobody.
 *
 * @param what of a call the function's or method's last name; of a function its name, {@code
 *     Trait::name} or {@code Type::name}; of a path a pattern
 */
public record NoFaults(Kind kind, String what, String because) {
  public enum Kind {
    CALL,
    FUNCTION,
    PATH
  }
}
