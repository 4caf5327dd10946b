package brinell.adapter.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;

/** Where a shallow clone's history was cut off. */
record Shallow(Set<String> borders) {
  static Shallow of(Git git) {
    if (!git.home().shallow()) {
      return new Shallow(Set.of());
    }
    try {
      return new Shallow(Set.copyOf(Files.readAllLines(git.home().common().resolve("shallow"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isBorder(String oid) {
    return borders.contains(oid);
  }
}
