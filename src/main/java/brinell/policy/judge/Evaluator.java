package brinell.policy.judge;

import brinell.policy.Area;
import brinell.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds a condition's truth, and keeps how it came about. */
final class Evaluator {
  private final View view;
  private final FileAnswers files;
  private final AiAnswers ai;
  private final CommitAnswers commits;
  private final ForgeAnswers forge;
  private final BodyAnswers body;
  private final RoleAnswers roles;
  private final IssueAnswers issues;
  private final RemarkAnswers remarks;
  private final ReviewAnswers reviews;
  private final CheckAnswers checks;

  Evaluator(View view) {
    this.view = view;
    this.files = new FileAnswers(view);
    this.ai = new AiAnswers(view, files);
    this.commits = new CommitAnswers(view);
    this.forge = new ForgeAnswers(view);
    this.body = new BodyAnswers(view);
    this.roles = new RoleAnswers(view);
    this.issues = new IssueAnswers(view);
    this.remarks = new RemarkAnswers(view, body, roles);
    this.reviews = new ReviewAnswers(view, forge, roles);
    this.checks = new CheckAnswers(view, files);
  }

  /**
   * @param when whether it decides if a clause applies, where a part without meaning takes the
   *     clause away
   */
  Answer answer(Condition condition, boolean when) {
    return switch (condition) {
      case Condition.All(List<Condition> of) -> {
        List<Answer> parts = of.stream().map(c -> answer(c, when)).toList();
        yield new Answer("all of", Kleene.all(truths(parts), when), parts);
      }
      case Condition.Any(List<Condition> of) -> {
        List<Answer> parts = of.stream().map(c -> answer(c, when)).toList();
        yield new Answer("any of", Kleene.any(truths(parts)), parts);
      }
      case Condition.Not(Condition of) -> {
        Answer inner = answer(of, when);
        yield new Answer("not", Kleene.not(inner.truth()), List.of(inner));
      }
      case Condition.Is(String term) -> {
        Answer inner = answer(term(term), when);
        yield new Answer("is " + term, inner.truth(), List.of(inner));
      }
      case Condition.AreasKept(List<String> names) -> areasKept(names);
      default -> new Answer(Words.say(condition), leaf(condition), List.of());
    };
  }

  private Condition term(String name) {
    Map<String, Condition> terms = view.policy().terms();
    return terms.getOrDefault(name, new Condition.Human("What does '" + name + "' mean?"));
  }

  private static List<Truth> truths(List<Answer> parts) {
    return parts.stream().map(Answer::truth).toList();
  }

  /** For every area: it is not touched, or it is touched by who may, with what it needs. */
  private Answer areasKept(List<String> names) {
    List<Answer> parts = new ArrayList<>();
    for (Area area : view.policy().areas().values()) {
      if (names.isEmpty() || names.contains(area.name())) {
        parts.add(kept(area));
      }
    }
    return new Answer("areas-kept", Kleene.all(truths(parts), false), parts);
  }

  private Answer kept(Area area) {
    Condition.Target here = new Condition.Target(List.of(), List.of(), List.of(area.name()));
    Answer touched = answer(new Condition.Touches(here, Condition.Side.CHANGED), false);
    List<Answer> asked = new ArrayList<>();
    if (!area.may().isEmpty()) {
      asked.add(answer(new Condition.RoleOf(area.may()), false));
    }
    area.needs().ifPresent(needs -> asked.add(answer(needs, false)));
    Truth kept = Kleene.all(truths(asked), false);
    Truth truth = kept(touched.truth(), kept);
    List<Answer> parts = new ArrayList<>(List.of(touched));
    parts.addAll(asked);
    return new Answer("area " + area.name() + " is kept", truth, parts);
  }

  /** An implication that never holds merely because its condition is not known. */
  private static Truth kept(Truth touched, Truth kept) {
    return switch (touched) {
      case Truth.Yes yes -> kept;
      case Truth.No no -> new Truth.Yes(no.because(), List.of());
      case Truth.Unknown unknown -> unknown;
      case Truth.Moot moot -> moot;
    };
  }

  private Truth leaf(Condition condition) {
    return switch (condition) {
      case Condition.Ai(var reach) -> ai.ai(reach);
      case Condition.AiWrote(var target) -> ai.wrote(target);
      case Condition.Disclosed d -> ai.disclosed(d);
      case Condition.Declared(var in) -> ai.declared(in);
      case Condition.Tool t -> ai.tool(t);
      case Condition.WithoutAgents(var denied) -> new AgentAnswers(view, ai).without(denied);
      case Condition.Consistent() -> ai.consistent();
      case Condition.Trailer t -> commits.trailer(t);
      case Condition.Trailers t -> commits.trailers(t);
      case Condition.SignedOff(var matches) -> commits.signedOff(matches);
      case Condition.Authors a -> commits.authors(a);
      case Condition.Message(var wordings) -> commits.message(wordings);
      case Condition.Authored(var before, var from) -> commits.authored(before, from);
      case Condition.Touches(var target, var side) -> files.touches(target, side);
      case Condition.Only(var target) -> files.only(target);
      case Condition.Size s -> files.size(s);
      case Condition.External(var is) -> files.external(is);
      case Condition.Critical(var atLeast) -> files.critical(atLeast);
      case Condition.MeasureIs m -> checks.measure(m);
      case Condition.Findings f -> checks.findings(f);
      case Condition.BreakerClosed() -> checks.breakerClosed();
      case Condition.Human(var ask) -> Truth.unknown(Gap.human("only a human can judge it", ask));
      default -> forged(condition);
    };
  }

  private Truth forged(Condition condition) {
    return switch (condition) {
      case Condition.Label(var anyOf) -> forge.label(anyOf);
      case Condition.LabelsInStep() -> forge.inStep(c -> answer(c, false).truth());
      case Condition.Title(var wordings) -> body.title(wordings);
      case Condition.Body(var wordings) -> body.body(wordings);
      case Condition.Draft(var is) -> forge.draft(is);
      case Condition.Box(var text) -> body.box(text);
      case Condition.OneBox(var boxes) -> body.oneBox(boxes);
      case Condition.Section(var headings, var words) -> body.section(headings, words);
      case Condition.Created(var before, var from) -> forge.created(before, from);
      case Condition.OpenedBy(var person) -> forge.openedBy(person);
      case Condition.Quoted(var words) -> body.quoted(words);
      case Condition.RoleOf(var anyOf) -> roles.role(anyOf);
      case Condition.LinkedIssue i -> issues.issue(i);
      case Condition.Remarked r -> remarks.remarked(r);
      case Condition.Attested a -> remarks.attested(a);
      case Condition.Approvals a -> reviews.approvals(a);
      case Condition.BotReviews b -> reviews.botReviews(b);
      case Condition.NoBotBlocks() -> reviews.noBotBlocks();
      case Condition.ReviewerIn(var roles) -> reviews.reviewerIn(roles);
      case Condition.Prearranged p -> reviews.prearranged(p);
      default -> throw new IllegalStateException("not evaluated: " + condition);
    };
  }
}
