package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every preset shows what it means by examples, and every example comes to what the preset says.
 */
class PresetExamplesTest {
  @TestFactory
  Stream<DynamicTest> everyPresetKeepsItsWord() {
    return Policies.presets().stream()
        .map(preset ->
            dynamicTest(
                preset,
                () -> {
                  List<PolicyTest.Result> results = Policies.test(preset);
                  assertThat(results).isNotEmpty();
                  assertThat(results).filteredOn(result -> !result.met()).isEmpty();
                }));
  }
}
