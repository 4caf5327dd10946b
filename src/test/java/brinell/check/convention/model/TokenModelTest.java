package brinell.check.convention.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenModelTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Learner learned(String... files) {
    Learner learner = new Learner();
    for (String file : files) {
      learner.add(bytes(file));
    }
    return learner;
  }

  private static byte[] written(Learner learner) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    learner.write(piece -> {
      byte[] copy = new byte[piece.remaining()];
      piece.get(copy);
      out.writeBytes(copy);
    });
    return out.toByteArray();
  }

  private static TokenModel opened(byte[] bytes) {
    MemorySegment segment = Arena.ofAuto().allocate(bytes.length, 8);
    segment.copyFrom(MemorySegment.ofArray(bytes));
    return TokenModel.of(segment);
  }

  /** Few names, many repetitions. */
  private static String program(long seed, int lines) {
    Random random = new Random(seed);
    List<String> names = List.of("a", "b", "c", "d", "path", "load", "Some");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(names.get(random.nextInt(7))).append('.').append(names.get(random.nextInt(7)));
      text.append(random.nextBoolean() ? "();\n" : " = 1;\n");
    }
    return text.toString();
  }

  @Test
  void countsEverySequence() {
    String one = program(1, 400);
    String two = program(2, 300);
    TokenModel model = learned(one, two).model();
    List<Long> text = new ArrayList<>(List.of(0L));
    for (String file : List.of(one, two)) {
      Arrays.stream(Stream.of(bytes(file)).words()).forEach(text::add);
      text.add(0L);
    }
    assertThat(model.tokens()).isEqualTo(text.size());
    Stream asked = Stream.of(bytes(program(3, 40)));
    Walk walk = new Walk(model);
    int compared = 0;
    for (int i = 0; i < asked.size(); i++) {
      walk.next(asked.word(i), asked.shown(i));
      for (int depth = 1; depth <= walk.reach() + 1 && depth <= Math.min(i + 1, 20); depth++) {
        assertThat(walk.count(depth)).isEqualTo(times(text, asked, i, depth));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static int times(List<Long> text, Stream asked, int last, int depth) {
    int count = 0;
    for (int i = depth - 1; i < text.size(); i++) {
      boolean same = true;
      for (int k = 0; k < depth && same; k++) {
        same = text.get(i - k) == asked.word(last - k);
      }
      count += same ? 1 : 0;
    }
    return count;
  }

  @Test
  void chancesOfAllWordsTogetherAreOne() {
    TokenModel model = learned(program(1, 300)).model();
    Stream asked = Stream.of(bytes(program(3, 10)));
    Walk walk = new Walk(model);
    for (int i = 0; i < asked.size(); i++) {
      double all = model.unseen();
      for (String word :
          List.of("a", "b", "c", "d", "path", "load", "Some", ".", "(", ")", ";", "=", "1")) {
        Walk next = walk.copy();
        next.next(Word.hash(word), word);
        all += next.shortChance();
      }
      Walk boundary = walk.copy();
      boundary.next(Word.BOUNDARY, "");
      // What is left is the chance that is kept for unseen words in each context.
      assertThat(all + boundary.shortChance()).isBetween(0.95, 1.05);
      walk.next(asked.word(i), asked.shown(i));
    }
  }

  @Test
  void theSameFilesGiveTheSameBytes() {
    byte[] once = written(learned(program(1, 2000), program(2, 2000)));
    assertThat(once).isEqualTo(written(learned(program(1, 2000), program(2, 2000))));
    assertThat(once).isNotEqualTo(written(learned(program(2, 2000), program(1, 2000))));
  }

  @Test
  void damageIsNoticed() {
    byte[] whole = written(learned(program(1, 20_000)));
    Stream asked = Stream.of(bytes(program(3, 400)));
    assertThat(read(opened(whole), asked)).isPositive();
    int noticed = 0;
    for (int at : new int[] {0, 9, 30, whole.length / 4, whole.length / 2, whole.length - 2}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      assertThatThrownBy(() -> read(opened(damaged), asked))
          .as("byte " + at)
          .isInstanceOf(Damaged.class);
      noticed++;
    }
    assertThat(noticed).isEqualTo(6);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1000);
    assertThatThrownBy(() -> opened(cut)).isInstanceOf(Damaged.class);
  }

  private static double read(TokenModel model, Stream asked) {
    double bits = 0;
    Walk walk = new Walk(model);
    for (int i = 0; i < asked.size(); i++) {
      walk.next(asked.word(i), asked.shown(i));
      bits += Bits.of(walk.shortChance());
    }
    for (int rank = 0; rank < model.tokens(); rank++) {
      bits += model.place(rank) * 1e-9;
    }
    return bits;
  }

  @Test
  void sortsWhateverRepeats() {
    TokenModel model = learned("0, ".repeat(30_000), "a + ".repeat(10_000)).model();
    Walk walk = new Walk(model);
    for (int i = 0; i < 60; i++) {
      walk.next(Word.hash("a"), "a");
      walk.next(Word.hash("+"), "+");
    }
    assertThat(walk.count(2)).isEqualTo(10_000);
    assertThat(walk.count(ContextSort.DEPTH)).isEqualTo(10_000 - ContextSort.DEPTH / 2);
  }

  @Test
  void wordsAreNotWhatStandsInLiteralsAndComments() {
    Stream stream = Stream.of(bytes("let a = \"x y\"; // b\nf('c', 123456, 12, r\"z\") /* d */"));
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < stream.size(); i++) {
      shown.add(stream.shown(i));
    }
    assertThat(shown)
        .containsExactly(
            "let", "a", "=", "\"s\"", ";", "f", "(", "'c'", ",", "0", ",", "12", ",", "r\"s\"",
            ")");
    assertThat(stream.line(5)).isEqualTo(2);
  }
}
