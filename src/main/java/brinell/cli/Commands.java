package brinell.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * All commands. Reading one costs time at every start, so of the commands only the one that is
 * called is read; help and completion read them all.
 */
@Command(
    name = "brinell",
    description =
        "Shows with evidence what a change to a Rust project says, before a human reads it.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Commands.FromManifest.class,
    footer = {
      "",
      "Examples:",
      "  brinell demo                             six proposals, checked",
      "  brinell check                            this branch against its upstream",
      "  brinell check main..topic --pr pr.json   with what the forge knows",
      "  brinell check --staged --policy tock     before a commit, under a preset",
      "  brinell disclosures v1.0..HEAD           what each commit says about AI use",
      "  brinell policy init                      writes a brinell.toml",
      "",
      "Exit codes: 0 pass, 1 fail, 2 usage, 3 undecided under --strict, 4 unreadable",
      "input, 70 a defect. All: docs/exit-codes.md"
    })
final class Commands {
  private Commands() {}

  static final class FromManifest implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"brinell " + Version.text()};
    }
  }

  private static final Map<String, Function<Screen, Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("check", CheckCommand::new);
    ALL.put("preflight", PreflightCommand::new);
    ALL.put("hook", HookCommand::line);
    ALL.put("disclosures", DisclosuresCommand::new);
    ALL.put("history", HistoryCommand::new);
    ALL.put("breaker", BreakerCommand::line);
    ALL.put("areas", AreasCommand::new);
    ALL.put("mutants", MutantsCommand::new);
    ALL.put("replay", ReplayCommand::new);
    ALL.put("test-for", TestForCommand::new);
    ALL.put("fixes", FixesCommand::new);
    ALL.put("dismiss", DismissCommand::new);
    ALL.put("policy", PolicyCommand::line);
    ALL.put("provenance", ProvenanceCommand::new);
    ALL.put("index", IndexCommand::line);
    ALL.put("learn", LearnCommand::new);
    ALL.put("conventions", ConventionsCommand::line);
    ALL.put("alternative", AlternativeCommand::new);
    ALL.put("judge", JudgeCommand::new);
    ALL.put("demo", DemoCommand::new);
    ALL.put("completion", CompletionCommand::new);
    ALL.put("warm-up", WarmUpCommand::new);
  }

  /** The parser for a command line. */
  static CommandLine line(String[] args, Screen screen) {
    boolean one = args.length > 0 && ALL.containsKey(args[0]) && !args[0].equals("completion");
    return one ? only(args[0], screen) : everything(screen);
  }

  static CommandLine everything(Screen screen) {
    CommandLine root = root();
    ALL.forEach((name, command) -> root.addSubcommand(name, command.apply(screen)));
    root.addSubcommand("help", new CommandLine.HelpCommand());
    return dressed(root, screen);
  }

  private static CommandLine only(String name, Screen screen) {
    Function<Screen, Object> command = ALL.get(name);
    CommandLine root = root();
    if (command != null) {
      root.addSubcommand(name, command.apply(screen));
    }
    return dressed(root, screen);
  }

  private static CommandLine root() {
    return new CommandLine(new Commands()).setUsageHelpAutoWidth(false);
  }

  private static CommandLine dressed(CommandLine root, Screen screen) {
    ColorScheme colours = CommandLine.Help.defaultColorScheme(screen.colour() ? Ansi.ON : Ansi.OFF);
    return root.setColorScheme(colours)
        .setUsageHelpWidth(80)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
