package brinell.check.mutation.witness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are worth a try: small ones, constants of the code, bounds of the type. */
final class Numbers {
  private static final Pattern INTEGER = Pattern.compile("([iu])(8|16|32|64|128|size)");
  private static final int SMALL = 12;
  private static final int MOST = 1500;
  private static final int SCATTERED = 700;

  private Numbers() {}

  static boolean isInteger(String type) {
    return INTEGER.matcher(type).matches();
  }

  static List<String> integers(String type, Constants constants) {
    Matcher parts = INTEGER.matcher(type);
    if (!parts.matches()) {
      return List.of();
    }
    boolean signed = parts.group(1).equals("i");
    int bits = parts.group(2).equals("size") ? 64 : Integer.parseInt(parts.group(2));
    BigInteger least = signed ? BigInteger.TWO.pow(bits - 1).negate() : BigInteger.ZERO;
    BigInteger greatest = BigInteger.TWO.pow(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
    Set<BigInteger> all = new LinkedHashSet<>();
    for (int i = 0; i <= 3; i++) {
      around(BigInteger.valueOf(i), all);
    }
    constants.integers().stream().limit(60).forEach(c -> around(c, all));
    all.add(greatest);
    all.add(least);
    for (int i = 4; i <= SMALL; i++) {
      all.add(BigInteger.valueOf(i));
    }
    around(greatest, all);
    around(least, all);
    for (int power = 4; power < bits; power++) {
      around(BigInteger.TWO.pow(power), all);
    }
    for (int power = 2; power < 39; power++) {
      around(BigInteger.TEN.pow(power), all);
    }
    multiples(constants, greatest, all);
    scattered(bits, all);
    return all.stream()
        .filter(n -> n.compareTo(least) >= 0 && n.compareTo(greatest) <= 0)
        .limit(MOST)
        .map(n -> shown(n, type, least, greatest))
        .toList();
  }

  /** What divides by a constant, and what just does not. */
  private static void multiples(Constants constants, BigInteger greatest, Set<BigInteger> all) {
    for (BigInteger constant : constants.integers().stream().limit(10).toList()) {
      if (constant.compareTo(BigInteger.TWO) > 0 && constant.compareTo(greatest) < 0) {
        for (int factor : new int[] {2, 3, 5, 10, 99, 100, 1000}) {
          around(constant.multiply(BigInteger.valueOf(factor)), all);
        }
        around(greatest.divide(constant).multiply(constant), all);
        around(constant.multiply(constant), all);
      }
    }
  }

  /** Numbers of every length whose digits follow from nothing but their place in the list. */
  private static void scattered(int bits, Set<BigInteger> all) {
    BigInteger state = BigInteger.valueOf(0x9E3779B97F4A7C15L).abs();
    BigInteger factor = new BigInteger("6364136223846793005");
    BigInteger ring = BigInteger.TWO.pow(128);
    for (int i = 0; i < SCATTERED; i++) {
      state =
          state.multiply(factor).add(BigInteger.ONE).multiply(state.add(BigInteger.TEN)).mod(ring);
      all.add(state.shiftRight(128 - 2 - (i % Math.max(1, bits - 1))));
    }
  }

  private static void around(BigInteger n, Set<BigInteger> all) {
    for (BigInteger each : List.of(n, n.add(BigInteger.ONE), n.subtract(BigInteger.ONE))) {
      all.add(each);
      if (n.signum() > 0 && n.bitLength() < 64) {
        all.add(each.negate());
      }
    }
  }

  private static String shown(BigInteger n, String type, BigInteger least, BigInteger greatest) {
    if (n.bitLength() < 16) {
      return n.toString();
    }
    return n.equals(greatest)
        ? type + "::MAX"
        : n.equals(least) ? type + "::MIN" : grouped(n.toString());
  }

  /** As clippy wants long numbers. */
  static String grouped(String digits) {
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
  }

  static List<String> floats(String type, Constants constants) {
    Set<String> all = new LinkedHashSet<>(List.of("0.0", "1.0", "-1.0", "0.5", "2.0"));
    constants.floats().stream()
        .limit(30)
        .forEach(f -> {
          all.add(f.endsWith(".") ? f + "0" : f);
          all.add("-" + (f.endsWith(".") ? f + "0" : f));
          decimal(f)
              .ifPresent(d -> {
                all.add(text(d + 1));
                all.add(text(d - 1));
                all.add(text(d / 2));
                all.add(text(d * 2));
              });
        });
    constants.integers().stream()
        .filter(n -> n.bitLength() < 32)
        .limit(20)
        .forEach(n -> all.add(n + ".0"));
    all.addAll(List.of("1.5", "-0.0", "0.1", "3.0", "10.0", "100.0", "1e10", "1e-10"));
    for (String name : List.of("MAX", "MIN", "MIN_POSITIVE", "EPSILON", "INFINITY", "NAN")) {
      all.add("std::" + type + "::" + name);
    }
    return new ArrayList<>(all);
  }

  private static Optional<Double> decimal(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(double d) {
    return Double.toString(d).replace("E", "e");
  }
}
