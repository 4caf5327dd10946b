package brinell.adapter.index;

import brinell.core.licence.Licence;
import brinell.core.licence.Stated;
import brinell.port.CloneIndex.Origin;
import brinell.port.Print;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** One mapped file of an index. */
final class Shard implements AutoCloseable {
  private static final Print.Family[] FAMILIES = Print.Family.values();
  private static final Stated.How[] HOWS = Stated.How.values();

  private final Path file;
  private final Arena arena;
  private final Pages pages;
  final Header header;
  private final List<Dictionary.Shape> shapes = new ArrayList<>();
  private final long functionsAt;
  private final long originsAt;
  private final long textsAt;
  private final long unitsAt;
  private final long placesAt;
  final int functions;
  final int projects;

  private Shard(Path file, Arena arena, MemorySegment mapped) {
    this.file = file;
    this.arena = arena;
    this.header = Header.read(mapped);
    long covered = header.number("covered");
    if (header.number("length") != mapped.byteSize()) {
      throw new Damaged(
          "it has " + mapped.byteSize() + " bytes and should have " + header.number("length"));
    }
    this.pages = new Pages(mapped, covered, covered);
    this.functions = (int) header.number("functions");
    this.projects = (int) header.number("projects");
    this.functionsAt = header.number("at.functions");
    this.originsAt = header.number("at.origins");
    this.textsAt = header.number("at.texts");
    this.unitsAt = header.number("at.units");
    this.placesAt = header.number("at.places");
    for (Print.Family family : FAMILIES) {
      shapes.add(
          new Dictionary.Shape(
              header.number("pairs." + family), functions, ShardWriter.slack(family)));
    }
  }

  static Shard open(Path file) throws IOException {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new Shard(file, arena, mapped);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  /** For one thread. */
  Dictionary.Reader reader(Print.Family family) {
    return new Dictionary.Reader(
        pages, shapes.get(ShardWriter.index(family)), header.number("at." + family));
  }

  private long record(int function) {
    return functionsAt + (long) ShardWriter.FUNCTION_BYTES * function;
  }

  int tokens(int function) {
    return pages.shortAt(record(function) + 5);
  }

  /** Bits of all terms of a family that are not everybody's. */
  float total(int family, int function) {
    return pages.shortAt(record(function) + 7 + 2L * family) / 4f;
  }

  private String text(long at, long count, int number) {
    long from = pages.intAt(at + 4L * number) & 0xFFFFFFFFL;
    long to = pages.intAt(at + 4L * number + 4) & 0xFFFFFFFFL;
    long blob = at + 4 * (count + 1);
    return new String(pages.bytes(blob + from, (int) (to - from)), StandardCharsets.UTF_8);
  }

  private String text(int number) {
    return text(textsAt, header.number("texts.count"), number);
  }

  /** How a unit is known again, see {@link Runs#key}. */
  String unit(int number) {
    return text(unitsAt, header.number("units"), number);
  }

  /** For each origin its place, in order. */
  List<Origin> origins(int function) {
    Cursor cursor = new Cursor(originsAt + offset(function));
    List<Origin> found = new ArrayList<>();
    for (int n = cursor.next(); n > 0; n--) {
      found.add(origin(cursor));
    }
    return found;
  }

  private long offset(int function) {
    long at = record(function);
    return (pages.intAt(at) & 0xFFFFFFFFL) | (pages.shortAt(at + 4) & 0xFFL) << 32;
  }

  /** The number of the project that a function was seen in first. */
  int project(int function) {
    Cursor cursor = new Cursor(originsAt + offset(function));
    cursor.next();
    return pages.intAt(placesAt + (long) ShardWriter.PLACE_BYTES * cursor.next());
  }

  private Origin origin(Cursor cursor) {
    long place = placesAt + (long) ShardWriter.PLACE_BYTES * cursor.next();
    int line = cursor.next();
    int lines = cursor.next();
    int from = cursor.next();
    int to = from + cursor.next();
    String name = text(cursor.next());
    String because = text(pages.intAt(place + 16));
    Licence licence = Runs.licence(text(pages.intAt(place + 12)), because);
    pages.verify(place + 24, 1);
    Stated stated = new Stated(licence, HOWS[pages.raw(place + 24)], text(pages.intAt(place + 20)));
    String[] last = unit(to).split("\n", -1);
    return new Origin(
        text(pages.intAt(place)),
        text(pages.intAt(place + 4)),
        text(pages.intAt(place + 8)),
        name,
        line,
        line + lines - 1,
        unit(from).split("\n", -1)[1],
        last[1],
        stated,
        last[2]);
  }

  private final class Cursor {
    private long at;

    Cursor(long at) {
      this.at = at;
    }

    int next() {
      int value = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        pages.verify(at, 1);
        int b = pages.raw(at++);
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
      throw new Damaged("a number does not end");
    }
  }

  /** Compares every page with its checksum. */
  void verifyAll() {
    pages.verify(Pages.SIZE, header.number("covered") - Pages.SIZE);
  }

  @Override
  public void close() {
    arena.close();
  }
}
