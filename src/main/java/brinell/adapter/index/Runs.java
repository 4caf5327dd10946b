package brinell.adapter.index;

import brinell.adapter.index.UnitResult.FileResult;
import brinell.core.licence.Licence;
import brinell.core.licence.Stated;
import brinell.port.Print;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was read, kept on disk while an index is built, so that a build that was killed goes on. */
final class Runs {
  private static final int MAGIC = 0x42525231;
  private static final Stated.How[] HOWS = Stated.How.values();

  private Runs() {}

  /** How a unit is known again. */
  static String key(Unit unit) {
    return unit.project() + '\n' + unit.version() + '\n' + unit.place() + '\n' + unit.stamp();
  }

  /** Writes a run; it is there whole or not at all. */
  static void write(Path file, List<UnitResult> results, int fingerprints) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    Bytes out = new Bytes();
    out.number(MAGIC);
    out.number(fingerprints);
    out.number(results.size());
    results.forEach(result -> out.text(key(result.unit())));
    try (OutputStream stream = Files.newOutputStream(draft)) {
      for (UnitResult result : results) {
        unit(out, result);
        out.moveTo(stream);
      }
      out.number(MAGIC);
      out.moveTo(stream);
    }
    settle(draft);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Waits until a file's bytes are on the disk. */
  static void settle(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void unit(Bytes out, UnitResult result) {
    out.large(result.bytes());
    out.number(result.notes().size());
    result.notes().forEach(out::text);
    out.number(result.files().size());
    for (FileResult file : result.files()) {
      out.text(file.crate());
      out.text(file.path());
      out.text(file.stated().licence().toString());
      out.text(file.stated().licence() instanceof Licence.Unknown u ? u.because() : "");
      out.number(how(file.stated()));
      out.text(file.stated().where());
      out.number(file.prints().size());
      file.prints().forEach(print -> print(out, print));
    }
  }

  @SuppressWarnings("EnumOrdinal") // the order is part of the format
  static int how(Stated stated) {
    return stated.how().ordinal();
  }

  private static void print(Bytes out, Print p) {
    out.text(p.name());
    out.number(p.first());
    out.number(p.last());
    out.number(p.tokens());
    out.large(p.exact());
    out.large(p.shape());
    out.all(p.terms());
  }

  /** The units of a run; empty when it is none of this version. */
  static Optional<List<String>> keys(Path file, int fingerprints) throws IOException {
    try {
      ByteBuffer in = open(file);
      if (in.getInt() != MAGIC || in.getInt() != fingerprints) {
        return Optional.empty();
      }
      return Optional.of(keys(in));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static List<String> keys(ByteBuffer in) {
    List<String> keys = new ArrayList<>();
    for (int n = in.getInt(); n > 0; n--) {
      keys.add(text(in));
    }
    return keys;
  }

  private static ByteBuffer open(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  @SuppressWarnings("ByteBufferBackingArray") // made by wrap alone, see open
  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  interface Sink {
    void unit(String key, long bytes, List<String> notes) throws IOException;

    void file(FileResult file) throws IOException;
  }

  /** Reads a whole run. */
  static void read(Path path, Sink sink) throws IOException {
    ByteBuffer in = open(path);
    in.position(8);
    for (String key : keys(in)) {
      long bytes = in.getLong();
      List<String> notes = new ArrayList<>();
      for (int n = in.getInt(); n > 0; n--) {
        notes.add(text(in));
      }
      sink.unit(key, bytes, notes);
      for (int n = in.getInt(); n > 0; n--) {
        sink.file(file(in));
      }
    }
  }

  private static FileResult file(ByteBuffer in) {
    String crate = text(in);
    String path = text(in);
    String licence = text(in);
    String because = text(in);
    Stated.How how = HOWS[in.getInt()];
    Stated stated = new Stated(licence(licence, because), how, text(in));
    List<Print> prints = new ArrayList<>();
    for (int n = in.getInt(); n > 0; n--) {
      prints.add(print(in));
    }
    return new FileResult(crate, path, stated, prints);
  }

  static Licence licence(String text, String because) {
    if (because.isEmpty()) {
      return Licence.parse(text);
    }
    String said = text.startsWith("unknown (") ? text.substring(9, text.length() - 1) : "";
    return new Licence.Unknown(said, because);
  }

  private static Print print(ByteBuffer in) {
    String name = text(in);
    int first = in.getInt();
    int last = in.getInt();
    int tokens = in.getInt();
    long exact = in.getLong();
    long shape = in.getLong();
    long[] terms = new long[in.getInt()];
    in.asLongBuffer().get(terms);
    in.position(in.position() + 8 * terms.length);
    return new Print(name, first, last, 0, 0, tokens, exact, shape, terms);
  }
}
