package brinell.check.mutation.witness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Strings that are worth a try: short ones over the characters that the code speaks of, and its own
 * with a little changed, in turn.
 */
final class Texts {
  private static final List<Integer> COMMON =
      "aB1 _-.\nézZ09é中\u0301".codePoints().boxed().toList();

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Constants constants;
  private final List<Integer> alphabet;

  Texts(Constants constants) {
    this.constants = constants;
    Set<Integer> letters = new LinkedHashSet<>();
    constants.characters().stream().limit(10).forEach(letters::add);
    COMMON.stream().limit(4).forEach(letters::add);
    constants.strings().stream()
        .limit(12)
        .filter(s -> s.length() < 24)
        .forEach(s -> s.codePoints().limit(6).forEach(letters::add));
    List<Integer> first = letters.stream().limit(18).toList();
    letters.addAll(COMMON);
    List<Integer> all = new ArrayList<>(first);
    letters.stream().filter(c -> !all.contains(c)).limit(14).forEach(all::add);
    this.alphabet = List.copyOf(all);
  }

  List<Integer> characters() {
    Set<Integer> all = new LinkedHashSet<>(alphabet);
    constants.characters().forEach(all::add);
    for (int c : List.copyOf(all)) {
      if (Character.isDefined(c + 1) && c + 1 < 0xD800) {
        all.add(c + 1);
      }
      if (c > 0 && c - 1 < 0xD800) {
        all.add(c - 1);
      }
    }
    all.addAll(List.of((int) '\t', 0, 0x7f, 0x80, 0xff, 0x3a3, 0x1f600, 0x10ffff));
    return all.stream().filter(c -> c < 0xD800 || c > 0xDFFF).limit(120).toList();
  }

  /** As many as are wanted, without doubles. */
  List<String> strings(int most) {
    List<String> made = generated();
    List<String> known = changed();
    Set<String> all = new LinkedHashSet<>(List.of(""));
    int a = 0;
    int b = 0;
    while (all.size() < most && (a < made.size() || b < known.size())) {
      if (a < made.size()) {
        all.add(made.get(a++));
      }
      if (b < known.size()) {
        all.add(known.get(b++));
      }
    }
    return List.copyOf(all);
  }

  private List<String> generated() {
    List<String> all = new ArrayList<>();
    List<String> row = List.of("");
    int[] widths = {32, 18, 9, 6, 4};
    for (int width : widths) {
      List<String> next = new ArrayList<>();
      for (String start : row) {
        for (int c : alphabet.subList(0, Math.min(width, alphabet.size()))) {
          next.add(start + Character.toString(c));
        }
      }
      all.addAll(next);
      List<Integer> narrow = alphabet.subList(0, Math.min(widths[2], alphabet.size()));
      row =
          next.stream().filter(s -> s.codePoints().allMatch(narrow::contains)).limit(1500).toList();
    }
    return all;
  }

  private List<String> changed() {
    Set<String> all = new LinkedHashSet<>();
    List<String> known = constants.strings().stream().limit(80).toList();
    List<String> some = known.subList(0, Math.min(40, known.size()));
    all.addAll(known);
    for (String each : some) {
      int[] c = each.codePoints().toArray();
      if (c.length > 0) {
        all.add(new String(c, 0, c.length - 1));
        all.add(new String(c, 1, c.length - 1));
        all.add(each + new String(c, c.length - 1, 1));
        all.add(new String(c, 0, c.length / 2));
        all.add(new String(c, c.length / 2, c.length - c.length / 2));
      }
    }
    List<String> brief = some.stream().filter(s -> s.length() < 20).limit(10).toList();
    for (String one : brief) {
      for (String two : brief) {
        all.add(one + two);
      }
    }
    Set<String> once = new LinkedHashSet<>();
    some.forEach(each -> numbers(each, 14, once));
    all.addAll(once);
    // dates and versions want two that fit together
    once.stream()
        .filter(s -> DIGITS.matcher(s).results().count() > 1)
        .limit(90)
        .forEach(each -> numbers(each, 5, all));
    for (String each : some) {
      for (int letter : alphabet.subList(0, Math.min(8, alphabet.size()))) {
        all.add(each + Character.toString(letter));
        all.add(Character.toString(letter) + each);
        inside(each, Character.toString(letter), all);
      }
    }
    return List.copyOf(all);
  }

  /** Others like those that the code took, with one number or one character changed. */
  List<String> bred(List<String> seeds, int most) {
    Set<String> all = new LinkedHashSet<>();
    seeds.forEach(each -> numbers(each, 10, all));
    List<Integer> few = alphabet.subList(0, Math.min(5, alphabet.size()));
    for (String each : seeds) {
      int[] letters = each.codePoints().limit(24).toArray();
      for (int i = 0; i < letters.length; i++) {
        String before = new String(letters, 0, i);
        String behind = new String(letters, i + 1, letters.length - i - 1);
        all.add(before + behind);
        for (int letter : few) {
          all.add(before + Character.toString(letter) + behind);
        }
      }
    }
    return all.stream().limit(most).toList();
  }

  /** Other numbers in the place of those that are in it, as wide as they are. */
  private void numbers(String text, int most, Set<String> all) {
    Matcher run = DIGITS.matcher(text);
    for (int runs = 0; runs < 8 && run.find(); runs++) {
      Set<String> others = new LinkedHashSet<>();
      int width = run.group().length();
      BigInteger own = new BigInteger(run.group());
      Stream.of(own.add(BigInteger.ONE), own.subtract(BigInteger.ONE))
          .filter(n -> n.signum() >= 0)
          .forEach(n -> others.add("0".repeat(Math.max(0, width - n.toString().length())) + n));
      constants.integers().stream()
          .filter(n -> n.signum() >= 0)
          .limit(most)
          .flatMap(n -> Stream.of(n, n.add(BigInteger.ONE), n.subtract(BigInteger.ONE)))
          .filter(n -> n.signum() >= 0 && n.toString().length() <= Math.max(width, 3))
          .forEach(n -> others.add("0".repeat(Math.max(0, width - n.toString().length())) + n));
      others.add("9".repeat(width));
      others.add("0".repeat(width));
      for (String other : others) {
        all.add(text.substring(0, run.start()) + other + text.substring(run.end()));
      }
    }
  }

  /** One more or another in the middle. */
  private static void inside(String text, String letter, Set<String> all) {
    if (text.length() > 1 && text.length() < 40) {
      int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      all.add(text.substring(0, half) + letter + text.substring(half));
      int next = half + Character.charCount(text.codePointAt(half));
      all.add(text.substring(0, half) + letter + text.substring(next));
    }
  }
}
