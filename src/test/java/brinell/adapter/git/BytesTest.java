package brinell.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
  /** Gives a few bytes at a time. */
  private static InputStream trickle(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int offset, int length) {
        return super.read(
            to,
            offset,
            Math.min(length, 1 + random.nextInt(random.nextInt(9) == 0 ? 100_000 : 40)));
      }
    };
  }

  @Test
  void recordsOfAnyLengthComeWholeOrCut() throws IOException {
    Random random = new Random(3);
    int cut = 0;
    for (int round = 0; round < 300; round++) {
      List<String> records = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        records.add("abc".repeat(random.nextInt(random.nextInt(20) == 0 ? 60_000 : 80)));
      }
      String text = String.join("\n", records) + "\n";
      int limit = 100;
      Bytes bytes = new Bytes(trickle(text.getBytes(StandardCharsets.US_ASCII), random), limit);
      for (String record : records) {
        assertThat(bytes.next((byte) '\n')).isTrue();
        String got = bytes.text();
        assertThat(bytes.cut() ? record.substring(0, limit) : record).isEqualTo(got);
        cut += bytes.cut() ? 1 : 0;
      }
      assertThat(bytes.next((byte) '\n')).isFalse();
    }
    assertThat(cut).isGreaterThan(20);
  }

  @Test
  void pathsAreShownSoThatTheyCanBeReadBack() {
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      byte[] path = new byte[random.nextInt(12)];
      for (int i = 0; i < path.length; i++) {
        path[i] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) "\\x5c4\u00e9".charAt(random.nextInt(6));
      }
      String shown = GitPath.show(path);
      assertThat(GitPath.bytes(shown)).as(shown).isEqualTo(path);
      assertThat(shown.chars()).noneMatch(Character::isISOControl);
    }
  }
}
