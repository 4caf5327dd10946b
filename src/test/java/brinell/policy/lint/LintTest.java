package brinell.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Problem;
import brinell.policy.Policy;
import brinell.policy.lint.Project.TextFile;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each test shows the same policy beside a project that fits it, and beside one that does not. */
class LintTest {
  private static final String NAME = "brinell.toml";
  private static final String HEAD = "brinell = 1\nname = \"p\"\n";

  private static final class Beside {
    private final String policy;
    private List<String> tree = List.of("src/lib.rs", "src/raw.rs", "docs/deep/er.md");
    private Optional<TextFile> owners = Optional.empty();
    private final List<TextFile> instructions = new ArrayList<>();
    private final List<TextFile> templates = new ArrayList<>();

    Beside(String policy) {
      this.policy = HEAD + policy;
    }

    Beside tree(String... paths) {
      tree = List.of(paths);
      return this;
    }

    Beside owners(String text) {
      owners = Optional.of(new TextFile("CODEOWNERS", text));
      return this;
    }

    Beside agents(String text) {
      instructions.add(new TextFile("AGENTS.md", text));
      return this;
    }

    Beside template(String text) {
      templates.add(new TextFile("T.md", text));
      return this;
    }

    Lint.Found lint() {
      Policy read = Policies.read(NAME, policy, Presets.and(f -> Optional.empty())).orReject();
      return Lint.of(
          read,
          new Project(
              Optional.of(tree),
              owners,
              instructions,
              templates,
              Presets.and(f -> f.equals(NAME) ? Optional.of(policy) : Optional.empty())));
    }

    List<String> mistakes() {
      return lines(lint().mistakes());
    }

    List<String> notes() {
      return lines(lint().notes());
    }

    private static List<String> lines(List<Problem> problems) {
      assertThat(problems).allMatch(p -> p.cure().isPresent());
      return problems.stream().map(p -> p.where() + ": " + p.message()).toList();
    }
  }

  private static final String PATHS =
      """
      [scope]
      paths = ["/src"]
      external = { path = "vendor/x", owner = "o" }
      [areas.raw]
      paths = [
        "src/raw.rs",
        "src/rwa.rs",
        "GEMINI.md",
      ]
      [areas.gone]
      paths = "NOTES.md"
      [[clause]]
      id = "c"
      title = "t"
      when = { any = [ { paths = ["src/lib.rs"] },
        { touches = { kinds = ["unsafe"], paths = ["src/sys/**"] } } ] }
      needs = { ai = "none" }
      """;

  @Test
  void patternsThatMatchNoFile() {
    assertThat(
            new Beside(PATHS)
                .tree(
                    "src/lib.rs",
                    "src/raw.rs",
                    "src/rwa.rs",
                    "src/sys/a.rs",
                    "vendor/x/y",
                    "GEMINI.md",
                    "NOTES.md")
                .lint())
        .isEqualTo(new Lint.Found(List.of(), List.of()));
    Beside without = new Beside(PATHS).tree("src/lib.rs", "src/raw.rs", "lib/src/rwa.rs");
    assertThat(without.mistakes())
        .containsExactly(
            "brinell.toml:5: path pattern 'vendor/x' of scope.external matches no file of HEAD",
            "brinell.toml:13: path pattern 'NOTES.md' of area 'gone' matches no file of HEAD",
            "brinell.toml:9: path pattern 'src/rwa.rs' of area 'raw' matches no file of HEAD",
            "brinell.toml:18: path pattern 'src/sys/**' of clause 'c' matches no file of HEAD");
    assertThat(without.notes())
        .containsExactly(
            "brinell.toml:10: path pattern 'GEMINI.md' of area 'raw' matches no file of HEAD");
    assertThat(without.lint().mistakes().get(2).cure().orElseThrow())
        .startsWith("did you mean 'lib/src/rwa.rs'?");
  }

  @Test
  void whatIsTakenOverFromAPresetIsANote() {
    Beside heir = new Beside("extends = \"rust-lang/rust\"\n");
    assertThat(heir.lint().notes())
        .anySatisfy(p -> assertThat(p.cure().orElseThrow()).contains("drop = true"));
    assertThat(heir.mistakes()).isEmpty();
    assertThat(heir.notes())
        .anySatisfy(note -> assertThat(note).startsWith("rust-lang/rust:").contains("'critical'"));
  }

  private static final String GUARDED =
      """
      [roles.core]
      standing = "member"
      [areas.raw]
      paths = "src"
      may = "core"
      """;

  @Test
  void areasThatNobodyOwns() {
    assertThat(new Beside(GUARDED).owners("* @o/all\n/src/ @core # both\n").lint())
        .isEqualTo(new Lint.Found(List.of(), List.of()));
    assertThat(new Beside(GUARDED).mistakes()).as("without code owners").isEmpty();
    assertThat(new Beside(GUARDED).owners("* @o/all\n/src/raw.rs\n").mistakes())
        .containsExactly(
            "brinell.toml:6: only core may touch area 'raw', and CODEOWNERS gives no owner to 1 of"
                + " its 2 files: src/raw.rs");
  }

  @Test
  void teamsInNoArea() {
    assertThat(new Beside(GUARDED).owners("* @o/all\ndocs/ @robin\n").notes()).isEmpty();
    assertThat(new Beside(GUARDED).owners("* @o/all\ndocs/ @o/writers\n").notes())
        .containsExactly("CODEOWNERS:2: 'docs/' of @o/writers lies in no area of the policy");
    assertThat(new Beside("").owners("* @o/all\ndocs/ @o/writers\n").notes())
        .as("without areas")
        .isEmpty();
  }

  private static final String TRAILERS =
      """
      [trailers.Signed-off-by]
      agent = "forbid"
      [trailers.Assisted-by]
      agent = "require"
      """;

  @Test
  void agentsAreToldSomethingElse() {
    assertThat(
            new Beside(TRAILERS)
                .agents(
                    """
                    AI agents MUST NOT add `Signed-off-by` tags. Only a human can add `Signed-off-by`.
                    Contributions should include an `Assisted-by` tag.
                    Not-Signed-off-by is added by nobody; include X-Signed-off-by.
                    """)
                .mistakes())
        .isEmpty();
    assertThat(
            new Beside(TRAILERS)
                .agents(
                    """
                    # Commits

                    - Sign your work:
                      add a `Signed-off-by` line.
                    - Do not
                      ever add `Assisted-by`.
                    """)
                .mistakes())
        .containsExactly(
            "brinell.toml:4: the policy forbids Signed-off-by of agents, and AGENTS.md:3 tells them"
                + " to add it",
            "brinell.toml:6: the policy requires Assisted-by of agents, and AGENTS.md:5 tells them"
                + " not to add it");
  }

  @Test
  void criticalPathsInNoArea() {
    String told =
        """
        Never touch `src/raw.rs`; run `cargo test`. It is critical to read `src/lib.rs`.

        The following files are critical:

        - `docs/deep`: the proof
        """;
    String raw = "[areas.raw]\npaths = [\"src/raw.rs\", \"docs\"]\n";
    assertThat(new Beside(raw).agents(told).mistakes()).isEmpty();
    assertThat(new Beside("[areas.lib]\npaths = \"src/lib.rs\"\n").agents(told).mistakes())
        .containsExactly(
            "AGENTS.md:1: 'src/raw.rs' is named to agents as critical, and lies in no area of the"
                + " policy",
            "AGENTS.md:5: 'docs/deep' is named to agents as critical, and lies in no area of the"
                + " policy");
    assertThat(new Beside("").agents(told).notes()).as("without areas").hasSize(2);
  }

  private static final String ASKS =
      """
      [disclosure]
      in = ["section"]
      [[clause]]
      id = "boxes"
      title = "t"
      needs = { one-box = ["No AI was used*",
        "AI was used*"] }
      [[clause]]
      id = "said"
      title = "t"
      when = { ai = "any" }
      needs = { disclosed = true }
      [[clause]]
      id = "either"
      title = "t"
      needs = { any = [ { box = "I tested*" }, { section = "Testing" } ] }
      """;

  @Test
  void theTemplateLacksWhatClausesRead() {
    String full =
        """
        ## AI disclosure
        - [ ] No AI was used
        - [ ] AI was used
              for this
        - [ ] I tested it
        ## Testing
        """;
    assertThat(new Beside(ASKS).template(full).lint())
        .isEqualTo(new Lint.Found(List.of(), List.of()));
    Beside poor = new Beside(ASKS).template("<!--\n" + full + "-->\n- [ ] AI was used\n");
    assertThat(poor.mistakes())
        .containsExactly(
            "brinell.toml:8: clause 'boxes' reads the box 'No AI was used*', and T.md does not have"
                + " it",
            "brinell.toml:4: clause 'said' wants AI use disclosed in a section, and T.md does not"
                + " have it");
    assertThat(poor.notes()).hasSize(2).allMatch(note -> note.contains("'either'"));
    assertThat(new Beside(ASKS).mistakes())
        .hasSize(3)
        .allMatch(m -> m.endsWith("there is no pull request template"));
  }

  @Test
  void theTemplateAsksWhatNoClauseReads() {
    String asks = "## AI disclosure\n- [ ] I have read the AI policy\n- [ ] I ran the tests\n";
    String clause = "[[clause]]\nid = \"c\"\ntitle = \"t\"\nneeds = ";
    assertThat(
            new Beside(
                    clause + "[ { box = \"I have read the AI*\" }, { declared = [\"body\"] } ]\n")
                .template(asks)
                .notes())
        .isEmpty();
    assertThat(new Beside(clause + "{ size = 5 }\n").template(asks).notes())
        .containsExactly(
            "T.md:2: no clause reads the box 'I have read the AI policy'",
            "T.md:1: no clause reads the section 'AI disclosure'");
  }

  @Test
  void aRolesFileThatIsNotThere() {
    assertThat(new Beside("[roles.v]\nfile = \"VOUCHED.td\"\n").mistakes())
        .containsExactly("brinell.toml:4: the file 'VOUCHED.td' of role 'v' does not exist");
  }
}
