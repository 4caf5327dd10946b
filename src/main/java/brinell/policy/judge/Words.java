package brinell.policy.judge;

import brinell.policy.Condition;
import brinell.policy.Glob;
import brinell.policy.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions in words, near to how a policy writes them. */
final class Words {
  private Words() {}

  static String say(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> joined(of, " and ");
      case Condition.Any(var of) -> joined(of, " or ");
      case Condition.Not(var of) -> "not (" + say(of) + ")";
      case Condition.Is(var term) -> "is " + term;
      case Condition.Ai(var reach) -> "ai " + word(reach);
      case Condition.AiWrote(var target) -> "ai-wrote " + target(target);
      case Condition.Disclosed d ->
          "disclosed" + in(d.in()) + (d.says().isEmpty() ? "" : " saying " + words(d.says()));
      case Condition.Declared(var in) -> "declared" + in(in);
      case Condition.Tool(var allowed, var denied) -> "tool" + lists(allowed, denied);
      case Condition.WithoutAgents(var denied) -> "without-agents " + or(denied);
      case Condition.Consistent() -> "consistent";
      case Condition.Trailer t ->
          "trailer "
              + t.key()
              + (t.by().isEmpty() ? "" : " by " + words(t.by()))
              + (t.value().isEmpty() ? "" : " like " + or(t.value()))
              + " on "
              + word(t.on());
      case Condition.Trailers(var keys, var recommended) ->
          "trailers " + (recommended ? "recommended" : keys.isEmpty() ? "all" : keys.toString());
      case Condition.SignedOff(var matches) -> "signed-off" + (matches ? " by the author" : "");
      case Condition.Authors(var allowed, var too) ->
          "authors " + words(allowed) + (too ? ", committers too" : "");
      case Condition.Message(var wordings) -> "message " + or(wordings);
      case Condition.Authored(var before, var from) -> "authored" + dates(before, from);
      case Condition.Label(var anyOf) -> "label " + or(anyOf);
      case Condition.LabelsInStep() -> "labels-in-step";
      case Condition.Title(var wordings) -> "title " + or(wordings);
      case Condition.Body(var wordings) -> "body " + or(wordings);
      case Condition.Draft(var is) -> is ? "draft" : "no draft";
      case Condition.Box(var text) -> "box \"" + text + "\"";
      case Condition.OneBox(var boxes) -> "one-box " + or(boxes);
      case Condition.Section(var headings, var words) -> "section " + or(headings);
      case Condition.Created(var before, var from) -> "created" + dates(before, from);
      case Condition.OpenedBy(var person) -> "opened-by " + (person ? "person" : "bot");
      case Condition.Quoted(var words) -> "quoted";
      case Condition.RoleOf(var anyOf) -> "role " + String.join(" or ", anyOf);
      case Condition.LinkedIssue(var labels, var open) ->
          "issue"
              + (labels.isEmpty() ? "" : " with " + labels)
              + open.map(o -> o ? " open" : " closed").orElse("");
      case Condition.Remarked r ->
          "remark" + r.by().map(b -> " by " + b).orElse("") + " " + or(r.says());
      case Condition.Attested a -> "attested \"" + a.question() + "\"";
      case Condition.Approvals a ->
          "approvals at-least " + a.atLeast() + a.by().map(b -> " by " + b).orElse("");
      case Condition.BotReviews(var allowed, var denied) -> "bot-reviews" + lists(allowed, denied);
      case Condition.NoBotBlocks() -> "no-bot-blocks";
      case Condition.ReviewerIn(var roles) -> "reviewer in " + String.join(" or ", roles);
      case Condition.Prearranged p -> "prearranged";
      case Condition.Touches(var target, var side) ->
          switch (side) {
                case CHANGED -> "touches ";
                case ADDED -> "adds ";
                case REMOVED -> "removes ";
              }
              + target(target);
      case Condition.Only(var target) -> "only " + target(target);
      case Condition.Size s ->
          "size at-most "
              + s.atMost()
              + (s.except().isEmpty() ? "" : " except " + words(s.except()));
      case Condition.External(var is) -> is ? "external" : "not external";
      case Condition.Critical(var atLeast) -> "criticality " + word(atLeast);
      case Condition.AreasKept(var names) ->
          "areas-kept " + (names.isEmpty() ? "all" : names.toString());
      case Condition.MeasureIs m -> "measure " + m.of() + " " + m.name() + " " + bounds(m);
      case Condition.Findings f -> "findings " + f.of() + " " + f.rule() + " at-most " + f.atMost();
      case Condition.BreakerClosed() -> "breaker closed";
      case Condition.Human(var ask) -> "human \"" + ask + "\"";
    };
  }

  private static String joined(List<Condition> of, String with) {
    return of.stream()
        .map(c ->
            c instanceof Condition.All || c instanceof Condition.Any ? "(" + say(c) + ")" : say(c))
        .collect(Collectors.joining(with));
  }

  static String target(Condition.Target target) {
    List<String> parts = new ArrayList<>();
    if (!target.kinds().isEmpty()) {
      parts.add(words(target.kinds()) + " lines");
    }
    if (!target.areas().isEmpty()) {
      parts.add("the area " + String.join(" or ", target.areas()));
    }
    if (!target.paths().isEmpty()) {
      parts.add(target.paths().stream().map(Glob::toString).collect(Collectors.joining(" or ")));
    }
    return parts.isEmpty() ? "any file" : String.join(" in ", parts);
  }

  private static String in(List<? extends Enum<?>> places) {
    return places.isEmpty() ? "" : " in " + words(places);
  }

  static String words(List<? extends Enum<?>> constants) {
    return constants.stream().map(Words::word).collect(Collectors.joining(" or "));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String or(List<Wording> wordings) {
    return wordings.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(" or "));
  }

  private static String lists(List<Wording> allowed, List<Wording> denied) {
    return (allowed.isEmpty() ? "" : " " + or(allowed))
        + (denied.isEmpty() ? "" : " except " + or(denied));
  }

  static String bounds(Condition.MeasureIs measure) {
    return measure.atMost().map(n -> "at most " + n + " ").orElse("")
        + measure.atLeast().map(n -> "at least " + n).orElse("");
  }

  private static String dates(Optional<LocalDate> before, Optional<LocalDate> from) {
    return before.map(d -> " before " + d).orElse("") + from.map(d -> " from " + d).orElse("");
  }
}
