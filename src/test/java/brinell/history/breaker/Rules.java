package brinell.history.breaker;

import brinell.policy.Breaker;
import brinell.policy.toml.Policies;
import java.util.Optional;

/** Rules as a policy would state them. */
final class Rules {
  static final long DAY = 86_400;

  private Rules() {}

  static Breaker of(String keys) {
    String text = "brinell = 1\nname = \"test\"\n[breaker]\n" + keys + "\n";
    return Policies.read("test.toml", text, f -> Optional.empty())
        .orReject()
        .breaker()
        .orElseThrow();
  }
}
