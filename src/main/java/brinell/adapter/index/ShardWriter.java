package brinell.adapter.index;

import brinell.adapter.index.Functions.Added;
import brinell.adapter.index.UnitResult.FileResult;
import brinell.port.Print;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Makes a shard of runs. The same runs give the same bytes. */
final class ShardWriter {
  /** Functions of one shard: keeps what is held in memory below about one gigabyte. */
  static final int MOST_FUNCTIONS = 6_000_000;

  /** Pairs of a term and a function held in memory for each family, eight bytes each. */
  private static final long PAIRS = 12_000_000;

  /** Shorter functions are not worth knowing; half of one that is may be shorter still. */
  private static final int LEAST_TOKENS = 40;

  private static final Print.Family[] FAMILIES = Print.Family.values();

  private final int fingerprints;
  private final Places places = new Places();
  private final Functions functions = new Functions();
  private final List<Postings> postings = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final Negatives negatives = new Negatives();
  private String project = "";
  private long bytes;

  /**
   * @param folder for what does not fit into memory
   */
  ShardWriter(Path folder, int fingerprints) {
    this.fingerprints = fingerprints;
    for (Print.Family family : FAMILIES) {
      postings.add(new Postings(folder, family.name(), PAIRS));
    }
  }

  boolean full() {
    return functions.size() >= MOST_FUNCTIONS || functions.origins() >= 3 * MOST_FUNCTIONS;
  }

  void unit(String key, long ofBytes) {
    units.add(key);
    project = key.substring(0, key.indexOf('\n'));
    bytes += ofBytes;
  }

  void file(FileResult file) throws IOException {
    int projectId = places.project(project);
    int place = places.place(project, file);
    boolean free = Calibration.isFree(file.stated());
    for (Print print : file.prints()) {
      if (print.tokens() < LEAST_TOKENS) {
        continue;
      }
      Added added =
          functions.add(print, projectId, place, places.text(print.name()), units.size() - 1);
      if (added.fresh()) {
        for (long term : print.terms()) {
          postings.get((int) term & 3).add(term, added.function());
        }
        negatives.offer(print, added.function(), free);
      }
    }
  }

  int functions() {
    return functions.size();
  }

  /** Writes the shard; the file is not yet calibrated. */
  Header write(Path file) throws IOException {
    Header header = new Header();
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Counting counting = new Counting(channel);
        DataOutputStream out = new DataOutputStream(counting)) {
      out.write(new byte[Pages.SIZE]);
      functions.prepareTotals();
      for (Print.Family family : FAMILIES) {
        dictionary(family, header, counting, out);
      }
      numbers(header);
      section(header, "texts", counting, texts(places.texts(), places.textCount()), out);
      section(header, "units", counting, texts(units, units.size()), out);
      section(header, "places", counting, placeTable(), out);
      origins(header, counting, out);
      out.flush();
      header.put("covered", counting.written);
    }
    checksums(file, header.number("covered"));
    header.put("length", Files.size(file));
    rewrite(file, header);
    return header;
  }

  Negatives negatives() {
    return negatives;
  }

  private void numbers(Header header) {
    header
        .put("fingerprints", fingerprints)
        .put("functions", functions.size())
        .put("origins", functions.origins())
        .put("projects", places.projects())
        .put("units", units.size())
        .put("files", places.size())
        .put("texts.count", places.textCount())
        .put("source-bytes", bytes);
  }

  private void dictionary(
      Print.Family family, Header header, Counting counting, DataOutputStream out)
      throws IOException {
    Postings pairs = postings.get(index(family));
    Dictionary.Shape shape = new Dictionary.Shape(pairs.size(), functions.size(), slack(family));
    header.put("pairs." + family, pairs.size()).put("at." + family, counting.written);
    Dictionary.write(pairs, shape, new Weights(family), out);
    out.flush();
  }

  @SuppressWarnings("EnumOrdinal") // the order is part of the format
  static int index(Print.Family family) {
    return family.ordinal();
  }

  static int slack(Print.Family family) {
    return family == Print.Family.WHOLE ? Dictionary.WHOLE_SLACK : Dictionary.SLACK;
  }

  private final class Weights implements Dictionary.Weigher {
    private final int family;

    Weights(Print.Family family) {
      this.family = index(family);
    }

    /** Functions are numbered project by project, so a change of project is a new one. */
    @Override
    public int projects(int[] of, int count) {
      int projects = 1;
      for (int i = 1; i < count; i++) {
        projects += functions.project(of[i]) == functions.project(of[i - 1]) ? 0 : 1;
      }
      return projects;
    }

    @Override
    public void weigh(int[] of, int count, int projects) {
      if (family < 3) {
        float bits = Idf.bits(projects, places.projects());
        for (int i = 0; i < count; i++) {
          functions.total(family, of[i], bits);
        }
      }
    }
  }

  private static void section(
      Header header, String name, Counting counting, byte[] content, DataOutputStream out)
      throws IOException {
    header.put("at." + name, counting.written);
    out.write(content);
    out.flush();
  }

  /** Offsets of four bytes, one more than texts, then the texts. */
  private static byte[] texts(Iterable<String> texts, int count) {
    ByteArrayOutputStream blob = new ByteArrayOutputStream();
    byte[] table = new byte[4 * (count + 1)];
    ByteBuffer offsets = little(table);
    for (String text : texts) {
      offsets.putInt(blob.size());
      blob.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    offsets.putInt(blob.size());
    return joined(table, blob.toByteArray());
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] all = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static final int PLACE_BYTES = 25;

  private byte[] placeTable() {
    byte[] bytes = new byte[PLACE_BYTES * places.size()];
    ByteBuffer table = little(bytes);
    for (Places.Place p : places.places()) {
      table.putInt(p.project()).putInt(p.crate()).putInt(p.path()).putInt(p.licence());
      table.putInt(p.because()).putInt(p.where()).put((byte) p.how());
    }
    return bytes;
  }

  static final int FUNCTION_BYTES = 13;

  /** Of each function: where its origins start (5), tokens (2), bits of each family (2 each). */
  private void origins(Header header, Counting counting, DataOutputStream out) throws IOException {
    Varints blob = new Varints();
    byte[] bytes = new byte[FUNCTION_BYTES];
    ByteBuffer record = little(bytes);
    header.put("at.functions", counting.written);
    for (int f = 0; f < functions.size(); f++) {
      long at = blob.size();
      record.clear();
      record.putInt((int) at).put((byte) (at >>> 32)).putShort((short) functions.tokens(f));
      for (int family = 0; family < 3; family++) {
        record.putShort((short) functions.total(family, f));
      }
      out.write(bytes);
      originsOf(f, blob);
    }
    out.flush();
    header.put("at.origins", counting.written).put("origins.bytes", blob.size());
    blob.writeTo(out);
  }

  private void originsOf(int function, Varints blob) {
    int[] count = {0};
    functions.origins(function, (_, _, _, _, _, _) -> count[0]++);
    blob.add(count[0]);
    functions.origins(
        function,
        (place, line, lines, from, to, name) -> {
          blob.add(place);
          blob.add(line);
          blob.add(lines);
          blob.add(from);
          blob.add(to - from);
          blob.add(name);
        });
  }

  private static void checksums(Path file, long covered) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Arena arena = Arena.ofConfined()) {
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, covered, arena);
      int pages = (int) ((covered + Pages.SIZE - 1) / Pages.SIZE);
      ByteBuffer table = little(new byte[4 * pages]);
      for (long page = 0; page < pages; page++) {
        long start = page * Pages.SIZE;
        table.putInt(
            page == 0
                ? 0
                : Pages.crc(mapped.asSlice(start, Math.min(Pages.SIZE, covered - start))));
      }
      channel.position(covered);
      table.flip();
      while (table.hasRemaining()) {
        channel.write(table);
      }
    }
  }

  static void rewrite(Path file, Header header) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer page = ByteBuffer.wrap(header.page());
      while (page.hasRemaining()) {
        channel.write(page, page.position());
      }
    }
  }

  /** Knows how far a file is. */
  private static final class Counting extends BufferedOutputStream {
    private long written;

    Counting(FileChannel channel) {
      super(java.nio.channels.Channels.newOutputStream(channel), 1 << 18);
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) throws IOException {
      super.write(b, off, len);
      written += len;
    }

    @Override
    public synchronized void write(int b) throws IOException {
      super.write(b);
      written++;
    }
  }
}
