package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Basis;
import brinell.core.Evidence;
import brinell.core.Finding;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Outcome;
import brinell.core.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of the design, over all combinations of outcomes in any order. */
class LawTest {
  private enum Kind {
    AGAINST,
    FOR,
    SILENT,
    NOT_APPLICABLE,
    INCONCLUSIVE
  }

  private static Outcome outcome(Kind kind, boolean measure) {
    return switch (kind) {
      case AGAINST -> speaking(measure, 1);
      case FOR -> speaking(measure, 0);
      case SILENT -> new Outcome.Observed(List.of());
      case NOT_APPLICABLE -> new Outcome.NotApplicable("nothing there");
      case INCONCLUSIVE -> Given.inconclusive();
    };
  }

  private static Outcome speaking(boolean measure, int against) {
    List<Finding> findings =
        against == 0 || measure ? List.of() : List.of(Given.finding("tests.bad"));
    List<Measure> measures = measure ? List.of(new Measure("n", against, "lines")) : List.of();
    return Given.observed(measures, findings, "tests.claim");
  }

  private static Verdict expected(List<Kind> kinds, Verdict otherwise) {
    if (kinds.contains(Kind.AGAINST)) {
      return otherwise;
    }
    if (kinds.contains(Kind.INCONCLUSIVE) || kinds.isEmpty()) {
      return Verdict.OPEN;
    }
    if (kinds.stream().allMatch(k -> k == Kind.NOT_APPLICABLE)) {
      return Verdict.NOT_APPLICABLE;
    }
    return kinds.contains(Kind.FOR) ? Verdict.PASS : Verdict.OPEN;
  }

  private static List<List<Kind>> combinations(int length) {
    List<List<Kind>> all = new ArrayList<>(List.of(List.of()));
    List<List<Kind>> last = all;
    for (int i = 0; i < length; i++) {
      List<List<Kind>> longer = new ArrayList<>();
      for (List<Kind> shorter : last) {
        for (Kind kind : Kind.values()) {
          List<Kind> more = new ArrayList<>(shorter);
          more.add(kind);
          longer.add(more);
        }
      }
      all = new ArrayList<>(all);
      all.addAll(longer);
      last = longer;
    }
    return all;
  }

  private static void holds(String condition, boolean measure) {
    for (String otherwise : List.of("fail", "review", "attest")) {
      Policy policy =
          Given.policy(
              "[[clause]]\nid = \"c\"\ntitle = \"t\"\notherwise = \""
                  + otherwise
                  + "\"\nneeds = { "
                  + condition
                  + " }\n");
      for (List<Kind> kinds : combinations(4)) {
        Given given = Given.usual();
        for (Kind kind : kinds) {
          given = given.receipt(Given.receipt("tests", outcome(kind, measure)));
        }
        Verdict word = Verdict.valueOf(otherwise.toUpperCase(java.util.Locale.ROOT));
        assertThat(given.under(policy).getFirst().verdict())
            .as("%s under %s, otherwise %s", kinds, condition, otherwise)
            .isEqualTo(expected(kinds, word));
      }
    }
  }

  @Test
  void findings() {
    assertThat(combinations(4)).hasSize(1 + 5 + 25 + 125 + 625);
    holds("findings = { of = \"tests.claim\" }", false);
    holds("findings = { of = \"tests\", rule = \"tests.*\" }", false);
  }

  @Test
  void measures() {
    holds("measure = { of = \"tests.claim\", name = \"n\", at-most = 0 }", true);
  }

  /** Advice binds nobody, whatever the evidence. */
  @Test
  void advice() {
    Policy policy =
        Given.policy(
            """
            [[clause]]
            id = "c"
            title = "t"
            otherwise = "note"
            needs = { findings = { of = "tests" } }
            """);
    for (List<Kind> kinds : combinations(3)) {
      Given given = Given.usual();
      for (Kind kind : kinds) {
        given = given.receipt(Given.receipt("tests", outcome(kind, false)));
      }
      assertThat(given.under(policy).getFirst().verdict())
          .isIn(Verdict.NOT_APPLICABLE, Verdict.PASS);
    }
  }

  /** A model's reading says where to look, and turns nothing away. */
  @Test
  void whatAModelReadsNeverFails() {
    for (String needs :
        List.of(
            "findings = { of = \"tests\" }",
            "measure = { of = \"tests\", name = \"n\", at-most = 0 }")) {
      Policy policy =
          Given.policy(
              """
              [[clause]]
              id = "c"
              title = "t"
              otherwise = "fail"
              needs = { %s }
              """
                  .formatted(needs));
      for (Basis basis : List.of(Basis.MEASURED, Basis.INFERRED)) {
        Finding finding =
            new Finding("tests.x", Level.ERROR, new Location.Whole(), "m", Optional.empty());
        Outcome outcome =
            new Outcome.Observed(
                List.of(
                    new Evidence(
                        "tests.claim",
                        basis,
                        List.of(new Measure("n", 1, "things")),
                        List.of(finding),
                        List.of())));
        Given given = Given.usual().receipt(Given.receipt("tests", outcome));
        assertThat(given.under(policy).getFirst().verdict())
            .as(needs + " " + basis)
            .isEqualTo(basis == Basis.MEASURED ? Verdict.FAIL : Verdict.REVIEW);
      }
    }
  }
}
