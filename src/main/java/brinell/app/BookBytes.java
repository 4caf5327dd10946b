package brinell.app;

import brinell.core.AiLevel;
import brinell.history.Links;
import brinell.history.PastCommit;
import brinell.history.Told;
import brinell.port.Past.Edit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book as bytes. Texts that come again are written once. */
final class BookBytes {
  /** Raised whenever what is written, or how it is found out, changes. */
  static final int FORMAT = 1;

  private BookBytes() {}

  static byte[] write(Book book) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
      DataOutputStream out = new DataOutputStream(bytes);
      new Writer(out).book(book);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when the bytes are none of this format. */
  static Optional<Book> read(byte[] bytes) {
    try {
      return Optional.of(new Reader(new DataInputStream(new ByteArrayInputStream(bytes))).book());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static final class Writer {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void book(Book book) throws IOException {
      out.writeInt(FORMAT);
      text(book.tip());
      text(book.notes());
      maybe(book.limit());
      out.writeInt(book.commits().size());
      for (PastCommit c : book.commits()) {
        commit(c);
      }
      out.writeInt(book.edits().size());
      for (Map.Entry<String, List<Edit>> e : book.edits().entrySet()) {
        text(e.getKey());
        out.writeInt(e.getValue().size());
        for (Edit edit : e.getValue()) {
          edit(edit);
        }
      }
    }

    private void commit(PastCommit c) throws IOException {
      text(c.oid());
      texts(c.parents());
      out.writeLong(c.authored());
      out.writeLong(c.committed());
      text(c.email());
      text(c.subject());
      maybe(c.told().level().map(AiLevel::name));
      out.writeBoolean(c.told().bot());
      out.writeInt(c.told().uses().size());
      for (Told.Use u : c.told().uses()) {
        text(u.kind());
        maybe(u.tool());
        maybe(u.model());
      }
      Links l = c.links();
      out.writeInt(l.proposals().size());
      for (int n : l.proposals()) {
        out.writeInt(n);
      }
      out.writeBoolean(l.rollup());
      texts(l.reverts());
      texts(l.fixes());
      out.writeBoolean(l.fix());
    }

    private void edit(Edit e) throws IOException {
      text(e.path());
      text(e.from());
      out.writeBoolean(e.binary());
      out.writeInt(e.hunks().length);
      for (int n : e.hunks()) {
        out.writeInt(n);
      }
      long[] trivial = e.trivial().toLongArray();
      out.writeInt(trivial.length);
      for (long n : trivial) {
        out.writeLong(n);
      }
    }

    private void texts(List<String> all) throws IOException {
      out.writeInt(all.size());
      for (String text : all) {
        text(text);
      }
    }

    private void maybe(Optional<String> text) throws IOException {
      out.writeBoolean(text.isPresent());
      if (text.isPresent()) {
        text(text.get());
      }
    }

    private void text(String text) throws IOException {
      Integer known = texts.get(text);
      if (known != null) {
        out.writeInt(known);
        return;
      }
      out.writeInt(-1);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
      texts.put(text, texts.size());
    }
  }

  private static final class Reader {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    Book book() throws IOException {
      if (in.readInt() != FORMAT) {
        throw new IOException("another format");
      }
      String tip = text();
      String notes = text();
      Optional<String> limit = maybe();
      int n = in.readInt();
      List<PastCommit> commits = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        commits.add(commit());
      }
      int landings = in.readInt();
      Map<String, List<Edit>> edits = new LinkedHashMap<>();
      for (int i = 0; i < landings; i++) {
        String oid = text();
        int files = in.readInt();
        List<Edit> here = new ArrayList<>(files);
        for (int f = 0; f < files; f++) {
          here.add(edit());
        }
        edits.put(oid, here);
      }
      return new Book(tip, notes, commits, edits, limit);
    }

    private PastCommit commit() throws IOException {
      return new PastCommit(
          text(), texts(), in.readLong(), in.readLong(), text(), text(), told(), links());
    }

    private Told told() throws IOException {
      Optional<AiLevel> said = maybe().map(AiLevel::valueOf);
      boolean bot = in.readBoolean();
      int n = in.readInt();
      List<Told.Use> uses = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        uses.add(new Told.Use(text(), maybe(), maybe()));
      }
      return new Told(said, bot, uses);
    }

    private Links links() throws IOException {
      int n = in.readInt();
      List<Integer> proposals = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        proposals.add(in.readInt());
      }
      return new Links(proposals, in.readBoolean(), texts(), texts(), in.readBoolean());
    }

    private Edit edit() throws IOException {
      String path = text();
      String from = text();
      boolean binary = in.readBoolean();
      int[] hunks = new int[in.readInt()];
      for (int i = 0; i < hunks.length; i++) {
        hunks[i] = in.readInt();
      }
      long[] trivial = new long[in.readInt()];
      for (int i = 0; i < trivial.length; i++) {
        trivial[i] = in.readLong();
      }
      return new Edit(path, from, binary, hunks, BitSet.valueOf(trivial));
    }

    private List<String> texts() throws IOException {
      int n = in.readInt();
      List<String> all = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        all.add(text());
      }
      return all;
    }

    private Optional<String> maybe() throws IOException {
      return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private String text() throws IOException {
      int known = in.readInt();
      if (known >= 0) {
        return texts.get(known);
      }
      String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      texts.add(text);
      return text;
    }
  }
}
