package brinell.core.licence;

import java.util.List;
import java.util.stream.Collectors;

/** A licence expression as SPDX 2 writes them, with the older forms that crates still use. */
public sealed interface Licence {

  /** One licence, by its SPDX identifier where it has one. */
  record Id(String id) implements Licence {
    @Override
    public String toString() {
      return id;
    }
  }

  /** A licence with an exception that widens it. */
  record With(Id licence, String exception) implements Licence {
    @Override
    public String toString() {
      return licence + " WITH " + exception;
    }
  }

  /** Whoever takes the code may choose. */
  record Or(List<Licence> of) implements Licence {
    public Or {
      of = List.copyOf(of);
    }

    @Override
    public String toString() {
      return join(of, " OR ", false);
    }
  }

  /** All of them hold. */
  record And(List<Licence> of) implements Licence {
    public And {
      of = List.copyOf(of);
    }

    @Override
    public String toString() {
      return join(of, " AND ", true);
    }
  }

  /** What is said cannot be understood, or nothing is said. */
  record Unknown(String text, String because) implements Licence {
    @Override
    public String toString() {
      return text.isEmpty() ? "unknown" : "unknown (" + text + ")";
    }
  }

  private static String join(List<Licence> of, String word, boolean brackets) {
    return of.stream()
        .map(l -> brackets && l instanceof Or ? "(" + l + ")" : l.toString())
        .collect(Collectors.joining(word));
  }

  /** Never fails: what cannot be parsed is {@link Unknown} and says why. */
  static Licence parse(String text) {
    return new ExpressionReader(text).read();
  }

  static Licence unstated() {
    return new Unknown("", "nothing states a licence");
  }
}
