package brinell.check.mutation.witness;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A value as Rust writes it.
 *
 * @param probe in the program that searches, where references are leaked so that they last
 * @param shown in a test
 */
record Value(String probe, String shown) {
  static Value of(String text) {
    return new Value(text, text);
  }

  static List<Value> all(List<String> texts) {
    return texts.stream().map(Value::of).toList();
  }

  /** The same change to both texts. */
  Value with(UnaryOperator<String> change) {
    return new Value(change.apply(probe), change.apply(shown));
  }

  /** {@code &x}, which must outlive the expression that it stands in. */
  Value borrowed(boolean mutable) {
    return new Value("rt::leak(" + probe + ")", (mutable ? "&mut " : "&") + shown);
  }
}
