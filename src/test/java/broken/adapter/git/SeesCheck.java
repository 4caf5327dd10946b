package broken.adapter.git;

import java.io.IOException;

public record SeesCheck(broken.check.one.SeesTwo check) {
  static Process startsAProcess() throws IOException {
    return new ProcessBuilder("true").start();
  }
}
