package brinell.adapter.git;

import brinell.core.Commit;
import brinell.core.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What notes refs attach to commits. Most repositories have none, and then no process is run. */
final class Notes {
  private static final List<String> FIRST = List.of("refs/notes/ai", "refs/notes/agent-trace");
  private static final int MOST_REFS = 16;
  private static final long MOST_BYTES = 1 << 20;

  private record Place(String ref, String blob) {}

  private final Git git;

  Notes(Git git) {
    this.git = git;
  }

  /**
   * The commits with their notes. Of several refs with the same note on a commit the first speaks:
   * tools keep copies of what they fetched.
   */
  List<Commit> attach(List<Commit> commits) {
    if (commits.isEmpty() || !mayExist()) {
      return commits;
    }
    Set<String> wanted = new HashSet<>();
    commits.forEach(c -> wanted.add(c.oid()));
    Map<String, List<Place>> places = new HashMap<>();
    refs().forEach(ref -> find(ref, wanted, places));
    List<String> blobs = places.values().stream().flatMap(List::stream).map(Place::blob).toList();
    Map<String, byte[]> texts = new Blobs(git).contents(blobs, MOST_BYTES);
    return commits.stream()
        .map(c -> with(c, places.getOrDefault(c.oid(), List.of()), texts))
        .toList();
  }

  private static Commit with(Commit c, List<Place> places, Map<String, byte[]> texts) {
    List<Note> notes = new ArrayList<>();
    for (Place place : places) {
      byte[] text = texts.get(place.blob());
      if (text != null) {
        notes.add(new Note(place.ref(), new String(text, StandardCharsets.UTF_8)));
      }
    }
    return notes.isEmpty()
        ? c
        : new Commit(
            c.oid(),
            c.parents(),
            c.author(),
            c.committer(),
            c.authored(),
            c.committed(),
            c.message(),
            notes);
  }

  /** Another text when a note has changed; empty when there are none. */
  String state() {
    return mayExist()
        ? git.text(Git.Call.of("for-each-ref", "--format=%(refname) %(objectname)", "refs/notes"))
        : "";
  }

  private List<String> refs() {
    return git.text(Git.Call.of("for-each-ref", "--format=%(refname)", "refs/notes"))
        .lines()
        .filter(ref -> !ref.startsWith("refs/notes/textconv/"))
        .sorted(
            Comparator.comparingInt((String ref) -> FIRST.contains(ref) ? FIRST.indexOf(ref) : 9)
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_REFS)
        .toList();
  }

  /** A note's path is its commit's id, with slashes after some of the first pairs of digits. */
  private void find(String ref, Set<String> wanted, Map<String, List<Place>> places) {
    git.read(
        Git.Call.of("ls-tree", "-r", "-z", "--full-tree", ref),
        in -> {
          Bytes bytes = new Bytes(in, 1 << 12);
          while (bytes.next((byte) 0)) {
            String line = bytes.text();
            int tab = line.indexOf('\t');
            String commit = line.substring(tab + 1).replace("/", "");
            if (wanted.contains(commit)) {
              String blob = line.substring(line.lastIndexOf(' ', tab) + 1, tab);
              List<Place> known = places.computeIfAbsent(commit, c -> new ArrayList<>());
              if (known.stream().noneMatch(p -> p.blob().equals(blob))) {
                known.add(new Place(ref, blob));
              }
            }
          }
          return places;
        });
  }

  /** Looks at files only; where refs are stored otherwise, git has to be asked. */
  private boolean mayExist() {
    Path common = git.home().common();
    return Files.isDirectory(common.resolve("reftable"))
        || hasFiles(common.resolve("refs/notes"))
        || isPacked(common.resolve("packed-refs"));
  }

  private static boolean hasFiles(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isPacked(Path file) {
    try {
      return Files.exists(file)
          && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
              .contains(" refs/notes/");
    } catch (IOException e) {
      return true;
    }
  }
}
