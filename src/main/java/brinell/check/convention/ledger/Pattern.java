package brinell.check.convention.ledger;

import java.util.List;

/**
 * A pattern over tokens.
 *
 * @param anchor the element whose token is looked for first; all before it are one token long
 * @param std whether the first name must be imported from the standard library
 */
record Pattern(
    int choice, int form, Side before, List<Element> body, Side after, int anchor, boolean std) {

  /** What must, or must not, stand beside a match; empty: anything. */
  record Side(boolean not, List<Integer> tokens) {
    static final Side ANY = new Side(true, List.of());

    boolean takes(int number) {
      return tokens.contains(number) != not;
    }
  }

  sealed interface Element {}

  /** A token with this number. */
  record Token(int number) implements Element {}

  /** Any name. */
  record Name(boolean capital) implements Element {}

  record Text() implements Element {}

  /** Names joined by dots and {@code ::}, {@code self} among them. */
  record Path() implements Element {}

  /** One token or one bracketed group. */
  record Tree() implements Element {}

  /** A group in brackets that open with this token. */
  record Group(int open) implements Element {}
}
