package brinell.check.convention.ledger;

import brinell.rust.Places;
import brinell.rust.RustFile;
import brinell.rust.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One file as the readers of uses see it: its tokens numbered, and what is not looked at masked.
 */
final class Source {
  /** Macros whose body is a program to be written, not one that is. */
  private static final Set<String> QUOTING =
      Set.of("quote", "quote_spanned", "parse_quote", "parse_quote_spanned", "macro_rules");

  final String path;
  final RustFile file;
  final Places places;
  final int size;

  /** By {@link Vocabulary}; two zeros behind the last. */
  final int[] number;

  /** Behind the masked stretch that a place lies in; 0 where nothing is masked. */
  final int[] masked;

  private Source(String path, RustFile file, Vocabulary vocabulary) {
    this.path = path;
    this.file = file;
    this.places = Places.of(file);
    this.size = places.size();
    this.number = new int[size + 8];
    this.masked = new int[size + 1];
    for (int i = 0; i < size; i++) {
      number[i] = vocabulary.of(places, i);
    }
    mask();
  }

  static Source of(String path, RustFile file, Vocabulary vocabulary) {
    return new Source(path, file, vocabulary);
  }

  private void mask() {
    int pound = Vocabulary.kind(TokenKind.POUND);
    int not = Vocabulary.kind(TokenKind.NOT);
    for (int i = 0; i < size; i++) {
      if (number[i] == pound) {
        int bracket = number[i + 1] == not ? i + 2 : i + 1;
        if (is(bracket, TokenKind.OPEN_BRACKET)) {
          i = hide(i, places.behind(bracket));
        }
      } else if (number[i] == not && i > 0 && quotes(i - 1)) {
        int open = places.kind(i + 1).isName() ? i + 2 : i + 1;
        i = open < size ? hide(i, places.behind(open)) : i;
      }
    }
  }

  private boolean quotes(int place) {
    return places.kind(place).isName() && QUOTING.contains(places.text(place));
  }

  private int hide(int from, int behind) {
    int end = Math.min(size, behind);
    for (int i = from; i < end; i++) {
      masked[i] = end;
    }
    return end - 1;
  }

  boolean is(int place, TokenKind kind) {
    return place >= 0 && place < size && places.kind(place) == kind;
  }

  boolean isName(int place) {
    return place >= 0 && place < size && places.kind(place).isName();
  }

  /** Whether a place is the name that is given. */
  boolean is(int place, String name) {
    return isName(place)
        && places.end(place) - places.start(place) == name.length()
        && places.text(place).equals(name);
  }

  String text(int from, int to) {
    return file.tokens().text(places.start(from), places.end(to - 1));
  }

  int line(int offset) {
    return file.lines().at(offset);
  }

  /** The digests of the names that the file imports from std, core or alloc. */
  Set<Long> standard() {
    Set<Long> names = new HashSet<>();
    for (int i = 0; i + 2 < size; i++) {
      if (places.kind(i) == TokenKind.USE
          && List.of("std", "core", "alloc").contains(places.text(i + 1))) {
        for (int j = i + 2; j < size && !is(j, TokenKind.SEMI); j++) {
          if (isName(j) && !is(j + 1, TokenKind.PATH_SEP)) {
            names.add(places.digest(j));
          } else if (is(j, TokenKind.SELF_VALUE) && j >= 3) {
            owner(j, names);
          }
        }
      }
    }
    return names;
  }

  /** The name before the braces that {@code self} stands in. */
  private void owner(int self, Set<Long> names) {
    int i = self;
    while (i > 0 && !is(i, TokenKind.OPEN_BRACE)) {
      i = places.opening(i) >= 0 ? places.opening(i) - 1 : i - 1;
    }
    if (i >= 2 && isName(i - 2)) {
      names.add(places.digest(i - 2));
    }
  }
}
