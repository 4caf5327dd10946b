package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.policy.toml.Reading;
import brinell.policy.toml.Show;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
  static List<String> names() {
    return Presets.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void reads(String name) {
    Reading reading = Policies.preset(name);
    assertThat(reading).as("%s", reading).isInstanceOf(Reading.Good.class);
    Policy policy = reading.orReject();
    assertThat(policy.clauses()).isNotEmpty();
    assertThat(policy.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
    assertThat(policy.name().name()).isEqualTo(name);
    assertThat(policy.name().source()).isPresent();
    assertThat(policy.read()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsShownReadsTheSame(String name) {
    Policy policy = Policies.preset(name).orReject();
    Policy again =
        Policies.read(name, Show.show(policy), Presets.and(f -> java.util.Optional.empty()))
            .orReject();
    assertThat(again.name().digest()).isEqualTo(policy.name().digest());
    assertThat(again.clauses()).isEqualTo(policy.clauses());
  }

  /** A preset that the index forgets could not be used. */
  @Test
  void theIndexNamesEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/brinell/presets"))) {
      List<String> stems =
          files
              .map(p -> p.getFileName().toString())
              .filter(f -> f.endsWith(".toml"))
              .map(f -> f.substring(0, f.length() - 5))
              .sorted()
              .toList();
      assertThat(stems)
          .isEqualTo(Presets.names().stream().map(n -> n.replace('/', '-')).sorted().toList());
    }
  }

  @Test
  void rustHasAllOfItsRules() {
    Policy rust = Policies.preset("rust-lang/rust").orReject();
    assertThat(rust.clauses().stream().map(Clause::id).toList())
        .hasSize(21)
        .containsAll(Stream.iterate(1, i -> i + 1).limit(21).map(i -> "R" + i).toList());
    assertThat(rust.breaker()).isPresent();
    assertThat(rust.labels()).hasSize(1);
    assertThat(rust.roles().keySet()).isEqualTo(Set.of("member", "newcomer"));
  }
}
