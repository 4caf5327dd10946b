package brinell.adapter.index.evaluation;

import brinell.check.provenance.Prints;
import brinell.port.Print;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes the cases on which Brinell is compared with other tools: a corpus of files with functions,
 * files of other projects in which each function is planted as each {@link Transform} makes it, and
 * files in which none is. Every file is a project of its own, as every tool understands that.
 */
public final class PeerCases {
  private static final int FUNCTIONS = 30;
  private static final int OTHERS = 70;
  private static final int NEGATIVES = 60;
  private static final int LEAST_LINES = 15;
  private static final int MOST_LINES = 80;

  /** In bytes; what every tool can read in time. */
  private static final int LEAST = 4_000;

  private static final int MOST = 40_000;

  private final Path out;

  private PeerCases(Path out) {
    this.out = out;
  }

  private record Source(String text, Print function) {}

  /** Arguments: OUT KNOWN HOSTS, folders of copyleft projects and of permissive ones. */
  public static void main(String[] args) throws IOException {
    PeerCases cases = new PeerCases(Path.of(args[0]));
    List<Source> known = sources(Path.of(args[1]));
    List<Source> hosts = sources(Path.of(args[2]));
    for (int i = 0; i < FUNCTIONS + OTHERS; i++) {
      cases.write("corpus/known-" + i, known.get(i).text());
    }
    int host = 0;
    for (int i = 0; i < FUNCTIONS; i++) {
      for (Transform transform : Transform.values()) {
        String name = transform.name().toLowerCase(Locale.ROOT).replace('_', '-');
        cases.write("cases/" + name + "." + i, planted(known.get(i), transform, hosts.get(host++)));
      }
    }
    for (int i = 0; i < NEGATIVES; i++) {
      cases.write("cases/negative." + i, hosts.get(host++).text());
    }
  }

  private static String planted(Source source, Transform transform, Source host) {
    byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
    Print p = source.function();
    String function = new String(bytes, p.start(), p.end() - p.start(), StandardCharsets.UTF_8);
    return host.text() + "\n\n" + transform.apply(function, Recall.std(), p.exact());
  }

  private void write(String name, String text) throws IOException {
    Path file = out.resolve(name).resolve("src/lib.rs");
    Files.createDirectories(file.getParent());
    // One of the tools leaves out every file with a tab.
    Files.writeString(file, text.replace("\t", "    "));
    Files.writeString(
        out.resolve(name).resolve("Cargo.toml"),
        "[package]\nname = \""
            + out.resolve(name).getFileName()
            + "\"\nversion = \"1.0.0\"\nlicense = \""
            + (name.startsWith("corpus") ? "LicenseRef-known" : "MIT")
            + "\"\n");
  }

  /** One file after the other in the order of a digest of one of its functions. */
  private static List<Source> sources(Path folder) throws IOException {
    List<Source> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(PeerCases::fits).sorted().toList()) {
        String text = Files.readString(file);
        List<Print> prints = new ArrayList<>();
        new Prints().read(text.getBytes(StandardCharsets.UTF_8), prints::add);
        prints.stream()
            .filter(p -> lines(p) >= LEAST_LINES && lines(p) <= MOST_LINES)
            .min(Comparator.comparingLong(Print::exact))
            .ifPresent(p -> found.add(new Source(text, p)));
      }
    }
    found.sort(Comparator.comparingLong(s -> s.function().exact()));
    return found;
  }

  private static int lines(Print print) {
    return print.last() - print.first() + 1;
  }

  private static boolean fits(Path file) {
    try {
      return file.toString().endsWith(".rs")
          && !file.toString().contains("test")
          && Files.isRegularFile(file)
          && Files.size(file) >= LEAST
          && Files.size(file) <= MOST;
    } catch (IOException e) {
      return false;
    }
  }
}
