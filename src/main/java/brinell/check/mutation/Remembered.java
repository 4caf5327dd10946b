package brinell.check.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Outcomes of one package's faults, as bytes.
 *
 * @param tests that were run
 * @param outcomes by the faults' ids
 */
record Remembered(Set<String> tests, Map<String, Outcome> outcomes) {
  static final Remembered NOTHING = new Remembered(Set.of(), Map.of());

  record Outcome(
      Fate fate, List<String> tests, Optional<String> killedBy, double seconds, String because) {}

  Optional<Result> of(Chosen chosen) {
    return Optional.ofNullable(outcomes.get(chosen.mutant().id()))
        .map(o ->
            new Result(
                chosen.mutant(),
                chosen.changed(),
                o.fate(),
                o.tests(),
                o.killedBy(),
                o.seconds(),
                o.because()));
  }

  /** With what was decided for good; a time that ran out may not run out again. */
  Remembered with(List<Result> results, Set<String> more) {
    Map<String, Outcome> all = new TreeMap<>(outcomes);
    for (Result r : results) {
      boolean decided = r.fate() != Fate.UNDECIDED && !r.because().equals(Trials.LATE);
      if (decided) {
        all.put(
            r.mutant().id(),
            new Outcome(r.fate(), r.tests(), r.killedBy(), r.seconds(), r.because()));
      }
    }
    Set<String> run = new TreeSet<>(tests);
    run.addAll(more);
    return new Remembered(run, all);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Map<String, Integer> numbers = numbers();
      out.writeInt(numbers.size());
      for (String name : numbers.keySet()) {
        write(out, name);
      }
      out.writeInt(outcomes.size());
      for (Map.Entry<String, Outcome> each : new TreeMap<>(outcomes).entrySet()) {
        write(out, each.getKey());
        write(out, each.getValue(), numbers);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Tests are numbers, as the same names come again and again. */
  private Map<String, Integer> numbers() {
    Set<String> names = new TreeSet<>(tests);
    outcomes.values().forEach(outcome -> names.addAll(outcome.tests()));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }

  private static void write(DataOutputStream out, Outcome outcome, Map<String, Integer> numbers)
      throws IOException {
    write(out, outcome.fate().name());
    out.writeInt(outcome.tests().size());
    for (String test : outcome.tests()) {
      out.writeInt(numbers.getOrDefault(test, 0));
    }
    write(out, outcome.killedBy().orElse(""));
    out.writeDouble(outcome.seconds());
    write(out, outcome.because());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Empty when these are no such bytes. */
  static Optional<Remembered> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<String> names = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        names.add(text(in));
      }
      Map<String, Outcome> outcomes = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        outcomes.put(text(in), outcome(in, names));
      }
      return Optional.of(new Remembered(new TreeSet<>(names), outcomes));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome outcome(DataInputStream in, List<String> names) throws IOException {
    Fate fate = Fate.valueOf(text(in));
    List<String> tests = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      tests.add(names.get(in.readInt()));
    }
    String killedBy = text(in);
    return new Outcome(
        fate, tests, Optional.of(killedBy).filter(k -> !k.isEmpty()), in.readDouble(), text(in));
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
