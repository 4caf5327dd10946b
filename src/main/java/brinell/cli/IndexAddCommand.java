package brinell.cli;

import brinell.app.IndexDone;
import brinell.app.Provenance;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {"Adds to an index what it does not have yet."})
final class IndexAddCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin IndexSources of = new IndexSources();

  IndexAddCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    IndexDone done;
    try (Progress progress = new Progress(screen)) {
      done = Provenance.add(of.index, of.sources, of.tags, progress);
    }
    done.notes().forEach(note -> screen.say("note: " + Messages.inline(note) + "\n"));
    screen.print(done.read() + " read, " + done.kept() + " kept\n");
    screen.print(IndexInfoCommand.text(Provenance.info(of.index)));
    return ExitCode.PASS.code();
  }
}
