package brinell.check.convention.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.memory.MemoryRepository;
import brinell.bench.Bench;
import brinell.check.convention.model.Learner;
import brinell.check.convention.model.Library;
import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Evidence;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Outcome;
import brinell.port.Landed;
import brinell.port.Models;
import brinell.port.Repository;
import brinell.port.Shelf;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FamiliarityCheckTest {
  private static final List<String> OURS =
      List.of("ledger", "account", "posting", "balance", "journal", "entry", "amount", "closing");
  private static final List<String> THEIRS =
      List.of("socket", "packet", "handshake", "cipher", "frame", "stream", "window", "header");

  /** A function in the manner of one house. */
  private static String function(List<String> names, String name, Random random, boolean house) {
    StringBuilder text = new StringBuilder();
    text.append("fn ").append(name).append("(").append(names.get(0)).append(": &mut Book)");
    text.append(house ? " -> Result<Amount> {\n" : " {\n");
    for (int i = 0; i < 8; i++) {
      String a = names.get(random.nextInt(names.size()));
      String b = names.get(random.nextInt(names.size()));
      text.append(
          house
              ? "    let " + a + " = " + b + "." + a + "()?;\n"
              : "    while " + a + "[0] != 7 { " + b + ".poll(" + a + ").unwrap(); }\n");
    }
    return text.append(house ? "    Ok(amount)\n}\n\n" : "}\n\n").toString();
  }

  private static String file(int seed, int functions) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < functions; i++) {
      text.append(function(OURS, "post_" + random.nextInt(60), random, true));
    }
    return text.toString();
  }

  private static SortedMap<String, String> codebase(int files, int functions) {
    SortedMap<String, String> all = new TreeMap<>();
    for (int i = 0; i < files; i++) {
      all.put("src/m" + i + ".rs", file(i, functions));
    }
    return all;
  }

  /** Keeps models and can damage them. */
  private static final class Kept implements Models {
    final Map<String, MemorySegment> all = new HashMap<>();

    @Override
    public Optional<MemorySegment> open(String key) {
      return Optional.ofNullable(all.get(key));
    }

    @Override
    public MemorySegment keep(String key, Consumer<Consumer<ByteBuffer>> writer) {
      MemorySegment bytes = Models.inMemory(writer);
      all.put(key, bytes);
      return bytes;
    }

    @Override
    public void drop(String key) {
      all.remove(key);
    }
  }

  private record Project(
      MemoryRepository repository,
      SortedMap<String, String> entries,
      Map<String, byte[]> blobs,
      List<Landed> landed)
      implements Repository {
    @Override
    public Change change(Request request, boolean firstParent) {
      return repository.change(request, firstParent);
    }

    @Override
    public List<brinell.core.Commit> commits(Request request, boolean firstParent) {
      return List.of();
    }

    @Override
    public Map<String, byte[]> blobs(Set<String> oids, long limit) {
      Map<String, byte[]> found = new HashMap<>(repository.blobs(oids, limit));
      oids.stream().filter(blobs::containsKey).forEach(o -> found.put(o, blobs.get(o)));
      return found;
    }

    @Override
    public List<String> paths(String revision) {
      return List.copyOf(entries(revision).keySet());
    }

    @Override
    public SortedMap<String, String> entries(String revision) {
      return entries;
    }

    @Override
    public Optional<byte[]> file(String revision, String path) {
      return repository.file(MemoryRepository.BASE, path);
    }

    @Override
    public List<Landed> landed(String revision, int most) {
      return landed.subList(0, Math.min(most, landed.size()));
    }

    @Override
    public void export(String revision, Path folder, Path index) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Path> worktree() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** Accepted changes, each one new function of the house. */
  private static Project project(
      SortedMap<String, String> base, Map<String, String> added, int accepted) {
    Map<String, byte[]> blobs = new HashMap<>();
    List<Landed> landed = new ArrayList<>();
    for (int i = 0; i < accepted; i++) {
      String oid = Library.digest("blob" + i).substring(0, 40);
      byte[] text = file(1000 + i, 1).getBytes(StandardCharsets.UTF_8);
      blobs.put(oid, text);
      Landed.Touched file =
          new Landed.Touched(
              "src/n" + i + ".rs", Optional.empty(), oid, List.of(new Landed.Run(1, 11)));
      landed.add(new Landed(Library.digest("commit" + i).substring(0, 40), List.of(file)));
    }
    SortedMap<String, String> after = new TreeMap<>(base);
    after.putAll(added);
    MemoryRepository repository = MemoryRepository.of(base, after, List.of());
    return new Project(repository, repository.entries(MemoryRepository.BASE), blobs, landed);
  }

  private static final Map<String, String> TWO =
      Map.of(
          "src/ours.rs",
          file(77, 1),
          "src/theirs.rs",
          "\n" + function(THEIRS, "pump", new Random(5), false));

  private static Known known(Models models) {
    Learner others = new Learner();
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      others.add(function(THEIRS, "poll_" + i, random, false).getBytes(StandardCharsets.UTF_8));
    }
    models.keep("0".repeat(64), others::write);
    return new Known(models, Shelf.none(), Optional.of("0".repeat(64)), text -> {});
  }

  private static Outcome run(Project project, Known known) throws InterruptedException {
    Change change = project.change(new Repository.Request.Range("x"), false);
    return new Bench(Duration.ofMinutes(1))
        .run(change, List.of(new FamiliarityCheck(project, known)), Lane.FAST)
        .getFirst()
        .outcome();
  }

  private static Evidence evidence(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Observed.class);
    return ((Outcome.Observed) outcome).evidence().getFirst();
  }

  private static final SortedMap<String, String> LARGE = codebase(60, 24);

  @Test
  void namesTheForeignHunkAlone() throws InterruptedException {
    Evidence evidence = evidence(run(project(LARGE, TWO, 320), known(new Kept())));
    assertThat(evidence.basis()).isEqualTo(Basis.INFERRED);
    assertThat(evidence.measures().getFirst().value()).isEqualTo(2);
    assertThat(evidence.findings()).hasSize(1);
    Finding finding = evidence.findings().getFirst();
    assertThat(finding.rule()).isEqualTo("convention.unfamiliar-hunk");
    assertThat(finding.level()).isEqualTo(Level.NOTE);
    assertThat(((Location.Lines) finding.location()).path()).isEqualTo("src/theirs.rs");
    assertThat(finding.message()).contains("than 200 of the last 200", "aimed at: 5 %");
  }

  @Test
  void saysNothingOfASmallProject() throws InterruptedException {
    assertThat(run(project(codebase(6, 24), TWO, 320), known(new Kept())))
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class, o -> assertThat(o.because()).contains("100000"));
  }

  @Test
  void saysNothingWithoutAHistory() throws InterruptedException {
    assertThat(run(project(LARGE, TWO, 60), known(new Kept())))
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class, o -> assertThat(o.because()).contains("unshallow"));
  }

  @Test
  void saysNothingWithoutOtherRust() throws InterruptedException {
    assertThat(run(project(LARGE, TWO, 320), Known.nothing()))
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class, o -> assertThat(o.because()).contains("brinell learn"));
  }

  @Test
  void aDamagedModelIsLearnedAgain() throws InterruptedException {
    Kept models = new Kept();
    Known known = known(models);
    Project project = project(LARGE, TWO, 320);
    Outcome whole = run(project, known);
    int damaged = 0;
    for (Map.Entry<String, MemorySegment> model : models.all.entrySet()) {
      if (!model.getKey().equals("0".repeat(64))) {
        MemorySegment bytes = model.getValue();
        for (long at = 100; at < bytes.byteSize() - 4; at += 9000) {
          bytes.set(java.lang.foreign.ValueLayout.JAVA_BYTE, at, (byte) 99);
        }
        damaged++;
      }
    }
    assertThat(damaged).isEqualTo(1);
    assertThat(run(project, known)).isEqualTo(whole);
  }
}
