package brinell.core.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The licences whose code a project can take.
 *
 * @param ids SPDX identifiers, or {@code ID WITH EXCEPTION}; sorted
 * @param from where that is said, for example {@code brinell.toml [licences]}
 */
public record Accepted(List<String> ids, String from) {
  /**
   * What may be taken into code of a licence beside permissive code and that licence itself. After
   * the licences' own words and the Free Software Foundation's list; a project that sees it
   * otherwise says so in {@code [licences] accept}.
   */
  private static final Map<String, List<String>> INTO =
      Map.of(
          "GPL-3.0-or-later",
          List.of(
              "GPL-3.0-only",
              "GPL-2.0-or-later",
              "LGPL-3.0-or-later",
              "LGPL-3.0-only",
              "LGPL-2.1-or-later",
              "LGPL-2.1-only",
              "MPL-2.0"),
          "GPL-3.0-only",
          List.of(
              "GPL-3.0-or-later",
              "GPL-2.0-or-later",
              "LGPL-3.0-or-later",
              "LGPL-3.0-only",
              "LGPL-2.1-or-later",
              "LGPL-2.1-only",
              "MPL-2.0"),
          "GPL-2.0-or-later",
          List.of("GPL-2.0-only", "LGPL-2.1-or-later", "LGPL-2.1-only", "MPL-2.0"),
          "GPL-2.0-only",
          List.of("GPL-2.0-or-later", "LGPL-2.1-or-later", "LGPL-2.1-only", "MPL-2.0"),
          "AGPL-3.0-or-later",
          List.of(
              "AGPL-3.0-only",
              "GPL-3.0-or-later",
              "GPL-3.0-only",
              "GPL-2.0-or-later",
              "LGPL-3.0-or-later",
              "LGPL-3.0-only",
              "LGPL-2.1-or-later",
              "LGPL-2.1-only",
              "MPL-2.0"),
          "AGPL-3.0-only",
          List.of(
              "AGPL-3.0-or-later",
              "GPL-3.0-or-later",
              "GPL-3.0-only",
              "GPL-2.0-or-later",
              "LGPL-3.0-or-later",
              "LGPL-3.0-only",
              "LGPL-2.1-or-later",
              "LGPL-2.1-only",
              "MPL-2.0"));

  public Accepted {
    ids = List.copyOf(new TreeSet<>(ids));
  }

  /** Permissive licences alone. */
  public static Accepted permissive(String from) {
    return new Accepted(List.copyOf(Known.PERMISSIVE), from);
  }

  /** What a project under a licence can take when it has not said more. */
  public static Accepted by(Licence own, String from) {
    List<String> ids = new ArrayList<>(Known.PERMISSIVE);
    each(own, ids);
    if (ids.contains("GPL-2.0-only") && own.equals(new Licence.Id("GPL-2.0-only"))) {
      ids.remove("Apache-2.0"); // its patent clause is a further restriction there
    }
    return new Accepted(ids, from);
  }

  private static void each(Licence own, List<String> ids) {
    switch (own) {
      case Licence.Id(String id) -> {
        ids.add(id);
        ids.addAll(INTO.getOrDefault(id, List.of()));
      }
      case Licence.With with -> each(with.licence(), ids);
      // Whoever offers a choice must be able to keep offering it.
      case Licence.Or(List<Licence> of) -> {
        if (of.size() == 1) {
          each(of.getFirst(), ids);
        }
      }
      case Licence.And(List<Licence> of) -> of.forEach(l -> each(l, ids));
      case Licence.Unknown _ -> {}
    }
  }

  /** What the list says about a licence. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  public Answer of(Licence licence) {
    return switch (licence) {
      case Licence.Id(String id) -> ids.contains(id) ? Answer.YES : Answer.NO;
      case Licence.With with ->
          ids.contains(with.toString()) || ids.contains(with.licence().id())
              ? Answer.YES
              : Answer.NO;
      case Licence.Or(List<Licence> of) ->
          any(of, Answer.YES) ? Answer.YES : any(of, Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
      case Licence.And(List<Licence> of) ->
          any(of, Answer.NO) ? Answer.NO : any(of, Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
      case Licence.Unknown _ -> Answer.UNKNOWN;
    };
  }

  private boolean any(List<Licence> of, Answer answer) {
    return of.stream().anyMatch(l -> of(l) == answer);
  }
}
