package brinell.adapter.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads objects' sizes and contents, many in one process. */
final class Blobs {
  private static final Predicate<String> OID =
      Pattern.compile("[0-9a-f]{40,64}").asMatchPredicate();

  private final Git git;

  Blobs(Git git) {
    this.git = git;
  }

  /** The sizes of those that are here and are blobs. */
  Map<String, Long> sizes(Collection<String> oids) {
    Set<String> asked = oids.stream().filter(OID).collect(Collectors.toCollection(TreeSet::new));
    if (asked.isEmpty()) {
      return Map.of();
    }
    try {
      return ask(asked);
    } catch (Absent e) {
      asked.retainAll(local());
      return asked.isEmpty() ? Map.of() : ask(asked);
    }
  }

  private Map<String, Long> ask(Set<String> oids) {
    String answer = git.text(Git.Call.of("cat-file", "--batch-check").input(lines(oids)));
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (String line : answer.lines().toList()) {
      String[] field = line.split(" ", -1);
      if (field.length == 3 && field[1].equals("blob")) {
        sizes.put(field[0], Long.parseLong(field[2]));
      }
    }
    return sizes;
  }

  /** What is here, of a partial clone: to ask for anything else stops git. */
  private Set<String> local() {
    return git.read(
        Git.Call.of(
            "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"),
        in -> {
          Set<String> all = new java.util.HashSet<>();
          Bytes bytes = new Bytes(in, 1 << 10);
          while (bytes.next((byte) '\n')) {
            all.add(bytes.text());
          }
          return all;
        });
  }

  Map<String, byte[]> contents(Collection<String> oids, long limit) {
    List<String> fitting = new ArrayList<>();
    sizes(oids).forEach((oid, size) -> add(fitting, oid, size <= limit));
    if (fitting.isEmpty()) {
      return Map.of();
    }
    return git.read(Git.Call.of("cat-file", "--batch").input(lines(fitting)), Blobs::contents);
  }

  private static void add(List<String> to, String oid, boolean fits) {
    if (fits) {
      to.add(oid);
    }
  }

  /** Up to where git broke off, if it did; its exit code tells why. */
  private static Map<String, byte[]> contents(InputStream in) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    try {
      contents(new Bytes(in, 1 << 10), contents);
    } catch (EOFException e) {
      return contents;
    }
    return contents;
  }

  private static void contents(Bytes bytes, Map<String, byte[]> contents) throws IOException {
    while (bytes.next((byte) '\n')) {
      String[] field = bytes.text().split(" ", -1);
      if (field.length == 3) {
        contents.put(field[0], bytes.exactly(Integer.parseInt(field[2])));
        bytes.skip(1);
      }
    }
  }

  private static String lines(Collection<String> oids) {
    return String.join("\n", oids) + "\n";
  }
}
