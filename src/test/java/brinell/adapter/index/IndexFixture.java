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
import java.util.zip.GZIPOutputStream;

/** Sources of many kinds, and an index of them. */
public final class IndexFixture {
  private IndexFixture() {}

  /** A function of its own for each number, long enough to be known. */
  public static String function(int number) {
    StringBuilder out =
        new StringBuilder("pub fn work_" + number + "(input: &Store" + number + ") -> Outcome {\n");
    for (int i = 0; i < 8; i++) {
      out.append("    let step_")
          .append(i)
          .append(" = input.field_")
          .append(number)
          .append('_')
          .append(i)
          .append(".combine_")
          .append(number * 31 + i)
          .append("(&input.table, ")
          .append(number * 1000 + i)
          .append(")?;\n");
    }
    return out.append("    Outcome::finish_")
        .append(number)
        .append("(step_0, step_7)\n}\n")
        .toString();
  }

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
