package brinell.check.fixes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Of files that are no Rust, what can change how a program behaves. */
final class ManifestText {
  private static final Set<String> PROSE = Set.of("md", "txt", "rst", "adoc", "svg", "png");

  private ManifestText() {}

  /** A Cargo.toml without the dependencies of its tests, its own version, and comments. */
  static String withoutTests(byte[] manifest) {
    StringBuilder kept = new StringBuilder();
    boolean skip = false;
    boolean own = false;
    for (String line : new String(manifest, StandardCharsets.UTF_8).lines().toList()) {
      String text = line.strip();
      if (text.startsWith("[")) {
        skip =
            text.contains("dev-dependencies")
                || text.startsWith("[[test")
                || text.startsWith("[[bench");
        own = text.equals("[package]") || text.equals("[workspace.package]");
      }
      boolean version = own && text.matches("(version|rust-version)\\s*=.*");
      if (!skip && !version && !text.isEmpty() && !text.startsWith("#")) {
        kept.append(text).append('\n');
      }
    }
    return kept.toString();
  }

  static boolean isProse(String name) {
    return PROSE.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        || name.startsWith(".git");
  }
}
