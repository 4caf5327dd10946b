package brinell.cli;

import brinell.app.Brinell;
import brinell.app.Slow;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A change, what a forge knows of it, and the policy to judge it by. */
final class AskOptions {
  @Mixin ChangeOptions change = new ChangeOptions();

  @Option(
      names = "--pr",
      paramLabel = "FILE",
      description =
          "What a forge knows: a GitHub event payload, or the output of gh pr view --json …")
  @Nullable Path proposal;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = "A file, or a preset's name (see: brinell policy list).")
  @Nullable String policy;

  @Mixin IndexOption known = new IndexOption();

  boolean take(String word, Quick words) {
    switch (word) {
      case "--pr" -> proposal = Path.of(words.value());
      case "--policy" -> policy = words.value();
      default -> {
        return change.take(word, words);
      }
    }
    return true;
  }

  Brinell open() {
    return Brinell.at(change.folder, known.folder());
  }

  Brinell.Ask ask(Brinell brinell) {
    return ask(brinell, Optional.empty());
  }

  Brinell.Ask ask(Brinell brinell, Optional<Slow.Wanted> slow) {
    return new Brinell.Ask(
        change.request(brinell::scratch, System.in),
        change.firstParent,
        Optional.ofNullable(proposal),
        Optional.ofNullable(policy),
        slow);
  }
}
