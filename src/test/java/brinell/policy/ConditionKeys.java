package brinell.policy;

import brinell.policy.toml.Policies;
import brinell.policy.toml.Reading;
import java.util.List;
import java.util.Optional;

/** The catalogue's keys, read off the cure of an unknown one. */
final class ConditionKeys {
  private ConditionKeys() {}

  static List<String> all() {
    Reading reading =
        Policies.read(
            "p",
            "brinell = 1\nname = \"p\"\n[terms.t]\nxyzzyxyzzyxyzzyxyzzy = 1\n",
            f -> Optional.empty());
    String cure = ((Reading.Bad) reading).problems().getFirst().cure().orElseThrow();
    return List.of(cure.substring("use one of: ".length()).split(", "));
  }
}
