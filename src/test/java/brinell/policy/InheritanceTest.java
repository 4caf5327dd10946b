package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Problem;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.policy.toml.Reading;
import brinell.policy.toml.Show;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InheritanceTest {
  private static final String PARENT =
      """
      brinell = 1
      name = "parent"
      source = "https://example.org"
      [disclosure]
      in = ["body", "trailer"]
      says = ["tool"]
      [roles.member]
      standing = "member"
      [terms.small]
      size = 3
      [trailers.Assisted-by]
      agent = "recommend"
      [[clause]]
      id = "a"
      title = "A"
      needs = { label = "x" }
      otherwise = "review"
      [[clause]]
      id = "b"
      title = "B"
      needs = { label = "y" }
      """;
  private static final String HEIR = "brinell = 1\nname = \"heir\"\nextends = \"../parent.toml\"\n";

  private static Reading read(String text) {
    return read(text, PARENT);
  }

  private static Reading read(String text, String parent) {
    Map<String, String> files = Map.of("parent.toml", parent, "sub/heir.toml", text);
    return Policies.read(
        "sub/heir.toml", text, Presets.and(f -> Optional.ofNullable(files.get(f))));
  }

  private static List<Problem> problems(String text) {
    return read(text) instanceof Reading.Bad bad ? bad.problems() : List.of();
  }

  @Test
  void heirsAddAndOverride() {
    Policy heir =
        read(HEIR
                + """
                [disclosure]
                in = "body"
                [override.a]
                otherwise = "fail"
                also-needs = { label = "z" }
                [override.b]
                drop = true
                [[clause]]
                id = "c"
                title = "C"
                """)
            .orReject();
    assertThat(heir.clauses()).extracting(Clause::id).containsExactly("a", "c");
    assertThat(heir.clause("a").orElseThrow().otherwise()).isEqualTo(Otherwise.FAIL);
    assertThat(heir.clause("a").orElseThrow().needs().orElseThrow())
        .isInstanceOf(Condition.All.class);
    assertThat(heir.disclosure().in()).containsExactly(Place.BODY);
    assertThat(heir.disclosure().says()).containsExactly(Part.TOOL);
    assertThat(heir.name().source()).as("the parent's prose is not the heir's").isEmpty();
    assertThat(heir.parents()).containsExactly("parent.toml");
    assertThat(Show.show(heir)).contains("# parent.toml:").contains("# sub/heir.toml:");
    assertThat(heir.origins().get("a")).startsWith("sub/heir.toml:");
  }

  @Test
  void theDigestIsOfTheMeaning() {
    String digest = read(HEIR).orReject().name().digest();
    assertThat(read(HEIR + "# a remark\n").orReject().name().digest()).isEqualTo(digest);
    assertThat(read(HEIR + "[override.a]\ntitle = \"AA\"\n").orReject().name().digest())
        .isNotEqualTo(digest);
  }

  @Test
  void unknownOverride() {
    assertThat(problems(HEIR + "[override.aa]\notherwise = \"fail\"\n"))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.where()).isEqualTo("sub/heir.toml:4");
          assertThat(p.cure().orElseThrow()).contains("'a'");
        });
  }

  @Test
  void sameIdAgain() {
    assertThat(problems(HEIR + "[[clause]]\nid = \"a\"\ntitle = \"A\"\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.cure().orElseThrow()).contains("[override.a]"));
  }

  @Test
  void circles() {
    String circle = "brinell = 1\nname = \"c\"\nextends = \"heir.toml\"\n";
    assertThat(problems(circle))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("circle"));
  }

  @Test
  void heirsDropNames() {
    String parent =
        PARENT
            + "[areas.heart]\npaths = \"src\"\n[areas.rest]\npaths = \"lib\"\n"
            + "[labels.ai]\nmeans = { ai = \"any\" }\n";
    String drops =
        HEIR
            + "[areas.heart]\ndrop = true\n[roles.member]\ndrop = true\n"
            + "[trailers.Assisted-by]\ndrop = true\n[labels.ai]\ndrop = true\n"
            + "[terms.small]\ndrop = true\n";
    Policy before = read(HEIR, parent).orReject();
    assertThat(before.areas()).containsOnlyKeys("heart", "rest");
    assertThat(before.terms()).containsOnlyKeys("small");
    assertThat(before.labels()).hasSize(1);
    Policy after = read(drops, parent).orReject();
    assertThat(after.areas()).containsOnlyKeys("rest");
    assertThat(after.roles()).isEmpty();
    assertThat(after.trailers()).isEmpty();
    assertThat(after.labels()).isEmpty();
    assertThat(after.terms()).isEmpty();
    assertThat(Show.show(after)).contains("[areas.rest]").doesNotContain("heart", "drop");
    assertThat(after.name().digest()).isNotEqualTo(before.name().digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[areas.heart]\ndrop = true",
        "[roles.membr]\ndrop = true",
        "[roles.member]\ndrop = false",
        "[roles.member]\ndrop = true\nstanding = \"owner\"",
        "[override.a]\nneeds = { role = \"member\" }\n[roles.member]\ndrop = true",
      })
  void droppedWrongly(String change) {
    assertThat(problems(HEIR + change + "\n"))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.where()).startsWith("sub/heir.toml:");
          assertThat(p.cure()).isPresent();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[roles.member]\ndrop = true",
        "[terms.small]\ndrop = true",
        "[trailers.Assisted-by]\ndrop = true",
        "[override.a]\ndrop = true",
        "[override.a]\notherwise = \"note\"",
        "[override.a]\nneeds = { label = \"q\" }",
        "[override.a]\nwhen = { draft = true }",
        "[override.a]\nunless = { draft = true }",
        "[override.a]\nalso-unless = { draft = true }",
        "[override.a]\nabout = \"issue\"",
        "[disclosure]\nin = [\"body\", \"trailer\", \"footer\"]",
        "[disclosure]\nsays = [\"model\"]",
        "[disclosure]\nsilence = \"accept\"\n[override.a]\notherwise = \"attest\"",
        "[trailers.Assisted-by]\nagent = \"allow\"",
        "[trailers.Assisted-by]\nevidence = false",
        "[roles.member]\nstanding = \"none\"",
        "[terms.small]\nsize = 9",
        "[scope]\nexcept = \"src\"",
      })
  void loosened(String change) {
    assertThat(problems(HEIR + change + "\n")).as("allowed without stricter-only").isEmpty();
    assertThat(problems(HEIR + "stricter-only = true\n" + change + "\n"))
        .as("refused with it")
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.message()).contains("loosen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[override.a]\notherwise = \"fail\"",
        "[override.a]\nalso-needs = { label = \"q\" }",
        "[override.a]\ntitle = \"AA\"",
        "[disclosure]\nin = \"body\"\nsays = [\"tool\", \"model\"]\nsilence = \"review\"",
        "[trailers.Assisted-by]\nagent = \"require\"",
        "[trailers.Assisted-by]\nper-tool = true",
        "[trailers.Other]\nany = \"forbid\"",
        "[roles.other]\nstanding = \"none\"",
        "[[clause]]\nid = \"z\"\ntitle = \"Z\"\nneeds = { draft = true }",
      })
  void tightened(String change) {
    assertThat(problems(HEIR + "stricter-only = true\n" + change + "\n")).isEmpty();
  }

  @Test
  void vouchedFiles() {
    String td = "# people\ngithub:Jo since 2026\nkim\n-github:mallory spam\n";
    String text =
        """
        brinell = 1
        name = "p"
        [roles.vouched]
        file = ".github/VOUCHED.td"
        [roles.denounced]
        file = ".github/VOUCHED.td"
        denounced = true
        [roles.missing]
        file = "none.td"
        """;
    Policy policy =
        Policies.read(
                "brinell.toml",
                text,
                f -> f.endsWith("VOUCHED.td") ? Optional.of(td) : Optional.empty())
            .orReject();
    assertThat(role(policy, "vouched").people()).containsExactly("jo", "kim");
    assertThat(role(policy, "denounced").people()).containsExactly("mallory");
    assertThat(role(policy, "missing").missing()).contains("none.td");
  }

  private static Role role(Policy policy, String name) {
    return java.util.Objects.requireNonNull(policy.roles().get(name));
  }
}
