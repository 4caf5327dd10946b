package brinell.adapter.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds programs on the PATH. */
public final class Programs {
  private Programs() {}

  /** The program's file; relative folders of the PATH are passed over. */
  public static Optional<Path> find(String name, Map<String, String> environment) {
    if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
      return Optional.of(Path.of(name));
    }
    String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    for (String folder : path.split(File.pathSeparator, -1)) {
      for (String ending : File.separatorChar == '\\' ? new String[] {".exe", ".cmd"} : PLAIN) {
        Path file = Path.of(folder, name + ending);
        if (file.isAbsolute() && Files.isExecutable(file) && !Files.isDirectory(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static final String[] PLAIN = {""};
}
