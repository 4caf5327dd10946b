package brinell.app;

import brinell.core.Account;
import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.Proposal;
import brinell.core.Standing;
import java.util.List;
import java.util.Optional;

/** A pull request that is not opened yet: its text is known, what others will do with it is not. */
final class Imagined {
  private Imagined() {}

  static Proposal proposal(Change change, String description) {
    String title = change.commits().isEmpty() ? "" : change.commits().getLast().subject();
    return new Proposal(
        Optional.empty(),
        Optional.empty(),
        title,
        description,
        new Account("", Optional.empty(), false),
        Standing.UNKNOWN,
        Optional.of(false),
        Optional.of(List.of()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(change.head())
            .filter(h -> change.commits().stream().map(Commit::oid).anyMatch(h::equals)));
  }
}
