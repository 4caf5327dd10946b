package brinell.history.lines;

import java.util.Locale;
import java.util.Set;

/** Files whose lines are followed: source code by the ending of its name. */
public final class Code {
  private static final Set<String> ENDINGS =
      Set.of(
          "rs", "c", "h", "cc", "cpp", "cxx", "hpp", "go", "py", "js", "mjs", "jsx", "ts", "tsx",
          "java", "kt", "scala", "rb", "php", "cs", "swift", "zig", "sh", "lua", "s", "asm");

  private Code() {}

  public static boolean is(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/')
        && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
