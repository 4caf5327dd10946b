package brinell.cli;

import java.util.Optional;

final class Version {
  private Version() {}

  /** From the jar's manifest; {@code dev} outside a jar. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  static ExitCode print(Screen screen) {
    screen.print("brinell " + text() + "\n");
    return ExitCode.PASS;
  }
}
