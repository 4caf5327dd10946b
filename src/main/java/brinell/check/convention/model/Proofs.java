package brinell.check.convention.model;

import brinell.check.convention.model.Contrast.Proof;
import brinell.check.convention.model.Unfamiliar.Changed;
import brinell.port.Landed;
import brinell.port.Repository;
import brinell.port.Shelf;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How each alternation did on the last accepted changes of a history. */
public final class Proofs {
  /** How many changes; the model is one of before the oldest of them. */
  private static final int CHANGES = 60;

  private final Repository repository;
  private final Library library;
  private final Shelf shelf;

  public Proofs(Repository repository, Library library, Shelf shelf) {
    this.repository = repository;
    this.library = library;
    this.shelf = shelf;
  }

  /** Before and at a commit, by the alternations' ids; empty without a history. */
  public SortedMap<String, Proof> before(String base) {
    String key = Library.digest("proofs " + Library.VERSION + " " + base);
    Optional<SortedMap<String, Proof>> known = shelf.take(key).flatMap(Proofs::decoded);
    return known.orElseGet(() -> {
      SortedMap<String, Proof> proofs = judged(repository.landed(base, CHANGES));
      shelf.put(key, encoded(proofs));
      return proofs;
    });
  }

  private SortedMap<String, Proof> judged(List<Landed> landed) {
    SortedMap<String, Proof> proofs = new TreeMap<>();
    if (landed.isEmpty()) {
      return proofs;
    }
    Contrast contrast = new Contrast(library.passing(landed.getLast().commit() + "^"));
    for (Landed change : landed) {
      Map<String, byte[]> contents = contents(change);
      for (Landed.Touched file : change.files()) {
        Changed.of(file, contents)
            .map(contrast::judge)
            .ifPresent(more -> more.forEach((id, proof) -> proofs.merge(id, proof, Proof::plus)));
      }
    }
    return proofs;
  }

  private Map<String, byte[]> contents(Landed change) {
    Set<String> blobs = new HashSet<>();
    for (Landed.Touched file : change.files()) {
      blobs.add(file.after());
      file.before().ifPresent(blobs::add);
    }
    return repository.blobs(blobs, Codebase.LARGEST);
  }

  private static byte[] encoded(SortedMap<String, Proof> proofs) {
    StringBuilder text = new StringBuilder();
    proofs.forEach((id, proof) ->
        text.append(id)
            .append(' ')
            .append(proof.uses())
            .append(' ')
            .append(proof.preferred())
            .append(' ')
            .append(proof.wrong())
            .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<SortedMap<String, Proof>> decoded(byte[] text) {
    SortedMap<String, Proof> proofs = new TreeMap<>();
    try {
      for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
        String[] field = line.split(" ", -1);
        proofs.put(
            field[0],
            new Proof(
                Integer.parseInt(field[1]),
                Integer.parseInt(field[2]),
                Integer.parseInt(field[3])));
      }
      return Optional.of(proofs);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
