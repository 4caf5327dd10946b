package brinell.adapter.cargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cargo's complaints in a sentence, with what cures them. */
final class Complaints {
  private static final Pattern NO_PACKAGE =
      Pattern.compile("no matching package named `([^`]+)` found");
  private static final Pattern NOT_FETCHED =
      Pattern.compile(
          "(?:failed to download|unable to get packages? from source|failed to (?:load|get)) `?([\\w-]+(?: v[\\w.+-]+)?)");
  private static final Pattern NO_TOOLCHAIN =
      Pattern.compile("toolchain '([^']+)' is not installed");
  private static final Pattern RUST_VERSION =
      Pattern.compile("(?s)rustc ([\\d.]+) is not supported by.*?requires rustc ([\\d.]+)");

  private Complaints() {}

  static String of(String errors) {
    Matcher none = NO_PACKAGE.matcher(errors);
    if (none.find()) {
      return "the crate `"
          + none.group(1)
          + "` is not here and nothing is downloaded: cargo fetch, or cargo vendor, in the checkout";
    }
    Matcher toolchain = NO_TOOLCHAIN.matcher(errors);
    if (toolchain.find()) {
      return "the project asks for the toolchain "
          + toolchain.group(1)
          + ", which is not installed: rustup toolchain install "
          + toolchain.group(1);
    }
    Matcher version = RUST_VERSION.matcher(errors);
    if (version.find()) {
      return "the project needs rustc "
          + version.group(2)
          + ", here is "
          + version.group(1)
          + ": rustup update";
    }
    boolean offline = errors.contains("--offline") || errors.contains("offline");
    Matcher fetched = NOT_FETCHED.matcher(errors);
    if (offline && fetched.find()) {
      return "`"
          + fetched.group(1)
          + "` is not here and nothing is downloaded: cargo fetch, or cargo vendor, in the checkout";
    }
    return "cargo says: " + firstError(errors);
  }

  /** The first error with its causes, in one line. */
  private static String firstError(String errors) {
    int start = errors.indexOf("error");
    String text = start < 0 ? errors.strip() : errors.substring(start);
    String line =
        text.lines()
            .limit(8)
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse("nothing");
    return line.length() > 400 ? line.substring(0, 400) + "…" : line;
  }
}
