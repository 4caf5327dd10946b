package brinell.check.convention.model;

import brinell.port.Landed.Run;
import brinell.port.Models;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares lines with their own rewrites: how many bits the codebase needs for the line as written,
 * and how many for the same line written the other way, in the same place. An alternation may speak
 * only where it has just proved itself on changes that the project accepted.
 */
public final class Contrast {
  /** In bits: how much less the other way must need. */
  public static final double LEAST = 6;

  /** Of the accepted uses, how many the model must have preferred as they were accepted. */
  public static final double SHARE = 0.95;

  /** Of how many accepted uses at least. */
  public static final int FEWEST = 8;

  private static final List<Alternation> ALL = read();

  private static List<Alternation> read() {
    try (InputStream in =
        Objects.requireNonNull(
            Models.class.getResourceAsStream("/brinell/convention/contrasts.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Alternation::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final TokenModel ours;

  public Contrast(TokenModel ours) {
    this.ours = ours;
  }

  /**
   * How an alternation did on accepted uses.
   *
   * @param uses lines that were accepted with one of the two ways
   * @param preferred of them, where the model preferred the way that was accepted
   * @param wrong of them, where it would have spoken against it
   */
  public record Proof(int uses, int preferred, int wrong) {
    static final Proof NONE = new Proof(0, 0, 0);

    /** Whether it may speak. */
    public boolean admitted() {
      return uses >= FEWEST && preferred >= SHARE * uses && wrong * 100 <= uses;
    }

    /** The two together. */
    public Proof plus(Proof other) {
      return new Proof(uses + other.uses, preferred + other.preferred, wrong + other.wrong);
    }
  }

  /**
   * A line that the codebase would write otherwise.
   *
   * @param rule the alternation's id
   * @param line 1-based
   * @param bits how much less the codebase needs for the other way
   * @param written the way the line has it
   * @param preferred the other way
   * @param proof how often the alternation was right on accepted uses
   */
  public record Finding(
      String rule, int line, double bits, String written, String preferred, Proof proof) {}

  /** What an accepted change's file says about each alternation, by its id. */
  public SortedMap<String, Proof> judge(Unfamiliar.Changed file) {
    return judge(file.after(), file.added(), file.before());
  }

  /**
   * The added lines that admitted alternations would write otherwise; of each line the clearest
   * case.
   *
   * @param proofs what was proved before, {@link Proofs#before}
   */
  public List<Finding> findings(Unfamiliar.Changed file, Map<String, Proof> proofs) {
    return findings(file.after(), file.added(), file.before(), proofs);
  }

  /** What the lines of accepted changes say about each alternation, by its id. */
  SortedMap<String, Proof> judge(Stream file, List<Run> added, Optional<RecentFile> before) {
    SortedMap<String, Proof> records = new TreeMap<>();
    each(
        file,
        added,
        before,
        (alternation, line, rewriting, bits) -> {
          boolean spoken = bits > LEAST && alternation.questions(rewriting);
          Proof use = new Proof(1, bits <= 0 ? 1 : 0, spoken ? 1 : 0);
          records.merge(alternation.id(), use, Proof::plus);
        });
    return records;
  }

  /**
   * The lines that admitted alternations would write otherwise; of each line the clearest case.
   *
   * @param records what was proved before
   */
  List<Finding> findings(
      Stream file, List<Run> added, Optional<RecentFile> before, Map<String, Proof> records) {
    SortedMap<Integer, Finding> found = new TreeMap<>();
    each(
        file,
        added,
        before,
        (alternation, line, rewriting, bits) -> {
          Proof proof = records.getOrDefault(alternation.id(), Proof.NONE);
          if (bits > LEAST && proof.admitted() && alternation.questions(rewriting)) {
            Form written = rewriting.forward() ? alternation.one() : alternation.two();
            Form preferred = rewriting.forward() ? alternation.two() : alternation.one();
            Finding finding =
                new Finding(
                    alternation.id(),
                    line.number(),
                    bits,
                    written.shown(),
                    preferred.shown(),
                    proof);
            found.merge(line.number(), finding, (a, b) -> a.bits() >= b.bits() ? a : b);
          }
        });
    return List.copyOf(found.values());
  }

  interface Seen {
    /** {@code bits}: what the line as written needs more than the line rewritten. */
    void rewrite(Alternation alternation, Line line, Alternation.Rewriting rewriting, double bits);
  }

  /** Every rewrite of every added line. */
  void each(Stream file, List<Run> added, Optional<RecentFile> before, Seen to) {
    for (Run run : added) {
      for (Line line : Line.of(file, run.first(), run.last())) {
        each(file, line, before, to);
      }
    }
  }

  private void each(Stream file, Line line, Optional<RecentFile> before, Seen to) {
    List<String> words = line.words(file);
    Map<Alternation, Alternation.Rewriting> rewritings = new HashMap<>();
    for (Alternation alternation : ALL) {
      alternation.rewritten(words).ifPresent(r -> rewritings.put(alternation, r));
    }
    if (rewritings.isEmpty()) {
      return;
    }
    Mixture start = start(file, line.from(), before);
    List<String> after = after(file, line.to());
    double written = bits(start.copy(), words, after);
    for (Alternation alternation : ALL) {
      Alternation.Rewriting rewriting = rewritings.get(alternation);
      if (rewriting != null) {
        double other = bits(start.copy(), rewriting.words(), after);
        to.rewrite(alternation, line, rewriting, written - other);
      }
    }
  }

  private Mixture start(Stream file, int at, Optional<RecentFile> before) {
    Gates gates = new Gates(3, Defaults.ALONE, Defaults.PACE);
    Mixture start = Mixture.of(ours, Optional.empty(), before, gates);
    for (int i = Math.max(0, at - ContextSort.DEPTH); i < at; i++) {
      start.next(file.word(i), "");
    }
    return start;
  }

  /** A line also bears on what follows it. */
  private static List<String> after(Stream file, int at) {
    List<String> words = new ArrayList<>();
    for (int i = at; i < Math.min(at + 3, file.size()); i++) {
      words.add(file.shown(i));
    }
    return words;
  }

  private static double bits(Mixture from, List<String> words, List<String> after) {
    double bits = 0;
    for (String word : words) {
      bits += Bits.of(from.next(Word.hash(word), word));
    }
    for (String word : after) {
      bits += Bits.of(from.next(Word.hash(word), word));
    }
    return bits;
  }
}
