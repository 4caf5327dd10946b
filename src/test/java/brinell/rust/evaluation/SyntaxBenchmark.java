package brinell.rust.evaluation;

import brinell.rust.Bodies;
import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.Lexer;
import brinell.rust.LineKinds;
import brinell.rust.RustFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Megabytes per second over all Rust files of a folder, held in memory: {@value #WARM} rounds to
 * warm up, then the median and the best of {@value #ROUNDS}. One thread; the garbage collector's
 * time counts. See bench/rust-syntax.sh.
 */
public final class SyntaxBenchmark {
  private static final int WARM = 5;
  private static final int ROUNDS = 15;

  private SyntaxBenchmark() {}

  private record Speed(double median, double best) {}

  /** Arguments: the report, then {@code name=folder} pairs. */
  public static void main(String[] args) throws IOException {
    StringBuilder report = new StringBuilder("# Speed of Rust syntax\n\n");
    report.append(
        "Written by `bench/rust-syntax.sh`. Megabytes (10⁶ bytes) per second, one thread, warm: ");
    report.append("median and best of ").append(ROUNDS).append(" rounds.\n");
    report.append(
        "Parsing includes lexing; line kinds and bodies include parsing. Bodies are all functions and values read.\n\n");
    report.append(String.format("%s, JDK %s%n%n", processor(), Runtime.version()));
    report.append(
        "| source | files | MB | lex median | best | parse median | best | line kinds median | best | bodies median | best |\n");
    report.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (String pair : Arrays.asList(args).subList(1, args.length)) {
      int equals = pair.indexOf('=');
      report.append(row(pair.substring(0, equals), Path.of(pair.substring(equals + 1))));
    }
    Files.writeString(Path.of(args[0]), report);
    System.out.println(report);
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    List<String> lines = Files.isReadable(info) ? Files.readAllLines(info) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String row(String name, Path folder) throws IOException {
    List<byte[]> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(p -> p.toString().endsWith(".rs"))
              .filter(Files::isRegularFile)
              .sorted()
              .map(SyntaxBenchmark::read)
              .toList();
    }
    Speed lex = measure(files, bytes -> Lexer.lex(bytes).size());
    Speed parse = measure(files, bytes -> RustFile.parse(bytes).items().size());
    Speed kinds = measure(files, bytes -> LineKinds.of("src/lib.rs", bytes).count());
    Speed bodies = measure(files, SyntaxBenchmark::bodies);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
        name,
        files.size(),
        size(files) / 1e6,
        lex.median(),
        lex.best(),
        parse.median(),
        parse.best(),
        kinds.median(),
        kinds.best(),
        bodies.median(),
        bodies.best());
  }

  private static long bodies(byte[] bytes) {
    RustFile file = RustFile.parse(bytes);
    long read = 0;
    for (Function function : Bodies.functions(file)) {
      read += function.body().map(body -> body.statements().size()).orElse(0);
    }
    return read + values(file, file.items());
  }

  private static long values(RustFile file, List<Item> items) {
    long read = 0;
    for (Item item : items) {
      read += Bodies.value(file, item).isPresent() ? 1 : 0;
      read += values(file, item.children());
    }
    return read;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long size(List<byte[]> files) {
    return files.stream().mapToLong(bytes -> bytes.length).sum();
  }

  private static Speed measure(List<byte[]> files, ToLongFunction<byte[]> work) {
    double[] speeds = new double[ROUNDS];
    long result = 0;
    for (int round = -WARM; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long sum = 0;
      for (byte[] file : files) {
        sum += work.applyAsLong(file);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (round > -WARM && sum != result) {
        throw new IllegalStateException("two rounds gave different results");
      }
      result = sum;
      if (round >= 0) {
        speeds[round] = size(files) / 1e6 / seconds;
      }
    }
    Arrays.sort(speeds);
    return new Speed(speeds[ROUNDS / 2], speeds[ROUNDS - 1]);
  }
}
