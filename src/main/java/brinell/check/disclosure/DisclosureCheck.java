package brinell.check.disclosure;

import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Commit;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Lane;
import brinell.core.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said about AI use. */
public final class DisclosureCheck implements Check<DisclosureCheck.Sample> {
  record Sample(List<Commit> commits) {}

  @Override
  public Spec spec() {
    return new Spec(
        "disclosure",
        1,
        Lane.FAST,
        List.of(new Claim("disclosure.stated", "It was said how AI was used.")),
        "brinell disclosures {range}");
  }

  @Override
  public Optional<Sample> sample(Change change) {
    return change.commits().isEmpty()
        ? Optional.empty()
        : Optional.of(new Sample(change.commits()));
  }

  @Override
  public Outcome examine(Sample sample) {
    List<Fact> facts = new ArrayList<>();
    for (CommitDisclosure said : CommitDisclosure.of(sample.commits())) {
      facts.addAll(said.declarations());
      facts.addAll(said.attributions());
      facts.addAll(said.contradictions());
    }
    return new Outcome.Observed(
        List.of(new Evidence("disclosure.stated", Basis.DECLARED, List.of(), List.of(), facts)));
  }
}
