package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Judgement;
import brinell.core.LineKind;
import brinell.core.Party;
import brinell.core.Person;
import brinell.core.Verdict;
import brinell.policy.judge.Explain;
import brinell.policy.toml.Policies;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Given ASSISTED =
      Given.usual()
          .says(AiLevel.ASSISTED, Channel.TRAILER, "Assisted-by: Claude:claude-3-opus sparse")
          .names("signed-off-by", "Robin <robin@example.org>", Party.PERSON);

  private static Judgement judged(Given given, String preset, String clause) {
    return given.under(Policies.preset(preset).orReject()).stream()
        .filter(j -> j.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneCommitOppositeVerdicts() {
    assertThat(judged(ASSISTED, "linux-kernel", "assisted-by").verdict()).isEqualTo(Verdict.PASS);
    assertThat(judged(ASSISTED, "kubernetes", "no-ai-trailers").verdict()).isEqualTo(Verdict.FAIL);
    Given without = Given.usual().says(AiLevel.ASSISTED, Channel.FOOTER, "Generated with Claude");
    assertThat(judged(without, "linux-kernel", "assisted-by").verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(judged(without, "kubernetes", "no-ai-trailers").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aTrailerIsNoDisclosureInRust() {
    assertThat(judged(ASSISTED, "rust-lang/rust", "R8").verdict()).isEqualTo(Verdict.FAIL);
    Given said =
        ASSISTED.bodySays(
            AiLevel.ASSISTED, "LLM disclosure: used to find the bug, only the tests.");
    assertThat(judged(said, "rust-lang/rust", "R8").verdict()).isEqualTo(Verdict.PASS);
    assertThat(judged(Given.usual(), "rust-lang/rust", "R8").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void nobodyIsAskedWhereAnyAnswerWillDo() {
    Given used = Given.usual().says(AiLevel.UNSPECIFIED, Channel.FOOTER, "Generated with Claude");
    String clause =
        """
        [[clause]]
        id = "c"
        title = "t"
        otherwise = "fail"
        when = { ai = "generated" }
        needs = { label = "%s" }
        """;
    Given labelled = used.labelled("ai");
    assertThat(labelled.under(Given.policy(clause.formatted("ai"))).getFirst().verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(labelled.under(Given.policy(clause.formatted("other"))).getFirst().verdict())
        .isEqualTo(Verdict.ATTEST);
  }

  @Test
  void nobodyIsAskedWhereNothingIsNeeded() {
    Given used = Given.usual().says(AiLevel.UNSPECIFIED, Channel.FOOTER, "Generated with Claude");
    String states =
        """
        [[clause]]
        id = "c"
        title = "t"
        when = { ai = "generated" }
        """;
    Judgement silent = used.under(Given.policy(states)).getFirst();
    assertThat(silent.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(silent.question()).isEmpty();
    Judgement asked = used.under(Given.policy(states + "needs = { label = \"ai\" }\n")).getFirst();
    assertThat(asked.question().orElseThrow()).contains("How far");
  }

  @Test
  void theClausesOwnCureIsToldBeforeItIsKnownWhetherItIsKept() {
    Policy policy =
        Given.policy(
            """
            [[clause]]
            id = "attest"
            title = "t"
            when = { ai = "generated" }
            needs = { label = "ai" }
            cure = "gh pr edit --add-label ai"
            [[clause]]
            id = "open"
            title = "t"
            needs = { findings = { of = "mutation" } }
            cure = "write a test"
            [[clause]]
            id = "broken"
            title = "t"
            needs = { label = "ai" }
            cure = "gh pr edit --add-label ai"
            [[clause]]
            id = "kept"
            title = "t"
            needs = { title = "*" }
            cure = "give it a title"
            """);
    Given used =
        Given.usual().labelled().says(AiLevel.UNSPECIFIED, Channel.FOOTER, "Generated with Claude");
    assertThat(used.under(policy))
        .extracting(Judgement::verdict, Judgement::remedy)
        .containsExactly(
            tuple(Verdict.ATTEST, Optional.of("gh pr edit --add-label ai")),
            tuple(Verdict.OPEN, Optional.of("write a test")),
            tuple(Verdict.REVIEW, Optional.empty()),
            tuple(Verdict.PASS, Optional.empty()));
    Given asked = Given.usual().labelled();
    assertThat(Explain.explain(policy, asked.change(), asked.receipts(), "open").orElseThrow())
        .contains("if not kept: write a test");
  }

  @Test
  void anExemptionLapsesByItself() {
    Given experiment = ASSISTED.labelled("S-experimental");
    Judgement exempt = judged(experiment, "rust-lang/rust", "R8");
    assertThat(exempt.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(exempt.because()).contains("lapses when the marker");
    assertThat(judged(experiment.labelled(), "rust-lang/rust", "R8").verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void theCriticalityMapKnowsGoodBadAndUnknown() {
    Given made =
        Given.nothing()
            .commit("x")
            .open("x")
            .says(AiLevel.GENERATED, Channel.TRAILER, "Assisted-by: Claude");
    assertThat(r12(made, "src/tools/tidy/src/lib.rs")).isEqualTo(Verdict.PASS);
    assertThat(r12(made, "compiler/rustc_middle/src/lib.rs")).isEqualTo(Verdict.FAIL);
    assertThat(r12(made, "compiler/rustc_lexer/src/lib.rs")).isEqualTo(Verdict.REVIEW);
    Given unsafe = made.file("library/core/src/a.rs", LineKind.UNSAFE).bare("src/tools/tidy/a.rs");
    assertThat(judged(unsafe, "rust-lang/rust", "R12").verdict()).isEqualTo(Verdict.FAIL);
  }

  private static Verdict r12(Given given, String path) {
    return judged(
            given
                .file(path, LineKind.CODE)
                .file(path + "x", LineKind.CODE)
                .file(path + "y", LineKind.CODE),
            "rust-lang/rust",
            "R12")
        .verdict();
  }

  @Test
  void scope() {
    Policy policy =
        Given.policy(
            """
            [scope]
            except = "vendor"
            external = [ { path = "sub", owner = "others" } ]
            from = 2026-08-05
            until = 2026-12-31
            [[clause]]
            id = "own"
            title = "t"
            needs = { size = 2 }
            otherwise = "fail"
            [[clause]]
            id = "theirs"
            title = "t"
            when = { external = true }
            needs = { human = "?" }
            """);
    Given mixed = Given.usual().bare("sub/a").bare("vendor/b");
    assertThat(mixed.under(policy))
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.PASS, Verdict.REVIEW);
    assertThat(Given.usual().under(policy))
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.PASS, Verdict.NOT_APPLICABLE);
    Given only = Given.nothing().commit("x").bare("vendor/b");
    assertThat(only.under(policy))
        .extracting(Judgement::verdict)
        .containsOnly(Verdict.NOT_APPLICABLE);
    for (String day : java.util.List.of("2026-08-04", "2027-01-01")) {
      Given other =
          Given.nothing()
              .bare("a")
              .commit("x", new Person("R", "r@x"), Party.PERSON, Instant.parse(day + "T00:00:00Z"));
      assertThat(other.under(policy))
          .extracting(Judgement::verdict)
          .containsOnly(Verdict.NOT_APPLICABLE);
    }
  }

  @Test
  void aLineThatTwoSeeIsOneGround() {
    Policy policy =
        Given.policy(
            """
            [[clause]]
            id = "c"
            title = "t"
            needs = { without-agents = "Claude*" }
            otherwise = "fail"
            """);
    Given twice =
        Given.usual()
            .says(AiLevel.ASSISTED, Channel.TRAILER, "Co-authored-by: Claude")
            .names("co-authored-by", "Claude <noreply@anthropic.com>", Party.AGENT);
    Judgement judged = twice.under(policy).getFirst();
    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judged.grounds()).hasSize(1);
  }

  @Test
  void aTrailerCanBeForPeople() {
    Policy curl =
        Given.policy(
            """
            [trailers.Assisted-by]
            evidence = false
            [[clause]]
            id = "c"
            title = "t"
            needs = { ai = "any" }
            """);
    assertThat(ASSISTED.under(curl).getFirst().verdict()).isEqualTo(Verdict.ATTEST);
  }

  @Test
  void clausesThatWaitForTheSameAnswerAskTheSame() {
    assertThat(
            Given.usual().under(Policies.preset("tock").orReject()).stream()
                .filter(j -> j.verdict() == Verdict.ATTEST)
                .flatMap(j -> j.question().stream())
                .distinct())
        .hasSize(1);
  }

  @Test
  void consequencesAreShown() {
    Judgement judged =
        Given.usual()
            .says(AiLevel.ASSISTED, Channel.FOOTER, "Generated")
            .under(
                """
                [disclosure]
                in = "body"
                [[clause]]
                id = "c"
                title = "t"
                when = { ai = "any" }
                needs = { disclosed = true }
                otherwise = "fail"
                post = "Please disclose."
                consequence = { first = "a warning", again = "a ban", decided-by = "moderators" }
                """);
    assertThat(judged.post()).contains("Please disclose.");
    assertThat(judged.cure().orElseThrow()).contains("a warning");
  }

  @Test
  void explained() {
    Policy rust = Policies.preset("rust-lang/rust").orReject();
    String text = Explain.explain(rust, ASSISTED.change(), ASSISTED.receipts(), "R8").orElseThrow();
    assertThat(text)
        .contains("when", "true    ai any", "unless", "false   is experimental", "needs")
        .contains("FAIL: ");
    assertThat(Explain.explain(rust, ASSISTED.change(), ASSISTED.receipts(), "R99")).isEmpty();
  }

  @Test
  void examplesAreRead() {
    Policy rust = Policies.preset("rust-lang/rust").orReject();
    Example example = rust.examples().get(1);
    assertThat(example.commits().getFirst().message()).contains("Co-authored-by: Claude");
    assertThat(example.commits().getFirst().oid()).hasSize(40);
    assertThat(example.proposal().orElseThrow().head())
        .contains(example.commits().getFirst().oid());
    assertThat(example.expect()).containsEntry("R8", Verdict.FAIL);
  }
}
