package brinell.policy.judge;

import brinell.core.AiLevel;
import brinell.core.Commit;
import brinell.core.Fact;
import brinell.core.Ground;
import brinell.core.Location;
import brinell.core.Side;
import brinell.policy.Condition;
import brinell.policy.Part;
import brinell.policy.Place;
import brinell.policy.Reach;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers what turns on what was said about AI. */
final class AiAnswers {
  static final String USED =
      "Was AI used for this change, and how far (none, assisted, generated)?";
  private static final String HOW_FAR =
      "How far did AI take part (assisted, generated, autonomous)?";
  private static final String TOOL = "Which AI tool was used?";

  private final View view;
  private final FileAnswers files;

  AiAnswers(View view, FileAnswers files) {
    this.view = view;
    this.files = files;
  }

  Truth ai(Reach reach) {
    List<Fact.Declaration> uses = view.uses();
    List<Fact.Declaration> far = uses.stream().filter(d -> reach.reachedBy(d.level())).toList();
    if (!far.isEmpty()) {
      return new Truth.Yes("AI use was said: " + quote(far.getFirst()), grounds(far));
    }
    Optional<Gap> unheard = view.unheard(View.SAID);
    if (unheard.isPresent()) {
      return Truth.unknown(unheard.get());
    }
    if (view.lacks(view.policy().disclosure().in())) {
      return Truth.unknown(view.noProposal("what the pull request says about AI use"));
    }
    if (uses.stream().anyMatch(d -> d.level() == AiLevel.UNSPECIFIED)) {
      return Truth.unknown(
          Gap.person("AI was used, and nothing says how far", "say how far", HOW_FAR));
    }
    if (!uses.isEmpty()) {
      return new Truth.No("AI took part less than that: " + quote(uses.getFirst()), grounds(uses));
    }
    return saidNone();
  }

  private Truth saidNone() {
    List<Fact.Declaration> none =
        view.declarations().stream().filter(d -> d.level() == AiLevel.NONE).toList();
    Set<String> covered =
        none.stream().flatMap(d -> d.commit().stream()).collect(Collectors.toSet());
    boolean whole = none.stream().anyMatch(d -> d.commit().isEmpty());
    boolean each =
        !view.commits().isEmpty()
            && covered.containsAll(view.commits().stream().map(Commit::oid).toList());
    if (whole || each) {
      return new Truth.No("it was said that no AI was used", grounds(none));
    }
    return Truth.unknown(silent());
  }

  /** Nothing was said; what that means is the policy's choice, and never "none". */
  private Gap silent() {
    String because = "nothing was said about AI use";
    String cure = "say whether AI was used, where the project wants it: " + places();
    return switch (view.policy().disclosure().silence()) {
      case ASK -> Gap.person(because, cure, USED);
      case REVIEW -> Gap.human(because, USED);
      case ACCEPT ->
          new Gap(
              Gap.Kind.UNASKED,
              because + ", and this project does not ask those who used none to say so",
              Optional.empty(),
              Optional.empty());
    };
  }

  private String places() {
    return view.policy().disclosure().in().stream()
        .map(p -> p.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  Truth disclosed(Condition.Disclosed wanted) {
    List<Place> places = wanted.in().isEmpty() ? view.policy().disclosure().in() : wanted.in();
    List<Part> parts = wanted.says().isEmpty() ? view.policy().disclosure().says() : wanted.says();
    boolean everywhere =
        wanted.everywhere() || (wanted.in().isEmpty() && view.policy().disclosure().everywhere());
    if (view.uses().isEmpty()) {
      Truth used = ai(Reach.ANY);
      return used instanceof Truth.No(String because, var grounds)
          ? new Truth.Moot("there is nothing to disclose: " + because)
          : used;
    }
    return everywhere
        ? Kleene.all(places.stream().map(p -> disclosed(List.of(p), parts)).toList(), false)
        : disclosed(places, parts);
  }

  private Truth disclosed(List<Place> places, List<Part> parts) {
    List<Fact.Declaration> there =
        view.uses().stream().filter(d -> places.stream().anyMatch(p -> p.holds(d))).toList();
    if (!there.isEmpty()) {
      return says(there, parts);
    }
    Optional<Gap> unheard = view.unheard(View.SAID);
    if (unheard.isPresent()) {
      return Truth.unknown(unheard.get());
    }
    if (view.lacks(places)) {
      return Truth.unknown(view.noProposal("whether AI use is disclosed there"));
    }
    if (places.contains(Place.LABEL)
        && view.proposal().filter(p -> p.labels().isEmpty()).isPresent()) {
      return Truth.unknown(view.notSupplied("labels"));
    }
    return new Truth.No(
        "AI use shows ("
            + quote(view.uses().getFirst())
            + "), and it is not disclosed in "
            + names(places),
        grounds(view.uses()));
  }

  private static Truth says(List<Fact.Declaration> there, List<Part> parts) {
    List<Truth> all = new ArrayList<>();
    all.add(new Truth.Yes("AI use is disclosed: " + quote(there.getFirst()), grounds(there)));
    parts.forEach(part -> all.add(says(there, part)));
    return Kleene.all(all, false);
  }

  private static Truth says(List<Fact.Declaration> there, Part part) {
    String name = part.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    boolean named =
        switch (part) {
          case TOOL -> there.stream().anyMatch(d -> d.tool().isPresent());
          case MODEL -> there.stream().anyMatch(d -> d.model().isPresent());
          default -> there.stream().anyMatch(d -> d.words().filter(part::plainIn).isPresent());
        };
    if (named) {
      return new Truth.Yes("it says the " + name, List.of());
    }
    boolean words = there.stream().anyMatch(d -> d.words().isPresent());
    if (words) {
      return Truth.unknown(
          Gap.human(
              "it does not plainly say the " + name, "Does the disclosure say the " + name + "?"));
    }
    return new Truth.No("the disclosure does not say the " + name, grounds(there));
  }

  Truth declared(List<Place> in) {
    List<Place> places = in.isEmpty() ? view.policy().disclosure().in() : in;
    List<Fact.Declaration> there =
        view.declarations().stream()
            .filter(d -> places.stream().anyMatch(p -> p.holds(d)))
            .toList();
    if (!there.isEmpty()) {
      return new Truth.Yes("it was said: " + quote(there.getFirst()), grounds(there));
    }
    Optional<Gap> unheard = view.unheard(View.SAID);
    if (unheard.isPresent()) {
      return Truth.unknown(unheard.get());
    }
    if (view.lacks(places)) {
      return Truth.unknown(view.noProposal("whether anything is declared there"));
    }
    if (!view.uses().isEmpty()) {
      return new Truth.No(
          "AI use shows ("
              + quote(view.uses().getFirst())
              + "), and nothing is declared in "
              + names(places),
          grounds(view.uses()));
    }
    return Truth.unknown(
        Gap.person(
            "nothing is declared in " + names(places), "declare it in " + names(places), USED));
  }

  Truth tool(Condition.Tool wanted) {
    List<Fact.Declaration> uses = view.uses();
    List<Fact.Declaration> foreign =
        uses.stream()
            .filter(d ->
                d.tool()
                    .filter(t -> !Wording.fits(wanted.allowed(), wanted.denied(), t))
                    .isPresent())
            .toList();
    if (!foreign.isEmpty()) {
      return new Truth.No(
          foreign.getFirst().tool().orElse("a tool") + " is not an allowed tool", grounds(foreign));
    }
    if (uses.isEmpty()) {
      return Kleene.not(ai(Reach.ANY));
    }
    Optional<Gap> unheard = view.unheard(View.SAID);
    if (unheard.isPresent()) {
      return Truth.unknown(unheard.get());
    }
    if (uses.stream().noneMatch(d -> d.tool().isPresent())) {
      return Truth.unknown(unnamed());
    }
    return new Truth.Yes("every named tool is allowed", grounds(uses));
  }

  /** AI was used, and no tool is named. */
  static Gap unnamed() {
    return Gap.person("no tool is named", "name the tool", TOOL);
  }

  Truth consistent() {
    List<Ground> between =
        view.facts(Fact.Contradiction.class)
            .flatMap(c ->
                (c.between().isEmpty() ? List.<Location>of(new Location.Whole()) : c.between())
                    .stream().map(where -> View.ground(where, c.message())))
            .toList();
    if (!between.isEmpty()) {
      return new Truth.No(between.getFirst().text(), between);
    }
    List<Fact.Declaration> none =
        view.declarations().stream()
            .filter(d -> d.level() == AiLevel.NONE && d.commit().isEmpty())
            .toList();
    if (!none.isEmpty() && !view.uses().isEmpty()) {
      List<Ground> both = new ArrayList<>(grounds(none));
      both.addAll(grounds(view.uses()));
      return new Truth.No("it says both that AI was used and that none was", both);
    }
    return view.unheard(View.SAID)
        .map(Truth::unknown)
        .orElseGet(
            () -> Truth.yes("nothing that was said contradicts anything else that was said"));
  }

  Truth wrote(Condition.Target target) {
    Truth touched = files.touches(target, Condition.Side.ADDED);
    if (touched instanceof Truth.No) {
      return touched;
    }
    List<Ground> overlap =
        view.uses().stream()
            .flatMap(d ->
                d.ranges().stream()
                    .filter(r -> r.side() == Side.HEAD && files.covers(target, r))
                    .map(r -> View.ground(r, "attributed to AI: " + d.text())))
            .distinct()
            .sorted(Comparator.comparing(Ground::toString))
            .toList();
    if (!overlap.isEmpty()) {
      return new Truth.Yes("a note attributes such lines to AI", overlap);
    }
    Truth used = ai(Reach.GENERATED);
    return switch (used) {
      case Truth.No no -> no;
      case Truth.Yes yes -> Kleene.all(List.of(touched, asked(target)), false);
      case Truth.Unknown unknown -> Kleene.all(List.of(touched, unknown), false);
      case Truth.Moot moot -> moot;
    };
  }

  private static Truth asked(Condition.Target target) {
    String question = "Did AI write any of the " + Words.target(target) + " in this change?";
    return Truth.unknown(
        Gap.person(
            "AI was used, and nothing says whether it wrote this", "say who wrote it", question));
  }

  private static String names(List<Place> places) {
    return places.stream()
        .map(p -> p.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(" or "));
  }

  static String quote(Fact.Declaration said) {
    return "\"" + said.text().lines().findFirst().orElse("").strip() + "\"";
  }

  static List<Ground> grounds(List<Fact.Declaration> said) {
    return said.stream().map(View::ground).distinct().toList();
  }
}
