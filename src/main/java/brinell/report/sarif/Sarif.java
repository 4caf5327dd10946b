package brinell.report.sarif;

import brinell.core.Dossier;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.report.Limits;
import brinell.report.Visible;
import brinell.report.Words;
import brinell.report.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dossier as SARIF 2.1.0, within what GitHub code scanning takes. {@code docs/dossier.md} says
 * where a result goes that is about no line.
 */
public final class Sarif {
  /** GitHub shows so many results of a run. */
  static final int RESULTS = 5_000;

  static final String ROOT = "%SRCROOT%";

  private Sarif() {}

  public static String render(Dossier dossier) {
    List<Result> all = Results.of(dossier);
    List<Result> shown = all.stream().limit(RESULTS).toList();
    Rules rules = Rules.of(shown);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver(rules)));
    run.put("invocations", List.of(invocation(dossier, all.size())));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", Prints.results(shown, rules, new Place(dossier.change())));
    run.put("properties", properties(dossier));
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return JsonText.print(log);
  }

  private static Map<String, Object> driver(Rules rules) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Brinell");
    driver.put("rules", rules.json());
    return driver;
  }

  /** What did not run, and what did not fit, is said here. */
  private static Map<String, Object> invocation(Dossier dossier, int results) {
    List<Object> notes = new ArrayList<>();
    for (Receipt receipt : dossier.receipts()) {
      if (receipt.outcome() instanceof Outcome.Inconclusive i) {
        notes.add(note(receipt.check() + ": " + Words.obstacle(i.obstacle()) + ": " + i.because()));
      }
    }
    Limits.of(dossier).forEach(limit -> notes.add(note("Not seen: " + limit)));
    if (results > RESULTS) {
      notes.add(note(results - RESULTS + " milder results are left out; the JSON has them all."));
    }
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", true);
    invocation.put("toolExecutionNotifications", notes);
    return invocation;
  }

  private static Map<String, Object> note(String text) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("level", "note");
    note.put("message", Map.of("text", Plain.text(text)));
    return note;
  }

  private static Map<String, Object> properties(Dossier dossier) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("change", Visible.prose(dossier.change().title()));
    properties.put("policy", Visible.prose(dossier.policy().name()));
    properties.put("policyDigest", Visible.prose(dossier.policy().digest()));
    return properties;
  }
}
