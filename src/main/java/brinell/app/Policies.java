package brinell.app;

import brinell.policy.Policy;
import brinell.policy.toml.Presets;
import brinell.policy.toml.Show;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can be done with a policy without a change. */
public final class Policies {
  private Policies() {}

  public static List<String> presets() {
    return Presets.names();
  }

  /** Where a preset's rules come from and when they were read. */
  public static String origin(String preset) {
    Policy policy = PolicySource.outside().find(Optional.of(preset));
    String read = policy.read().map(day -> " (read " + day + ")").orElse("");
    return policy.name().source().orElse("") + read;
  }

  /** The effective policy as text, each line with the file that it came from. */
  public static String show(String policy) {
    return Show.show(find(policy));
  }

  public static List<PolicyTest.Result> test(String policy) throws InterruptedException {
    return PolicyTest.run(find(policy));
  }

  private static Policy find(String policy) {
    return PolicySource.outside().find(Optional.of(policy));
  }

  /** The name of the file that a project keeps its policy in. */
  public static Path file() {
    return Path.of(PolicySource.FILE);
  }
}
