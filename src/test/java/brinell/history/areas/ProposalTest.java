package brinell.history.areas;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.policy.Area.Criticality;
import brinell.policy.toml.Policies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalTest {
  private static Part part(String path, int unsafeLines, int usedBy, int fixes, String... owners) {
    return new Part(path, 1_000, unsafeLines, 10, usedBy, 9, 40, fixes, 0, List.of(owners));
  }

  @Test
  void theBoundsAreWhereThePageSays() {
    List<Part> parts =
        List.of(
            part("a", 20, 0, 0),
            part("b", 19, 0, 0),
            part("c", 9, 0, 0),
            part("d", 0, 5, 0),
            part("e", 0, 4, 0),
            part("f", 0, 0, 12),
            part("g", 0, 0, 9),
            part("h", 0, 0, 0, "@team/x"),
            part("i", 10, 5, 12, "@team/x"));
    assertThat(Proposal.of(parts))
        .extracting(p -> p.level() + " " + p.part().path())
        .containsExactly("CRITICAL a", "CRITICAL i", "SENSITIVE b", "SENSITIVE d", "SENSITIVE f");
  }

  @Test
  void aProposalIsAPolicyAndThenNothingDrifts() {
    List<Proposal> all = Proposal.of(List.of(part("crates/a", 500, 0, 0), part("b", 0, 5, 0)));
    String text = "brinell = 1\nname = \"p\"\n" + AreaMap.toml(all);
    var policy = Policies.read("brinell.toml", text, f -> Optional.empty()).orReject();
    assertThat(policy.areas().values())
        .filteredOn(a -> a.has("crates/a/src/lib.rs"))
        .singleElement()
        .satisfies(a -> assertThat(a.level()).isEqualTo(Criticality.CRITICAL));
    assertThat(AreaMap.drift(policy, all)).isEmpty();
    List<Proposal> more = Proposal.of(List.of(part("crates/new", 500, 0, 0)));
    assertThat(AreaMap.drift(policy, more)).singleElement().asString().contains("crates/new");
  }
}
