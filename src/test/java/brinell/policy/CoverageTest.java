package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of rule types is complete, and every test that it names exists. */
class CoverageTest {
  private static final Pattern ROW = Pattern.compile("^\\| (T\\d+) \\|.*\\| `(\\w+)#(\\w+)` \\|$");

  @Test
  void everyTypeHasARowAndATest() throws Exception {
    List<String> types = new ArrayList<>();
    for (String line : rows()) {
      Matcher row = ROW.matcher(line);
      assertThat(row.matches()).as(line).isTrue();
      types.add(row.group(1));
      Class<?> test = Class.forName("brinell.policy." + row.group(2));
      assertThat(test.getDeclaredMethod(row.group(3)).isAnnotationPresent(Test.class))
          .as(line)
          .isTrue();
    }
    assertThat(types).isEqualTo(IntStream.rangeClosed(1, 47).mapToObj(i -> "T" + i).toList());
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/policy-coverage.md")).stream()
        .filter(l -> l.startsWith("| T"))
        .toList();
  }

  /** Every type that a preset claims is one that the table knows. */
  @Test
  void everyTypeHasATestOfItsOwn() {
    List<String> names =
        Arrays.stream(RuleTypesTest.class.getDeclaredMethods())
            .filter(m -> m.isAnnotationPresent(Test.class))
            .map(java.lang.reflect.Method::getName)
            .toList();
    assertThat(names).hasSize(47);
  }
}
