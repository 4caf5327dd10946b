package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import brinell.check.mutation.Result;
import brinell.port.Repository.Request;
import brinell.port.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A tree of {@code src/test/trees} in a repository of its own, with what its lines expect. */
final class CrateFixture {
  private static final Pattern EXPECTED = Pattern.compile("//~ (\\S+) (\\S+) (\\S+)");

  private final Path tree;
  private final Path folder;

  /** What a line says behind {@code //~}. */
  record Expected(String path, int line, String operator, String other, String outcome) {
    Optional<Result> in(List<Result> results) {
      return results.stream()
          .filter(r -> r.mutant().path().equals(path) && r.mutant().line() == line)
          .filter(r -> r.mutant().operator().id().equals(operator))
          .filter(r -> text(r).equals(other))
          .findFirst();
    }

    /** What is removed or is a minus is written as a dash. */
    private static String text(Result result) {
      String text = result.mutant().replacement().replace(" ", "");
      return text.isEmpty() ? "-" : text;
    }
  }

  CrateFixture(String name, Path folder) throws Exception {
    this.tree = Path.of("src/test/trees", name);
    this.folder = folder;
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.toList()) {
        Path there = folder.resolve(tree.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(there);
        } else {
          Files.copy(each, there);
        }
      }
    }
    git("init", "-q");
    commit("Fixture");
  }

  void commit(String message) throws InterruptedException {
    git("add", "-A");
    git("-c", "user.name=Zoo", "-c", "user.email=zoo@example.org", "commit", "-qm", message);
  }

  Path folder() {
    return folder;
  }

  String git(String... arguments) throws InterruptedException {
    Ending<String> ending =
        Command.of("git")
            .with(List.of(arguments))
            .in(folder)
            .read(in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
    assertThat(ending).isInstanceOf(Ending.Exited.class);
    return ((Ending.Exited<String>) ending).output();
  }

  /** All faults of HEAD, found out now. */
  static MutantsAsk all(boolean list, Optional<Duration> budget) {
    return new MutantsAsk(
        new Request.SinceUpstream(), false, true, List.of(), list, true, false, budget, options());
  }

  /** All faults of HEAD, from earlier runs where they are known. */
  static MutantsAsk known(Workshop.Options options) {
    return new MutantsAsk(
        new Request.SinceUpstream(),
        false,
        true,
        List.of(),
        false,
        false,
        false,
        Optional.empty(),
        options);
  }

  static Workshop.Options options() {
    return new Workshop.Options(List.of(), false, false, true, true);
  }

  List<Expected> expected() throws IOException {
    List<Expected> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rs")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          Matcher found = EXPECTED.matcher(lines.get(i));
          while (found.find()) {
            String path = tree.relativize(file).toString();
            all.add(new Expected(path, i + 1, found.group(1), found.group(2), found.group(3)));
          }
        }
      }
    }
    return all;
  }
}
