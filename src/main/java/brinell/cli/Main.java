package brinell.cli;

import brinell.core.Problem;
import brinell.core.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line's door. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Ends with the shutdown hooks, which stop children and remove temporary folders.
    System.exit(run(args, Screen.ofProcess()).code());
  }

  static ExitCode run(String[] args, Screen screen) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      return guarded(screen, () -> Version.print(screen)); // no need to load the parser
    }
    return guarded(screen, () -> execute(args, screen));
  }

  private static ExitCode execute(String[] args, Screen screen) throws Exception {
    Optional<Quick.Command> quick = Quick.read(args, screen);
    return quick.isPresent() ? code(quick.get().call()) : parsed(args, screen);
  }

  private static ExitCode parsed(String[] args, Screen screen) {
    CommandLine line = Commands.line(args, screen);
    line.setExecutionExceptionHandler((failure, _, _) -> answer(failure, screen).code());
    line.setParameterExceptionHandler((wrong, given) -> usage(wrong, screen).code());
    line.setExitCodeExceptionMapper(failure -> ExitCode.DEFECT.code());
    return code(line.execute(args));
  }

  private static ExitCode code(int number) {
    for (ExitCode code : ExitCode.values()) {
      if (code.code() == number) {
        return code;
      }
    }
    return ExitCode.DEFECT;
  }

  private static ExitCode usage(ParameterException wrong, Screen screen) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String where = Messages.inline(String.valueOf(wrong.getMessage()));
    screen.say("brinell: " + where + "\n  see: " + command + " --help\n");
    return ExitCode.USAGE;
  }

  private static ExitCode guarded(Screen screen, Callable<ExitCode> work) {
    try {
      return work.call();
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      return answer(failure, screen);
    }
  }

  /** What the user is told, and how the process ends. */
  private static ExitCode answer(Throwable failure, Screen screen) {
    if (isEnding()) {
      return ExitCode.INTERRUPTED; // Ctrl-C took the folders away under the work: no news to tell
    }
    return switch (failure) {
      case Rejected rejected -> rejected(rejected, screen);
      case OutputFailed failed -> outputFailed(failed, screen);
      case InterruptedException _ -> ExitCode.INTERRUPTED;
      case CancellationException _ -> ExitCode.INTERRUPTED;
      case OutOfMemoryError _ -> tooLarge(screen);
      default -> defect(failure, screen);
    };
  }

  private static boolean isEnding() {
    try {
      Runtime.getRuntime().removeShutdownHook(new Thread());
      return false;
    } catch (IllegalStateException shutdown) {
      return true;
    }
  }

  private static ExitCode tooLarge(Screen screen) {
    Problem problem =
        Problem.of(
            "memory",
            "the change does not fit into the memory that this process may use",
            "give a smaller range, or more: BRINELL_JAVA_OPTIONS=-Xmx4g");
    screen.say(Messages.problems(List.of(problem)));
    return ExitCode.INPUT;
  }

  private static ExitCode rejected(Rejected rejected, Screen screen) {
    screen.say(Messages.problems(rejected.problems()));
    return rejected.kind() == Rejected.Kind.USAGE ? ExitCode.USAGE : ExitCode.INPUT;
  }

  private static ExitCode outputFailed(OutputFailed failed, Screen screen) {
    if (failed.pipeClosed()) {
      return ExitCode.PIPE_CLOSED;
    }
    Problem problem =
        Problem.of(
            "output",
            String.valueOf(failed.getMessage()),
            "name a place with room that may be written to");
    screen.say(Messages.problems(List.of(problem)));
    return ExitCode.OUTPUT;
  }

  /** Our own mistake: one sentence for the user, the rest for the report. */
  private static ExitCode defect(Throwable defect, Screen screen) {
    screen.say(
        "brinell: a defect in Brinell "
            + Version.text()
            + ": "
            + Messages.inline(defect.toString())
            + "\n");
    if (System.getenv("BRINELL_TRACE") == null) {
      screen.say("  please report it with the output of the same command under BRINELL_TRACE=1\n");
    } else {
      for (StackTraceElement frame : defect.getStackTrace()) {
        screen.say("  at " + frame + "\n");
      }
    }
    return ExitCode.DEFECT;
  }
}
