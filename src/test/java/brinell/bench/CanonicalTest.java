package brinell.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  record Sample(String text, List<String> list, Optional<Integer> number, Instant when) {}

  record Other(String text, List<String> list, Optional<Integer> number, Instant when) {}

  private static Sample sample(String text, List<String> list, Optional<Integer> number) {
    return new Sample(text, list, number, Instant.EPOCH);
  }

  @Property
  void equalSamplesHaveEqualBytesAndOthersDiffer(
      @ForAll List<String> one, @ForAll List<String> two, @ForAll String a, @ForAll String b) {
    byte[] first = Canonical.bytes(sample(a, one, Optional.empty()));
    byte[] second = Canonical.bytes(sample(b, two, Optional.empty()));
    assertThat(java.util.Arrays.equals(first, second)).isEqualTo(a.equals(b) && one.equals(two));
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
