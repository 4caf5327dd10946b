package brinell.app;

import brinell.adapter.git.GitRepository;
import brinell.check.convention.TouchedFiles;
import brinell.check.convention.ledger.Conventions;
import brinell.check.convention.ledger.Ledger;
import brinell.check.convention.ledger.Ledgers;
import brinell.check.convention.ledger.Reading;
import brinell.check.convention.ledger.Unusual;
import brinell.core.Change;
import brinell.core.Rejected;
import brinell.port.Repository;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the codebase of a repository writes, and what is written otherwise. */
public final class CodebaseConventions implements AutoCloseable {
  /** What is made of the counts. */
  public enum Form {
    md,
    jsonl,
    agents,
    clippy
  }

  /**
   * What was read.
   *
   * @param text one line a finding
   * @param notes what could not be read or known, in sentences
   */
  public record Findings(String text, List<String> notes) {
    public Findings {
      notes = List.copyOf(notes);
    }
  }

  private final Repository repository;
  private final Path folder;
  private final Ledgers ledgers;

  private CodebaseConventions(Repository repository, Path folder) {
    this.repository = repository;
    this.folder = folder;
    this.ledgers = new Ledgers(repository, MutantRuns.shelf(false));
  }

  public static CodebaseConventions at(Path folder) {
    return new CodebaseConventions(GitRepository.open(folder), folder);
  }

  /** {@code revision}: whose code is counted. */
  public String page(String revision, Form form) {
    Ledger ledger = ledgers.at(resolved(revision));
    return switch (form) {
      case md -> ConventionsPage.markdown(Conventions.of(ledger), ledger, revision);
      case jsonl -> ConventionsPage.jsonl(Conventions.of(ledger));
      case agents -> ConventionsPage.agents(Conventions.of(ledger));
      case clippy -> ClippyLines.of(Conventions.of(ledger));
    };
  }

  private String resolved(String revision) {
    List<Repository.Ancestor> line = repository.line(revision, 1);
    return line.isEmpty() ? revision : line.getFirst().commit();
  }

  /** What a change writes otherwise than its base. */
  public Findings change(Request request, boolean firstParent, boolean json) {
    Change change = repository.change(request, firstParent);
    Ledger ledger = ledgers.at(change.base());
    Reading reading = new Reading(repository, ledger);
    List<Unusual> found = reading.of(TouchedFiles.of(change), TouchedFiles.newCrates(change));
    return findings(found, ledger, reading, json, change.limits());
  }

  /** What a file of the work tree writes otherwise than HEAD. */
  public Findings file(String given, boolean json) {
    Ledger ledger = ledgers.at(resolved("HEAD"));
    Reading reading = new Reading(repository, ledger);
    return findings(read(given, reading), ledger, reading, json, List.of());
  }

  private List<Unusual> read(String given, Reading reading) {
    Path file = folder.resolve(given).toAbsolutePath().normalize();
    if (!file.toString().endsWith(".rs")) {
      throw Rejected.input(given, "is no Rust source", "name a file that ends in .rs, or a range");
    }
    Path top = repository.worktree().orElse(folder.toAbsolutePath().normalize());
    try {
      Path real = file.toRealPath();
      Path root = top.toRealPath();
      if (!real.startsWith(root)) {
        throw Rejected.input(
            given, "lies outside of the repository " + top, "name its repository: -C DIR");
      }
      String path = root.relativize(real).toString().replace('\\', '/');
      return reading.of(path, Files.readAllBytes(real));
    } catch (IOException e) {
      throw Rejected.input(given, "cannot be read", "name a file that exists and may be read");
    }
  }

  private static Findings findings(
      List<Unusual> found, Ledger ledger, Reading reading, boolean json, List<String> limits) {
    StringBuilder text = new StringBuilder();
    found.forEach(u -> text.append(json ? ConventionsPage.json(u) : ConventionsPage.unusual(u)));
    List<String> notes = new ArrayList<>(limits);
    if (!ledger.speaks()) {
      notes.add("the codebase is too small to have habits: no choice is made 20 times");
    }
    reading
        .unread()
        .forEach(path -> notes.add(path + " cannot be read as Rust, or a program wrote it"));
    return new Findings(text.toString(), notes);
  }

  /** The preferred form of a line; {@code place}: FILE:LINE. */
  public String alternative(String place) {
    int colon = place.lastIndexOf(':');
    if (colon <= 0 || !place.substring(colon + 1).matches("[1-9]\\d{0,8}")) {
      throw Rejected.usage(place, "is no place in a file", "brinell alternative src/lib.rs:12");
    }
    int line = Integer.parseInt(place.substring(colon + 1));
    Reading reading = new Reading(repository, ledgers.at(resolved("HEAD")));
    List<Unusual> found =
        read(place.substring(0, colon), reading).stream().filter(u -> u.line() == line).toList();
    StringBuilder out = new StringBuilder();
    found.forEach(u -> out.append(AlternativeText.of(u)));
    return found.isEmpty() ? "Nothing on this line is unusual in this codebase.\n" : out.toString();
  }

  @Override
  public void close() {
    repository.close();
  }
}
