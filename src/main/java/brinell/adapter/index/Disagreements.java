package brinell.adapter.index;

import brinell.core.licence.Accepted;
import brinell.core.licence.Accepted.Answer;
import brinell.core.licence.Licence;
import brinell.core.licence.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a unit says two things about its licence. The nearer word is believed; that there is
 * another one is said, when one of them is permissive and the other is not.
 */
final class Disagreements {
  private static final Accepted FREE = Accepted.permissive("");

  /** By what is said; how many files, and one of them. */
  private final TreeMap<String, List<String>> files = new TreeMap<>();

  void look(String path, Optional<Stated> header, Stated belonging) {
    header
        .filter(said -> matters(said.licence(), belonging.licence()))
        .ifPresent(said -> add(path, "the file", said.licence(), belonging));
  }

  /** A manifest beside a licence text. */
  void look(Stated manifest, Stated text) {
    if (matters(manifest.licence(), text.licence())) {
      add(manifest.where(), "the manifest", manifest.licence(), text);
    }
  }

  private void add(String path, String who, Licence said, Stated other) {
    String words =
        who
            + " says "
            + said
            + ", "
            + other.how().words()
            + " ("
            + other.where()
            + ") says "
            + other.licence();
    files.computeIfAbsent(words, _ -> new ArrayList<>()).add(path);
  }

  private static boolean matters(Licence a, Licence b) {
    Answer first = FREE.of(a);
    Answer second = FREE.of(b);
    return first != second && first != Answer.UNKNOWN && second != Answer.UNKNOWN;
  }

  /** One sentence for each kind of disagreement. */
  List<String> notes(String place) {
    return files.entrySet().stream()
        .map(e ->
            place
                + ": of "
                + e.getValue().getFirst()
                + (e.getValue().size() > 1 ? " and " + (e.getValue().size() - 1) + " more" : "")
                + " "
                + e.getKey()
                + ". The former was believed; if it is wrong, correct it there and build again")
        .toList();
  }
}
