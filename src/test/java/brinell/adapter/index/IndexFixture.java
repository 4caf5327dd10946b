package brinell.adapter.index;

import brinell.check.provenance.Prints;
import brinell.port.Print;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Sources of many kinds, and an index of them. */
public final class IndexFixture {
  private IndexFixture() {}

  /** A function of its own for each number, in names and in shape, of eleven lines. */
  public static String function(int number) {
    StringBuilder out =
        new StringBuilder("pub fn work_" + number + "(input: &Store" + number + ") -> Outcome {\n");
    Random random = new Random(number);
    for (int i = 0; i < 8; i++) {
      String field = "field_" + number + "_" + i;
      String call = "combine_" + (number * 31 + i);
      out.append(
          switch (random.nextInt(5)) {
            case 0 ->
                "    let step_%d = input.%s.%s(&input.table, %d)?;\n"
                    .formatted(i, field, call, number * 1000 + i);
            case 1 ->
                "    if input.%s > self::%s(step_0) { return Outcome::Over(%d); }\n"
                    .formatted(field, call, number * 1000 + i);
            case 2 ->
                "    for each in &mut input.%s { each.%s([%d, 1]); *each += 1; }\n"
                    .formatted(field, call, number * 1000 + i);
            case 3 ->
                "    let step_%d = match input.%s { Kind::%s(x) => x, _ => !%d };\n"
                    .formatted(i, field, "Case" + call, number * 1000 + i);
            default ->
                "    input.%s = %s(|a, b| a.len() + b * %d).unwrap_or_default();\n"
                    .formatted(field, call, number * 1000 + i);
          });
    }
    return out.append("    Outcome::finish_")
        .append(number)
        .append("(step_0, input)\n}\n")
        .toString();
  }

  /** Like none of {@link #function}. */
  public static final String UNRELATED =
      """
      fn mean_of(samples: &[f64], weights: &[f64]) -> Option<f64> {
          let total: f64 = weights.iter().sum();
          if samples.len() != weights.len() || total <= f64::EPSILON {
              return None;
          }
          let weighted = samples.iter().zip(weights).map(|(s, w)| s * w).sum::<f64>();
          Some(weighted / total)
      }
      """;

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String manifest(String name, String version, String licence) {
    return "[package]\nname = \""
        + name
        + "\"\nversion = \""
        + version
        + "\"\nlicense = \""
        + licence
        + "\"\n";
  }

  /** A folder with a manifest and one source file. */
  public static Path crate(Path at, String name, String version, String licence, String source) {
    Path folder = at.resolve(name + "-" + version);
    write(folder.resolve("Cargo.toml"), manifest(name, version, licence));
    write(folder.resolve("src/lib.rs"), source);
    return folder;
  }

  static byte[] tar(Map<String, byte[]> members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    members.forEach((name, content) -> {
      byte[] head = new byte[512];
      byte[] path = name.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(path, 0, head, 0, path.length);
      byte[] size = String.format("%011o", content.length).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(size, 0, head, 124, size.length);
      head[156] = '0';
      out.writeBytes(head);
      out.writeBytes(content);
      out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    });
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Builder.Done build(Path index, String... sources) {
    try {
      return new Builder(index, Prints::new, s -> {}).build(List.of(sources), false);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Builds an index for a test of another package. */
  public static void index(Path index, Path... sources) {
    build(index, java.util.Arrays.stream(sources).map(Path::toString).toArray(String[]::new));
  }

  static List<Print> prints(String source) {
    List<Print> found = new ArrayList<>();
    new Prints().read(source.getBytes(StandardCharsets.UTF_8), found::add);
    return found;
  }
}
