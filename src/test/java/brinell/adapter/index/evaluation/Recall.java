package brinell.adapter.index.evaluation;

import brinell.adapter.index.Sight;
import brinell.adapter.index.Sight.Seen;
import brinell.check.provenance.Prints;
import brinell.core.licence.Accepted;
import brinell.port.CloneIndex.Origin;
import brinell.port.CloneIndex.Same;
import brinell.port.Demotion;
import brinell.port.Print;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Measures an index: of functions that are in it, changed in many ways, how many are found again
 * with the right origin; of functions of unrelated projects, how many raise an alarm. Prints a
 * table's rows.
 */
public final class Recall {
  private static final Accepted FREE = Accepted.permissive("");
  private static final int WANTED = 300;
  private static final int LINES = 15;

  private final Sight sight;

  private Recall(Sight sight) {
    this.sight = sight;
  }

  private record Sample(String project, Print print, String text) {}

  /**
   * Arguments: INDEX recall SKIP NAME=FOLDER…, INDEX alarms LINES NAME=FOLDER…, or INDEX rewrites
   * NAME FILE, with SKIP functions left out before the sample, LINES the length of a function at
   * least, and NAME a project in the index that has a function of the same name for each in FILE.
   */
  public static void main(String[] args) throws IOException {
    try (Sight sight = Sight.open(Path.of(args[0]))) {
      Recall recall = new Recall(sight);
      switch (args[1]) {
        case "recall" ->
            recall.planted(samples(args, LINES).stream().skip(Long.parseLong(args[2])).toList());
        case "alarms" -> recall.alarms(samples(args, Integer.parseInt(args[2])));
        default -> recall.rewrites(args[2], Path.of(args[3]));
      }
    }
  }

  private static List<Sample> samples(String[] args, int lines) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      int at = args[i].indexOf('=');
      samples.addAll(
          functions(args[i].substring(0, at), Path.of(args[i].substring(at + 1)), lines));
    }
    samples.sort(Comparator.comparingLong(s -> s.print().exact()));
    return samples;
  }

  /** Functions that somebody wrote anew by hand, as they are and with names changed. */
  private void rewrites(String project, Path file) throws IOException {
    List<Sample> all = functions(project, file, 1);
    System.out.println(all.size() + " functions");
    row("by hand", all, Sample::text);
    for (boolean every : List.of(false, true)) {
      row(
          every ? "by hand, all renamed" : "by hand, locals renamed",
          all,
          s ->
              Transform.print(
                  Transform.rename(Transform.tokens(s.text()), std(), every),
                  new Random(s.print().exact())));
    }
  }

  /** The functions of so many lines that are no tests. */
  private static List<Sample> functions(String project, Path folder, int lines) throws IOException {
    List<Sample> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    Prints prints = new Prints();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Recall::isSource).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        prints.read(
            bytes,
            p -> {
              String text =
                  new String(bytes, p.start(), p.end() - p.start(), StandardCharsets.UTF_8);
              if (p.last() - p.first() + 1 >= lines && seen.add(p.exact())) {
                found.add(new Sample(project, p, text));
              }
            });
      }
    }
    return found;
  }

  private static boolean isSource(Path file) {
    String path = file.toString();
    return path.endsWith(".rs") && !path.contains("test") && Files.isRegularFile(file);
  }

  private void planted(List<Sample> all) {
    Set<String> std = std();
    List<Sample> samples = all.stream().filter(this::hasNoFreeTwin).limit(WANTED).toList();
    System.out.println(samples.size() + " of " + all.size() + " functions");
    for (Transform transform : Transform.values()) {
      row(
          transform.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          samples,
          s -> transform.apply(s.text(), std, s.print().exact()));
    }
  }

  private void row(String name, List<Sample> samples, Function<Sample, String> change) {
    int strict = 0;
    int wide = 0;
    for (Sample sample : samples) {
      double score = score(sample, change.apply(sample));
      strict += score >= sight.strict() ? 1 : 0;
      wide += score >= sight.wide() ? 1 : 0;
      if (score < sight.strict() && System.getenv("MISSED") != null) {
        System.out.printf(
            Locale.ROOT,
            "missed %.2f %s fn %s (%d tokens)%n",
            score,
            sample.project(),
            sample.print().name(),
            sample.print().tokens());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f |%n",
        name,
        100.0 * strict / samples.size(),
        100.0 * wide / samples.size());
  }

  /** How well a text finds the project it is from; 0 when it is explained by accepted code. */
  private double score(Sample sample, String text) {
    double own = 0;
    double free = 0;
    List<Print> prints = new ArrayList<>();
    new Prints().read(text.getBytes(StandardCharsets.UTF_8), prints::add);
    for (Print print : prints) {
      for (Seen hit : sight.look(print)) {
        if (isFree(hit)) {
          free = Math.max(free, hit.score());
        } else if (hit.origins().stream().anyMatch(o -> o.project().equals(sample.project()))) {
          own = Math.max(own, hit.score());
        }
      }
    }
    return free >= own * Demotion.SHARE ? 0 : own;
  }

  private static boolean isFree(Seen hit) {
    return hit.origins().stream()
        .anyMatch(o -> FREE.of(o.licence().licence()) == Accepted.Answer.YES);
  }

  private static boolean isRefused(Seen hit) {
    return hit.origins().stream()
        .allMatch(o -> FREE.of(o.licence().licence()) == Accepted.Answer.NO);
  }

  private boolean hasNoFreeTwin(Sample sample) {
    return sight.look(sample.print()).stream().noneMatch(h -> h.same() != Same.NO && isFree(h));
  }

  static Set<String> std() {
    Set<String> names = new HashSet<>();
    try (InputStream in =
        Objects.requireNonNull(
            Recall.class.getResourceAsStream("/brinell/check/provenance/std-names.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> names.addAll(List.of(line.replaceAll("^\\w+:", "").strip().split(" +", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** Functions that stand in the index under an accepted licence are no strangers to it. */
  private void alarms(List<Sample> all) {
    List<Sample> samples = all.stream().filter(this::hasNoFreeTwin).toList();
    int strict = 0;
    int wide = 0;
    long start = System.nanoTime();
    for (Sample sample : samples) {
      List<Seen> hits = sight.look(sample.print());
      double free = hits.stream().filter(Recall::isFree).mapToDouble(Seen::score).max().orElse(0);
      Optional<Seen> worst = hits.stream().filter(Recall::isRefused).findFirst();
      double score = worst.map(Seen::score).orElse(0.0);
      if (free >= score * Demotion.SHARE || score < sight.wide()) {
        continue;
      }
      wide++;
      strict += score >= sight.strict() ? 1 : 0;
      Origin origin = worst.orElseThrow().origins().getFirst();
      System.out.printf(
          Locale.ROOT,
          "%s %.2f %s fn %s (%d tokens) ~ %s %s:%d fn %s, %s; %s%n",
          score >= sight.strict() ? "STRICT" : "wide",
          score,
          sample.project(),
          sample.print().name(),
          sample.print().tokens(),
          origin.project(),
          origin.path(),
          origin.firstLine(),
          origin.function(),
          origin.licence().licence(),
          worst.get().detail());
    }
    System.out.printf(
        Locale.ROOT,
        "%d functions: strict %d (%.2f per 1,000), wide %d (%.2f); %.2f ms a function%n",
        samples.size(),
        strict,
        1000.0 * strict / samples.size(),
        wide,
        1000.0 * wide / samples.size(),
        (System.nanoTime() - start) / 1e6 / samples.size());
  }
}
