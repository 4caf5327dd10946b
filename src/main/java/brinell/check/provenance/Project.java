package brinell.check.provenance;

import brinell.port.Print;
import brinell.port.Repository;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What belongs to the project itself at the base: read only when something resembles. */
final class Project {
  private static final Pattern NAME = Pattern.compile("(?m)^\\s*name\\s*=\\s*\"([^\"]+)\"");
  private static final Pattern HOME =
      Pattern.compile("(?m)^\\s*repository\\s*=\\s*\"[^\"]*/([\\w.-]+?)(?:\\.git)?/?\"");
  private static final long LIMIT = 4L << 20;

  private final Optional<Repository> repository;
  private final String base;
  private @Nullable Set<String> names;
  private @Nullable OwnCode code;

  Project(Repository repository, String base) {
    this.repository = Optional.of(repository);
    this.base = base;
  }

  private Project() {
    this.repository = Optional.empty();
    this.base = "";
  }

  /** Files that belong to no project. */
  static Project none() {
    return new Project();
  }

  private Map<String, byte[]> files(String ending) {
    return repository
        .map(r -> {
          Set<String> oids =
              r.entries(base).entrySet().stream()
                  .filter(e -> e.getKey().endsWith(ending))
                  .map(Map.Entry::getValue)
                  .collect(Collectors.toSet());
          return r.blobs(oids, LIMIT);
        })
        .orElse(Map.of());
  }

  /** The names of its packages and of its repository. */
  Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = new HashSet<>();
      for (byte[] manifest : files("Cargo.toml").values()) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        for (Pattern pattern : List.of(NAME, HOME)) {
          Matcher found = pattern.matcher(text);
          while (found.find()) {
            known.add(found.group(1));
          }
        }
      }
      names = known;
    }
    return known;
  }

  /** The print with only what stands nowhere at the base. */
  Print without(Print print) {
    OwnCode known = code;
    if (known == null) {
      known = OwnCode.of(List.copyOf(files(".rs").values()));
      code = known;
    }
    return known.without(print);
  }
}
