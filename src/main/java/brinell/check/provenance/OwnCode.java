package brinell.check.provenance;

import brinell.check.provenance.ProvenanceCheck.Run;
import brinell.check.provenance.ProvenanceCheck.Touched;
import brinell.port.Print;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms of the changed files as they were. What a function shares with them is not new, be it
 * moved, renamed or merely touched.
 */
final class OwnCode {
  /** A function with fewer new terms than this has too little of its own. */
  private static final int LEAST = 8;

  private final Set<Long> terms = new HashSet<>();
  private final Prints prints = new Prints();

  private OwnCode() {}

  static OwnCode of(List<byte[]> files) {
    OwnCode own = new OwnCode();
    files.forEach(own::add);
    return own;
  }

  void add(byte[] file) {
    prints.read(
        file,
        print -> {
          for (long term : print.terms()) {
            terms.add(term);
          }
        });
  }

  /** The functions with added lines, with their new terms alone. */
  List<Print> fresh(byte[] content, Touched file) {
    List<Print> found = new ArrayList<>();
    prints.read(
        content,
        print -> {
          boolean touched = file.added().stream().anyMatch(r -> meets(r, print));
          Print fresh = touched ? without(print) : print;
          if (touched && fresh.terms().length >= LEAST) {
            found.add(fresh);
          }
        });
    return found;
  }

  private static boolean meets(Run run, Print print) {
    return run.first() <= print.last() && run.last() >= print.first();
  }

  Print without(Print print) {
    long[] left = Arrays.stream(print.terms()).filter(t -> !terms.contains(t)).toArray();
    return new Print(
        print.name(),
        print.first(),
        print.last(),
        print.start(),
        print.end(),
        print.tokens(),
        print.exact(),
        print.shape(),
        left);
  }
}
