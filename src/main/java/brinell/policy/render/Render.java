package brinell.policy.render;

import brinell.core.Party;
import brinell.policy.Area;
import brinell.policy.Breaker;
import brinell.policy.Clause;
import brinell.policy.Disclosure;
import brinell.policy.Glob;
import brinell.policy.Otherwise;
import brinell.policy.Part;
import brinell.policy.Place;
import brinell.policy.Polarity;
import brinell.policy.Policy;
import brinell.policy.Silence;
import brinell.policy.TrailerRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the texts. Every sentence says what a key of the policy says, and nothing beside. */
public final class Render {
  private final Policy policy;
  private final StringBuilder out = new StringBuilder();

  private Render(Policy policy) {
    this.policy = policy;
  }

  /** The block for a text, with its markers; ends with a line feed. */
  public static String of(Policy policy, Text text) {
    Render render = new Render(policy);
    return switch (text) {
      case CONTRIBUTING -> Block.of(text, render.contributing());
      case AGENTS -> Block.of(text, render.agents());
      case TEMPLATE -> new TemplateText(policy).block();
      case WELCOME -> Block.of(text, render.welcome());
      case REPLIES -> Block.of(text, new Replies(policy).text());
    };
  }

  private String contributing() {
    line("## AI use in contributions");
    line("");
    line(silence(policy.disclosure().silence()));
    line(
        "Saying more than is asked is never held against anybody, and nobody here guesses from how"
            + " a text or code looks.");
    line("");
    line("### How to say it");
    line("");
    disclosure();
    trailers(false);
    rules();
    areas();
    breaker();
    line("### Before you push");
    line("");
    line("`brinell preflight` says what this repository will ask of your change.");
    policy.name().source().ifPresent(s -> line("The rules in full: " + s));
    return out.toString();
  }

  static String silence(Silence silence) {
    return switch (silence) {
      case ACCEPT ->
          "If AI took part in your change, say so. If it did not, you need not say anything.";
      case ASK -> "Say whether AI took part in your change. Who says nothing will be asked.";
      case REVIEW ->
          "Say whether AI took part in your change. A maintainer looks at changes that say nothing.";
    };
  }

  private void disclosure() {
    Disclosure d = policy.disclosure();
    List<String> places = d.in().stream().map(Render::place).distinct().toList();
    line("- Say it in " + either(places, d.everywhere() ? " and in " : " or in ") + ".");
    if (!d.says().isEmpty()) {
      line("- Say " + either(d.says().stream().map(Render::part).toList(), ", and ") + ".");
    }
  }

  static String place(Place place) {
    return switch (place) {
      case TRAILER, RAW_LINE -> "a trailer of the commit message";
      case MESSAGE -> "the commit message";
      case FOOTER -> "the tool's own line";
      case BODY -> "the pull request's description";
      case SECTION -> "the section of the description that asks for it";
      case CHECKBOX -> "the boxes of the description";
      case LABEL -> "a label";
      case NOTE -> "a git note";
      case TRACE -> "a trace file";
      case AUTHOR -> "the commit's author";
      case COMMITTER -> "the commit's committer";
    };
  }

  static String part(Part part) {
    return switch (part) {
      case TOOL -> "which tool it was";
      case MODEL -> "which model it was";
      case EXTENT -> "how much of the change it made";
      case PURPOSE -> "what it was used for";
      case REVIEW -> "how you reviewed and tested it";
      case PROMPTS -> "what you asked it";
      case OWN_WORDS -> "a sentence in your own words";
    };
  }

  static String either(List<String> words, String with) {
    return words.isEmpty() ? "your own words" : String.join(with, words);
  }

  /** What an agent, or a person, must do with trailers. */
  private void trailers(boolean toAgents) {
    policy
        .trailers()
        .values()
        .forEach(rule -> {
          Optional.ofNullable(rule.polarity().get(Party.AGENT))
              .flatMap(p -> sentence(rule, p, toAgents))
              .ifPresent(s -> line("- " + s));
        });
  }

  private static Optional<String> sentence(TrailerRule rule, Polarity polarity, boolean toAgents) {
    String form =
        rule.value().isEmpty()
            ? "`" + rule.key() + ":`"
            : "`" + rule.key() + ": " + rule.value().getFirst() + "`";
    String whom = toAgents ? "that names you" : "that names a tool";
    String note = rule.note().map(n -> " (" + n + ")").orElse("");
    return switch (polarity) {
      case FORBID -> Optional.of("Do not add a trailer `" + rule.key() + ":` " + whom + note + ".");
      case REQUIRE ->
          Optional.of(
              "Add a trailer " + form + (rule.perTool() ? " for each tool" : "") + note + ".");
      case RECOMMEND -> Optional.of("A trailer " + form + " is welcome" + note + ".");
      case IGNORE ->
          Optional.of("A trailer `" + rule.key() + ":` does not count as saying it" + note + ".");
      case ALLOW -> Optional.empty();
    };
  }

  private void rules() {
    rules("What is required", Otherwise.FAIL);
    rules("What a maintainer looks at", Otherwise.REVIEW);
    rules("What you will be asked", Otherwise.ATTEST);
    rules("Advice", Otherwise.NOTE);
  }

  private void rules(String title, Otherwise otherwise) {
    List<Clause> clauses =
        policy.clauses().stream()
            .filter(c -> c.needs().isPresent() && c.otherwise() == otherwise)
            .toList();
    if (clauses.isEmpty()) {
      return;
    }
    line("");
    line("### " + title);
    line("");
    clauses.forEach(c -> line("- " + rule(c)));
  }

  static String rule(Clause clause) {
    String cure = clause.cure().map(c -> ": " + c).orElse("");
    return "**" + clause.title() + "**" + cure + ". (" + clause.id() + ")";
  }

  private void areas() {
    List<Area> all =
        policy.areas().values().stream()
            .filter(a -> a.level() != Area.Criticality.ORDINARY)
            .toList();
    if (!all.isEmpty()) {
      line("");
      line("### Areas that need more care");
      line("");
      all.forEach(a -> line("- " + area(a)));
    }
    line("");
  }

  static String area(Area area) {
    List<String> where = new ArrayList<>();
    if (!area.paths().isEmpty()) {
      where.add(
          area.paths().stream()
              .map(Glob::pattern)
              .map(p -> "`" + p + "`")
              .collect(Collectors.joining(", ")));
    }
    if (!area.kinds().isEmpty()) {
      String kinds =
          area.kinds().stream()
              .map(k -> k.name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .collect(Collectors.joining(", "));
      where.add("lines that are " + kinds);
    }
    String may =
        area.may().isEmpty() ? "" : "; only " + String.join(" or ", area.may()) + " may change it";
    return "**"
        + area.name()
        + "** ("
        + area.level().name().toLowerCase(Locale.ROOT)
        + "): "
        + String.join("; ", where)
        + may
        + area.note().map(n -> "; " + n).orElse("");
  }

  private void breaker() {
    policy
        .breaker()
        .ifPresent(b -> {
          line("### When too much of it is AI-made");
          line("");
          line(breaker(b));
          line("");
        });
  }

  static String breaker(Breaker b) {
    String unit =
        switch (b.counting().unit()) {
          case MERGED_PROPOSALS -> "merged pull requests";
          case FIRST_PARENT -> "merges";
          case COMMITS -> "commits";
        };
    return "When "
        + (b.share().atLeast() ? "at least " : "more than ")
        + b.share().above()
        + " % of the "
        + unit
        + " of "
        + b.window().days()
        + " days declare AI use, no more of them are merged until it is "
        + (b.share().atMost() ? "at most " : "less than ")
        + b.share().reopen()
        + " %"
        + (b.pause().days() > 0 ? ", for " + b.pause().days() + " days at least" : "")
        + ". How it stands: `brinell breaker`.";
  }

  private String agents() {
    line("## AI use: what this repository asks of agents");
    line("");
    line(
        "The person you work for answers for the change. Tell them what is asked, and do not answer for them.");
    line("");
    line("- " + silence(policy.disclosure().silence()));
    disclosure();
    trailers(true);
    policy.clauses().stream()
        .filter(c -> c.needs().isPresent() && c.aboutChanges() && c.otherwise() != Otherwise.NOTE)
        .forEach(c -> line("- " + rule(c)));
    policy.areas().values().stream()
        .filter(a -> a.level() == Area.Criticality.CRITICAL)
        .forEach(a -> line("- Stop and ask before you change " + area(a)));
    line("- Before pushing, run `brinell preflight` and show the person what it says.");
    return out.toString();
  }

  private String welcome() {
    line("Thank you for your first contribution!");
    line("");
    line(
        silence(policy.disclosure().silence())
            + " The place for it is "
            + either(
                policy.disclosure().in().stream().map(Render::place).distinct().limit(2).toList(),
                " or ")
            + ".");
    if (!policy.disclosure().says().isEmpty()) {
      line(
          "Please say "
              + either(policy.disclosure().says().stream().map(Render::part).toList(), ", and ")
              + ".");
    }
    line("Saying too much is never held against you.");
    line("");
    line(
        "What this project asks is in its CONTRIBUTING.md"
            + policy.name().source().map(s -> " and at " + s).orElse("")
            + ".");
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
