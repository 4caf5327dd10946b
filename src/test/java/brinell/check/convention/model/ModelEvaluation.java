package brinell.check.convention.model;

import brinell.adapter.git.GitRepository;
import brinell.adapter.model.DependencySources;
import brinell.check.convention.model.Unfamiliar.Changed;
import brinell.check.convention.model.Unfamiliar.Reading;
import brinell.port.Landed;
import brinell.port.Landed.Run;
import brinell.port.Models;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the last accepted changes of real histories again, each read by a model that had not seen
 * it, and prints tables.
 */
final class ModelEvaluation {
  private static final int OTHERS = 4_000_000;
  private static final int FOREIGN = 300;
  private static final int FOREIGN_CHANGES = 40;

  /** Of the words, one in so many is guessed. */
  private static final int GUESSED = 150;

  private final int changes;
  private final DependencySources sources;
  private final Map<String, Path> repositories = new LinkedHashMap<>();
  private final Map<String, List<Foreign>> foreign = new HashMap<>();
  private final StringBuilder size = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder hunks = new StringBuilder();
  private final StringBuilder contrasts = new StringBuilder();

  private ModelEvaluation(int changes) {
    this.changes = changes;
    this.sources = DependencySources.of(System.getenv(), Path.of("/nowhere"));
  }

  /** A hunk of another project. */
  private record Foreign(Stream file, Piece piece, Set<Long> fresh) {}

  public static void main(String[] arguments) throws IOException {
    ModelEvaluation evaluation = new ModelEvaluation(Integer.parseInt(arguments[1]));
    for (String named : List.of(arguments).subList(2, arguments.length)) {
      String[] part = named.split("=", 2);
      evaluation.repositories.put(part[0], Path.of(part[1]));
    }
    evaluation.collect();
    for (String name : evaluation.repositories.keySet()) {
      evaluation.run(name);
      Files.writeString(Path.of(arguments[0]), evaluation.report());
    }
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private void collect() {
    repositories.forEach((name, folder) -> {
      try (GitRepository repository = GitRepository.open(folder)) {
        List<Foreign> all = new ArrayList<>();
        for (Landed change : repository.landed("HEAD", FOREIGN_CHANGES)) {
          List<Changed> files = files(repository, change);
          Set<Long> fresh = new HashSet<>();
          files.forEach(f -> fresh.addAll(Unfamiliar.defined(f.after(), f.added())));
          for (Changed file : files) {
            Piece.of(file.after(), file.added())
                .forEach(piece -> all.add(new Foreign(file.after(), piece, fresh)));
          }
        }
        foreign.put(name, List.copyOf(all.subList(0, Math.min(FOREIGN, all.size()))));
      }
    });
  }

  private static List<Changed> files(GitRepository repository, Landed change) {
    Set<String> blobs = new HashSet<>();
    for (Landed.Touched file : change.files()) {
      blobs.add(file.after());
      file.before().ifPresent(blobs::add);
    }
    Map<String, byte[]> contents = repository.blobs(blobs, Codebase.LARGEST);
    return change.files().stream().flatMap(f -> Changed.of(f, contents).stream()).toList();
  }

  private static final Pattern NAME = Pattern.compile("(?m)^name\\s*=\\s*\"([^\"]+)\"");

  private TokenModel others(GitRepository repository) {
    Set<String> manifests = new HashSet<>();
    repository
        .entries("HEAD")
        .forEach((path, blob) -> {
          if (path.endsWith("Cargo.toml")) {
            manifests.add(blob);
          }
        });
    Set<String> own = new HashSet<>();
    repository
        .blobs(manifests, Codebase.LARGEST)
        .values()
        .forEach(text -> {
          Matcher name = NAME.matcher(new String(text, StandardCharsets.UTF_8));
          if (name.find()) {
            own.add(name.group(1));
          }
        });
    Learner learner = new Learner();
    sources.crates(crate -> !own.contains(crate.name())).stream()
        .sorted(Comparator.comparing(crate -> Library.digest(crate.name())))
        .forEach(crate -> {
          int start = learner.tokens();
          for (byte[] source : DependencySources.sources(crate, Codebase.LARGEST)) {
            boolean room = learner.tokens() < OTHERS && learner.tokens() - start < 150_000;
            if (room && !Codebase.generated(source)) {
              learner.add(source);
            }
          }
        });
    return learner.model();
  }

  private void run(String name) {
    try (GitRepository repository =
        GitRepository.open(repositories.getOrDefault(name, Path.of("")))) {
      TokenModel others = others(repository);
      List<Landed> landed = repository.landed("HEAD", changes).reversed();
      size(name, repository, landed.getFirst().commit() + "^");
      Replay replay = new Replay(others, alien(name));
      TokenModel ours = others;
      int apart = 1;
      for (int i = 0; i < landed.size(); i++) {
        if (i % apart == 0) {
          ours = Codebase.learn(repository, landed.get(i).commit() + "^").model();
          apart = Math.max(1, ours.tokens() / 60_000);
        }
        replay.change(ours, files(repository, landed.get(i)), i >= landed.size() / 2);
      }
      words.append(replay.words(name));
      hunks.append(replay.hunks(name));
      contrasts.append(replay.contrasts(name, landed.size()));
    }
  }

  private List<Foreign> alien(String name) {
    List<Foreign> all = new ArrayList<>();
    foreign.forEach((other, cases) -> {
      if (!other.equals(name)) {
        all.addAll(cases);
      }
    });
    return all;
  }

  private void size(String name, GitRepository repository, String revision) {
    Codebase.learn(repository, revision).model(); // what the JVM compiles is compiled
    double start = cpu();
    Learner learner = Codebase.learn(repository, revision);
    long[] bytes = new long[1];
    learner.write(piece -> bytes[0] += piece.remaining());
    double learned = cpu() - start;
    var kept = Models.inMemory(learner::write);
    start = cpu();
    TokenModel model = TokenModel.of(kept);
    double opened = cpu() - start;
    start = cpu();
    model.verify();
    double verified = cpu() - start;
    size.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %,d | %.2f | %.2f | %.1f | %.1f | %.1f |%n",
            name,
            model.files(),
            model.tokens(),
            model.words(),
            learned,
            learned * 1e6 / model.tokens(),
            bytes[0] / 1e6,
            opened * 1e3,
            verified * 1e3));
  }

  private String report() {
    return "## Learning\n\n| project | files | words | different | CPU s, git apart | CPU s a million words | MB | opening, ms | comparing all checksums, ms |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n"
        + size
        + "\n## Bits a word, and guesses\n\n| project | words | never seen, % | other Rust alone | n-gram with cache | this model | with other Rust | first guess right, mean reciprocal rank: other Rust | n-gram with cache | this model with other Rust | µs a word |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
        + words
        + "\n## Hunks\n\n| project | hunks | AUC | AUC by surprisal alone | named of accepted, % | lowest and highest of any 200 in a row, % | of these within 2 points of 5 %, % | named of foreign, % | ms a hunk |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n"
        + hunks
        + "\n## Contrasts\n\n| project | changes | rules admitted | accepted lines, later half | false flags | a 100 lines | rewritten lines | found, % |\n|---|--:|--:|--:|--:|--:|--:|--:|\n"
        + contrasts;
  }

  /** What adds up over one history. */
  private static final class Replay {
    private final TokenModel others;
    private final List<Foreign> alien;
    private int turn;
    private final double[] bits = new double[4];

    /** Carried from change to change, as a reader would. */
    private final Gates gatesAlone = gates(3, Defaults.ALONE);

    private final Gates gatesBoth = gates(4, Defaults.WITH_OTHERS);
    private long scored;
    private long unseen;
    private double spent;
    private final double[] first = new double[3];
    private final double[] rank = new double[3];
    private int guessed;
    private final List<Double> own = new ArrayList<>();
    private final List<Double> foreign = new ArrayList<>();
    private final List<Double> ownBits = new ArrayList<>();
    private final List<Double> foreignBits = new ArrayList<>();
    private final Alarm alarm = new Alarm();
    private final List<Integer> rates = new ArrayList<>();
    private int named;
    private int judged;
    private int caught;
    private int tried;
    private double hunkSeconds;
    private final SortedMap<String, Contrast.Proof> proofs = new TreeMap<>();
    private long lines;
    private long flags;
    private long rewritten;
    private long found;

    Replay(TokenModel others, List<Foreign> alien) {
      this.others = others;
      this.alien = alien;
    }

    void change(TokenModel ours, List<Changed> files, boolean late) {
      words(ours, files);
      hunks(ours, files);
      contrasts(ours, files, late);
    }

    private void words(TokenModel ours, List<Changed> files) {
      for (Changed file : files) {
        Stream text = file.after();
        RecentFile recent = new RecentFile(text.size());
        Mixture alone = Mixture.of(ours, Optional.empty(), Optional.of(recent), gatesAlone);
        Mixture both = Mixture.of(ours, Optional.of(others), Optional.of(recent), gatesBoth);
        Baseline baseline = new Baseline(ours, recent);
        Walk generic = new Walk(others);
        boolean[] added = added(text, file.added());
        for (int i = 0; i < text.size(); i++) {
          long word = text.word(i);
          if (!added[Math.min(text.size() - 1, i + ContextSort.DEPTH)] && !added[i]) {
            recent.add(word); // too far from anything that counts
            continue;
          }
          String shown = text.shown(i);
          if (added[i] && scored++ % GUESSED == 0) {
            guess(text, i, ours, generic, baseline, both);
          }
          double[] chance = new double[4];
          generic.next(word, shown);
          chance[0] = generic.shortChance();
          chance[1] = baseline.next(word, shown);
          double start = cpu();
          chance[2] = alone.next(word, shown);
          spent += added[i] ? cpu() - start : 0;
          chance[3] = both.next(word, shown);
          recent.add(word);
          for (int k = 0; added[i] && k < 4; k++) {
            bits[k] += Bits.of(chance[k]);
          }
          unseen += added[i] && ours.id(word) < 0 ? 1 : 0;
        }
      }
    }

    private static Gates gates(int width, double[] start) {
      return new Gates(width, start, Defaults.PACE);
    }

    private static boolean[] added(Stream text, List<Run> runs) {
      boolean[] added = new boolean[text.size()];
      for (Run run : runs) {
        Arrays.fill(added, text.from(run.first()), text.from(run.last() + 1), true);
      }
      return added;
    }

    /** The rank of the word among all that the codebase, the file and other Rust would put here. */
    private void guess(
        Stream text, int at, TokenModel ours, Walk generic, Baseline baseline, Mixture both) {
      guessed++;
      Map<Long, String> candidates = new HashMap<>();
      following(both.ours(), ours, candidates);
      following(generic, others, candidates);
      for (int i = Math.max(0, at - 400); i < at; i++) {
        candidates.put(text.word(i), text.shown(i));
      }
      long truth = text.word(at);
      if (!candidates.containsKey(truth)) {
        return; // a miss for all of them
      }
      int[] better = new int[3];
      double[] right = chances(truth, text.shown(at), generic, baseline, both);
      candidates.forEach((word, shown) -> {
        if (word != truth) {
          double[] chance = chances(word, shown, generic, baseline, both);
          for (int k = 0; k < 3; k++) {
            better[k] += chance[k] > right[k] ? 1 : 0;
          }
        }
      });
      for (int k = 0; k < 3; k++) {
        first[k] += better[k] == 0 ? 1 : 0;
        rank[k] += 1.0 / (1 + better[k]);
      }
    }

    private static double[] chances(
        long word, String shown, Walk generic, Baseline baseline, Mixture both) {
      Walk walk = generic.copy();
      walk.next(word, shown);
      return new double[] {
        walk.shortChance(), baseline.copy().next(word, shown), both.copy().next(word, shown)
      };
    }

    private static void following(Walk walk, TokenModel model, Map<Long, String> to) {
      for (int depth = walk.reach(); depth > 0; depth--) {
        int count = walk.count(depth);
        for (int r = 0; r < count && to.size() < 250; r += Math.max(1, count / 400)) {
          int word = model.wordAt(model.place(walk.rank(depth) + r) + 1);
          if (word > 0) {
            String shown = model.spelled(word);
            to.put(Word.hash(shown), shown);
          }
        }
      }
    }

    private void hunks(TokenModel ours, List<Changed> files) {
      Unfamiliar unfamiliar = new Unfamiliar(ours, others);
      double start = cpu();
      List<Unfamiliar.Told> told = unfamiliar.read(files);
      hunkSeconds += cpu() - start;
      List<Double> scores = told.stream().map(t -> t.reading().score()).toList();
      Map<String, Changed> byPath = new HashMap<>();
      files.forEach(f -> byPath.put(f.path(), f));
      for (Unfamiliar.Told one : told) {
        Changed file = byPath.get(one.path());
        if (file == null) {
          continue;
        }
        Foreign other = alien.get(turn++ * 7919 % alien.size());
        int at = one.piece().from();
        Reading read =
            unfamiliar.read(
                file.after(), at, other.file(), other.piece(), file.before(), other.fresh());
        foreign.add(read.score());
        own.add(one.reading().score());
        ownBits.add(surprisal(ours, file, at, file.after(), one.piece()));
        foreignBits.add(surprisal(ours, file, at, other.file(), other.piece()));
        if (alarm.ready()) {
          tried++;
          caught += read.score() > alarm.line() ? 1 : 0;
        }
      }
      boolean ready = alarm.ready();
      int now = alarm.next(scores).size();
      if (ready) {
        judged += scores.size();
        named += now;
        if (alarm.judged() == Alarm.WINDOW && !scores.isEmpty()) {
          rates.add(alarm.named());
        }
      }
    }

    private static double surprisal(
        TokenModel ours, Changed place, int at, Stream file, Piece piece) {
      Mixture mine = Mixture.of(ours, Optional.empty(), place.before(), gates(3, Defaults.ALONE));
      for (int i = Math.max(0, at - ContextSort.DEPTH); i < at; i++) {
        mine.next(place.after().word(i), "");
      }
      double sum = 0;
      for (int i = piece.from(); i < piece.to(); i++) {
        sum += Bits.of(mine.next(file.word(i), file.shown(i)));
      }
      return sum / (piece.to() - piece.from());
    }

    private void contrasts(TokenModel ours, List<Changed> files, boolean late) {
      Contrast contrast = new Contrast(ours);
      for (Changed file : files) {
        if (late) {
          contrasts(contrast, file);
        }
      }
      for (Changed file : files) {
        contrast
            .judge(file.after(), file.added(), file.before())
            .forEach((id, proof) -> proofs.merge(id, proof, Contrast.Proof::plus));
      }
    }

    private void contrasts(Contrast contrast, Changed file) {
      for (Run run : file.added()) {
        lines += Line.of(file.after(), run.first(), run.last()).size();
      }
      flags += contrast.findings(file.after(), file.added(), file.before(), proofs).size();
      contrast.each(
          file.after(),
          file.added(),
          file.before(),
          (alternation, line, rewriting, bits) -> {
            Contrast.Proof proof = proofs.getOrDefault(alternation.id(), Contrast.Proof.NONE);
            // The rewritten line is what would be questioned.
            if (proof.admitted() && (alternation.both() || !rewriting.forward())) {
              rewritten++;
              found += -bits > Contrast.LEAST ? 1 : 0;
            }
          });
    }

    String words(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f, %.2f | %.2f, %.2f | %.2f, %.2f | %.1f |%n",
          name,
          scored,
          100.0 * unseen / scored,
          bits[0] / scored,
          bits[1] / scored,
          bits[2] / scored,
          bits[3] / scored,
          first[0] / guessed,
          rank[0] / guessed,
          first[1] / guessed,
          rank[1] / guessed,
          first[2] / guessed,
          rank[2] / guessed,
          spent * 1e6 / scored);
    }

    String hunks(String name) {
      int low = rates.stream().mapToInt(r -> r).min().orElse(0);
      int high = rates.stream().mapToInt(r -> r).max().orElse(0);
      long within = rates.stream().filter(r -> Math.abs(r - 10) <= 4).count();
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.3f | %.3f | %.1f | %.1f–%.1f | %.0f | %.0f | %.1f |%n",
          name,
          own.size(),
          auc(own, foreign),
          auc(ownBits, foreignBits),
          100.0 * named / Math.max(1, judged),
          low / 2.0,
          high / 2.0,
          100.0 * within / Math.max(1, rates.size()),
          100.0 * caught / Math.max(1, tried),
          hunkSeconds * 1e3 / Math.max(1, own.size()));
    }

    String contrasts(String name, int changes) {
      long admitted = proofs.values().stream().filter(Contrast.Proof::admitted).count();
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %d | %,d | %d | %.2f | %,d | %.1f |%n",
          name,
          changes,
          admitted,
          lines,
          flags,
          100.0 * flags / Math.max(1, lines),
          rewritten,
          100.0 * found / Math.max(1, rewritten));
    }

    /** How often a foreign hunk scores above an accepted one. */
    private static double auc(List<Double> own, List<Double> foreign) {
      double[] sorted = own.stream().mapToDouble(d -> d).sorted().toArray();
      double sum = 0;
      for (double score : foreign) {
        int at = Arrays.binarySearch(sorted, score);
        sum += at < 0 ? -at - 1 : at + 0.5;
      }
      return sum / Math.max(1.0, (double) sorted.length * foreign.size());
    }
  }
}
