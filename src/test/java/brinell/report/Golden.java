package brinell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file of the source tree; {@code ./bless} writes it instead. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden/report");

  private Golden() {}

  public static void check(String name, String actual) {
    check(FOLDER.resolve(name), actual);
  }

  public static void check(Path file, String actual) {
    try {
      if (Boolean.getBoolean("bless")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).as("%s; ./bless renews it", file).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
