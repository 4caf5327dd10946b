package brinell.history.areas;

import brinell.policy.Area;
import brinell.policy.Area.Criticality;
import brinell.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** A proposal as the tables of a policy, and how an existing map differs from it. */
public final class AreaMap {
  private AreaMap() {}

  /** TOML to put into {@code brinell.toml}; each line with its reasons. */
  public static String toml(List<Proposal> all) {
    StringBuilder out = new StringBuilder();
    out.append(
        "# A proposal from counts, for people to decide. Why each line: behind it. What the counts are: docs/areas.md\n");
    for (Criticality level : List.of(Criticality.CRITICAL, Criticality.SENSITIVE)) {
      List<Proposal> these = all.stream().filter(p -> p.level() == level).toList();
      if (!these.isEmpty()) {
        String name = level == Criticality.CRITICAL ? "critical" : "sensitive";
        out.append("\n[areas.")
            .append(name)
            .append("]\nlevel = \"")
            .append(name)
            .append("\"\npaths = [\n");
        these.forEach(p ->
            out.append("  \"/")
                .append(p.part().path())
                .append("\", # ")
                .append(String.join("; ", p.reasons()))
                .append('\n'));
        out.append("]\n");
      }
    }
    if (all.isEmpty()) {
      out.append("# Nothing stands out.\n");
    }
    return out.toString();
  }

  /** What a policy's map says nothing about, or says less of than the counts do. */
  public static List<String> drift(Policy policy, List<Proposal> all) {
    List<String> said = new ArrayList<>();
    for (Proposal p : all) {
      Criticality known =
          policy.areas().values().stream()
              .filter(a -> a.has(p.part().path()) || a.has(p.part().path() + "/x.rs"))
              .map(Area::level)
              .max(java.util.Comparator.naturalOrder())
              .orElse(Criticality.ORDINARY);
      if (p.level() == Criticality.CRITICAL && known == Criticality.ORDINARY) {
        said.add(p.part().path() + " is in no area of note: " + String.join("; ", p.reasons()));
      }
    }
    return said;
  }
}
