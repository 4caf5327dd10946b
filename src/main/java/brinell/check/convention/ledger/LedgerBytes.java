package brinell.check.convention.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A ledger as bytes, for the shelf. */
final class LedgerBytes {
  /** Raised whenever the same commit could give another ledger. */
  private static final int VERSION = 2;

  private LedgerBytes() {}

  /** {@code what}: {@code choices} or {@code past}. */
  static String key(String what, String base) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String catalogue = Catalogue.all().alternations().toString();
      String all = "convention.ledger " + what + ' ' + VERSION + ' ' + catalogue + ' ' + base;
      return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static byte[] write(Ledger ledger) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      strings(out, ledger.crates().folders());
      strings(out, ledger.leftOut());
      out.writeInt(ledger.files().size());
      for (FileCount file : ledger.files()) {
        file(out, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void strings(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static void file(DataOutputStream out, FileCount file) throws IOException {
    out.writeUTF(file.path());
    out.writeShort(file.groups().size());
    for (FileCount.Group group : file.groups()) {
      out.writeShort(group.choice());
      out.writeByte(group.form());
      out.writeUTF(group.kind().name().substring(0, 1));
      out.writeInt(group.count());
      out.writeByte(group.lines().size());
      for (int line : group.lines()) {
        out.writeInt(line);
      }
    }
  }

  /** Empty when the bytes are no ledger. */
  static Optional<Ledger> read(byte[] bytes, Supplier<List<Past>> past) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Crates crates = new Crates(strings(in));
      List<String> leftOut = strings(in);
      List<FileCount> files = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        files.add(file(in));
      }
      return Optional.of(new Ledger(files, crates, past, leftOut));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static FileCount file(DataInputStream in) throws IOException {
    String path = in.readUTF();
    List<FileCount.Group> groups = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      int choice = in.readUnsignedShort();
      int form = in.readUnsignedByte();
      Use.Kind kind = kind(in.readUTF());
      int count = in.readInt();
      List<Integer> lines = new ArrayList<>();
      for (int more = in.readUnsignedByte(); more > 0; more--) {
        lines.add(in.readInt());
      }
      groups.add(new FileCount.Group(choice, form, kind, count, lines));
    }
    return new FileCount(path, groups);
  }

  private static Use.Kind kind(String letter) {
    return switch (letter) {
      case "T" -> Use.Kind.TEST;
      case "P" -> Use.Kind.PUBLIC;
      case "A" -> Use.Kind.ASIDE;
      default -> Use.Kind.SOURCE;
    };
  }

  static byte[] write(List<Past> all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(all.size());
      for (Past past : all) {
        out.writeInt(past.days());
        int[] raw = past.counts().raw();
        out.writeInt(raw.length);
        for (int count : raw) {
          out.writeInt(count);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Empty when the bytes are no past. */
  static Optional<List<Past>> past(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<Past> past = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        int days = in.readInt();
        int[] raw = new int[in.readInt()];
        for (int i = 0; i < raw.length; i++) {
          raw[i] = in.readInt();
        }
        past.add(new Past(days, Counts.of(raw)));
      }
      return Optional.of(past);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
