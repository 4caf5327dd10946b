package brinell.history.breaker;

/** What a breaker is in. Instants in seconds since 1970. */
public sealed interface State {
  /** Since it reopened, or since ever. */
  record Closed(long since) implements State {}

  /**
   * @param known whether it was closed until then; otherwise it tripped then at the latest
   */
  record Tripped(long since, boolean known) implements State {}

  /**
   * The past that would tell is missing.
   *
   * @param closedBy from then on a share that is under means closed
   */
  record Unknown(long closedBy) implements State {}

  /** Somebody said so. */
  record Overruled(boolean tripped, long since, long until, String because) implements State {}

  default boolean isTripped() {
    return switch (this) {
      case Tripped t -> true;
      case Overruled o -> o.tripped();
      case Closed c -> false;
      case Unknown u -> false;
    };
  }
}
