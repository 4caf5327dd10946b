package brinell.cli;

import brinell.app.Brinell;
import brinell.app.Provenance;
import brinell.app.Resemblances;
import brinell.core.Rejected;
import brinell.port.Repository.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "provenance",
    mixinStandardHelpOptions = true,
    description = {
      "What known code Rust functions resemble, and under which licence that stands.",
      "Of a file or folder all functions are compared, of a range those that it adds or rewrites. No code leaves this machine."
    },
    footer = {
      "",
      "Examples:",
      "  brinell provenance main..topic --index ~/known",
      "  brinell provenance src/parser.rs --index ~/known --wide",
      "  brinell provenance . --accept MIT,Apache-2.0 --format jsonl",
      "",
      "Exit codes: 0 nothing that is not accepted, 1 a resemblance, 3 a file was not compared, 4 unreadable input"
    })
final class ProvenanceCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      arity = "1..*",
      paramLabel = "WHAT",
      description = "Files, folders, or one range of commits.")
  List<String> what = List.of();

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Mixin IndexOption known = new IndexOption();

  @Option(
      names = "--accept",
      split = ",",
      paramLabel = "LICENCE",
      description = "SPDX identifiers to accept instead of what the project says.")
  List<String> accept = List.of();

  @Option(names = "--wide", description = "Also what is less alike, with more false alarms.")
  boolean wide;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Listing form = Listing.text;

  enum Listing {
    text,
    jsonl
  }

  ProvenanceCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    Resemblances found = find(known.needed());
    screen.print(form == Listing.text ? found.text() : found.jsonl());
    found.unread().forEach(note -> screen.say("note: " + Messages.inline(note) + "\n"));
    ExitCode otherwise = found.unread().isEmpty() ? ExitCode.PASS : ExitCode.UNDECIDED;
    return (found.alarms() ? ExitCode.FAIL : otherwise).code();
  }

  private Resemblances find(Path index) throws InterruptedException {
    List<Path> files = what.stream().map(folder::resolve).toList();
    boolean here = files.stream().allMatch(java.nio.file.Files::exists);
    if (!here && what.size() > 1) {
      String absent =
          what.stream()
              .filter(w -> !java.nio.file.Files.exists(folder.resolve(w)))
              .findFirst()
              .orElseThrow();
      throw Rejected.input(absent, "does not exist", "name files and folders, or one range");
    }
    try (Progress progress = new Progress(screen)) {
      progress.accept("comparing functions");
      if (here) {
        return Provenance.files(index, files, accept, wide);
      }
      try (Brinell brinell = Brinell.at(folder, java.util.Optional.of(index))) {
        return brinell.resemblances(new Request.Range(what.getFirst()), false, accept, wide);
      }
    }
  }
}
