package brinell.check.convention.model;

import java.util.Optional;

/**
 * The chance of each word of a text: what the codebase says (from short contexts, from the longest
 * one), what the file's old version says, and, where asked, what other Rust says, mixed.
 */
final class Mixture {
  private final Walk ours;
  private final Optional<Walk> others;
  private final RecentWalk file;
  private final boolean hasFile;
  private final Gates gates;
  private final double[] chances;

  private Mixture(
      Walk ours, Optional<Walk> others, RecentWalk file, boolean hasFile, Gates gates, int width) {
    this.ours = ours;
    this.others = others;
    this.file = file;
    this.hasFile = hasFile;
    this.gates = gates;
    this.chances = new double[width];
  }

  /**
   * {@code others}: a walk that this mixture reads with; empty: the codebase and the file alone.
   */
  static Mixture of(
      TokenModel ours, Optional<TokenModel> others, Optional<RecentFile> file, Gates gates) {
    int width = others.isPresent() ? 4 : 3;
    RecentFile recent = file.orElseGet(() -> new RecentFile(0));
    return new Mixture(
        new Walk(ours),
        others.map(Walk::new),
        new RecentWalk(recent),
        file.isPresent(),
        gates,
        width);
  }

  Mixture copy() {
    return new Mixture(
        ours.copy(), others.map(Walk::copy), file.copy(), hasFile, gates.copy(), chances.length);
  }

  /** Reads a word and says how likely it was. */
  double next(long word, String shown) {
    ours.next(word, shown);
    file.next(word);
    chances[0] = ours.shortChance();
    chances[1] = ours.longChance();
    chances[2] = file.chance();
    others.ifPresent(walk -> {
      walk.next(word, shown);
      chances[3] = walk.shortChance();
    });
    int situation = Gates.situation(ours.known(), hasFile, file.known());
    double chance = Math.max(gates.mix(situation, chances), Double.MIN_NORMAL);
    gates.learn(situation, chances, chance);
    return chance;
  }

  Walk ours() {
    return ours;
  }

  Gates gates() {
    return gates;
  }
}
