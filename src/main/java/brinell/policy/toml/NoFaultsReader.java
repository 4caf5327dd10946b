package brinell.policy.toml;

import brinell.policy.NoFaults;
import brinell.policy.NoFaults.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code [[no-faults]]}. */
final class NoFaultsReader {
  private NoFaultsReader() {}

  static List<NoFaults> all(Cursor top) {
    return top.each("no-faults", NoFaultsReader::one).stream().flatMap(List::stream).toList();
  }

  private static List<NoFaults> one(Cursor c) {
    String because = c.needText("because");
    List<NoFaults> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String key = kind.name().toLowerCase(Locale.ROOT);
      if (kind == Kind.PATH) {
        c.globs(key).forEach(glob -> found.add(new NoFaults(kind, glob.pattern(), because)));
      } else {
        c.texts(key).forEach(name -> found.add(new NoFaults(kind, name, because)));
      }
    }
    if (found.isEmpty()) {
      c.problem(
          c.at(),
          "this says of nothing that it gets no faults",
          "add call = \"…\", function = \"…\" or path = \"…\"");
    }
    c.done();
    return found;
  }
}
