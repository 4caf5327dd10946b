package brinell.check.mutation.witness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type for each parameter of a generic item, by its bounds. */
final class Instances {
  private static final Set<String> TEXTS =
      Set.of("Display", "ToString", "Pattern", "ToOwned", "UnicodeSegmentation");
  private static final Set<String> CONVERSIONS =
      Set.of("Into", "TryInto", "AsRef", "AsMut", "Borrow", "BorrowMut");
  private static final Set<String> ITERATORS =
      Set.of("Iterator", "DoubleEndedIterator", "ExactSizeIterator", "FusedIterator");
  private static final Pattern ITEM = Pattern.compile("Item\\s*=\\s*(.*)>\\s*$");
  private static final Pattern TARGET = Pattern.compile("Target\\s*=\\s*(.*)>\\s*$");

  private final CrateItems items;
  private final String otherwise;

  /** {@code otherwise}: where nothing is known. */
  Instances(CrateItems items, String otherwise) {
    this.items = items;
    this.otherwise = otherwise;
  }

  /** Names with what is put in their place. */
  Map<String, String> of(Generics generics) {
    Map<String, String> chosen = new LinkedHashMap<>();
    generics.constants().forEach((name, type) -> chosen.put(name, constant(type)));
    // twice, as a bound may speak of a parameter that comes later
    for (int round = 0; round < 2; round++) {
      generics
          .bounds()
          .forEach(
              (name, bounds) -> chosen.put(name, RustTokens.substitute(instance(bounds), chosen)));
    }
    return chosen;
  }

  private static String constant(String type) {
    return switch (type) {
      case "bool" -> "true";
      case "char" -> "'a'";
      default -> "3";
    };
  }

  /** A type that has all these traits, as far as is known here. */
  String instance(List<String> bounds) {
    for (String bound : bounds) {
      Optional<String> found = instance(bound.strip());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return otherwise;
  }

  private Optional<String> instance(String bound) {
    if (bound.startsWith("&")) {
      return instance(bound.substring(1).strip())
          .map(t -> t.replace("IntoIter<&", "Vec<"))
          .map(t -> t.startsWith("Vec<") ? t.replaceFirst("^Vec<&('\\w+ ?)?", "Vec<") : t);
    }
    String name = CrateItems.last(bound.replaceFirst("\\(.*", ""));
    if (name.startsWith("Fn")) {
      return Optional.of("fn" + bound.substring(bound.indexOf('(')));
    }
    if (ITERATORS.contains(name) || name.equals("IntoIterator")) {
      Matcher item = ITEM.matcher(bound);
      String of = item.find() ? item.group(1) : "i32";
      return Optional.of((name.equals("IntoIterator") ? "Vec<" : "IntoIter<") + of + ">");
    }
    if (CONVERSIONS.contains(name)) {
      return Optional.of(conversion(name, arguments(bound)));
    }
    if (name.equals("Deref")) {
      Matcher target = TARGET.matcher(bound);
      return Optional.of(target.find() ? "&" + target.group(1) : "&str");
    }
    if (TEXTS.contains(name) && !bound.contains("<")) {
      return Optional.of("&str");
    }
    return standard(name).or(() -> own(name));
  }

  private static Optional<String> standard(String name) {
    return switch (name) {
      case "Read", "BufRead" -> Optional.of("&[u8]");
      case "Write" -> Optional.of("String");
      case "Float", "Real" -> Optional.of("f64");
      case "Hasher", "BuildHasher" -> Optional.of("Unmade");
      default -> Optional.empty();
    };
  }

  /** Something that a trait of the package is implemented for. */
  private Optional<String> own(String trait) {
    List<String> all =
        items.implementors(trait).stream().filter(t -> t.matches("&?\\w+(::\\w+)*")).toList();
    return all.stream()
        .filter(t -> t.equals("str") || t.equals("&str") || Numbers.isInteger(t))
        .findFirst()
        .or(() -> all.stream().filter(t -> t.length() > 1).findFirst());
  }

  private static String arguments(String bound) {
    int open = bound.indexOf('<');
    int close = bound.lastIndexOf('>');
    return open < 0 || close < open ? "i32" : bound.substring(open + 1, close);
  }

  private static String conversion(String name, String to) {
    boolean borrowed = name.startsWith("AsRef") || name.startsWith("Borrow");
    if (borrowed) {
      return to.equals("OsStr") || to.equals("Path") || to.equals("str") ? "&str" : "&" + to;
    }
    boolean text = to.equals("String") || to.startsWith("Cow<") || to.equals("PathBuf");
    return text ? "&str" : to;
  }
}
