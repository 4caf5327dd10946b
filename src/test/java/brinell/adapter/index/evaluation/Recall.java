package brinell.adapter.index.evaluation;

import brinell.adapter.index.Sight;
import brinell.check.provenance.Prints;
import brinell.core.licence.Accepted;
import brinell.port.Demotion;
import brinell.port.Print;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures an index: of functions that are in it, changed in many ways, how many are found again
 * with the right origin; of functions that are in no way related, how many raise an alarm.
 */
public final class Recall {
  private static final Accepted FREE = Accepted.permissive("");
  private static final int WANTED = 300;

  private Recall() {}

  record Sample(String project, Print print, String text) {}

  /** Arguments: INDEX recall|alarms NAME=FOLDER… */
  public static void main(String[] args) throws IOException {
    try (Sight sight = Sight.open(Path.of(args[0]))) {
      List<Sample> samples = new ArrayList<>();
      for (int i = 2; i < args.length; i++) {
        String[] named = args[i].split("=", 2);
        samples.addAll(functions(named[0], Path.of(named[1])));
      }
      samples.sort(Comparator.comparing(s -> s.print().exact()));
      if (args[1].equals("recall")) {
        recall(sight, samples);
      } else if (args[1].equals("features")) {
        features(sight, samples);
      } else {
        alarms(sight, samples, args[1].equals("alarms"));
      }
    }
  }

  private static List<Sample> functions(String project, Path folder) throws IOException {
    List<Sample> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    Prints prints = new Prints();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rs")).sorted().toList()) {
        String path = folder.relativize(file).toString();
        if (path.contains("tests/") || path.contains("test") || !Files.isRegularFile(file)) {
          continue;
        }
        byte[] bytes = Files.readAllBytes(file);
        prints.read(
            bytes,
            p -> {
              String text =
                  new String(bytes, p.start(), p.end() - p.start(), StandardCharsets.UTF_8);
              if (p.last() - p.first() + 1 >= 15 && seen.add(p.exact())) {
                found.add(new Sample(project, p, text));
              }
            });
      }
    }
    return found;
  }

  private static void recall(Sight sight, List<Sample> all) throws IOException {
    Set<String> std = std();
    List<Sample> samples = all.stream().filter(s -> hasNoFreeTwin(sight, s)).limit(WANTED).toList();
    System.out.println(samples.size() + " functions of " + all.size());
    for (Transform t : Transform.values()) {
      int strict = 0;
      int wide = 0;
      int top = 0;
      List<String> missed = new ArrayList<>();
      for (Sample s : samples) {
        String text = t.apply(s.text(), std, s.print().exact());
        double score = 0;
        boolean found = false;
        double free = 0;
        for (Print p : prints(text)) {
          List<Sight.Seen> seen = sight.look(p);
          for (int i = 0; i < seen.size(); i++) {
            Sight.Seen hit = seen.get(i);
            boolean own = hit.origins().stream().anyMatch(o -> o.project().equals(s.project()));
            if (own && hit.score() > score) {
              score = hit.score();
              found = i < 10;
            }
            if (isFree(hit)) {
              free = Math.max(free, hit.score());
            }
          }
        }
        boolean demoted = free >= score * Demotion.SHARE;
        strict += !demoted && score >= sight.strict() ? 1 : 0;
        wide += !demoted && score >= sight.wide() ? 1 : 0;
        top += found ? 1 : 0;
        if (demoted || score < sight.strict()) {
          missed.add(
              String.format(
                  Locale.ROOT,
                  "%s %.2f%s %d tokens",
                  s.print().name(),
                  score,
                  demoted ? " demoted " + free : "",
                  s.print().tokens()));
        }
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %.1f |%n",
          t.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          100.0 * strict / samples.size(),
          100.0 * wide / samples.size(),
          100.0 * top / samples.size());
      if (System.getenv("MISSED") != null) {
        missed.stream().limit(12).forEach(m -> System.out.println("    " + m));
      }
    }
  }

  private static boolean isFree(Sight.Seen hit) {
    return hit.origins().stream()
        .anyMatch(o -> FREE.of(o.licence().licence()) == Accepted.Answer.YES);
  }

  private static boolean hasNoFreeTwin(Sight sight, Sample s) {
    return s.print().tokens() >= 60
        && sight.look(s.print()).stream()
            .noneMatch(h -> h.same() != brinell.port.CloneIndex.Same.NO && isFree(h));
  }

  private static List<Print> prints(String text) {
    List<Print> found = new ArrayList<>();
    new Prints().read(text.getBytes(StandardCharsets.UTF_8), found::add);
    return found.stream().filter(p -> p.tokens() >= 30).toList();
  }

  private static Set<String> std() throws IOException {
    Set<String> names = new HashSet<>();
    try (var in = Recall.class.getResourceAsStream("/brinell/check/provenance/std-names.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        names.addAll(List.of(line.replaceAll("^\\w+:", "").strip().split(" +")));
      }
    }
    return names;
  }

  private static void alarms(Sight sight, List<Sample> samples, boolean show) {
    int judged = 0;
    int strict = 0;
    int wide = 0;
    long start = System.nanoTime();
    for (Sample s : samples) {
      if (s.print().tokens() < 60) {
        continue;
      }
      judged++;
      double alarm = 0;
      double free = 0;
      String what = "";
      for (Sight.Seen hit : sight.look(s.print())) {
        if (isFree(hit)) {
          free = Math.max(free, hit.score());
        } else if (hit.origins().stream()
                .allMatch(o -> FREE.of(o.licence().licence()) == Accepted.Answer.NO)
            && hit.score() > alarm) {
          alarm = hit.score();
          var o = hit.origins().getFirst();
          what =
              o.project()
                  + " "
                  + o.path()
                  + ":"
                  + o.firstLine()
                  + " "
                  + o.function()
                  + " "
                  + o.licence().licence()
                  + " "
                  + hit.detail();
        }
      }
      if (free < alarm * Demotion.SHARE && alarm >= sight.wide()) {
        wide++;
        strict += alarm >= sight.strict() ? 1 : 0;
        if (show) {
          System.out.printf(
              Locale.ROOT,
              "%s %.2f %s %s:%d (%d tokens, free %.2f) ~ %s%n",
              alarm >= sight.strict() ? "STRICT" : "wide",
              alarm,
              s.print().name(),
              s.project(),
              s.print().first(),
              s.print().tokens(),
              free,
              what);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d functions: strict %d (%.2f per 1,000), wide %d (%.2f); %.2f ms a function%n",
        judged,
        strict,
        1000.0 * strict / judged,
        wide,
        1000.0 * wide / judged,
        (System.nanoTime() - start) / 1e6 / judged);
  }

  private static void features(Sight sight, List<Sample> all) throws IOException {
    Set<String> std = std();
    boolean positive = System.getenv("NEG") == null;
    List<Sample> samples =
        positive ? all.stream().filter(s -> hasNoFreeTwin(sight, s)).limit(WANTED).toList() : all;
    for (Transform t : Transform.values()) {
      if (!positive && t != Transform.VERBATIM) {
        break;
      }
      for (Sample s : samples) {
        String text = t.apply(s.text(), std, s.print().exact());
        for (Print p : positive ? prints(text) : List.of(s.print())) {
          if (p.tokens() < 30) continue;
          int n = 0;
          for (Sight.Seen hit : sight.look(p)) {
            boolean own = hit.origins().stream().anyMatch(o -> o.project().equals(s.project()));
            boolean copyleft =
                hit.origins().stream()
                    .allMatch(o -> FREE.of(o.licence().licence()) == Accepted.Answer.NO);
            System.out.println(
                (positive ? t : "NEG")
                    + "\t"
                    + s.project()
                    + ":"
                    + s.print().name()
                    + ":"
                    + s.print().first()
                    + "\t"
                    + p.tokens()
                    + "\t"
                    + (own ? "own" : isFree(hit) ? "free" : copyleft ? "copyleft" : "unknown")
                    + "\t"
                    + hit.detail());
            if (++n >= 10) break;
          }
        }
      }
    }
  }
}
