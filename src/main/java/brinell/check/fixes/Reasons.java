package brinell.check.fixes;

import brinell.port.Workshop.Ran;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a test failed, in the words of its own output. */
final class Reasons {
  private static final int LONGEST = 240;

  private Reasons() {}

  /** Empty when it passed. */
  static Optional<String> of(Ran ran) {
    return switch (ran.end()) {
      case EXITED -> ran.code() == 0 ? Optional.empty() : Optional.of(words(ran.output()));
      case SIGNALLED -> Optional.of(signal(ran));
      case TIMED_OUT -> Optional.of("it does not end");
      case FLOODED -> Optional.of("it writes without end");
      case STOPPED, NOT_STARTED -> Optional.of("it cannot be run: " + ran.output().strip());
    };
  }

  private static String signal(Ran ran) {
    boolean deep = ran.output().contains("has overflowed its stack");
    return deep ? "it overflows its stack" : "it is killed by signal " + ran.code();
  }

  /** Whether a run says nothing about the test. */
  static boolean isNothing(Ran ran) {
    return switch (ran.end()) {
      case STOPPED, NOT_STARTED, FLOODED -> true;
      case EXITED, SIGNALLED, TIMED_OUT -> false;
    };
  }

  private static String words(String output) {
    List<String> lines = output.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf("panicked at ");
      if (lines.get(i).startsWith("thread '") && at > 0) {
        return shortened(panic(lines, i, lines.get(i).substring(at + "panicked at ".length())));
      }
    }
    return lines.stream()
        .filter(line -> line.startsWith("Error: ") || line.startsWith("note: test did not panic"))
        .findFirst()
        .map(Reasons::shortened)
        .orElse("it fails");
  }

  /**
   * The message stands on the lines behind since Rust 1.73, and in quotes before the place until
   * then.
   */
  private static String panic(List<String> lines, int at, String rest) {
    if (rest.startsWith("'")) {
      return rest.substring(1, Math.max(1, rest.lastIndexOf('\'')));
    }
    List<String> words = new ArrayList<>();
    for (int i = at + 1; i < Math.min(lines.size(), at + 5); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("note: ") || line.startsWith("stack backtrace")) {
        break;
      }
      words.add(line);
    }
    return words.isEmpty() ? "it panics" : String.join("; ", words);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
