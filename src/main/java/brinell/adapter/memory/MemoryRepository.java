package brinell.adapter.memory;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.FileChange;
import brinell.core.FileChange.Entry;
import brinell.core.FileChange.Status;
import brinell.core.Rejected;
import brinell.port.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One change between two states of some files. Whatever is requested, this change is the answer;
 * its revisions are called {@code base} and {@code head}.
 */
public final class MemoryRepository implements Repository {
  public static final String BASE = "base";
  public static final String HEAD = "head";

  private static final String MODE = "100644";

  private final SortedMap<String, String> before;
  private final SortedMap<String, String> after;
  private final List<Commit> commits;

  private MemoryRepository(
      Map<String, String> before, Map<String, String> after, List<Commit> commits) {
    this.before = new TreeMap<>(before);
    this.after = new TreeMap<>(after);
    this.commits = List.copyOf(commits);
  }

  /** Paths to texts at both ends, and the commits between, oldest first. */
  public static MemoryRepository of(
      Map<String, String> before, Map<String, String> after, List<Commit> commits) {
    return new MemoryRepository(before, after, commits);
  }

  @Override
  public Change change(Request request, boolean firstParent) {
    List<FileChange> files = files();
    if (files.isEmpty() && commits.isEmpty()) {
      throw Rejected.input(title(request), "nothing changed there", "Give two different texts.");
    }
    return new Change(title(request), BASE, HEAD, commits, files, Optional.empty(), List.of());
  }

  private static String title(Request request) {
    return switch (request) {
      case Request.Range(String text) -> text;
      case Request.Patch patch -> patch.name();
      case Request.SinceUpstream() -> BASE + "..." + HEAD;
      case Request.Staged() -> "HEAD..index";
      case Request.Worktree() -> "HEAD..work tree";
    };
  }

  private List<FileChange> files() {
    SortedMap<String, String> all = new TreeMap<>(before);
    all.putAll(after);
    List<FileChange> files = new ArrayList<>();
    for (String path : all.keySet()) {
      String old = before.get(path);
      String now = after.get(path);
      if (old == null || !old.equals(now)) {
        files.add(file(path, Optional.ofNullable(old), Optional.ofNullable(now)));
      }
    }
    return files;
  }

  private static FileChange file(String path, Optional<String> old, Optional<String> now) {
    Status status = old.isEmpty() ? Status.ADDED : now.isEmpty() ? Status.DELETED : Status.MODIFIED;
    boolean binary = old.orElse("").indexOf('\0') >= 0 || now.orElse("").indexOf('\0') >= 0;
    FileChange.Body body =
        binary
            ? new FileChange.Binary()
            : new FileChange.Text(LineDiff.hunks(lines(old.orElse("")), lines(now.orElse(""))));
    return new FileChange(status, entry(path, old), entry(path, now), body);
  }

  /** Ended by line feeds alone; a last line without one is another line than with one. */
  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String whole =
        text.endsWith("\n") ? text.substring(0, text.length() - 1) : text + LineDiff.OPEN;
    return List.of(whole.split("\n", -1));
  }

  private static Optional<Entry> entry(String path, Optional<String> text) {
    return text.map(t -> new Entry(path, MODE, oid(t)));
  }

  /** The id that git gives to a blob of this text. */
  public static String oid(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      sha.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<Commit> commits(Request request, boolean firstParent) {
    return commits;
  }

  @Override
  public Map<String, byte[]> blobs(Set<String> oids, long limit) {
    Map<String, byte[]> blobs = new HashMap<>();
    for (Map<String, String> tree : List.of(before, after)) {
      for (String text : tree.values()) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= limit && oids.contains(oid(text))) {
          blobs.put(oid(text), bytes);
        }
      }
    }
    return blobs;
  }

  @Override
  public List<String> paths(String revision) {
    return List.copyOf(tree(revision).keySet());
  }

  @Override
  public SortedMap<String, String> entries(String revision) {
    SortedMap<String, String> entries = new TreeMap<>();
    tree(revision).forEach((path, text) -> entries.put(path, oid(text)));
    return entries;
  }

  @Override
  public Optional<byte[]> file(String revision, String path) {
    return Optional.ofNullable(tree(revision).get(path))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  private SortedMap<String, String> tree(String revision) {
    return switch (revision) {
      case BASE -> before;
      case HEAD, "HEAD" -> after;
      default -> throw Rejected.usage(revision, "there is no such revision", "Use base or head.");
    };
  }

  @Override
  public void export(String revision, Path folder, Path index) {
    SortedMap<String, String> tree = tree(revision);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        if (!tree.containsKey(folder.relativize(each).toString())) {
          Files.delete(each);
        }
      }
      for (Map.Entry<String, String> file : tree.entrySet()) {
        Path there = folder.resolve(file.getKey());
        Path parent = there.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.writeString(there, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Path> worktree() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
