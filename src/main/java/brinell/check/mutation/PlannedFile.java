package brinell.check.mutation;

import brinell.rust.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * A file in which faults can be planted.
 *
 * @param packageName of the package that it belongs to
 * @param text as the tree has it
 * @param loops where the bodies of loops begin
 * @param bodies of functions that are called at run time alone
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PlannedFile(
    String path,
    String packageName,
    byte[] text,
    List<Mutant> mutants,
    List<Integer> loops,
    List<Body> bodies) {
  PlannedFile {
    mutants = List.copyOf(mutants);
    loops = List.copyOf(loops);
    bodies = List.copyOf(bodies);
  }

  /**
   * @param function all of the function, as {@link Mutant#around} has it
   * @param start behind the brace
   */
  record Body(Span function, int start) {}

  /** The file with one fault. */
  byte[] with(Mutant mutant) {
    return with(mutant.edits());
  }

  /** The file with other text in some places, none of which overlap. */
  byte[] with(List<Edit> edits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    for (Edit edit : edits.stream().sorted(BY_START).toList()) {
      Span span = edit.span();
      out.write(text, at, span.start() - at);
      out.writeBytes(edit.text().getBytes(StandardCharsets.UTF_8));
      at = span.end();
    }
    out.write(text, at, text.length - at);
    return out.toByteArray();
  }

  private static final Comparator<Edit> BY_START =
      Comparator.comparingInt((Edit e) -> e.span().start()).thenComparingInt(e -> e.span().end());

  List<Mutant> around(int offset) {
    return mutants.stream().filter(m -> m.around().contains(offset)).toList();
  }
}
