package brinell.rust.evaluation;

import brinell.rust.Edition;
import brinell.rust.Lexer;
import brinell.rust.RustFile;
import brinell.rust.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Compares the items and expressions of every Rust file under some folders with those of rustc's
 * own parser, and checks that the tokens of every file put one after the other are the file. Writes
 * a report. See eval/rust-syntax/README.md.
 */
public final class SyntaxEvaluation {
  /** Tried in this order; the first one under which rustc parses the file counts. */
  private static final List<String> EDITIONS = List.of("2024", "2021", "2018", "2015");

  /** Printing a tree nested some thousand levels deep takes rustc longer than anyone waits. */
  private static final int RUSTC_SECONDS = 60;

  /**
   * What became of one file.
   *
   * @param edition the edition rustc parsed it under; empty when it did under none
   * @param difference the first item the parsers see otherwise
   * @param expressions how many expressions, arms and statements rustc sees
   * @param bodyDifference the first of these the parsers see otherwise
   */
  record Row(
      String path,
      long bytes,
      boolean whole,
      String edition,
      int items,
      int problems,
      Optional<String> difference,
      int expressions,
      Optional<String> bodyDifference) {}

  /** What rustc makes of a file. */
  private record Theirs(List<SyntaxNode> items, List<String> bodies) {}

  private final String rustc;

  private SyntaxEvaluation(String rustc) {
    this.rustc = rustc;
  }

  /** Arguments: rustc, the report, the file of reasons, then {@code name=folder} pairs. */
  public static void main(String[] args) throws Exception {
    SyntaxEvaluation evaluation = new SyntaxEvaluation(args[0]);
    SyntaxReport report = new SyntaxReport(version(args[0]), Files.readAllLines(Path.of(args[2])));
    for (String pair : Arrays.asList(args).subList(3, args.length)) {
      int equals = pair.indexOf('=');
      Path folder = Path.of(pair.substring(equals + 1));
      report.add(pair.substring(0, equals), evaluation.folder(folder));
    }
    Files.writeString(Path.of(args[1]), report.text());
    System.out.println(report.table());
    System.out.println(report.expressions());
  }

  private static String version(String rustc) throws IOException {
    Process process = new ProcessBuilder(rustc, "--version").start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private List<Row> folder(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(p -> p.toString().endsWith(".rs"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    List<Row> rows = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(Integer.getInteger("threads", 2))) {
      List<Future<Row>> running =
          files.stream().map(file -> pool.submit(() -> row(folder, file))).toList();
      for (Future<Row> row : running) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private Row row(Path folder, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String path = folder.relativize(file).toString();
    BrokenCopies.read(path, bytes);
    boolean whole = Stream.of(Edition.values()).allMatch(e -> whole(bytes, e));
    for (String edition : EDITIONS) {
      long start = System.nanoTime();
      Optional<Theirs> theirs = rustc(file, bytes, edition);
      if (theirs.isEmpty() && System.nanoTime() - start >= RUSTC_SECONDS * 1_000_000_000L) {
        System.err.println("rustc takes too long: " + path);
        break;
      }
      if (theirs.isPresent()) {
        RustFile parsed = RustFile.parse(bytes, Edition.valueOf("E" + edition));
        Optional<String> difference = difference(OwnItems.of(parsed), theirs.get().items());
        Optional<String> bodies = unshared(OwnBodies.of(parsed), theirs.get().bodies());
        int problems = parsed.problems().size();
        difference.ifPresent(text -> System.err.println(path + ": " + text));
        bodies.ifPresent(text -> System.err.println(path + ": " + text));
        return new Row(
            path,
            bytes.length,
            whole,
            edition,
            theirs.get().items().size(),
            problems,
            difference,
            theirs.get().bodies().size(),
            bodies);
      }
    }
    return new Row(path, bytes.length, whole, "", 0, 0, Optional.empty(), 0, Optional.empty());
  }

  private static boolean whole(byte[] bytes, Edition edition) {
    Tokens tokens = Lexer.lex(bytes, edition);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.start(i) != at || tokens.end(i) <= at) {
        return false;
      }
      at = tokens.end(i);
    }
    return at == bytes.length;
  }

  private Optional<Theirs> rustc(Path file, byte[] bytes, String edition) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            rustc,
            "--edition=" + edition,
            "-Zparse-crate-root-only",
            "-Zunpretty=ast-tree",
            file.toString());
    builder.environment().put("RUSTC_BOOTSTRAP", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    CompletableFuture.delayedExecutor(RUSTC_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> source =
        List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1));
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1 << 16)) {
      RustcBodies bodies = new RustcBodies(bytes, source);
      List<SyntaxNode> nodes = RustcItems.read(output, source, bodies);
      return process.waitFor() == 0
          ? Optional.of(new Theirs(nodes, bodies.nodes()))
          : Optional.empty();
    } catch (RustcItems.Incomplete refused) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The first that only one of the parsers sees, of each. */
  private static Optional<String> unshared(List<String> ours, List<String> theirs) {
    Map<String, Integer> surplus = new HashMap<>();
    ours.forEach(node -> surplus.merge(node, 1, Integer::sum));
    theirs.forEach(node -> surplus.merge(node, -1, Integer::sum));
    String own = first(ours, surplus, 1);
    String rustc = first(theirs, surplus, -1);
    boolean same = own.isEmpty() && rustc.isEmpty();
    return same ? Optional.empty() : Optional.of("here `" + own + "`, rustc `" + rustc + "`");
  }

  private static String first(List<String> nodes, Map<String, Integer> surplus, int sign) {
    return nodes.stream()
        .filter(node -> surplus.getOrDefault(node, 0) * sign > 0)
        .findFirst()
        .orElse("");
  }

  private static Optional<String> difference(List<SyntaxNode> ours, List<SyntaxNode> theirs) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String own = i < ours.size() ? ours.get(i).toString() : "nothing more";
      String rustc = i < theirs.size() ? theirs.get(i).toString() : "nothing more";
      if (!own.equals(rustc)) {
        return Optional.of("here `" + own + "`, rustc `" + rustc + "`");
      }
    }
    return Optional.empty();
  }
}
