package brinell.cli;

import brinell.app.Provenance;
import brinell.port.CloneIndex;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = "What an index holds, and which false alarms are to be expected of it.")
final class IndexInfoCommand implements Callable<Integer> {
  /** Below this number of tries even none that hits leaves more than one in 1,000 possible. */
  private static final int ENOUGH = 1000;

  private final Screen screen;

  @Parameters(paramLabel = "DIR", description = "The folder of the index.")
  Path index = Path.of("");

  IndexInfoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    screen.print(text(Provenance.info(index)));
    return ExitCode.PASS.code();
  }

  static String text(CloneIndex.Info info) {
    CloneIndex.Thresholds t = info.thresholds();
    return String.format(
        Locale.ROOT,
        """
        %,d functions of %,d projects in %,d versions
        %,.1f MB of source in %,.1f MB (%.3f byte per byte)
        strict: score %.3f, at most %.2f false alarms expected in 1,000 unrelated functions
        wide:   score %.3f, at most %.2f
        set on %,d functions of permissive code, each beside all other projects
        %s\
        """,
        info.functions(),
        info.projects(),
        info.units(),
        info.sourceBytes() / 1e6,
        info.indexBytes() / 1e6,
        (double) info.indexBytes() / Math.max(1, info.sourceBytes()),
        t.strict(),
        t.strictRate(),
        t.wide(),
        t.wideRate(),
        t.negatives(),
        t.negatives() < ENOUGH
            ? "too few to promise a rate: brinell index add DIR with more permissive code\n"
            : "");
  }
}
