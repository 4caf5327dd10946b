package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Fact;
import brinell.core.Judgement;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Party;
import brinell.core.Person;
import brinell.core.Review;
import brinell.core.Standing;
import brinell.core.Strength;
import brinell.core.Verdict;
import brinell.policy.judge.Explain;
import brinell.policy.toml.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each type of rule that some project has, as a policy would write it. */
class RuleTypesTest {
  private static final Given PLAIN = Given.usual();
  private static final Given AI =
      PLAIN.says(AiLevel.GENERATED, Channel.TRAILER, "Assisted-by: Claude:opus");
  private static final Given NONE = PLAIN.bodySays(AiLevel.NONE, "No AI was used.");
  private static final String BODY = "[disclosure]\nin = \"body\"\n";

  private static void shows(String clause, Given given, Verdict verdict) {
    shows("", clause, given, verdict);
  }

  private static void shows(String tables, String clause, Given given, Verdict verdict) {
    Judgement judgement =
        given.under(
            tables
                + "[[clause]]\nid = \"c\"\ntitle = \"t\"\notherwise = \"fail\"\n"
                + clause
                + "\n");
    assertThat(judgement.verdict()).as("%s", judgement).isEqualTo(verdict);
  }

  @Test
  void t1() {
    String scope = "[scope]\npaths = \"src\"\nexcept = \"src/vendor\"\n";
    String small = "needs = { size = 1 }";
    shows(scope, small, PLAIN, Verdict.FAIL);
    shows(scope, small, Given.nothing().commit("x").bare("src/vendor/a"), Verdict.NOT_APPLICABLE);
    shows("about = \"issue\"\nneeds = { human = \"?\" }", PLAIN, Verdict.NOT_APPLICABLE);
  }

  @Test
  void t2() {
    String ban = "needs = { ai = \"none\" }";
    shows("[scope]\nfrom = 2026-09-02\n", ban, AI, Verdict.NOT_APPLICABLE);
    shows("[scope]\nuntil = 2026-08-31\n", ban, AI, Verdict.NOT_APPLICABLE);
    shows("[scope]\nfrom = 2026-08-05\nreview-by = 2026-12-01\n", ban, AI, Verdict.FAIL);
    shows("unless = { authored = { before = 2026-09-02 } }\n" + ban, AI, Verdict.NOT_APPLICABLE);
  }

  @Test
  void t3() {
    Policy heir =
        Policies.read(
                "heir.toml",
                """
                brinell = 1
                name = "heir"
                extends = "kubernetes"
                stricter-only = true
                [override.disclosed]
                also-needs = { disclosed = { says = "tool" } }
                """,
                brinell.policy.toml.Presets.and(f -> Optional.empty()))
            .orReject();
    assertThat(heir.parents()).containsExactly("kubernetes");
    assertThat(heir.clause("no-ai-trailers")).isPresent();
  }

  @Test
  void t4() {
    String trivial = "[terms.trivial]\nonly = [\"comment\"]\nsize = 10\n" + BODY;
    String rule =
        "when = { ai = \"any\" }\nunless = { is = \"trivial\" }\nneeds = { disclosed = true }";
    shows(trivial, rule, AI, Verdict.FAIL);
    Given comment =
        Given.nothing()
            .commit("x")
            .file("a.rs", LineKind.COMMENT)
            .open("x")
            .says(AiLevel.ASSISTED, Channel.TRAILER, "Assisted-by: Claude");
    shows(trivial, rule, comment, Verdict.NOT_APPLICABLE);
  }

  @Test
  void t5() {
    String rule =
        "when = { ai = \"any\" }\nunless = { draft = true }\nlapses = \"when it is ready\"\nneeds = { disclosed = true }";
    shows(BODY, rule, AI.titled("x", true), Verdict.NOT_APPLICABLE);
    shows(BODY, rule, AI.titled("x", false), Verdict.FAIL);
  }

  @Test
  void t6() {
    String roles =
        "[roles.member]\nstanding = [\"member\", \"owner\"]\n[roles.new]\nstanding = \"first-timer\"\n";
    String exempt = "unless = { role = \"member\" }\nneeds = { ai = \"none\" }";
    shows(roles, exempt, AI.by("jo", Standing.MEMBER), Verdict.NOT_APPLICABLE);
    shows(roles, exempt, AI, Verdict.FAIL);
    shows(roles, exempt, AI.by("jo", Standing.UNKNOWN), Verdict.OPEN);
    shows(
        roles,
        "when = { role = \"new\" }\nneeds = { human = \"?\" }",
        AI.by("jo", Standing.FIRST_TIMER),
        Verdict.REVIEW);
  }

  @Test
  void t7() {
    String rule =
        "needs = { not = { ai-wrote = [\"doc-comment\", \"safety-comment\", \"diagnostic\"] } }";
    shows(rule, AI, Verdict.PASS);
    shows(rule, AI.file("a.rs", LineKind.DOC_COMMENT), Verdict.ATTEST);
    shows(rule, NONE.file("a.rs", LineKind.DOC_COMMENT), Verdict.PASS);
  }

  @Test
  void t8() {
    String ban = "needs = { ai = \"none\" }";
    shows(ban, AI, Verdict.FAIL);
    shows(ban, NONE, Verdict.PASS);
    shows(ban, PLAIN, Verdict.ATTEST);
  }

  @Test
  void t9() {
    String rule = "when = { ai = \"any\" }\nneeds = { disclosed = true }";
    shows(BODY, rule, AI, Verdict.FAIL);
    shows(BODY, rule, PLAIN.bodySays(AiLevel.ASSISTED, "I used Claude."), Verdict.PASS);
    shows(BODY, rule, PLAIN, Verdict.ATTEST);
    shows(BODY, rule, AI.closed(), Verdict.OPEN);
  }

  @Test
  void t10() {
    String rule = "needs = { one-box = [\"No AI*\", \"AI was*\"] }";
    shows(rule, PLAIN.box("No AI was used", true).box("AI was used", false), Verdict.PASS);
    shows(rule, PLAIN.box("No AI was used", true).box("AI was used", true), Verdict.FAIL);
    shows(rule, PLAIN.box("No AI was used", false), Verdict.FAIL);
    shows("needs = { declared = [\"section\", \"checkbox\", \"body\"] }", PLAIN, Verdict.ATTEST);
  }

  @Test
  void t11() {
    String both =
        "when = { ai = \"any\" }\nneeds = { disclosed = { in = [\"body\", \"trailer\"], everywhere = true } }";
    shows(BODY, both, AI, Verdict.FAIL);
    shows(BODY, both, AI.bodySays(AiLevel.GENERATED, "I used Claude."), Verdict.PASS);
    shows("needs = { section = [\"What\", \"AI\"] }", PLAIN.section("What", "x"), Verdict.FAIL);
  }

  @Test
  void t12() {
    String form = "needs = { trailers = \"Assisted-by\" }";
    String rule = "[trailers.Assisted-by]\nagent = \"require\"\nvalue = \"?*:?*\"\nlast = true\n";
    Given bad = PLAIN.says(AiLevel.ASSISTED, Channel.TRAILER, "Assisted-by: AI");
    shows(rule, form, bad, Verdict.FAIL);
    Given good =
        Given.nothing()
            .commit("x\n\nAssisted-by: Claude:opus\n")
            .bare("a")
            .says(AiLevel.ASSISTED, Channel.TRAILER, "Assisted-by: Claude:opus");
    shows(rule, form, good, Verdict.PASS);
    oneTrailerATool();
  }

  private static void oneTrailerATool() {
    String rule = "[trailers.Assisted-by]\nper-tool = true\n";
    String kept = "needs = { trailers = \"Assisted-by\" }";
    Given two = AI.say(tool("Codex", Channel.FOOTER, 5));
    shows(rule, kept, AI, Verdict.PASS);
    shows(rule, kept, AI.say(tool("Claude", Channel.FOOTER, 5)), Verdict.PASS);
    shows(rule, kept, two, Verdict.FAIL);
    shows("[trailers.Assisted-by]\nlast = false\n", kept, two, Verdict.PASS);
    shows(rule, kept, two.say(tool("Codex", Channel.TRAILER, 6)), Verdict.PASS);
    shows(rule, kept, two.say(tool("Codex", Channel.TRAILER, 3)), Verdict.FAIL);
    Given unnamed = PLAIN.says(AiLevel.ASSISTED, Channel.PROSE, "an LLM helped");
    shows(rule, kept, unnamed, Verdict.ATTEST);
    shows(rule, kept, NONE, Verdict.PASS);
  }

  private static Fact.Declaration tool(String name, Channel channel, int line) {
    boolean trailer = channel == Channel.TRAILER;
    return new Fact.Declaration(
        Optional.of(Given.HEAD),
        AiLevel.ASSISTED,
        channel,
        Strength.DECLARED,
        trailer ? Optional.of("assisted-by") : Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        name,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new Location.Message(Given.HEAD, line));
  }

  @Test
  void t13() {
    String rule =
        "when = { ai = \"any\" }\nneeds = { disclosed = { says = [\"tool\", \"extent\"] } }";
    shows(BODY, rule, PLAIN.bodySays(AiLevel.ASSISTED, "Claude, only the tests."), Verdict.PASS);
    shows(BODY, rule, PLAIN.bodySays(AiLevel.ASSISTED, "Claude helped."), Verdict.REVIEW);
    shows(BODY, rule, PLAIN.bodySays(AiLevel.ASSISTED, "I used only a robot."), Verdict.REVIEW);
    shows(
        "", rule, PLAIN.says(AiLevel.ASSISTED, Channel.TRAILER, "Assisted-by: yes"), Verdict.FAIL);
  }

  @Test
  void t14() {
    String rules =
        "[trailers.Assisted-by]\nagent = \"forbid\"\n[trailers.Thanks]\nany = \"ignore\"\nevidence = false\n";
    shows(rules, "needs = { trailers = \"all\" }", AI, Verdict.FAIL);
    shows(
        rules,
        "needs = { trailers = \"all\" }",
        PLAIN.names("thanks", "Jo", Party.PERSON),
        Verdict.PASS);
  }

  @Test
  void t15() {
    shows(
        "needs = { consistent = true }",
        AI.bodySays(AiLevel.NONE, "No AI was used."),
        Verdict.FAIL);
    shows("needs = { consistent = true }", AI, Verdict.PASS);
  }

  @Test
  void t16() {
    String labels = "[labels.ai]\nmeans = { ai = \"generated\" }\n";
    shows(labels, "needs = { labels-in-step = true }", AI, Verdict.FAIL);
    shows(labels, "needs = { labels-in-step = true }", AI.labelled("ai"), Verdict.PASS);
    shows(labels, "needs = { labels-in-step = true }", NONE.labelled("ai"), Verdict.FAIL);
  }

  @Test
  void t17() {
    String rule =
        "needs = { signed-off = { matches-author = true }, not = { trailer = { key = \"Signed-off-by\", by = \"agent\" } } }";
    Given signed = PLAIN.names("signed-off-by", "Robin <robin@example.org>", Party.PERSON);
    shows(rule, signed, Verdict.PASS);
    shows(rule, PLAIN, Verdict.FAIL);
    shows(
        rule,
        signed.names("signed-off-by", "Claude <noreply@anthropic.com>", Party.AGENT),
        Verdict.FAIL);
  }

  @Test
  void t18() {
    String rule = "needs = { authors = { are = \"person\", committers = true } }";
    shows(rule, PLAIN, Verdict.PASS);
    Person claude = new Person("Claude", "noreply@anthropic.com");
    shows(rule, PLAIN.commit("x", claude, Party.AGENT, Instant.EPOCH), Verdict.FAIL);
  }

  @Test
  void t19() {
    shows("needs = { opened-by = \"person\" }", PLAIN.by("x[bot]", Standing.NONE), Verdict.FAIL);
    shows("needs = { opened-by = \"person\" }", PLAIN, Verdict.PASS);
    shows("needs = { without-agents = \"Claude*\" }", AI, Verdict.FAIL);
    shows("needs = { without-agents = \"Devin*\" }", AI, Verdict.PASS);
  }

  @Test
  void t20() {
    String rule =
        "needs = { attested = { question = \"Did you read it all?\", phrase = \"I read it all\", for-head = true } }";
    shows(rule, PLAIN, Verdict.ATTEST);
    shows(rule, PLAIN.open("I read it all, at abcdef01."), Verdict.PASS);
    shows(rule, PLAIN.open("I read it all, at 12345678."), Verdict.ATTEST);
  }

  @Test
  void t21() {
    shows("needs = { attested = \"Is the text in your own words?\" }", PLAIN, Verdict.ATTEST);
  }

  @Test
  void t22() {
    shows("needs = { quoted = 2 }", PLAIN.open("> by a tool\nmy own view"), Verdict.PASS);
    shows("needs = { quoted = 2 }", PLAIN, Verdict.ATTEST);
  }

  @Test
  void t23() {
    String rule =
        "when = { ai = \"generated\" }\nneeds = { prearranged = { consent = \"agreed\" } }";
    Given named = AI.open("r? @mentor");
    shows(
        rule,
        named.requested("mentor").remarked("mentor", Standing.MEMBER, "agreed"),
        Verdict.PASS);
    shows(rule, named.requested("jo"), Verdict.FAIL);
    shows(rule, AI, Verdict.ATTEST);
  }

  @Test
  void t24() {
    String core = "[roles.core]\npeople = \"boss\"\n";
    String rule =
        "when = { ai = \"any\" }\nneeds = { remark = { by = \"core\", says = \"approved for AI\" } }";
    shows(core, rule, AI.remarked("boss", Standing.NONE, "Approved for AI."), Verdict.PASS);
    shows(core, rule, AI.remarked("jo", Standing.NONE, "Approved for AI."), Verdict.FAIL);
  }

  @Test
  void t25() {
    String rule = "needs = { approvals = 1, no-bot-blocks = true }";
    shows(rule, PLAIN.reviewed(Given.review("x[bot]", Review.State.APPROVED)), Verdict.FAIL);
    shows(rule, PLAIN.reviewed(Given.review("jo", Review.State.APPROVED)), Verdict.PASS);
  }

  @Test
  void t26() {
    shows(
        "needs = { bot-reviews = \"rustbot\" }",
        PLAIN.reviewed(Given.review("x[bot]", Review.State.COMMENTED)),
        Verdict.FAIL);
  }

  @Test
  void t27() {
    String declines = "[roles.declines]\npeople = \"mentor\"\n";
    String rule = "when = { ai = \"any\" }\nneeds = { not = { reviewer = \"declines\" } }";
    shows(declines, rule, AI.requested("mentor"), Verdict.FAIL);
    shows(declines, rule, AI.requested("jo"), Verdict.PASS);
  }

  @Test
  void t28() {
    String rule = "needs = { issue = { labels = \"accepted\", open = true } }";
    shows(rule, PLAIN, Verdict.FAIL);
    shows(rule, PLAIN.closes(Given.issue("accepted")), Verdict.PASS);
    shows(rule, PLAIN.terse(), Verdict.OPEN);
  }

  @Test
  void t29() {
    String rule =
        "when = { ai = \"any\" }\nneeds = { not = { issue = [\"E-easy\", \"E-has-instructions\"] } }";
    shows(rule, AI.closes(Given.issue("E-easy", "E-has-instructions")), Verdict.FAIL);
    shows(rule, AI.closes(Given.issue("E-easy")), Verdict.PASS);
  }

  @Test
  void t30() {
    String map =
        "[roles.core]\npeople = \"boss\"\n[areas.heart]\npaths = \"src\"\nmay = \"core\"\nneeds = { approvals = 1 }\n";
    String rule = "when = { ai = \"any\" }\nneeds = { areas-kept = true }";
    Given approved = AI.reviewed(Given.review("jo", Review.State.APPROVED));
    shows(map, rule, approved.by("boss", Standing.NONE), Verdict.PASS);
    shows(map, rule, approved, Verdict.FAIL);
    shows(map, rule, AI.by("boss", Standing.NONE), Verdict.FAIL);
  }

  @Test
  void t31() {
    String map = "[areas.unsafe]\nkinds = [\"unsafe\", \"safety-comment\"]\n";
    String rule = "when = { ai = \"any\" }\nneeds = { not = { criticality = \"critical\" } }";
    shows(map, rule, AI.file("a.rs", LineKind.UNSAFE), Verdict.FAIL);
    shows(map, rule, AI, Verdict.PASS);
    shows(map, rule, AI.bare("a.rs"), Verdict.OPEN);
  }

  @Test
  void t32() {
    String scope = "[scope]\nexternal = [ { path = \"sub\", owner = \"others\" } ]\n";
    shows(scope, "needs = { external = false }", PLAIN.bare("sub/a"), Verdict.FAIL);
    shows(scope, "needs = { external = false }", PLAIN, Verdict.PASS);
  }

  @Test
  void t33() {
    String rule = "needs = { findings = { of = \"map\", rule = \"map.disagrees\" } }";
    shows(rule, PLAIN, Verdict.OPEN);
    shows(
        rule,
        PLAIN.receipt(
            Given.receipt(
                "map",
                Given.observed(List.of(), List.of(Given.finding("map.disagrees")), "map.claim"))),
        Verdict.FAIL);
  }

  @Test
  void t34() {
    String rule =
        "when = { paths = [\"AGENTS.md\", \".cursor\"] }\nneeds = { any = [ { paths = \"CONTRIBUTING.md\" }, { human = \"Is it for people too?\" } ] }";
    shows(rule, PLAIN, Verdict.NOT_APPLICABLE);
    shows(rule, PLAIN.bare("AGENTS.md"), Verdict.REVIEW);
    shows(rule, PLAIN.bare("AGENTS.md").bare("CONTRIBUTING.md"), Verdict.PASS);
  }

  @Test
  void t35() {
    String rule = "when = { ai = \"any\", touches = \"code\" }\nneeds = { adds = \"test\" }";
    shows(rule, AI, Verdict.FAIL);
    shows(rule, AI.file("tests/a.rs", LineKind.TEST), Verdict.PASS);
    shows(
        "needs = { findings = { of = \"mutation\", rule = \"mutation.passes-without-fix\" } }",
        AI,
        Verdict.OPEN);
  }

  @Test
  void t36() {
    String rule =
        "needs = { findings = { of = \"mutation\", rule = \"mutation.test-weakened\", level = \"warning\" } }";
    Given weak =
        PLAIN.receipt(
            Given.receipt(
                "mutation",
                Given.observed(
                    List.of(),
                    List.of(Given.finding("mutation.test-weakened")),
                    "mutation.claim")));
    shows(rule, weak, Verdict.FAIL);
    shows(rule, PLAIN, Verdict.OPEN);
  }

  @Test
  void t37() {
    String roles = "[roles.member]\nstanding = \"member\"\n";
    String rule =
        "unless = { role = \"member\" }\nneeds = { size = { at-most = 2, except = [\"test\"] } }";
    shows(roles, rule, PLAIN.file("tests/a.rs", LineKind.TEST), Verdict.PASS);
    shows(roles, rule, PLAIN.file("src/b.rs", LineKind.CODE), Verdict.FAIL);
    shows(
        roles,
        rule,
        PLAIN.file("src/b.rs", LineKind.CODE).by("jo", Standing.MEMBER),
        Verdict.NOT_APPLICABLE);
  }

  private static Given measured(String check, String name, long value) {
    return AI.receipt(
        Given.receipt(
            check,
            Given.observed(
                List.of(new Measure(name, value, "times")), List.of(), check + ".claim")));
  }

  @Test
  void t38() {
    String rule =
        "needs = { measure = { of = \"history\", name = \"open-proposals\", at-most = 1 } }";
    shows(rule, PLAIN, Verdict.OPEN);
    shows(rule, measured("history", "open-proposals", 2), Verdict.FAIL);
  }

  @Test
  void t39() {
    String breaker = "[breaker]\nabove = 50\nreopen = 50\nwindow-days = 42\ncooldown-days = 10\n";
    String rule = "when = { ai = \"generated\" }\nneeds = { breaker = \"closed\" }";
    shows(breaker, rule, AI, Verdict.OPEN);
    brinell.core.Receipt tripped =
        new brinell.core.Receipt(
            "history",
            1,
            brinell.core.Lane.FAST,
            List.of("history.breaker"),
            "k",
            "r",
            Given.observed(
                List.of(new Measure("tripped", 1, "times")), List.of(), "history.breaker"));
    shows(breaker, rule, AI.receipt(tripped), Verdict.FAIL);
  }

  @Test
  void t40() {
    shows("when = { ai = \"any\" }\nneeds = { tool = \"Claude*\" }", AI, Verdict.PASS);
    shows("when = { ai = \"any\" }\nneeds = { tool = \"Codex\" }", AI, Verdict.FAIL);
    shows("when = { ai = \"any\" }\nneeds = { tool = { except = \"Claude*\" } }", AI, Verdict.FAIL);
    shows("needs = { attested = \"Do the tool's terms allow the licence?\" }", AI, Verdict.ATTEST);
  }

  @Test
  void t41() {
    shows("needs = { attested = \"Was nothing non-public given to a tool?\" }", AI, Verdict.ATTEST);
  }

  @Test
  void t42() {
    shows(
        "about = \"security-report\"\nneeds = { section = \"Reproducer\" }",
        AI,
        Verdict.NOT_APPLICABLE);
    shows(
        "when = { ai = \"any\" }\nneeds = { attested = \"Did you verify the bug yourself?\" }",
        AI,
        Verdict.ATTEST);
  }

  @Test
  void t43() {
    shows(
        "when = { body = \"translated\" }\nneeds = { any = [ { section = \"Original\" }, { attested = \"Is the original alongside?\" } ] }",
        PLAIN.open("Translated with a tool."),
        Verdict.ATTEST);
    shows(
        "when = { body = \"translated\" }\nneeds = { any = [ { section = \"Original\" }, { attested = \"Is the original alongside?\" } ] }",
        PLAIN.open("Translated with a tool.").section("Original", "voilà"),
        Verdict.PASS);
  }

  @Test
  void t44() {
    String roles =
        "[roles.vouched]\nfile = \"VOUCHED.td\"\n[roles.denounced]\npeople = \"mallory\"\n";
    shows(
        roles,
        "needs = { not = { role = \"denounced\" } }",
        PLAIN.by("mallory", Standing.NONE),
        Verdict.FAIL);
    shows(roles, "needs = { role = \"vouched\" }", PLAIN, Verdict.OPEN);
    shows(
        "needs = { measure = { of = \"reputation\", name = \"account-days\", at-least = 30 } }",
        PLAIN,
        Verdict.OPEN);
  }

  @Test
  void t45() {
    String text =
        "[[clause]]\nid = \"c\"\ntitle = \"t\"\nneeds = { ai = \"none\" }\notherwise = \"%s\"\npost = \"Sorry.\"\nconsequence = { first = \"a warning\", again = \"a ban\", decided-by = \"moderators\", label = \"ai\" }\n";
    assertThat(AI.under(text.formatted("fail")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(AI.under(text.formatted("review")).verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(AI.under(text.formatted("attest")).verdict()).isEqualTo(Verdict.ATTEST);
    assertThat(AI.under(text.formatted("note")).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(AI.under(text.formatted("fail")).post()).contains("Sorry.");
    assertThat(
            Explain.explain(Given.policy(text.formatted("fail")), AI.change(), AI.receipts(), "c")
                .orElseThrow())
        .contains("a warning", "a ban", "moderators");
  }

  /** Saying too much is never at fault, and saying nothing never fails. */
  @Test
  void t46() {
    shows(
        BODY,
        "needs = { disclosed = true }",
        AI.bodySays(AiLevel.AUTONOMOUS, "It did all of it."),
        Verdict.PASS);
    shows(BODY, "needs = { disclosed = true }", PLAIN, Verdict.ATTEST);
    shows(
        "[disclosure]\nsilence = \"accept\"\n",
        "needs = { ai = \"none\" }",
        PLAIN,
        Verdict.NOT_APPLICABLE);
  }

  @Test
  void t47() {
    String rule = "needs = { measure = { of = \"history\", name = \"share\" } }";
    shows(rule, PLAIN, Verdict.OPEN);
    shows(rule, measured("history", "share", 30), Verdict.PASS);
  }
}
