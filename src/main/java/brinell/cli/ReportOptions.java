package brinell.cli;

import brinell.core.Dossier;
import brinell.core.Rejected;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** In which forms a dossier is wanted, and where. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "On standard output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Form form = Form.terminal;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Also to a file, in the form of its ending: .txt .md .json .sarif .html; may be given often.")
  List<Path> files = List.of();

  @Option(
      names = {"-v", "--verbose"},
      description = "Also what passes and what does not apply.")
  boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  When colour = When.auto;

  enum When {
    auto,
    always,
    never
  }

  boolean take(String word, Quick words) {
    switch (word) {
      case "--format" -> form = words.constant(Form.values());
      case "-o" -> files = List.of(Path.of(words.value()));
      case "-v", "--verbose" -> verbose = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Before any work: whether every file's ending names a form. */
  void verify() {
    files.forEach(ReportOptions::form);
  }

  void publish(Dossier dossier, Screen screen) {
    for (Path file : files) {
      Files.write(file, form(file).render(dossier, false, verbose));
    }
    screen.print(form.render(dossier, coloured(screen), verbose));
  }

  private boolean coloured(Screen screen) {
    return switch (colour) {
      case auto -> screen.colour();
      case always -> true;
      case never -> false;
    };
  }

  private static Form form(Path file) {
    return Form.ofEnding(file.toString())
        .orElseThrow(() ->
            Rejected.usage(
                "-o " + file,
                "its ending names no form",
                "end it in .txt, .md, .json, .sarif or .html"));
  }
}
