package brinell.check.convention.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A line in another form, where both forms are patterns with the same variables. */
final class Rewriting {
  private Rewriting() {}

  /** Empty where the catalogue cannot tell, or the use does not stand on one line. */
  static Optional<String> of(Contents file, Use use, int form) {
    Alternation alternation = Catalogue.all().get(use.choice());
    Alternation.Form preferred = alternation.forms().get(form);
    boolean simple =
        use.line() == use.last()
            && !alternation.strict()
            && !preferred.patterns().isEmpty()
            && !preferred.text().contains("…");
    if (!simple) {
      return Optional.empty();
    }
    Source source = file.source();
    Optional<List<String>> variables =
        TokenUses.all().variables(source, use.choice(), use.form(), use.from());
    return variables
        .flatMap(found -> fill(preferred.text(), found))
        .map(text -> replaced(file, use, text));
  }

  private static Optional<String> fill(String text, List<String> variables) {
    String filled = text;
    for (int i = 0; i < variables.size(); i++) {
      filled = filled.replace("$" + (i + 1), variables.get(i));
    }
    return filled.contains("$") ? Optional.empty() : Optional.of(filled);
  }

  private static String replaced(Contents file, Use use, String text) {
    byte[] line = file.lines().get(use.line() - 1).getBytes(StandardCharsets.UTF_8);
    int start = file.file().lines().start(use.line());
    String before = new String(line, 0, use.from() - start, StandardCharsets.UTF_8);
    int behind = Math.min(line.length, use.to() - start);
    String after = new String(line, behind, line.length - behind, StandardCharsets.UTF_8);
    return (before + text + after).strip();
  }
}
