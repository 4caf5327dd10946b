package brinell.policy.toml;

import brinell.core.Standing;
import brinell.policy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads a role, and the file that names its people. */
final class RoleReader {
  private RoleReader() {}

  static Role read(String name, Cursor c, Function<String, Optional<String>> files) {
    List<String> people = new ArrayList<>(lower(c.texts("people")));
    Optional<String> file = c.text("file");
    boolean denounced = c.flag("denounced", false);
    Optional<String> text = file.flatMap(files);
    text.ifPresent(t -> people.addAll(vouched(t, denounced)));
    Role role =
        new Role(
            name,
            c.words("standing", Standing.class),
            people,
            lower(c.texts("except")),
            c.flag("bots", false),
            text.isPresent() ? Optional.empty() : file);
    if (!c.has("standing") && !c.has("people") && !c.has("file") && !c.has("bots")) {
      c.problem(c.at(), "role '" + name + "' is nobody", "give it standing, people, file or bots");
    }
    c.done();
    return role;
  }

  /**
   * The people of a file in the form of {@code VOUCHED.td}: one a line, a platform's name may stand
   * before a colon, a minus denounces, what follows a space is a remark.
   */
  static List<String> vouched(String text, boolean denounced) {
    return text.lines()
        .map(line -> line.strip().replaceFirst("[ \t].*", ""))
        .filter(word -> !word.isEmpty() && !word.startsWith("#"))
        .filter(word -> word.startsWith("-") == denounced)
        .map(word -> word.replaceFirst("^[-+]", "").replaceFirst("^[A-Za-z0-9]+:", ""))
        .map(word -> word.replaceFirst("^@", "").toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
  }
}
