package brinell.check.convention.model;

import brinell.adapter.git.GitRepository;
import brinell.port.Landed;
import java.lang.foreign.Arena;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

public final class Probe {
  static double[] learned3 = Gates.even(3);
  static double[] learned4 = Gates.even(4);

  public static Learner generic(List<Path> roots, long cap, Set<String> skip) throws Exception {
    List<Path> crates = new ArrayList<>();
    for (Path r : roots) {
      try (java.util.stream.Stream<Path> s = Files.list(r)) {
        s.forEach(crates::add);
      }
    }
    crates.sort(Comparator.comparingLong((Path p) -> Word.hash(p.getFileName().toString())));
    Learner l = new Learner();
    for (Path c : crates) {
      if (l.tokens() > cap) break;
      String name = c.getFileName().toString().replaceAll("-[0-9].*", "");
      if (skip.contains(name)) continue;
      List<Path> files;
      try (java.util.stream.Stream<Path> w = Files.walk(c, FileVisitOption.FOLLOW_LINKS)) {
        files =
            w.filter(f -> f.toString().endsWith(".rs") && Files.isRegularFile(f)).sorted().toList();
      }
      long start = l.tokens();
      for (Path f : files) {
        if (Files.size(f) < 1 << 20 && l.tokens() - start < 150_000) {
          byte[] b = Files.readAllBytes(f);
          if (!Codebase.generated(b)) l.add(b);
        }
      }
    }
    return l;
  }

  static Set<String> packages(GitRepository r, String rev) {
    Set<String> names = new HashSet<>();
    var tomls =
        r.entries(rev).entrySet().stream()
            .filter(e -> e.getKey().endsWith("Cargo.toml"))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    for (byte[] b : r.blobs(tomls, 1 << 20).values()) {
      var m =
          java.util.regex.Pattern.compile("(?m)^name\\s*=\\s*\"([^\"]+)\"").matcher(new String(b));
      if (m.find()) names.add(m.group(1));
    }
    return names;
  }

  static double cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  public static void main(String[] a) throws Exception {
    int changes = Integer.parseInt(a[0]);
    List<Path> roots = Arrays.stream(a[1].split(",")).map(Path::of).toList();
    List<String> names = List.of(a).subList(2, a.length);
    for (String name : names) {
      try (GitRepository repo = GitRepository.open(Path.of(name));
          Arena arena = Arena.ofShared()) {
        List<Landed> landed = repo.landed("HEAD", changes).reversed();
        String base = landed.getFirst().commit() + "^";
        double t0 = cpu();
        Learner learner = Codebase.learn(repo, base);
        double t1 = cpu();
        TokenModel ours = learner.model();
        double t2 = cpu();
        TokenModel others = generic(roots, 4_000_000, packages(repo, base)).model();
        double t3 = cpu();
        System.out.printf(
            "%s tokens %d words %d files %d: read %.2f sort %.2f; others %d words %d %.2f s%n",
            name,
            ours.tokens(),
            ours.words(),
            ours.files(),
            t1 - t0,
            t2 - t1,
            others.tokens(),
            others.words(),
            t3 - t2);
        Gates g3 = new Gates(3, learned3, 0.01), g4 = new Gates(4, learned4, 0.01);
        double[] bits = new double[8];
        long n = 0, unk = 0;
        double unkBits = 0;
        double t4 = cpu();
        Set<String> oids = new HashSet<>();
        landed.forEach(l ->
            l.files()
                .forEach(f -> {
                  oids.add(f.after());
                  f.before().ifPresent(oids::add);
                }));
        Map<String, byte[]> blobs = repo.blobs(oids, 1 << 20);
        for (Landed l : landed)
          for (Landed.Touched f : l.files()) {
            byte[] after = blobs.get(f.after());
            if (after == null || !Codebase.counts(f.path()) || Codebase.generated(after)) continue;
            Stream2 s = new Stream2(Stream(after));
            Optional<RecentFile> before =
                f.before().map(blobs::get).map(b -> RecentFile.of(Stream(b)));
            for (Piece p : Piece.of(s.s, f.added())) {
              Mixture m3 = Mixture.of(ours, Optional.empty(), before, g3);
              Mixture m4 = Mixture.of(ours, Optional.of(others), before, g4);
              Walk w = new Walk(ours), wo = new Walk(others);
              for (int i = Math.max(0, p.from() - 25); i < p.to(); i++) {
                long word = s.s.word(i);
                String shown = s.s.shown(i);
                double p3 = m3.next(word, shown), p4 = m4.next(word, shown);
                w.next(word, shown);
                wo.next(word, shown);
                if (i < p.from()) continue;
                n++;
                bits[0] += Bits.of(w.shortChance());
                bits[1] += Bits.of(p3);
                bits[2] += Bits.of(p4);
                bits[3] += Bits.of(wo.shortChance());
                if (!w.seen()) {
                  unk++;
                  unkBits += Bits.of(p3);
                }
              }
            }
          }
        double t5 = cpu();
        System.out.printf(
            "  scored %d  unseen %.1f%% share of bits %.0f%%: short %.3f alone %.3f with others %.3f; others alone %.3f  %.1f us/token%n",
            n,
            100.0 * unk / n,
            100 * unkBits / bits[1],
            bits[0] / n,
            bits[1] / n,
            bits[2] / n,
            bits[3] / n,
            (t5 - t4) * 1e6 / n);
        learned3 = g3.weights();
        learned4 = g4.weights();
      }
    }
    System.out.println(dump(learned3, 3));
    System.out.println(dump(learned4, 4));
  }

  static String dump(double[] w, int width) {
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < w.length; i++) {
      sb.append(
          String.format(
              "%.3f,%s",
              w[i], i % (width * 5) == width * 5 - 1 ? "\n" : i % width == width - 1 ? "  " : " "));
    }
    return sb.toString();
  }

  static brinell.check.convention.model.Stream Stream(byte[] b) {
    return brinell.check.convention.model.Stream.of(b);
  }

  record Stream2(brinell.check.convention.model.Stream s) {}
}
