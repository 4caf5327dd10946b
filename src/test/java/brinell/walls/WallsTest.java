package brinell.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WallsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("brinell");

  /** A small house in which every wall is broken. */
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

  @Test
  void theHouseIsNotEmpty() {
    assertThat(HOUSE.stream().map(c -> c.getPackageName()))
        .contains("brinell.core", "brinell.bench");
  }

  @TestFactory
  Stream<DynamicTest> everyWallStands() {
    return new Walls("brinell")
        .all().entrySet().stream()
            .map(wall ->
                dynamicTest(
                    wall.getKey(), () -> wall.getValue().allowEmptyShould(true).check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> everyWallCatchesABreach() {
    return new Walls("broken")
        .all().entrySet().stream()
            .map(wall ->
                dynamicTest(
                    wall.getKey(),
                    () ->
                        assertThat(wall.getValue().evaluate(BROKEN).hasViolation())
                            .as("the broken house breaks this wall")
                            .isTrue()));
  }
}
