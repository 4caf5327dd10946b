package brinell.check.convention;

import brinell.check.convention.ledger.Preference;
import brinell.check.convention.ledger.Unusual;
import brinell.core.Finding;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Side;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said of a line that is written otherwise. It speaks of the codebase, never of a person.
 */
public final class UnusualSentence {
  public static final String RULE = "convention.unusual-choice";

  private UnusualSentence() {}

  static Finding finding(Unusual unusual) {
    return new Finding(
        RULE,
        Level.NOTE,
        new Location.Lines(Side.HEAD, unusual.path(), unusual.line(), unusual.line()),
        of(unusual),
        Optional.of("brinell alternative " + unusual.path() + ':' + unusual.line()));
  }

  /** One sentence with the count and the places that show it. */
  public static String of(Unusual unusual) {
    Preference p = unusual.preference();
    String where = p.crate().isEmpty() ? "this codebase" : "the crate in " + p.crate();
    String examples =
        unusual.examples().stream().map(Object::toString).collect(Collectors.joining(", "));
    boolean words = p.preferred().described();
    return p.alternation().about()
        + ": "
        + (words ? "in " + where + " " : where + " writes ")
        + p.preferred().shown()
        + (words ? ", " : " ")
        + "in "
        + p.count()
        + " of "
        + p.total()
        + " places ("
        + p.kind().words()
        + "), here it is "
        + (unusual.written().described() ? "otherwise: " : "")
        + unusual.written().shown()
        + (unusual.more() > 0 ? ", and in " + unusual.more() + " more places of this change" : "")
        + (examples.isEmpty() ? "" : "; see " + examples);
  }
}
