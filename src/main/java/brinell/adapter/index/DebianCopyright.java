package brinell.adapter.index;

import brinell.core.licence.Licence;
import brinell.core.licence.Stated;
import brinell.core.licence.Stated.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Debian's machine-readable copyright file, version 1.0: the last pattern that fits decides. */
final class DebianCopyright {
  private record Rule(List<Pattern> files, Licence licence) {}

  private final List<Rule> rules = new ArrayList<>();
  private final String where;

  private DebianCopyright(String where) {
    this.where = where;
  }

  static Optional<DebianCopyright> read(String text, String where) {
    DebianCopyright read = new DebianCopyright(where);
    for (String stanza : text.split("\\R\\s*\\R", -1)) {
      read.stanza(stanza);
    }
    return read.rules.isEmpty() ? Optional.empty() : Optional.of(read);
  }

  private void stanza(String stanza) {
    String field = "";
    StringBuilder files = new StringBuilder();
    String licence = "";
    for (String line : stanza.split("\\R", -1)) {
      boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
      int colon = line.indexOf(':');
      if (!goesOn && colon > 0) {
        field = line.substring(0, colon).toLowerCase(Locale.ROOT);
      }
      String value = goesOn ? line.strip() : line.substring(colon + 1).strip();
      if (field.equals("files")) {
        files.append(' ').append(value);
      } else if (field.equals("license") && !goesOn) {
        licence = value;
      }
    }
    if (!files.isEmpty() && !licence.isEmpty()) {
      List<Pattern> patterns = new ArrayList<>();
      for (String glob : files.toString().strip().split("\\s+", -1)) {
        patterns.add(pattern(glob));
      }
      rules.add(new Rule(patterns, Licence.parse(licence.replace(",", ""))));
    }
  }

  private static Pattern pattern(String glob) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      out.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(out.toString(), Pattern.DOTALL);
  }

  /** The path is compared from every folder on: a package puts its files where it likes. */
  Optional<Stated> of(String path) {
    Optional<Licence> found = Optional.empty();
    for (Rule rule : rules) {
      if (rule.files().stream().anyMatch(p -> fits(p, path))) {
        found = Optional.of(rule.licence());
      }
    }
    return found.map(l -> new Stated(l, How.DEBIAN, where));
  }

  private static boolean fits(Pattern pattern, String path) {
    for (int at = 0; at >= 0; at = path.indexOf('/', at) < 0 ? -1 : path.indexOf('/', at) + 1) {
      if (pattern.matcher(path.substring(at)).matches()) {
        return true;
      }
    }
    return false;
  }
}
