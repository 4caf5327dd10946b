package brinell.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  record Sample(String text, List<String> list, Optional<Integer> number, Instant when) {}

  record Other(String text, List<String> list, Optional<Integer> number, Instant when) {}

  private static Sample sample(String text, List<String> list, Optional<Integer> number) {
    return new Sample(text, list, number, Instant.EPOCH);
  }

  @Test
  void equalSamplesHaveEqualBytesAndOthersDiffer() {
    int equal = 0;
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      Sample one = sample(text(random), texts(random), Optional.empty());
      Sample two = sample(text(random), texts(random), Optional.empty());
      boolean same = java.util.Arrays.equals(Canonical.bytes(one), Canonical.bytes(two));
      assertThat(same).as("seed %s", seed).isEqualTo(one.equals(two));
      equal += same ? 1 : 0;
    }
    assertThat(equal).isPositive();
  }

  /** Short and of few letters, so that some are alike. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(3); n > 0; n--) {
      text.append("a\u0000\n\u00e9\ud83d,[1".charAt(random.nextInt(8)));
    }
    return text.toString();
  }

  private static List<String> texts(Random random) {
    return java.util.stream.Stream.generate(() -> text(random)).limit(random.nextInt(3)).toList();
  }

  @Test
  void whereATextEndsIsPartOfTheValue() {
    assertThat(Canonical.digest(sample("a", List.of("b", "c"), Optional.empty())))
        .isNotEqualTo(Canonical.digest(sample("a", List.of("bc"), Optional.empty())))
        .isNotEqualTo(Canonical.digest(sample("ab", List.of("c"), Optional.empty())));
  }

  @Test
  void theKindOfSampleIsPartOfTheValue() {
    Other other = new Other("a", List.of(), Optional.of(1), Instant.EPOCH);
    assertThat(Canonical.digest(sample("a", List.of(), Optional.of(1))))
        .isNotEqualTo(Canonical.digest(other));
  }

  @Test
  void whatHasNoOrderIsRefused() {
    assertThatThrownBy(() -> Canonical.bytes(Set.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
