package brinell.app;

import brinell.history.Landing;
import brinell.history.Landings;
import brinell.history.PastCommit;
import brinell.port.Past;
import brinell.port.Past.Edit;
import brinell.port.Past.Tip;
import brinell.port.Shelf;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a past: what the shelf has of it, and from git what came since. */
final class BookReader {
  private final Past past;
  private final Shelf shelf;
  private final Tip tip;

  BookReader(Past past, Shelf shelf, Tip tip) {
    this.past = past;
    this.shelf = shelf;
    this.tip = tip;
  }

  /** A book of which the landings were found. */
  record Read(Book book, List<Landing> landings) {}

  Read read() {
    Optional<Book> old =
        shelf.take(key()).flatMap(BookBytes::read).filter(b -> b.notes().equals(tip.notes()));
    Book book = old.flatMap(this::grown).orElseGet(this::whole);
    if (old.isEmpty() || !old.get().tip().equals(book.tip())) {
      shelf.put(key(), BookBytes.write(book));
    }
    return new Read(book, Landings.of(book.commits(), tip.tip()));
  }

  /** One book a repository, whatever the branch. */
  private String key() {
    return digest(
        "book",
        Integer.toString(BookBytes.FORMAT),
        tip.place(),
        "" + new TreeSet<>(tip.borders()),
        "" + tip.limits());
  }

  private Book whole() {
    List<PastCommit> commits = PastReader.read(past.all(tip.tip(), Optional.empty()));
    return edited(commits, new LinkedHashMap<>(), Optional.empty(), Optional.empty());
  }

  /** The book with what came since; empty when it tells too little of this branch. */
  private Optional<Book> grown(Book old) {
    boolean knows = old.commits().stream().anyMatch(c -> c.oid().equals(tip.tip()));
    List<PastCommit> commits = new ArrayList<>(old.commits());
    if (!knows) {
      commits.addAll(PastReader.read(past.all(tip.tip(), Optional.of(old.tip()))));
    }
    boolean moved = !old.tip().equals(tip.tip());
    Book book =
        moved
            ? edited(commits, new LinkedHashMap<>(old.edits()), Optional.of(old.tip()), old.limit())
            : old;
    return Landings.of(commits, tip.tip()).stream()
            .allMatch(l -> book.edits().containsKey(l.commit().oid()))
        ? Optional.of(book)
        : Optional.empty();
  }

  private Book edited(
      List<PastCommit> commits,
      Map<String, List<Edit>> edits,
      Optional<String> known,
      Optional<String> limit) {
    Optional<String> now = past.edits(tip.tip(), known, edits::put).filter(l -> !l.isEmpty());
    if (known.isEmpty()) {
      Landings.of(commits, tip.tip()).forEach(l -> edits.putIfAbsent(l.commit().oid(), List.of()));
    }
    return new Book(tip.tip(), tip.notes(), commits, edits, now.or(() -> limit));
  }

  static String digest(String... parts) {
    try {
      byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
