package brinell.check.convention.ledger;

import brinell.port.Repository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a change against the ledger of its base. */
public final class Reading {
  private static final int EXAMPLES = 3;

  /** From so many replacements on, a change moves the codebase, and is told so once. */
  private static final int MOVES = 3;

  private static final Comparator<Unusual> ORDER =
      Comparator.comparing(Unusual::path)
          .thenComparingInt(Unusual::line)
          .thenComparingInt(u -> u.preference().alternation().number());

  private final Repository repository;
  private final Ledger ledger;
  private final List<String> unread = new ArrayList<>();
  private int uses;

  public Reading(Repository repository, Ledger ledger) {
    this.repository = repository;
    this.ledger = ledger;
  }

  /** Files that could not be read as Rust, or were written by a program. */
  public List<String> unread() {
    return unread;
  }

  /** How many new uses of a counted form were judged. */
  public int uses() {
    return uses;
  }

  /**
   * What is unusual on added lines, sorted by place.
   *
   * @param newCrates folders, each with a slash at its end, in which nothing is judged
   */
  public List<Unusual> of(List<Touched> all, List<String> newCrates) {
    List<Touched> files =
        all.stream()
            .filter(f -> !Skipped.path(f.path()))
            .filter(f -> newCrates.stream().noneMatch(f.path()::startsWith))
            .toList();
    Map<String, byte[]> blobs = repository.blobs(wanted(files), Counting.LIMIT);
    Fresh fresh = new Fresh();
    for (Touched file : files) {
      List<Contents> now = contents(file.after(), file.path(), blobs, true);
      fresh.file(file, contents(file.before(), file.beforePath(), blobs, false), now);
    }
    List<Unusual> found = new ArrayList<>(judged(fresh));
    found.addAll(modules(files));
    found.sort(ORDER);
    return found;
  }

  /** What is unusual anywhere in a file as it stands; empty also where it cannot be read. */
  public List<Unusual> of(String path, byte[] content) {
    Optional<Contents> file = Contents.of(path, content);
    if (file.isEmpty()) {
      unread.add(path);
      return List.of();
    }
    Touched whole =
        new Touched(
            path,
            Optional.empty(),
            path,
            Optional.empty(),
            List.of(new Touched.Run(1, file.get().lines().size())),
            List.of());
    Fresh fresh = new Fresh();
    fresh.file(whole, List.of(), List.of(file.get()));
    List<Unusual> found = new ArrayList<>(judged(fresh));
    found.sort(ORDER);
    return found;
  }

  private static Set<String> wanted(List<Touched> files) {
    Set<String> oids = new HashSet<>();
    for (Touched file : files) {
      file.before().ifPresent(oids::add);
      file.after().ifPresent(oids::add);
    }
    return oids;
  }

  private List<Contents> contents(
      Optional<String> oid, String path, Map<String, byte[]> blobs, boolean head) {
    Optional<byte[]> bytes = oid.flatMap(id -> Optional.ofNullable(blobs.get(id)));
    Optional<Contents> read = bytes.flatMap(b -> Contents.of(path, b));
    if (head && oid.isPresent() && read.isEmpty()) {
      unread.add(path);
    }
    return read.stream().toList();
  }

  private record Found(Fresh.Placed placed, Preference preference) {}

  private List<Unusual> judged(Fresh fresh) {
    Map<String, List<Found>> byChoice = new LinkedHashMap<>();
    List<Fresh.Placed> placed = new ArrayList<>(fresh.uses());
    placed.sort(
        Comparator.comparing((Fresh.Placed p) -> p.file().path())
            .thenComparingInt(p -> p.use().from())
            .thenComparingInt(p -> p.use().choice()));
    uses = placed.size();
    Set<String> told = new HashSet<>();
    for (Fresh.Placed use : placed) {
      Optional<Preference> preference = ledger.against(use.use(), use.file().path());
      Alternation alternation = Catalogue.all().get(use.use().choice());
      String topic = alternation.family().equals("derives") ? "derives" : alternation.id();
      boolean first =
          preference.isPresent()
              && told.add(use.file().path() + ':' + use.use().line() + ' ' + topic);
      if (first) {
        byChoice
            .computeIfAbsent(alternation.id() + ' ' + use.use().form(), k -> new ArrayList<>())
            .add(new Found(use, preference.get()));
      }
    }
    List<Unusual> unusual = new ArrayList<>();
    byChoice.values().forEach(found -> unusual.addAll(said(found, fresh)));
    return unusual;
  }

  /** A change that replaces the codebase's form again and again is told once. */
  private List<Unusual> said(List<Found> found, Fresh fresh) {
    Found first = found.getFirst();
    int gone = fresh.removed(first.placed().use().choice(), first.preference().form());
    boolean moves = found.size() >= MOVES && 2 * gone >= found.size();
    return moves
        ? List.of(unusual(first, found.size() - 1))
        : found.stream().map(f -> unusual(f, 0)).toList();
  }

  private Unusual unusual(Found found, int more) {
    Use use = found.placed().use();
    Contents file = found.placed().file();
    Preference preference = found.preference();
    return new Unusual(
        file.path(),
        use.line(),
        preference,
        preference.alternation().forms().get(use.form()),
        file.stripped(use.line()),
        ledger.written(preference, use.form()),
        more,
        ledger.examples(use.choice(), use.kind(), preference.form(), file.path(), EXAMPLES),
        Rewriting.of(file, use, preference.form()));
  }

  /** New files that stand where this codebase puts none. */
  private List<Unusual> modules(List<Touched> files) {
    TreeSet<String> paths = new TreeSet<>();
    files.forEach(f -> f.after().ifPresent(o -> paths.add(f.path())));
    List<Unusual> found = new ArrayList<>();
    for (Touched file : files) {
      int form = file.before().isPresent() ? -1 : ModuleFiles.form(file.path(), paths);
      if (form < 0) {
        continue;
      }
      Use use = new Use(ModuleFiles.CHOICE, form, Use.Kind.SOURCE, 0, 0, 1, 1);
      ledger.against(use, file.path()).ifPresent(p -> found.add(module(file, use, p)));
    }
    return found;
  }

  private Unusual module(Touched file, Use use, Preference p) {
    return new Unusual(
        file.path(),
        1,
        p,
        p.alternation().forms().get(use.form()),
        file.path(),
        ledger.written(p, use.form()),
        0,
        ledger.examples(use.choice(), use.kind(), p.form(), file.path(), EXAMPLES),
        Optional.empty());
  }
}
