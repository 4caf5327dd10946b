package brinell.cli;

import brinell.app.IndexDone;
import brinell.app.Provenance;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Builds an index of known code in place of what is there.",
      "A build that was stopped goes on when the same command is given again."
    })
final class IndexBuildCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin IndexSources of = new IndexSources();

  IndexBuildCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    IndexDone done;
    try (Progress progress = new Progress(screen)) {
      done = Provenance.build(of.index, of.sources, of.tags, progress);
    }
    done.notes().forEach(note -> screen.say("note: " + Messages.inline(note) + "\n"));
    screen.print(done.read() + " read, " + done.kept() + " kept\n");
    screen.print(IndexInfoCommand.text(Provenance.info(of.index)));
    return ExitCode.PASS.code();
  }
}
