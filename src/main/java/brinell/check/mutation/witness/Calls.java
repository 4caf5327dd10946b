package brinell.check.mutation.witness;

import java.util.Map;
import java.util.Optional;

/** How a method of a well-known trait is called in plain Rust; places as in {@link Target}. */
final class Calls {
  private static final String A = Target.place(0);
  private static final String B = Target.place(1);

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("Add", " + "),
          Map.entry("Sub", " - "),
          Map.entry("Mul", " * "),
          Map.entry("Div", " / "),
          Map.entry("Rem", " % "),
          Map.entry("BitAnd", " & "),
          Map.entry("BitOr", " | "),
          Map.entry("BitXor", " ^ "),
          Map.entry("Shl", " << "),
          Map.entry("Shr", " >> "),
          Map.entry("AddAssign", " += "),
          Map.entry("SubAssign", " -= "),
          Map.entry("MulAssign", " *= "),
          Map.entry("DivAssign", " /= "),
          Map.entry("RemAssign", " %= "));

  private Calls() {}

  /** Empty where it is called by its name. */
  static Optional<String> of(Declared function, String self) {
    String trait = CrateItems.last(function.trait().orElse(""));
    return switch (trait + "::" + function.name()) {
      case "Display::fmt" -> Optional.of(A + ".to_string()");
      case "Debug::fmt" -> Optional.of("format!(\"{:?}\", " + A + ")");
      case "LowerHex::fmt" -> Optional.of("format!(\"{:x}\", " + A + ")");
      case "UpperHex::fmt" -> Optional.of("format!(\"{:X}\", " + A + ")");
      case "FromStr::from_str" -> Optional.of(A + ".parse::<" + self + ">()");
      case "Iterator::next" -> Optional.of(A);
      case "DoubleEndedIterator::next_back" -> Optional.of(A + ".rev()");
      case "Neg::neg" -> Optional.of("-" + A);
      case "Not::not" -> Optional.of("!" + A);
      case "Index::index" -> Optional.of("&" + A + "[" + B + "]");
      case "Deref::deref" -> Optional.of("&*" + A);
      default -> Optional.ofNullable(OPERATORS.get(trait)).map(sign -> A + sign + B);
    };
  }

  /** Methods that are called by nobody, or tell nothing. */
  static boolean isOut(Declared function) {
    String trait = CrateItems.last(function.trait().orElse(""));
    return trait.equals("Drop") || trait.equals("Hash") || trait.equals("GlobalAlloc");
  }

  /** Whether the method needs an iterator whole, although it takes it by reference. */
  static boolean takesSelf(Declared function) {
    String trait = CrateItems.last(function.trait().orElse(""));
    return (function.name().equals("next") && trait.equals("Iterator"))
        || (function.name().equals("next_back") && trait.equals("DoubleEndedIterator"));
  }

  static boolean isFormat(Declared function) {
    return function.name().equals("fmt")
        && function
            .trait()
            .map(CrateItems::last)
            .filter(t -> t.matches("Display|Debug|LowerHex|UpperHex"))
            .isPresent();
  }
}
