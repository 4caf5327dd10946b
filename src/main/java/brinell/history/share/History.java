package brinell.history.share;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository's past in figures.
 *
 * @param asOf the newest landing's date; nothing later counts
 * @param since from when on is shown
 * @param commits that are no merges
 * @param bots landings by known bots that are no AI agents; in the shares, not in the outcomes
 * @param kinds where use was said, by landing
 * @param firstDeclared the first landing that declares use
 * @param together in how many weeks declared landings landed that could be watched; the outcomes
 *     are those of landings of these weeks
 * @param linesNow lines of code at the tip
 * @param limits what is not known, in sentences
 */
public record History(
    String branch,
    String tip,
    Instant asOf,
    Instant since,
    Tally commits,
    Tally landings,
    Tally proposals,
    long bots,
    List<Week> weeks,
    List<Named> areas,
    List<Named> kinds,
    List<Named> tools,
    List<Named> models,
    Optional<Instant> firstDeclared,
    int together,
    Outcomes declared,
    Outcomes undeclared,
    List<Band> bands,
    long linesNow,
    List<String> limits) {
  public History {
    weeks = List.copyOf(weeks);
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
    tools = List.copyOf(tools);
    models = List.copyOf(models);
    bands = List.copyOf(bands);
    limits = List.copyOf(limits);
  }
}
