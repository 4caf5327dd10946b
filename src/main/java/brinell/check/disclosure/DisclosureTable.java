package brinell.check.disclosure;

import java.util.List;

/** A line for each commit. */
public final class DisclosureTable {
  private DisclosureTable() {}

  public static String render(List<CommitDisclosure> commits) {
    StringBuilder out = new StringBuilder();
    commits.forEach(c ->
        out.append(c.commit(), 0, 12)
            .append("  ")
            .append(DisclosureJson.level(c.level()))
            .append('\n'));
    return out.toString();
  }
}
