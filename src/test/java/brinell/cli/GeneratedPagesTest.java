package brinell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.memory.MemoryRepository;
import brinell.app.Checks;
import brinell.core.Check;
import brinell.core.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Pages that are made from the code. A stale one fails; {@code ./bless} makes them anew. */
class GeneratedPagesTest {
  private static void holds(String page, String text) throws IOException {
    Path file = Path.of(page);
    if (Boolean.getBoolean("bless")) {
      Files.writeString(file, text);
    }
    assertThat(file).as("stale: run ./bless").hasContent(text);
  }

  @Test
  void exitCodes() throws IOException {
    StringBuilder page =
        new StringBuilder(
            "# Exit codes\n\nMade from the code by `./bless`.\n\n| code | it means |\n|--:|---|\n");
    for (ExitCode code : ExitCode.values()) {
      page.append("| ").append(code.code()).append(" | ").append(code.meaning()).append(" |\n");
    }
    holds("docs/exit-codes.md", page.toString());
  }

  @Test
  void checks() throws IOException {
    StringBuilder page =
        new StringBuilder(
            "# Checks\n\nMade from the code by `./bless`.\n\n| check | lane | claims | again |\n|---|---|---|---|\n");
    for (Check<?> check : Checks.all(MemoryRepository.of(Map.of(), Map.of(), List.of()))) {
      Check.Spec spec = check.spec();
      String pageOf =
          "[" + spec.id() + "](../src/main/resources/brinell/check/" + spec.id() + ".md)";
      List<String> claims = spec.claims().stream().map(Claim::sentence).toList();
      page.append("| ")
          .append(pageOf)
          .append(" | ")
          .append(spec.lane())
          .append(" | ")
          .append(String.join(" ", claims));
      page.append(" | `").append(spec.replay()).append("` |\n");
    }
    holds("docs/checks.md", page.toString());
  }

  @Test
  void help() throws IOException {
    StringBuilder page = new StringBuilder("# Commands\n\nMade from the code by `./bless`.\n");
    CommandLine root =
        Commands.everything(
            new Screen(
                java.io.OutputStream.nullOutputStream(),
                java.io.OutputStream.nullOutputStream(),
                "",
                Map.of()));
    describe(root, page);
    holds("docs/commands.md", page.toString());
  }

  private static void describe(CommandLine command, StringBuilder page) {
    page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```\n");
    page.append(command.getUsageMessage(CommandLine.Help.Ansi.OFF)).append("```\n");
    command.getSubcommands().values().stream()
        .filter(sub ->
            !sub.getCommandName().equals("help") && !sub.getCommandSpec().usageMessage().hidden())
        .forEach(sub -> describe(sub, page));
  }
}
