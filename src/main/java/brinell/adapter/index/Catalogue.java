package brinell.adapter.index;

import brinell.core.Rejected;
import brinell.port.CloneIndex.Thresholds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The file {@code catalogue} of an index: which shards belong to it, and its thresholds. It is
 * replaced as a whole, so an index is always either the old or the new one.
 */
record Catalogue(List<String> shards, Thresholds thresholds) {
  static final String NAME = "catalogue";
  private static final String HEAD = "brinell index 1";

  Catalogue {
    shards = List.copyOf(shards);
  }

  static boolean in(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  static Catalogue read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isDirectory(folder)) {
      throw Rejected.input(
          folder.toString(),
          "there is no index",
          "build one: brinell index build " + folder + " SOURCE…");
    }
    if (!Files.isRegularFile(file)) {
      throw Rejected.input(
          folder.toString(),
          "is a folder without an index, or its build has not ended",
          "build one, or let it go on: brinell index build " + folder + " SOURCE…");
    }
    try {
      return parse(file, Files.readString(file));
    } catch (IOException e) {
      throw damaged(file, "it cannot be read: " + e.getMessage());
    }
  }

  private static Rejected damaged(Path file, String what) {
    return Rejected.input(
        file.toString(), what, "build the index again: brinell index build DIR SOURCE…");
  }

  private static Catalogue parse(Path file, String text) {
    int last = text.lastIndexOf("crc ");
    if (!text.startsWith("brinell index ")) {
      throw damaged(file, "this is no index of Brinell");
    }
    if (!text.startsWith(HEAD + "\n")) {
      throw damaged(
          file, "the index was built by a newer Brinell: " + text.lines().findFirst().orElse(""));
    }
    if (last < 0 || !text.substring(last).strip().equals(crc(text.substring(0, last)))) {
      throw damaged(file, "the checksum of the index's catalogue is wrong");
    }
    List<String> shards = new ArrayList<>();
    double[] t = new double[5];
    for (String line : text.substring(0, last).lines().skip(1).toList()) {
      String[] word = line.split(" ", -1);
      if (word[0].equals("shard")) {
        shards.add(word[1]);
      } else {
        for (int i = 0; i < t.length; i++) {
          t[i] = Double.parseDouble(word[i + 1]);
        }
      }
    }
    return new Catalogue(shards, new Thresholds(t[0], t[1], t[2], t[3], (int) t[4]));
  }

  private static String crc(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return "crc " + Long.toHexString(crc.getValue());
  }

  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    shards.forEach(shard -> text.append("shard ").append(shard).append('\n'));
    text.append("thresholds ")
        .append(thresholds.strict() + " " + thresholds.wide() + " " + thresholds.strictRate())
        .append(" " + thresholds.wideRate() + " " + thresholds.negatives() + "\n");
    text.append(crc(text.toString())).append('\n');
    Path draft = folder.resolve(NAME + ".tmp");
    Files.writeString(draft, text);
    Runs.settle(draft);
    Files.move(
        draft,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
