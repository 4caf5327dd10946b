package brinell.rust;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Items as text for tests: {@code pub fn f [UNSAFE] #[test]{fn g}}. */
final class Outline {
  private Outline() {}

  static RustFile parse(String source) {
    return RustFile.parse(source.getBytes(StandardCharsets.UTF_8));
  }

  static String of(String source) {
    return of(parse(source).items());
  }

  static String of(List<Item> items) {
    return items.stream().map(Outline::item).collect(Collectors.joining(", "));
  }

  private static String item(Item item) {
    String visibility =
        switch (item.visibility()) {
          case Visibility.Inherited() -> "";
          case Visibility.Public() -> "pub ";
          case Visibility.Restricted(var to) -> "pub(" + to + ") ";
        };
    String qualifiers = item.qualifiers().isEmpty() ? "" : " " + new TreeSet<>(item.qualifiers());
    String attributes =
        item.attributes().stream()
            .map(a -> " #" + a.path() + a.arguments())
            .collect(Collectors.joining());
    String children = item.children().isEmpty() ? "" : " {" + of(item.children()) + "}";
    return visibility + item.title() + qualifiers + attributes + children;
  }
}
