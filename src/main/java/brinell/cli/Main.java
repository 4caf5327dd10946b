package brinell.cli;

import brinell.core.Problem;
import brinell.core.Rejected;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line's door. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Screen screen = Screen.ofProcess();
    ExitCode code = run(args, screen);
    Runtime.getRuntime().halt(finish(code));
  }

  /** Lets shutdown hooks run: they remove temporary folders. */
  private static int finish(ExitCode code) {
    System.exit(code.code());
    return code.code();
  }

  static ExitCode run(String[] args, Screen screen) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      return guarded(screen, () -> Version.print(screen)); // no need to load the parser
    }
    return guarded(screen, () -> execute(args, screen));
  }

  private static ExitCode execute(String[] args, Screen screen) {
    CommandLine line = Commands.line(args, screen);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      throw failure;
    });
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

  private static ExitCode guarded(Screen screen, java.util.concurrent.Callable<ExitCode> work) {
    try {
      return work.call();
    } catch (Rejected rejected) {
      return rejected(rejected, screen);
    } catch (OutputFailed failed) {
      return outputFailed(failed, screen);
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    } catch (OutOfMemoryError e) {
      screen.say(
          "brinell: the change does not fit into memory (256 MB)\n"
              + "  give a smaller range, or more memory: JAVA_TOOL_OPTIONS=-Xmx1g\n");
      return ExitCode.INPUT;
    } catch (Exception | StackOverflowError defect) {
      return defect(defect, screen);
    }
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
