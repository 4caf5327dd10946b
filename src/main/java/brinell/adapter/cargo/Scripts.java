package brinell.adapter.cargo;

import java.nio.file.Path;
import java.util.List;

/** What stands between cargo and the compilers. */
final class Scripts {
  /** Asks for unstable features in the workspace's own crates. */
  static final String BOOTSTRAP = "BRINELL_BOOTSTRAP";

  private Scripts() {}

  /**
   * For the workspace's crates alone: flags that would build all dependencies again if they stood
   * in RUSTFLAGS. Build scripts stay as they are, and what they ask the compiler is answered
   * truthfully.
   */
  static String rustc(List<String> flags, boolean bootstrap) {
    return """
    #!/bin/sh
    # Run by cargo for the crates of the workspace: compiler, then its arguments.
    crate=
    input=
    for word; do
      case $previous in --crate-name) crate=$word ;; esac
      case $word in *.rs) input=$word ;; esac
      previous=$word
    done
    case $crate in
      '' | ___ | build_script_*) exec "$@" ;;
    esac
    [ -n "$input" ] || exec "$@"
    """
        + (bootstrap ? "RUSTC_BOOTSTRAP=1\nexport RUSTC_BOOTSTRAP\n" : "")
        + "exec \"$@\" -C debuginfo=0"
        + flags.stream().map(f -> " '" + f + "'").reduce("", String::concat)
        + "\n";
  }

  /** Compiles doc tests and keeps them instead of running them. */
  static String rustdoc(Path folder) {
    return """
    #!/bin/sh
    # Run by cargo in place of rustdoc.
    RUSTC_BOOTSTRAP=1
    export RUSTC_BOOTSTRAP
    """
        + "exec rustdoc \"$@\" -Z unstable-options --cap-lints=warn --no-run --persist-doctests '"
        + folder
        + "'\n";
  }
}
