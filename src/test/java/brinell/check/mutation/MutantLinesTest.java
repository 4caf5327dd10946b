package brinell.check.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.rust.RustFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MutantLinesTest {
  private static Mutants.Report.Done survivors(String source) {
    RustFile file = RustFile.parse(source.getBytes(StandardCharsets.UTF_8));
    List<Result> results =
        Planner.plan("src/lib.rs", file, Catalogue.of(List.of(file)), Skips.DEFAULT, false)
            .mutants()
            .stream()
            .filter(m -> m.operator() != Operator.BODY)
            .map(m -> new Result(m, true, Fate.SURVIVED, List.of(), Optional.empty(), 0, ""))
            .toList();
    return new Mutants.Report.Done(results, 0, 1, List.of(), List.of(), "rustc");
  }

  private static List<String> table(String source, boolean everything) {
    return MutantLines.table(survivors(source), everything)
        .lines()
        .filter(line -> line.startsWith("src/lib.rs:"))
        .toList();
  }

  @Test
  void ofSeveralOnOneLineTheFirstIsShownAndTheRestCounted() {
    String line = "fn f(a: u8, b: u8) -> bool { a <= b }";
    assertThat(table(line, true)).hasSize(2);
    assertThat(table(line, false)).hasSize(1).allMatch(l -> l.contains("1 more on this line"));
  }

  @Test
  void faultsOfTwoLinesAreTwo() {
    String lines = "fn f(a: bool, b: bool) -> bool {\n  a && b\n  || !a\n}";
    assertThat(table(lines, false)).hasSize(2).anyMatch(l -> l.startsWith("src/lib.rs:2:"));
    assertThat(table(lines, true)).hasSizeGreaterThan(2);
  }
}
