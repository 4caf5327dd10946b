package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Fact;
import brinell.core.Issue;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Party;
import brinell.core.Person;
import brinell.core.Review;
import brinell.core.Side;
import brinell.core.Standing;
import brinell.core.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every condition, true, false and unknown, as what the only clause needs. */
class ConditionsTest {
  record Case(String condition, Given given, Verdict verdict) {
    @Override
    public String toString() {
      return verdict + " " + condition;
    }
  }

  private static final Given USUAL = Given.usual();
  private static final Given AI =
      USUAL.says(AiLevel.GENERATED, Channel.TRAILER, "Assisted-by: Claude:opus");
  private static final Given NONE = USUAL.bodySays(AiLevel.NONE, "No AI was used.");

  private static final List<Case> CASES = new ArrayList<>();

  private static void add(String condition, Given pass, Given fail, Given other, Verdict verdict) {
    CASES.add(new Case(condition, pass, Verdict.PASS));
    CASES.add(new Case(condition, fail, Verdict.FAIL));
    CASES.add(new Case(condition, other, verdict));
  }

  private static void more(String condition, Given given, Verdict verdict) {
    CASES.add(new Case(condition, given, verdict));
  }

  static {
    ai();
    commits();
    proposals();
    reviews();
    files();
    checks();
  }

  private static void ai() {
    add("ai = \"any\"", AI, NONE, USUAL, Verdict.ATTEST);
    more("ai = \"any\"", USUAL.closed(), Verdict.OPEN);
    more("ai = \"any\"", USUAL.unheard(), Verdict.OPEN);
    more("ai = \"autonomous\"", AI, Verdict.FAIL);
    more("ai = \"generated\"", AI, Verdict.PASS);
    Given vague = USUAL.says(AiLevel.UNSPECIFIED, Channel.FOOTER, "Generated with Claude");
    more("ai = \"generated\"", vague, Verdict.ATTEST);
    add("ai = \"none\"", NONE, AI, USUAL, Verdict.ATTEST);
    Given note =
        USUAL
            .file("core/a.rs", LineKind.SAFETY_COMMENT)
            .say(
                new Fact.Declaration(
                    Optional.of(Given.HEAD),
                    AiLevel.GENERATED,
                    Channel.NOTE,
                    brinell.core.Strength.MACHINE_LEFT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "git-ai",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Location.Lines(Side.HEAD, "core/a.rs", 2, 9)),
                    new Location.NoteLine(Given.HEAD, "refs/notes/ai", 1)));
    add(
        "ai-wrote = \"safety-comment\"",
        note,
        AI,
        AI.file("core/a.rs", LineKind.SAFETY_COMMENT),
        Verdict.ATTEST);
    add(
        "disclosed = true",
        AI,
        USUAL.says(AiLevel.ASSISTED, Channel.FOOTER, "Generated with Claude"),
        USUAL,
        Verdict.ATTEST);
    more("disclosed = { in = [\"body\"] }", AI, Verdict.FAIL);
    more("disclosed = true", NONE, Verdict.NOT_APPLICABLE);
    more("disclosed = { in = [\"body\"] }", AI.closed(), Verdict.OPEN);
    more("disclosed = { in = [\"body\", \"trailer\"], everywhere = true }", AI, Verdict.FAIL);
    more("disclosed = { says = \"tool\" }", AI, Verdict.PASS);
    more("disclosed = { says = \"model\" }", AI, Verdict.FAIL);
    Given words = USUAL.bodySays(AiLevel.ASSISTED, "Claude helped somehow.");
    more("disclosed = { says = \"own-words\" }", words, Verdict.PASS);
    more("disclosed = { says = \"extent\" }", words, Verdict.REVIEW);
    more(
        "disclosed = { says = \"extent\" }",
        USUAL.bodySays(AiLevel.ASSISTED, "Only the tests."),
        Verdict.PASS);
    add(
        "declared = \"body\"",
        NONE,
        USUAL.says(AiLevel.ASSISTED, Channel.TRAILER, "Assisted-by: Claude"),
        USUAL,
        Verdict.ATTEST);
    Given codex = USUAL.says(AiLevel.GENERATED, Channel.PROSE, "some tool");
    add("tool = \"Claude*\"", AI, AI, codex, Verdict.ATTEST);
    CASES.removeIf(c -> c.condition().equals("tool = \"Claude*\"") && c.verdict() == Verdict.FAIL);
    more("tool = \"Codex\"", AI, Verdict.FAIL);
    more("tool = { except = \"Codex\" }", AI, Verdict.PASS);
    more("tool = { except = [\"Codex\", \"claude*\"] }", AI, Verdict.FAIL);
    more("tool = { in = \"Claude*\", except = \"Claude Code\" }", AI, Verdict.FAIL);
    more("tool = { except = \"Codex\" }", codex, Verdict.ATTEST);
    agents();
    add(
        "consistent = true",
        AI,
        AI.say(new Fact.Contradiction(Optional.empty(), "two things", List.of())),
        AI.unheard(),
        Verdict.OPEN);
    more("consistent = true", AI.bodySays(AiLevel.NONE, "No AI was used."), Verdict.FAIL);
    more("is = \"small\"", USUAL, Verdict.PASS);
  }

  private static void agents() {
    String listed = "without-agents = [\"Devin*\", \"dependabot[bot]\", \"ai@corp.example\"]";
    Given devin =
        AI.names("co-authored-by", "Devin AI <devin-ai@example.org>", brinell.core.Party.AGENT);
    add(listed, AI, devin, USUAL, Verdict.ATTEST);
    more(listed, NONE, Verdict.PASS);
    more(listed, AI.closed(), Verdict.OPEN);
    more(listed, devin.closed(), Verdict.FAIL);
    more(listed, AI.unheard(), Verdict.OPEN);
    Given person = AI.names("co-authored-by", "Devin Dupont <d@example.org>", Party.PERSON);
    more(listed, person, Verdict.PASS);
    more(listed, AI.names("author", "Jo <ai@corp.example>", Party.PERSON), Verdict.FAIL);
    more(listed, NONE.by("dependabot[bot]", Standing.NONE), Verdict.FAIL);
    more(listed, NONE.by("devinsmith", Standing.NONE), Verdict.PASS);
    more("without-agents = \"Claude*\"", AI, Verdict.FAIL);
  }

  private static void commits() {
    Given fixed = USUAL.names("fixes", "abc", Party.UNKNOWN);
    add("trailer = \"Fixes\"", fixed, USUAL, USUAL.unheard(), Verdict.OPEN);
    more("trailer = { key = \"Fixes\", value = \"x*\" }", fixed, Verdict.FAIL);
    more("trailer = { key = \"Fixes\", by = \"person\" }", fixed, Verdict.FAIL);
    more("trailer = { key = \"Fixes\", on = \"every\" }", fixed.commit("Two"), Verdict.FAIL);
    more("trailer = { key = \"Assisted-by\", on = \"ai\" }", AI, Verdict.PASS);
    more("trailer = { key = \"Other\", on = \"ai\" }", AI, Verdict.FAIL);
    more("trailer = { key = \"Other\", on = \"ai\" }", NONE, Verdict.PASS);
    more("trailer = { key = \"Other\", on = \"ai\" }", USUAL, Verdict.ATTEST);
    more("trailer = { key = \"Fixes\", last = true }", fixed, Verdict.FAIL);
    more(
        "trailer = { key = \"Fixes\", last = true }",
        Given.nothing().commit("A\n\nFixes: abc\n").names("fixes", "abc", Party.UNKNOWN),
        Verdict.PASS);
    more("trailer = \"Fixes\"", Given.nothing(), Verdict.OPEN);
    add(
        "trailers = \"all\"",
        USUAL,
        USUAL.names("signed-off-by", "Claude <noreply@anthropic.com>", Party.AGENT),
        USUAL.unheard(),
        Verdict.OPEN);
    more(
        "trailers = \"Assisted-by\"", USUAL.names("assisted-by", "Jo", Party.PERSON), Verdict.FAIL);
    more(
        "trailers = \"recommended\"",
        USUAL.says(AiLevel.GENERATED, Channel.FOOTER, "Generated"),
        Verdict.FAIL);
    Given signed = USUAL.names("signed-off-by", "Robin <robin@example.org>", Party.PERSON);
    add("signed-off = true", signed, USUAL, USUAL.unheard(), Verdict.OPEN);
    more(
        "signed-off = { matches-author = true }",
        USUAL.names("signed-off-by", "Jo <jo@example.org>", Party.PERSON),
        Verdict.FAIL);
    Instant when = Instant.parse("2026-09-01T00:00:00Z");
    Person claude = new Person("Claude", "noreply@anthropic.com");
    add(
        "authors = \"person\"",
        USUAL,
        USUAL.commit("By itself", claude, Party.AGENT, when),
        USUAL.commit("By nobody", new Person("x", ""), Party.UNKNOWN, when),
        Verdict.REVIEW);
    add(
        "message = \"something\"",
        USUAL,
        Given.nothing().commit("x"),
        Given.nothing(),
        Verdict.OPEN);
    add(
        "authored = { before = 2026-09-02 }",
        USUAL,
        USUAL.commit("later", Given.ROBIN, Party.PERSON, Instant.parse("2026-10-01T00:00:00Z")),
        Given.nothing(),
        Verdict.OPEN);
  }

  private static void proposals() {
    add("label = \"a*\"", USUAL.labelled("ai"), USUAL, USUAL.terse(), Verdict.OPEN);
    add("labels-in-step = true", AI.labelled("ai"), AI, AI.terse(), Verdict.OPEN);
    more("labels-in-step = true", NONE.labelled("ai"), Verdict.FAIL);
    more("labels-in-step = true", USUAL, Verdict.ATTEST);
    add("title = \"[PERF]\"", USUAL.titled("[PERF] x", true), USUAL, USUAL.closed(), Verdict.OPEN);
    add("body = \"a text\"", USUAL, USUAL.open("x"), USUAL.closed(), Verdict.OPEN);
    add("draft = true", USUAL.titled("x", true), USUAL, USUAL.terse(), Verdict.OPEN);
    add(
        "box = \"I understand*\"",
        USUAL.box("I understand it all", true),
        USUAL.box("I understand it all", false),
        USUAL.closed(),
        Verdict.OPEN);
    more("box = \"I understand*\"", USUAL, Verdict.FAIL);
    more("box = \"I understand*\"", USUAL.unheard(), Verdict.OPEN);
    String one = "one-box = [\"No AI*\", \"AI was*\"]";
    Given no = USUAL.box("No AI was used", true);
    add(
        one,
        no.box("AI was used", false),
        no.box("AI was used", true),
        USUAL.closed(),
        Verdict.OPEN);
    more(one, USUAL.box("No AI was used", false), Verdict.FAIL);
    add("section = \"AI\"", USUAL.section("AI", "some"), USUAL, USUAL.closed(), Verdict.OPEN);
    more("section = { heading = \"AI\", words = 2 }", USUAL.section("AI", "some"), Verdict.FAIL);
    add("created = { before = 2026-10-01 }", USUAL, USUAL, USUAL.terse(), Verdict.OPEN);
    CASES.removeIf(c -> c.condition().startsWith("created") && c.verdict() == Verdict.FAIL);
    more("created = { from = 2026-10-01 }", USUAL, Verdict.FAIL);
    add(
        "opened-by = \"person\"",
        USUAL,
        USUAL.by("x[bot]", Standing.NONE),
        USUAL.closed(),
        Verdict.OPEN);
    add("role = \"member\"", USUAL.by("jo", Standing.MEMBER), USUAL, USUAL.terse(), Verdict.OPEN);
    more("role = \"member\"", USUAL.by("Boss", Standing.NONE), Verdict.PASS);
    String easy = "issue = [\"E-easy\", \"E-x\"]";
    add(
        easy,
        USUAL.closes(Given.issue("E-easy", "E-x")),
        USUAL.closes(Given.issue("E-easy"), Given.issue("E-x")),
        USUAL.closes(new Issue(1, Optional.empty(), Optional.empty())),
        Verdict.OPEN);
    more("issue = {}", USUAL, Verdict.FAIL);
    more("issue = { open = true }", USUAL.closes(Given.issue()), Verdict.PASS);
    String says = "remark = { says = \"approved\", by = \"member\" }";
    add(
        says,
        USUAL.remarked("jo", Standing.MEMBER, "Approved."),
        USUAL.remarked("jo", Standing.NONE, "Approved."),
        USUAL.terse(),
        Verdict.OPEN);
    more(
        "remark = { says = \"approved\", for-head = true }",
        USUAL.remarked("jo", Standing.MEMBER, "Approved at abcdef0."),
        Verdict.PASS);
    more(
        "remark = { says = \"approved\", for-head = true }",
        USUAL.remarked("jo", Standing.MEMBER, "Approved at 1234567."),
        Verdict.FAIL);
    more("quoted = 2", USUAL.open("> by a tool\n\nmy own words here"), Verdict.PASS);
    more("quoted = 2", USUAL, Verdict.ATTEST);
    more("quoted = 2", USUAL.closed(), Verdict.OPEN);
    attested();
  }

  private static void attested() {
    String read =
        "attested = { question = \"Read?\", phrase = \"I read it\", box = \"I read*\", for-head = true }";
    more(read, USUAL.open("I read it at abcdef012."), Verdict.PASS);
    more(read, USUAL.open("I read it at 0000000."), Verdict.ATTEST);
    more(read, USUAL.remarked("robin", Standing.NONE, "I read it: abcdef0"), Verdict.PASS);
    more(read, USUAL.remarked("jo", Standing.NONE, "I read it: abcdef0"), Verdict.ATTEST);
    more(read, USUAL.box("I read it", true), Verdict.ATTEST);
    more(read, USUAL.open("abcdef0").box("I read it", true), Verdict.PASS);
    more(read, USUAL.closed(), Verdict.ATTEST);
    more(read, USUAL.unheard(), Verdict.OPEN);
  }

  private static void reviews() {
    Review yes = Given.review("jo", Review.State.APPROVED);
    Review bot = Given.review("x[bot]", Review.State.APPROVED);
    add("approvals = 1", USUAL.reviewed(yes), USUAL.reviewed(bot), USUAL.terse(), Verdict.OPEN);
    more("approvals = 2", USUAL.reviewed(yes, yes), Verdict.FAIL);
    more(
        "approvals = 1",
        USUAL.reviewed(Given.review("robin", Review.State.APPROVED)),
        Verdict.FAIL);
    more(
        "approvals = { at-least = 1, for-head = true }",
        USUAL.reviewed(
            new Review(
                Given.account("jo"),
                Standing.MEMBER,
                Review.State.APPROVED,
                Optional.empty(),
                Optional.of("old"))),
        Verdict.FAIL);
    add(
        "bot-reviews = \"y*\"",
        USUAL.reviewed(yes),
        USUAL.reviewed(bot),
        USUAL.terse(),
        Verdict.OPEN);
    more("bot-reviews = \"x*\"", USUAL.reviewed(bot), Verdict.PASS);
    more("bot-reviews = { except = \"y*\" }", USUAL.reviewed(bot), Verdict.PASS);
    more("bot-reviews = { except = \"X*\" }", USUAL.reviewed(bot), Verdict.FAIL);
    add(
        "no-bot-blocks = true",
        USUAL.reviewed(bot),
        USUAL.reviewed(Given.review("x[bot]", Review.State.CHANGES_REQUESTED)),
        USUAL.terse(),
        Verdict.OPEN);
    add(
        "reviewer = \"declines\"",
        USUAL.requested("mentor"),
        USUAL.requested("jo"),
        USUAL.terse(),
        Verdict.OPEN);
    String before = "prearranged = { consent = \"agreed\" }";
    Given named = USUAL.open("r? @mentor");
    add(
        before,
        named.requested("mentor").remarked("mentor", Standing.MEMBER, "We agreed."),
        named.requested("jo"),
        named.requested("mentor"),
        Verdict.ATTEST);
    more(before, USUAL, Verdict.ATTEST);
    more(before, named.terse(), Verdict.OPEN);
  }

  private static void files() {
    Given unsafe = USUAL.file("src/u.rs", LineKind.UNSAFE, LineKind.CODE);
    Given bare = USUAL.bare("src/x.rs");
    for (String word : List.of("touches", "adds")) {
      add(word + " = \"unsafe\"", unsafe, USUAL, bare, Verdict.OPEN);
    }
    more("removes = \"unsafe\"", unsafe, Verdict.FAIL);
    more("touches = { kinds = \"unsafe\", paths = \"core\" }", unsafe, Verdict.FAIL);
    add("only = \"code\"", USUAL, unsafe, bare, Verdict.OPEN);
    add("paths = \"src/*.rs\"", USUAL, given("x"), given("x").limited("shallow"), Verdict.OPEN);
    add("only-paths = \"src\"", USUAL, USUAL.bare("x"), USUAL.limited("shallow"), Verdict.OPEN);
    add("area = \"unsafe\"", unsafe, USUAL, bare, Verdict.OPEN);
    more("area = \"critical\"", USUAL.bare("core/a.rs"), Verdict.PASS);
    add(
        "only-area = \"critical\"",
        given("core/a.rs"),
        USUAL,
        given("core/a").limited("x"),
        Verdict.OPEN);
    add("criticality = \"sensitive\"", unsafe, USUAL, bare, Verdict.OPEN);
    Given core = USUAL.bare("core/a.rs");
    Review yes = Given.review("jo", Review.State.APPROVED);
    add(
        "areas-kept = [\"critical\"]",
        core.by("jo2", Standing.MEMBER).reviewed(yes),
        core.reviewed(yes),
        core.terse(),
        Verdict.OPEN);
    more("areas-kept = true", USUAL, Verdict.PASS);
    add("size = 2", USUAL, USUAL.bare("b"), USUAL.limited("shallow"), Verdict.OPEN);
    more("size = { at-most = 0, except = \"code\" }", USUAL, Verdict.PASS);
    more("size = { at-most = 3, except = \"code\" }", USUAL.bare("b"), Verdict.OPEN);
    more("size = { at-most = 1, kinds = \"test\" }", USUAL, Verdict.PASS);
    more("size = { at-most = 1, count = \"removed\" }", USUAL, Verdict.PASS);
  }

  private static Given given(String path) {
    return Given.nothing().commit("Change").bare(path).open("x");
  }

  private static void checks() {
    String closed = "breaker = \"closed\"";
    add(closed, breaker(0), breaker(1), USUAL, Verdict.OPEN);
    more("breaker = \"tripped\"", breaker(1), Verdict.PASS);
    more("human = \"Is it good?\"", USUAL, Verdict.REVIEW);
    more("any = [ { human = \"?\" }, { ai = \"any\" } ]", AI, Verdict.PASS);
    more("any = [ { human = \"?\" }, { ai = \"none\" } ]", AI, Verdict.REVIEW);
    more("all = [ { human = \"?\" }, { ai = \"none\" } ]", AI, Verdict.FAIL);
    more("all = [ { human = \"?\" }, { ai = \"any\" } ]", USUAL, Verdict.ATTEST);
    more("not = { ai = \"any\" }", AI, Verdict.FAIL);
    more("not = { ai = \"any\" }", NONE, Verdict.PASS);
  }

  private static Given breaker(long tripped) {
    return USUAL.receipt(
        new brinell.core.Receipt(
            "history",
            1,
            brinell.core.Lane.FAST,
            List.of("history.breaker"),
            "k",
            "r",
            Given.observed(
                List.of(new Measure("tripped", tripped, "times")), List.of(), "history.breaker")));
  }

  static Stream<Case> cases() {
    return CASES.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void judged(Case example) {
    var judgement = example.given().needs(example.condition());
    assertThat(judgement.verdict()).as("%s", judgement).isEqualTo(example.verdict());
    switch (judgement.verdict()) {
      case FAIL -> assertThat(judgement.grounds()).as("grounds of %s", judgement).isNotEmpty();
      case ATTEST -> assertThat(judgement.question()).isPresent();
      case OPEN, REVIEW -> assertThat(judgement.cure()).isPresent();
      case PASS, NOT_APPLICABLE -> assertThat(judgement.because()).isNotEmpty();
    }
  }

  /** No condition is forgotten here; external needs a scope and has a test of its own. */
  @Test
  void everyKeyHasACase() {
    Set<String> seen = new HashSet<>();
    CASES.forEach(c -> seen.add(c.condition().split(" ", 2)[0]));
    String refused =
        String.valueOf(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Given.policy(Given.clause("xyzzyxyzzyxyzzy = 1"))));
    assertThat(refused).contains("xyzzy");
    assertThat(ConditionKeys.all())
        .isNotEmpty()
        .allSatisfy(key ->
            assertThat(
                    seen.contains(key) || Set.of("external", "findings", "measure").contains(key))
                .as(key)
                .isTrue());
  }
}
