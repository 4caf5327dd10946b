package brinell.check.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Message;
import brinell.port.Workshop.Place;
import brinell.rust.RustFile;
import brinell.suite.TestCase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final Stage STAGE = new Stage("own tests", List.of("p"), false);
  private static final String SOURCE =
      """
      pub fn a() -> u32 {
          let row = [0; 4];
          row.len() as u32
      }
      pub fn b() -> u32 { [0; 5].len() as u32 }
      pub fn c() -> impl Iterator<Item = u32> {
          0..3
      }
      """;

  private final RustFile file = RustFile.parse(SOURCE.getBytes(StandardCharsets.UTF_8));
  private final Planner.Found found =
      Planner.plan("src/lib.rs", file, Catalogue.of(List.of(file)), Skips.DEFAULT, false);
  private final PlannedFile planned =
      new PlannedFile(
          "src/lib.rs",
          "p",
          SOURCE.getBytes(StandardCharsets.UTF_8),
          found.mutants(),
          found.loops(),
          found.bodies());
  private final Planted planted = new Planted();
  private final Reach reach = new Reach();

  /** In the function, what only a build of its own can hold. */
  private List<Mutant> faults(String function) {
    return found.mutants().stream()
        .filter(m -> m.function().equals(function) && m.site().way() == Mutant.Way.BUILD)
        .toList();
  }

  private int mark(String function) {
    return planted.mark(faults(function));
  }

  private void test(String name, Integer... sites) {
    Executable executable =
        new Executable("p", "p", "p", "lib", true, Path.of("t"), Path.of("."), Map.of());
    reach.add(
        new Reach.Trace(new TestCase(executable, name), Set.of(sites), 0, Duration.ZERO, "", true));
  }

  private List<List<Mutant>> grouped(List<Mutant> mutants) {
    Tracks tracks = new Tracks(planted, List.of(STAGE), Map.of(STAGE, reach));
    return Batches.grouped(tracks, mutants);
  }

  @Test
  void functionsThatNoTestSharesGoIntoOneBuild() {
    test("one", mark("a"));
    test("two", mark("b"));
    Mutant a = faults("a").getFirst();
    Mutant b = faults("b").getFirst();
    assertThat(grouped(List.of(a, b))).containsExactly(List.of(a, b));
  }

  @Test
  void functionsThatATestSharesDoNot() {
    test("both", mark("a"), mark("b"));
    Mutant a = faults("a").getFirst();
    Mutant b = faults("b").getFirst();
    assertThat(grouped(List.of(a, b))).containsExactly(List.of(a), List.of(b));
  }

  @Test
  void noFunctionHasTwoFaultsAtOnce() {
    mark("c");
    List<Mutant> all = faults("c");
    assertThat(all).hasSizeGreaterThan(1);
    assertThat(grouped(all)).hasSameSizeAs(all);
  }

  @Test
  void everyFunctionIsMarkedAndLinesKeepTheirNumbers() {
    int a = mark("a");
    int c = mark("c");
    Batch batch =
        Batch.of(
            Map.of("src/lib.rs", planned),
            List.of(faults("a").getFirst(), faults("c").getFirst()),
            planted);
    String text = new String(batch.texts().get("src/lib.rs"), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("pub fn a() -> u32 { crate::__brinell::m(" + a + ", 1);")
        .contains("{ crate::__brinell::m(" + c + ", 1);  ::std::iter::empty() }")
        .contains("let row = [0; 5];");
    assertThat(text.lines().count()).isEqualTo(SOURCE.lines().count());
  }

  @Test
  void anErrorIsTheFaultsInWhoseFunctionItIs() {
    mark("a");
    mark("b");
    Mutant b = faults("b").getFirst();
    Batch batch =
        Batch.of(Map.of("src/lib.rs", planned), List.of(faults("a").getFirst(), b), planted);
    String text = new String(batch.texts().get("src/lib.rs"), StandardCharsets.UTF_8);
    int at = text.indexOf("pub fn b");
    Message message =
        new Message(
            "error", "E0001", "no", List.of(new Place("src/lib.rs", at, at + 8, true)), "lib");
    Built built = new Built(true, false, List.of(message), List.of(), "", Duration.ZERO);
    assertThat(batch.refused(built)).containsExactly(Map.entry(b, "E0001 no"));
  }
}
