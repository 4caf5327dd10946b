package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Judgement;
import brinell.core.LineKind;
import brinell.core.Outcome;
import brinell.core.Party;
import brinell.core.Receipt;
import brinell.core.Review;
import brinell.core.Standing;
import brinell.core.Verdict;
import brinell.policy.judge.Judge;
import brinell.policy.toml.Policies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever is stated, under every preset and a policy with every condition. */
class PropertiesTest {
  private static final List<Policy> POLICIES = policies();

  private static List<Policy> policies() {
    List<Policy> all = new ArrayList<>();
    for (String name : List.of("rust-lang/rust", "linux-kernel", "kubernetes", "tock")) {
      all.add(Policies.preset(name).orReject());
    }
    StringBuilder text = new StringBuilder(Given.TABLES);
    List<ConditionsTest.Case> cases = ConditionsTest.cases().toList();
    List<String> conditions =
        cases.stream().map(ConditionsTest.Case::condition).distinct().toList();
    for (int i = 0; i < conditions.size(); i++) {
      text.append(
          "[[clause]]\nid = \"n%d\"\ntitle = \"t\"\notherwise = \"fail\"\nneeds = { %s }\n"
              .formatted(i, conditions.get(i)));
      text.append(
          "[[clause]]\nid = \"w%d\"\ntitle = \"t\"\notherwise = \"fail\"\nwhen = { %s }\nneeds = { label = \"ai\" }\n"
              .formatted(i, conditions.get(i)));
      text.append(
          "[[clause]]\nid = \"u%d\"\ntitle = \"t\"\notherwise = \"fail\"\nunless = { %s }\nneeds = { not = { label = \"ai\" } }\n"
              .formatted(i, conditions.get(i)));
    }
    all.add(Given.policy(text.toString()));
    return all;
  }

  /** A change by its seed; a failure names the seed. */
  record Seeded(long seed, Given given) {
    @Override
    public String toString() {
      return "seed " + seed;
    }
  }

  static Stream<Seeded> changes() {
    return LongStream.range(0, 40).mapToObj(seed -> new Seeded(seed, change(new Random(seed))));
  }

  /** Up to ten different things that can be so, in any order. */
  private static Given change(Random random) {
    List<UnaryOperator<Given>> steps =
        List.of(
            g -> g.says(AiLevel.GENERATED, Channel.TRAILER, "Assisted-by: Claude:opus"),
            g -> g.says(AiLevel.UNSPECIFIED, Channel.FOOTER, "Generated with Claude"),
            g -> g.says(AiLevel.NONE, Channel.TRAILER, "Assisted-by: none"),
            g -> g.bodySays(AiLevel.NONE, "No AI was used."),
            g -> g.bodySays(AiLevel.ASSISTED, "Only the tests, reviewed."),
            g -> g.names("signed-off-by", "Robin <robin@example.org>", Party.PERSON),
            g -> g.names("signed-off-by", "Claude <noreply@anthropic.com>", Party.AGENT),
            g -> g.names("fixes", "abc", Party.UNKNOWN),
            g -> g.box("No AI was used", true),
            g -> g.box("AI was used", false),
            g -> g.box("I understand it", true),
            g -> g.section("AI", "some words"),
            g -> g.file("core/a.rs", LineKind.UNSAFE, LineKind.CODE),
            g -> g.file("tests/a.rs", LineKind.TEST),
            g -> g.bare("compiler/rustc_middle/x.rs"),
            g -> g.commit("Another"),
            g -> g.labelled("ai", "llm-assisted"),
            g -> g.labelled("S-experimental"),
            g -> g.by("jo", Standing.MEMBER),
            g -> g.by("x[bot]", Standing.FIRST_TIMER),
            g -> g.titled("[PERF] x", true),
            g -> g.reviewed(Given.review("jo", Review.State.APPROVED)),
            g -> g.reviewed(Given.review("x[bot]", Review.State.CHANGES_REQUESTED)),
            g -> g.requested("mentor"),
            g -> g.closes(Given.issue("E-easy", "E-x")),
            g ->
                g.receipt(
                    Given.receipt("tests", Given.observed(List.of(), List.of(), "tests.claim"))));
    List<UnaryOperator<Given>> chosen = new ArrayList<>(steps);
    Collections.shuffle(chosen, random);
    Given given = Given.usual();
    for (UnaryOperator<Given> step : chosen.subList(0, random.nextInt(11))) {
      given = step.apply(given);
    }
    return given;
  }

  private static List<Verdict> verdicts(Policy policy, Given given, List<Receipt> receipts) {
    return Judge.judge(policy, given.change(), receipts).judgements().stream()
        .map(Judgement::verdict)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void orderMakesNoDifference(Seeded seeded) {
    Given given = seeded.given();
    Random random = new Random(seeded.seed());
    List<Receipt> receipts = new ArrayList<>(given.receipts());
    Collections.shuffle(receipts, random);
    List<brinell.core.Fact> said = new ArrayList<>(given.said());
    Collections.shuffle(said, random);
    receipts.replaceAll(r ->
        r.check().equals("disclosure")
            ? Given.receipt("disclosure", Given.stated("disclosure.claim", said))
            : r);
    for (Policy policy : POLICIES) {
      assertThat(Judge.judge(policy, given.change(), receipts).judgements())
          .isEqualTo(given.under(policy));
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void anObstacleNeverHelps(Seeded seeded) {
    Given given = seeded.given();
    for (Policy policy : POLICIES) {
      List<Verdict> before = verdicts(policy, given, given.receipts());
      for (String check : List.of("disclosure", "shape", "tests", "other")) {
        List<Receipt> more = new ArrayList<>(given.receipts());
        more.add(Given.receipt(check, Given.inconclusive()));
        onlyLess(before, verdicts(policy, given, more), check);
        List<Receipt> replaced = new ArrayList<>(given.receipts());
        replaced.replaceAll(
            r -> r.check().equals(check) ? Given.receipt(check, Given.inconclusive()) : r);
        onlyLess(before, verdicts(policy, given, replaced), check);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void missingDataNeverDecide(Seeded seeded) {
    Given given = seeded.given();
    for (Policy policy : POLICIES) {
      List<Verdict> before = verdicts(policy, given, given.receipts());
      onlyLess(before, verdicts(policy, given.terse(), given.receipts()), "terse");
      if (!policy.name().name().equals("linux-kernel")) {
        onlyLess(before, verdicts(policy, given.closed(), given.receipts()), "closed");
      }
      onlyLess(before, verdicts(policy, given.limited("shallow"), given.receipts()), "limited");
      for (int i = 0; i < given.receipts().size(); i++) {
        List<Receipt> fewer = new ArrayList<>(given.receipts());
        fewer.remove(i);
        onlyLess(before, verdicts(policy, given, fewer), "without receipt " + i);
      }
    }
  }

  /** No verdict became PASS or FAIL. */
  private static void onlyLess(List<Verdict> before, List<Verdict> after, String what) {
    for (int i = 0; i < before.size(); i++) {
      boolean decided = after.get(i) == Verdict.PASS || after.get(i) == Verdict.FAIL;
      assertThat(decided && after.get(i) != before.get(i))
          .as("%s: clause %s went from %s to %s", what, i, before.get(i), after.get(i))
          .isFalse();
    }
  }

  /** A failure can be shown, a question can be read. */
  @ParameterizedTest
  @MethodSource("changes")
  void everyVerdictIsFounded(Seeded seeded) {
    Given given = seeded.given();
    for (Policy policy : POLICIES) {
      for (Judgement j : given.under(policy)) {
        if (j.verdict() == Verdict.FAIL) {
          assertThat(j.grounds()).as("%s", j).isNotEmpty();
        }
        assertThat(j.question().isPresent()).isEqualTo(j.verdict() == Verdict.ATTEST);
        assertThat(j.because()).isNotBlank();
      }
    }
  }

  /** Silence about AI never passes a ban. */
  @ParameterizedTest
  @EnumSource
  void silenceIsNoDenial(Silence silence) {
    Policy ban =
        Given.policy(
            "[disclosure]\nsilence = \"%s\"\n[[clause]]\nid = \"b\"\ntitle = \"t\"\notherwise = \"fail\"\nneeds = { ai = \"none\" }\n"
                .formatted(silence.name().toLowerCase(java.util.Locale.ROOT)));
    Verdict verdict = Given.usual().under(ban).getFirst().verdict();
    assertThat(verdict)
        .isEqualTo(
            switch (silence) {
              case ASK -> Verdict.ATTEST;
              case ACCEPT -> Verdict.NOT_APPLICABLE;
              case REVIEW -> Verdict.REVIEW;
            });
    Outcome none = Given.stated("disclosure.claim", List.of());
    assertThat(
            Judge.judge(ban, Given.usual().change(), List.of(Given.receipt("disclosure", none)))
                .judgements()
                .getFirst()
                .verdict())
        .isEqualTo(verdict);
  }
}
