package brinell.policy.render;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.policy.Clause;
import brinell.policy.Policy;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RenderTest {
  private static Policy preset(String name) {
    return Policies.preset(name).orReject();
  }

  /** Every rule that asks for something is told to people, and each text can be found again. */
  @TestFactory
  Stream<DynamicTest> everyPresetCanBeTold() {
    return Presets.names().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  Policy policy = preset(name);
                  for (Text text : Text.values()) {
                    String block = Render.of(policy, text);
                    assertThat(Block.in("before\n" + block + "after\n", text.mark()))
                        .contains(block);
                  }
                  String told = Render.of(policy, Text.CONTRIBUTING);
                  for (Clause clause : policy.clauses()) {
                    if (clause.needs().isPresent()) {
                      assertThat(told).contains(clause.title()).contains("(" + clause.id() + ")");
                    }
                  }
                }));
  }

  @Test
  void inTheHappyCaseThereIsNothingToTick() {
    String template = Render.of(preset("rust-lang/rust"), Text.TEMPLATE);
    assertThat(template).startsWith("<!--").endsWith("-->\n").doesNotContain("[ ]");
    assertThat(template.indexOf("-->")).isEqualTo(template.length() - 4);
  }

  @Test
  void boxesThatThePolicyRequiresAreThere() {
    assertThat(Render.of(preset("tock"), Text.TEMPLATE)).contains("- [ ] ");
  }

  @Test
  void anAgentIsToldWhichTrailersAreForbidden() {
    assertThat(Render.of(preset("rust-lang/rust"), Text.AGENTS))
        .contains("Do not add a trailer `Co-authored-by:`");
    assertThat(Render.of(preset("linux-kernel"), Text.AGENTS)).contains("`Signed-off-by:`");
  }

  @Test
  void theRestOfAFileIsKept() {
    String block = Render.of(preset("default"), Text.AGENTS);
    String file = "# Mine\r\n\r\nText\r\n";
    String once = Block.put(file, Block.find(file, "agents"), block);
    assertThat(once).startsWith(file).doesNotContainPattern("[^\r]\n");
    String stale = once.replace("Tell them", "Tell nobody") + "more\r\n";
    String again = Block.put(stale, Block.find(stale, "agents"), block);
    assertThat(again).isEqualTo(once + "more\r\n");
    assertThat(Block.put(again, Block.find(again, "agents"), block)).isEqualTo(again);
  }

  @Test
  void aFileWithoutALastLineEndKeepsIt() {
    String block = Render.of(preset("default"), Text.AGENTS);
    String file = "# Mine\n" + block.stripTrailing();
    assertThat(Block.put(file, Block.find(file, "agents"), block)).isEqualTo(file);
  }

  @Test
  void brokenMarkersAreFound() {
    assertThat(Block.find("x\n<!-- brinell:begin agents\n", "agents"))
        .isEqualTo(new Block.Found.Broken(2, "brinell:begin agents has no brinell:end agents"));
    assertThat(Block.find("brinell:end agents\n", "agents")).isInstanceOf(Block.Found.Broken.class);
    String twice = "brinell:begin agents\nbrinell:begin agents\nbrinell:end agents\n";
    assertThat(Block.find(twice, "agents")).isInstanceOf(Block.Found.Broken.class);
  }
}
