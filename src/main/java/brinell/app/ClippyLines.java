package brinell.app;

import brinell.check.convention.ledger.Convention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the counted rules clippy can hold: lines of clippy.toml, and lints to switch on. */
final class ClippyLines {
  /** By alternation and number of the preferred form: a lint that finds the others. */
  private static final Map<String, String> LINTS =
      Map.ofEntries(
          Map.entry("unwrap-or-expect 1", "unwrap_used"),
          Map.entry("shared-clone 1", "clone_on_ref_ptr"),
          Map.entry("inline-arguments 0", "uninlined_format_args"),
          Map.entry("module-file 0", "self_named_module_files"),
          Map.entry("module-file 1", "mod_module_files"),
          Map.entry("glob 0", "wildcard_imports"),
          Map.entry("allow-or-expect 1", "allow_attributes"),
          Map.entry("lint-reason 1", "allow_attributes_without_reason"),
          Map.entry("self-literal 0", "use_self"),
          Map.entry("single-char 0", "single_char_pattern"),
          Map.entry("number-groups 0", "unreadable_literal"),
          Map.entry("number-suffix 0", "separated_literal_suffix"),
          Map.entry("number-suffix 1", "unseparated_literal_suffix"),
          Map.entry("for-reference 0", "explicit_iter_loop"),
          Map.entry("method-reference 1", "redundant_closure_for_method_calls"),
          Map.entry("let-else 0", "manual_let_else"),
          Map.entry("core-or-std 1", "std_instead_of_core"),
          Map.entry("alloc-or-std 1", "std_instead_of_alloc"),
          Map.entry("ignored-test 1", "ignore_without_reason"),
          Map.entry("expected-panic 1", "should_panic_without_expect"),
          Map.entry("doc-code 0", "doc_markdown"),
          Map.entry("raw-string 0", "needless_raw_string_hashes"));

  /** Likewise: lines of clippy.toml as kind, path. */
  private static final Map<String, List<String>> PATHS =
      Map.of(
          "empty-vector 0", List.of("methods std::vec::Vec::new"),
          "fs-crate 1",
              List.of(
                  "methods std::fs::read",
                  "methods std::fs::read_to_string",
                  "methods std::fs::write",
                  "methods std::fs::create_dir_all",
                  "methods std::fs::remove_file"),
          "hash-map 1", List.of("types std::collections::HashMap"),
          "hash-set 1", List.of("types std::collections::HashSet"),
          "lock-crate 1", List.of("types std::sync::Mutex", "types std::sync::RwLock"),
          "lock-crate 0", List.of("types parking_lot::Mutex", "types parking_lot::RwLock"),
          "lazy-static 0",
              List.of("types once_cell::sync::Lazy", "macros lazy_static::lazy_static"),
          "not-written 0", List.of("macros std::unimplemented"),
          "not-written 1", List.of("macros std::todo"),
          "error-macro 0", List.of("macros anyhow::format_err"));

  private ClippyLines() {}

  static String of(List<Convention> all) {
    Set<String> lints = new LinkedHashSet<>();
    Map<String, Set<String>> paths =
        Map.of(
            "methods", new LinkedHashSet<>(),
            "types", new LinkedHashSet<>(),
            "macros", new LinkedHashSet<>());
    for (Convention c : all) {
      String key = c.alternation().id() + ' ' + c.form();
      if (!c.clear() || !c.crate().isEmpty()) {
        continue;
      }
      String lint = LINTS.getOrDefault(key, "");
      if (!lint.isEmpty()) {
        lints.add(lint + " = \"warn\"  # " + reason(c));
      }
      for (String entry : PATHS.getOrDefault(key, List.of())) {
        String[] word = entry.split(" ", 2);
        paths
            .getOrDefault(word[0], new LinkedHashSet<>())
            .add("  { path = \"" + word[1] + "\", reason = \"" + reason(c) + "\" },");
      }
    }
    return text(lints, paths);
  }

  private static String reason(Convention c) {
    String form = c.alternation().forms().get(c.form()).shown().replace("\"", "'");
    return c.alternation().about() + ": " + form + " in " + c.count() + " of " + c.total();
  }

  private static String text(Set<String> lints, Map<String, Set<String>> paths) {
    List<String> lines = new ArrayList<>();
    lines.add("# clippy.toml");
    for (String kind : List.of("methods", "types", "macros")) {
      Set<String> some = paths.getOrDefault(kind, Set.of());
      if (!some.isEmpty()) {
        lines.add("disallowed-" + kind + " = [");
        lines.addAll(some);
        lines.add("]");
      }
    }
    lines.add("");
    lines.add("# Cargo.toml; lints of clippy's that are off by default");
    lines.add("[lints.clippy]");
    lines.addAll(lints);
    return String.join("\n", lines) + "\n";
  }
}
