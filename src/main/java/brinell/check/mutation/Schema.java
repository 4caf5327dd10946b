package brinell.check.mutation;

import brinell.check.mutation.Mutant.Form;
import brinell.check.mutation.Mutant.Way;
import brinell.rust.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One file with many faults, each behind a switch (mutant schemata: Untch, Offutt and Harrold,
 * 1993). The original comes first, so that it drives type inference; faults carry the original text
 * of their operands, as only one is ever active, so the file grows linearly.
 */
final class Schema {
  /** The runtime's path in every crate. */
  static final String RUNTIME = "crate::__brinell::";

  private final byte[] source;
  private final Numbers numbers;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Region> regions = new ArrayList<>();

  /** Gives out the numbers by which faults are switched on. */
  interface Numbers {
    /** The first of as many consecutive numbers as there are faults. */
    int take(List<Mutant> site);

    /** Of a place with faults that are not switched: only who comes there is noted. */
    int mark(List<Mutant> site);
  }

  /**
   * A place that notes who comes there.
   *
   * @param at where a statement may stand
   */
  record Mark(int at, List<Mutant> mutants) {}

  /**
   * What some bytes of the written file are.
   *
   * @param alternative the fault whose text it is; -1 for a site as a whole
   */
  record Region(int start, int end, List<Mutant> site, int alternative) {}

  /** The file, and what is where in it. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Written(byte[] text, List<Region> regions) {}

  private record Spot(Form form, Span span, Here here, List<Spot> inside) {
    List<Mutant> mutants() {
      return here.mutants();
    }
  }

  /** {@code mark}: nothing is switched. */
  private record Here(List<Mutant> mutants, boolean mark) {
    boolean constant() {
      return mutants.stream().anyMatch(m -> m.site().way() == Way.CONST_SWITCH);
    }
  }

  private Schema(byte[] source, Numbers numbers) {
    this.source = source;
    this.numbers = numbers;
  }

  /**
   * @param mutants those of this file that are switched
   * @param loops offsets at which a loop's body begins
   */
  static Written write(
      byte[] source, List<Mutant> mutants, List<Integer> loops, List<Mark> marks, Numbers numbers) {
    Schema schema = new Schema(source, numbers);
    List<Spot> spots = nest(mutants, loops, marks);
    schema.emit(0, source.length, spots);
    return new Written(schema.out.toByteArray(), List.copyOf(schema.regions));
  }

  private record Key(Span span, Form form) {}

  private static List<Spot> nest(List<Mutant> mutants, List<Integer> loops, List<Mark> marks) {
    Comparator<Key> order =
        Comparator.comparingInt((Key k) -> k.span().start())
            .thenComparingInt(k -> -k.span().end())
            .thenComparingInt(k -> -k.form().compareTo(Form.EXPRESSION));
    Map<Key, Here> sites = new TreeMap<>(order);
    for (Mutant mutant : mutants) {
      Key key = new Key(mutant.site().span(), mutant.site().form());
      sites.computeIfAbsent(key, k -> new Here(new ArrayList<>(), false)).mutants().add(mutant);
    }
    for (int loop : loops) {
      sites.put(new Key(new Span(loop, loop), Form.BODY), new Here(List.of(), false));
    }
    for (Mark mark : marks) {
      Span span = new Span(mark.at(), mark.at());
      sites.put(new Key(span, Form.BODY), new Here(mark.mutants(), true));
    }
    List<Spot> top = new ArrayList<>();
    List<Spot> open = new ArrayList<>();
    sites.forEach((key, here) -> {
      while (!open.isEmpty() && open.getLast().span().end() < key.span().end()) {
        open.removeLast();
      }
      while (!open.isEmpty() && open.getLast().span().end() <= key.span().start()) {
        open.removeLast();
      }
      Spot spot = new Spot(key.form(), key.span(), here, new ArrayList<>());
      (open.isEmpty() ? top : open.getLast().inside()).add(spot);
      open.add(spot);
    });
    return top;
  }

  private void emit(int from, int to, List<Spot> spots) {
    int at = from;
    for (Spot spot : spots) {
      copy(at, spot.span().start());
      spot(spot);
      at = spot.span().end();
    }
    copy(at, to);
  }

  private void copy(int from, int to) {
    if (to > from) {
      out.write(source, from, to - from);
    }
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void spot(Spot spot) {
    int start = out.size();
    if (spot.mutants().isEmpty()) {
      text(RUNTIME + "t();");
      return;
    }
    if (spot.here().mark()) {
      text(mark(numbers.mark(spot.mutants())));
      regions.add(new Region(start, out.size(), List.copyOf(spot.mutants()), -1));
      return;
    }
    int first = numbers.take(spot.mutants());
    String call =
        RUNTIME
            + (spot.here().constant() ? "c(" : "m(")
            + first
            + ", "
            + spot.mutants().size()
            + ")";
    switch (spot.form()) {
      case EXPRESSION -> {
        text("(match " + call + " { 0 => {(");
        emit(spot.span().start(), spot.span().end(), spot.inside());
        text(")}");
        alternatives(spot, ", ", " => {", "}");
        text("})");
      }
      case STATEMENT -> {
        text("match " + call + " { 0 => {");
        emit(spot.span().start(), spot.span().end(), spot.inside());
        text("}");
        alternatives(spot, ", ", " => {", "}");
        text("}");
      }
      case ARM -> {
        emit(spot.span().start(), spot.span().end(), spot.inside());
        text(" if " + call + " == 0");
      }
      case HELD -> {
        text("(if " + call + " == 0 { ::core::option::Option::Some(");
        emit(spot.span().start(), spot.span().end(), spot.inside());
        text(") } else { ::core::option::Option::None })");
      }
      case BODY -> {
        copy(spot.span().start(), spot.span().start() + 1);
        text(" match " + call + " { 0 => {}");
        alternatives(spot, ", ", " => return ", "");
        text(" }; ");
        emit(spot.span().start() + 1, spot.span().end(), spot.inside());
      }
    }
    regions.add(new Region(start, out.size(), List.copyOf(spot.mutants()), -1));
  }

  /** A statement that notes who comes there. */
  static String mark(int number) {
    return " " + RUNTIME + "m(" + number + ", 1); ";
  }

  private void alternatives(Spot spot, String before, String arrow, String behind) {
    int count = spot.mutants().size();
    for (int i = 0; i < count; i++) {
      text(before + (i == count - 1 ? "_" : Integer.toString(i + 1)) + arrow);
      int start = out.size();
      text(spot.mutants().get(i).site().text());
      regions.add(new Region(start, out.size(), List.copyOf(spot.mutants()), i));
      text(behind);
    }
  }
}
