package brinell.check.convention.model;

/** Chances as bits. */
final class Bits {
  static final double PER_NAT = 1 / Math.log(2);

  private Bits() {}

  static double of(double chance) {
    return -Math.log(chance) * PER_NAT;
  }
}
