package brinell.cli;

import brinell.app.Answers.Question;
import brinell.app.PolicyInit;
import brinell.app.PolicyLint;
import brinell.core.Rejected;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Writes a first brinell.toml: one that takes over a preset, or one from five short questions."
    },
    footer = {
      "",
      "Examples:",
      "  brinell policy init                                asks",
      "  brinell policy init rust-lang/rust",
      "  brinell policy init --answers disclosed,body,extent+tool,nothing,src/crypto",
      "",
      "The answers, in their order; one left out has the first word's meaning:",
      "  use      disclosed, yes, no",
      "  where    body, trailer, label",
      "  what     extent, tool, model, purpose, review (joined by +), nothing",
      "  agents   nothing, author, sign, both",
      "  areas    none, or path patterns for people alone, separated by commas"
    })
final class PolicyInitCommand implements Callable<Integer> {
  private final Screen screen;
  private final InputStream stdin;
  private final BooleanSupplier terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PRESET",
      description = "The preset to take over (see: brinell policy list).")
  @Nullable String preset;

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Option(
      names = "--answers",
      paramLabel = "ANSWERS",
      description = "Answers, separated by commas, instead of questions.")
  @Nullable String answers;

  @Option(names = "--force", description = "Overwrite a brinell.toml that is there.")
  boolean force;

  PolicyInitCommand(Screen screen) {
    this(
        screen,
        System.in,
        () -> Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  PolicyInitCommand(Screen screen, InputStream stdin, BooleanSupplier terminal) {
    this.screen = screen;
    this.stdin = stdin;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    PolicyInit init = PolicyInit.at(folder);
    if (!force && java.nio.file.Files.exists(init.file(), LinkOption.NOFOLLOW_LINKS)) {
      throw Rejected.usage(
          init.file().toString(), "is there already", "overwrite it: brinell policy init --force");
    }
    Files.write(init.file(), text(init));
    screen.print("wrote " + Messages.inline(init.file().toString()) + "\n");
    next();
    return ExitCode.PASS.code();
  }

  /** The file itself is right; the project may say something else. */
  private void next() {
    PolicyLint.Result result = PolicyLint.run(folder, Optional.empty());
    if (!result.mistakes().isEmpty()) {
      screen.print(PolicyLintCommand.text(result));
    }
    screen.print(
        """
        next:
          read it, and change what does not fit
          brinell policy test brinell.toml
          git add brinell.toml
        """);
  }

  private String text(PolicyInit init) throws InterruptedException {
    if (preset != null && answers != null) {
      throw Rejected.usage(
          preset + " and --answers", "are two different policies", "give one of them");
    }
    if (preset != null) {
      return init.extending(preset);
    }
    if (answers != null) {
      return init.answered(answers);
    }
    if (!terminal.getAsBoolean()) {
      throw Rejected.usage(
          "brinell policy init",
          "asks questions, and there is no terminal",
          "name a preset (brinell policy list), or give --answers disclosed,body,extent,nothing");
    }
    return init.answered(asked(init));
  }

  private List<String> asked(PolicyInit init) {
    List<String> given = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stdin, StandardCharsets.UTF_8));
    for (Question question : Question.values()) {
      given.add(question.isOpen(given) ? ask(question, init, reader) : "");
    }
    return given;
  }

  private String ask(Question question, PolicyInit init, BufferedReader reader) {
    while (true) {
      screen.print(question.prompt());
      String answer = line(reader);
      Optional<String> flaw = init.flaw(question, answer);
      if (flaw.isEmpty()) {
        return answer;
      }
      screen.print("  " + Messages.inline(flaw.get()) + "\n");
    }
  }

  private static String line(BufferedReader reader) {
    try {
      String line = reader.readLine();
      if (line == null) {
        throw Rejected.usage(
            "brinell policy init", "the answers ended too early", "answer each question");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
