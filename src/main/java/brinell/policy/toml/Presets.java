package brinell.policy.toml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The policies that come with this tool. {@code rust-lang/rust} lies in {@code
 * rust-lang-rust.toml}.
 */
public final class Presets {
  private static final String FOLDER = "/brinell/presets/";

  private Presets() {}

  /** The names, sorted. */
  public static List<String> names() {
    return resource("index").orElse("").lines().filter(l -> !l.isBlank()).sorted().toList();
  }

  public static Optional<String> text(String name) {
    return names().contains(name) ? resource(name.replace('/', '-') + ".toml") : Optional.empty();
  }

  /** Presets by name, and files by path. */
  public static Function<String, Optional<String>> and(Function<String, Optional<String>> files) {
    return name -> text(name).or(() -> files.apply(name));
  }

  private static Optional<String> resource(String file) {
    try (InputStream in = Presets.class.getResourceAsStream(FOLDER + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged: " + file, e);
    }
  }
}
