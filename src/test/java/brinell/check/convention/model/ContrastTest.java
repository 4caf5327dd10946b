package brinell.check.convention.model;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.port.Landed.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContrastTest {
  private static List<String> words(String text) {
    Stream stream = Stream.of(text.getBytes(StandardCharsets.UTF_8));
    return Line.of(stream, 1, 1).getFirst().words(stream);
  }

  private static String rewritten(String alternation, String line) {
    return Alternation.of(alternation)
        .rewritten(words(line))
        .map(r -> String.join(" ", r.words()))
        .orElse("");
  }

  @Test
  void rewritesBothWays() {
    String rule = "assert-eq <=> assert_eq ! ( $*a , $*b ) <=> assert ! ( $*a == $*b )";
    assertThat(rewritten(rule, "assert_eq!(f(a, b), 1);"))
        .isEqualTo("assert ! ( f ( a , b ) == 1 ) ;");
    assertThat(rewritten(rule, "assert!(x == [1, 2]);"))
        .isEqualTo("assert_eq ! ( x , [ 1 , 2 ] ) ;");
    assertThat(rewritten(rule, "assert!(ready(a));")).isEmpty();
  }

  @Test
  void leavesOutWhatItCouldNotFill() {
    String rule = "turbofish => . parse :: < $a > ( ) => . parse ( )";
    assertThat(rewritten(rule, "let a = b.parse::<u8>()?;")).isEqualTo("let a = b . parse ( ) ? ;");
    assertThat(rewritten(rule, "let a = b.parse()?;")).isEmpty();
  }

  private static String house(int lines, String empty) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("let mut names").append(random.nextInt(9)).append(" = ").append(empty);
      text.append(";\nnames.push(").append(random.nextInt(99)).append(");\n");
    }
    return text.toString();
  }

  @Test
  void speaksOnlyWhereItHasProvedItself() {
    Learner learner = new Learner();
    learner.add(house(500, "vec![]").getBytes(StandardCharsets.UTF_8));
    Contrast contrast = new Contrast(learner.model());
    Stream accepted = Stream.of(house(20, "vec![]").getBytes(StandardCharsets.UTF_8));
    Stream written = Stream.of("let mut names1 = Vec::new();\n".getBytes(StandardCharsets.UTF_8));
    List<Run> line = List.of(new Run(1, 1));
    assertThat(contrast.findings(written, line, Optional.empty(), Map.of())).isEmpty();
    var proofs = contrast.judge(accepted, List.of(new Run(1, 40)), Optional.empty());
    assertThat(proofs.get("vec-empty")).isEqualTo(new Contrast.Proof(20, 20, 0));
    List<Contrast.Finding> found = contrast.findings(written, line, Optional.empty(), proofs);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().written()).isEqualTo("Vec::new()");
    assertThat(found.getFirst().preferred()).isEqualTo("vec![]");
    assertThat(found.getFirst().bits()).isGreaterThan(Contrast.LEAST);
    assertThat(contrast.findings(accepted, List.of(new Run(1, 40)), Optional.empty(), proofs))
        .isEmpty();
  }

  @Test
  void aRuleThatErredIsSilent() {
    assertThat(new Contrast.Proof(20, 20, 0).admitted()).isTrue();
    assertThat(new Contrast.Proof(7, 7, 0).admitted()).isFalse();
    assertThat(new Contrast.Proof(20, 18, 0).admitted()).isFalse();
    assertThat(new Contrast.Proof(20, 19, 1).admitted()).isFalse();
  }
}
