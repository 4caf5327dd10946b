package brinell.app;

import brinell.check.mutation.Skips;
import brinell.check.mutation.Skips.Skip;
import brinell.check.mutation.Skips.What;
import brinell.policy.Glob;
import brinell.policy.NoFaults;
import brinell.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What gets no faults: the built-in list and the policy's. */
final class SkipList {
  private SkipList() {}

  /** {@code paths}: those of the tree, as a pattern stands for files. */
  static Skips of(Policy policy, Collection<String> paths) {
    List<Skip> all = new ArrayList<>(Skips.DEFAULT.all());
    for (NoFaults each : policy.noFaults()) {
      switch (each.kind()) {
        case CALL -> all.add(new Skip(What.CALL, each.what(), each.because()));
        case FUNCTION -> all.add(new Skip(What.FUNCTION, each.what(), each.because()));
        case PATH -> {
          Glob glob = new Glob(each.what());
          paths.stream()
              .filter(glob::matches)
              .forEach(path -> all.add(new Skip(What.FILE, path, each.because())));
        }
      }
    }
    return new Skips(all);
  }

  /** One line each: what, and why. */
  static String text(Policy policy) {
    StringBuilder out = new StringBuilder();
    Skips.DEFAULT.all().forEach(s -> line(out, s.what().name(), s.name(), s.because(), "built in"));
    policy
        .noFaults()
        .forEach(n -> line(out, n.kind().name(), n.what(), n.because(), policy.name().name()));
    return out.toString();
  }

  private static void line(StringBuilder out, String kind, String what, String why, String from) {
    out.append("%-9s %-26s %s (%s)\n".formatted(kind.toLowerCase(Locale.ROOT), what, why, from));
  }
}
