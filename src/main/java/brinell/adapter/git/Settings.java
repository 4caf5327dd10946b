package brinell.adapter.git;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What makes git's answer independent of the user's configuration and environment.
 *
 * <p>Of the environment, the variables that say which repository is meant are respected as git
 * itself would (a hook sets them), so are those that name configuration files; every other {@code
 * GIT_…} variable is dropped.
 */
final class Settings {
  private Settings() {}

  /** Larger files are not compared. */
  static final int LARGE = 8 << 20;

  private static final Set<String> KEPT =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_COMMON_DIR",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_QUARANTINE_PATH",
          "GIT_CEILING_DIRECTORIES",
          "GIT_DISCOVERY_ACROSS_FILESYSTEM",
          "GIT_CONFIG_GLOBAL",
          "GIT_CONFIG_SYSTEM",
          "GIT_CONFIG_NOSYSTEM",
          "GIT_CONFIG_PARAMETERS",
          "GIT_CONFIG_COUNT",
          "GIT_EXEC_PATH",
          "GIT_SSH",
          "GIT_SSH_COMMAND",
          "GIT_TEST_ASSUME_DIFFERENT_OWNER");

  /** Arguments that come right after {@code git}. */
  static final List<String> FIXED =
      Stream.of(
              "core.fsmonitor=false",
              "core.hooksPath=/dev/null",
              "core.attributesFile=/dev/null",
              "core.bigFileThreshold=" + LARGE,
              "core.commitGraph=true",
              "core.quotePath=true",
              "core.splitIndex=false",
              "core.precomposeUnicode=false",
              "color.ui=false",
              "diff.suppressBlankEmpty=false",
              "gc.auto=0",
              "maintenance.auto=false",
              "log.showSignature=false",
              "submodule.recurse=false",
              "apply.whitespace=nowarn",
              "apply.ignoreWhitespace=no")
          .flatMap(setting -> Stream.of("-c", setting))
          .toList();

  static Map<String, String> environment(Map<String, String> users) {
    Map<String, String> env = new TreeMap<>(users);
    env.keySet()
        .removeIf(key ->
            key.startsWith("GIT_")
                && !KEPT.contains(key)
                && !key.startsWith("GIT_CONFIG_KEY_")
                && !key.startsWith("GIT_CONFIG_VALUE_"));
    env.put("LC_ALL", "C");
    env.remove("LANGUAGE");
    env.put("GIT_OPTIONAL_LOCKS", "0");
    env.put("GIT_TERMINAL_PROMPT", "0");
    env.put("GIT_PAGER", "cat");
    env.put("GIT_NO_REPLACE_OBJECTS", "1");
    env.put("GIT_ATTR_NOSYSTEM", "1");
    env.put("GIT_ASKPASS", "true");
    env.put("SSH_ASKPASS", "true");
    return noNetwork(env);
  }

  /** Older versions of git do not know the first, every version respects the second. */
  private static Map<String, String> noNetwork(Map<String, String> env) {
    env.put("GIT_NO_LAZY_FETCH", "1");
    env.put("GIT_ALLOW_PROTOCOL", "none");
    return env;
  }

  static Map<String, String> withNetwork(Map<String, String> env) {
    env.remove("GIT_NO_LAZY_FETCH");
    env.remove("GIT_ALLOW_PROTOCOL");
    if (!env.containsKey("GIT_SSH")) {
      env.putIfAbsent("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
    }
    return env;
  }
}
