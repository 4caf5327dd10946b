package brinell.check.provenance;

import brinell.port.Fingerprinter;
import brinell.port.Print;
import brinell.port.Print.Family;
import brinell.rust.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes the prints of Rust functions of at least {@value #LEAST} tokens. */
public final class Prints implements Fingerprinter {
  /** Shorter functions have too little of their own. */
  public static final int LEAST = 30;

  /** In tokens; longer ones are tables that a program wrote. */
  private static final int MOST = 100_000;

  private static final int STATEMENT = 5;

  private final Stream stream = new Stream();
  private final FunctionSpans spans = new FunctionSpans(stream);
  private final Terms terms = new Terms();
  private final Winnow named = new Winnow(Family.NAMED, 6, 17, Stream.CHOSEN);
  private final Winnow shape = new Winnow(Family.SHAPE, 12, 15, Stream.COMMON);
  private int line;
  private int lineAt;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void read(byte[] source, Consumer<Print> to) {
    stream.read(source);
    line = 1;
    lineAt = 0;
    spans.find();
    for (int f = 0; f < 3 * spans.count; f += 3) {
      int tokens = spans.found[f + 2] + 1 - spans.found[f];
      if (tokens >= LEAST && tokens <= MOST) {
        to.accept(print(source, spans.found[f], spans.found[f + 1], spans.found[f + 2]));
      }
    }
  }

  private Print print(byte[] source, int from, int open, int close) {
    int start = stream.start[from];
    int end = stream.end[close];
    int first = lineOf(source, start);
    int last = first + lineFeeds(source, start, end);
    String name =
        new String(
            source,
            stream.start[from + 1],
            stream.end[from + 1] - stream.start[from + 1],
            StandardCharsets.UTF_8);
    long exact = fold(stream.text, from, close + 1, 1);
    long form = fold(stream.shape, from, close + 1, 2);
    terms.add(Family.WHOLE, exact);
    terms.add(Family.WHOLE, form);
    named.choose(stream.named, stream.telling, from, close + 1, terms);
    shape.choose(stream.shape, stream.telling, from, close + 1, terms);
    words(from + 2, close);
    statements(open + 1, close);
    return new Print(name, first, last, start, end, close + 1 - from, exact, form, terms.take());
  }

  private static long fold(int[] code, int from, int to, int seed) {
    long h = Hash.start(seed);
    for (int i = from; i < to; i++) {
      h = Hash.add(h, code[i]);
    }
    return Hash.mix(h);
  }

  /** Chosen names and literals, alone and beside their neighbour in either order. */
  private void words(int from, int to) {
    int before = -1;
    for (int i = from; i < to; i++) {
      byte telling = stream.telling[i];
      if (telling == Stream.PLAIN) {
        continue;
      }
      if (telling == Stream.CHOSEN) {
        terms.add(Family.WORDS, Hash.mix(Hash.add(Hash.start(3), stream.text[i])));
      }
      if (before >= 0 && (telling == Stream.CHOSEN || stream.telling[before] == Stream.CHOSEN)) {
        int low = Math.min(stream.text[before], stream.text[i]);
        int high = Math.max(stream.text[before], stream.text[i]);
        long pair = Hash.mix(Hash.add(Hash.add(Hash.start(4), low), high));
        if (pair > 0) { // every other pair is enough, and the same ones everywhere
          terms.add(Family.WORDS, pair);
        }
      }
      before = i;
    }
  }

  private void statements(int from, int to) {
    int begin = from;
    boolean told = false;
    long h = Hash.start(5);
    for (int i = from; i < to; i++) {
      if (ends(stream.kind[i])) {
        if (told && i - begin >= STATEMENT) {
          terms.add(Family.WORDS, Hash.mix(h));
        }
        begin = i + 1;
        told = false;
        h = Hash.start(5);
      } else {
        told |= stream.telling[i] == Stream.CHOSEN;
        h = Hash.add(h, stream.named[i]);
      }
    }
  }

  private static boolean ends(TokenKind kind) {
    return kind == TokenKind.SEMI
        || kind == TokenKind.OPEN_BRACE
        || kind == TokenKind.CLOSE_BRACE
        || kind == TokenKind.FAT_ARROW;
  }

  /** Functions come in order of their start, so each byte is looked at once. */
  private int lineOf(byte[] source, int offset) {
    line += lineFeeds(source, lineAt, offset);
    lineAt = offset;
    return line;
  }

  private static int lineFeeds(byte[] source, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += source[i] == '\n' ? 1 : 0;
    }
    return n;
  }
}
