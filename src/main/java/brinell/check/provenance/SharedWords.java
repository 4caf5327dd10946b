package brinell.check.provenance;

import brinell.port.CloneIndex;
import brinell.port.Print.Family;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rare words that two texts have in common. */
final class SharedWords {
  /** In characters. */
  private static final int SHOWN = 60;

  private static final int MOST = 8;

  /** In bits: a word that one project in sixteen uses is not rare. */
  private static final double RARE = 4;

  private SharedWords() {}

  static List<String> of(String ours, String theirs, CloneIndex index) {
    Map<String, Integer> here = chosen(ours);
    here.keySet().retainAll(chosen(theirs).keySet());
    record Word(String text, double bits) {}
    return here.entrySet().stream()
        .map(e -> new Word(e.getKey(), index.bits(term(e.getValue()))))
        .filter(w -> w.bits() >= RARE)
        .sorted(Comparator.comparingDouble(Word::bits).reversed().thenComparing(Word::text))
        .limit(MOST)
        .map(w -> shortened(w.text()))
        .toList();
  }

  /** A literal may be a page long; its start tells which one it is. */
  private static String shortened(String word) {
    int points = word.codePointCount(0, word.length());
    return points <= SHOWN ? word : word.substring(0, word.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private static long term(int text) {
    return Family.WORDS.tag(Hash.mix(Hash.add(Hash.start(3), text)));
  }

  private static Map<String, Integer> chosen(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Stream stream = new Stream();
    stream.read(bytes);
    Map<String, Integer> words = new TreeMap<>();
    for (int i = 0; i < stream.size; i++) {
      if (stream.telling[i] == Stream.CHOSEN) {
        String word =
            new String(
                bytes, stream.start[i], stream.end[i] - stream.start[i], StandardCharsets.UTF_8);
        words.put(word, stream.text[i]);
      }
    }
    return words;
  }
}
