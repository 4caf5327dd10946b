package brinell.policy.judge;

import brinell.core.Fact;
import brinell.core.Ground;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what the pull request's title and text say. */
final class BodyAnswers {
  private final View view;
  private final Supplied supplied;

  BodyAnswers(View view) {
    this.view = view;
    this.supplied = new Supplied(view);
  }

  Truth title(List<Wording> wordings) {
    return supplied.with(
        "the title",
        p ->
            Truth.of(
                Wording.anyIn(wordings, p.title()),
                "the title is \"" + p.title() + "\"",
                List.of(View.part("title", p.title()))));
  }

  Truth body(List<Wording> wordings) {
    return supplied.with(
        "the text",
        p -> {
          boolean has = Wording.anyIn(wordings, p.body());
          return Truth.of(
              has,
              (has ? "the text has " : "the text does not have ") + Words.or(wordings),
              List.of(View.part("body", p.body().lines().findFirst().orElse(""))));
        });
  }

  Truth box(Wording text) {
    List<Fact.Checkbox> boxes = boxes(text);
    Optional<Fact.Checkbox> ticked = boxes.stream().filter(Fact.Checkbox::ticked).findFirst();
    if (ticked.isPresent()) {
      return Truth.yes("the box is ticked: " + text, ground(ticked.get()));
    }
    return supplied.with(
        "which boxes are ticked",
        p ->
            heard(
                boxes.isEmpty()
                    ? Truth.no(
                        "the text has no such box: " + text, View.part("body", "no such box"))
                    : Truth.no("the box is not ticked: " + text, ground(boxes.getFirst()))));
  }

  List<Fact.Checkbox> boxes(Wording text) {
    return view.facts(Fact.Checkbox.class).filter(b -> text.in(b.text())).toList();
  }

  static Ground ground(Fact.Checkbox box) {
    return View.ground(box.where(), (box.ticked() ? "[x] " : "[ ] ") + box.text());
  }

  /** What holds only if everything that was said was read. */
  private Truth heard(Truth truth) {
    return view.unheard(View.SAID).map(Truth::unknown).orElse(truth);
  }

  Truth oneBox(List<Wording> wordings) {
    List<Fact.Checkbox> there =
        wordings.stream().flatMap(w -> boxes(w).stream()).distinct().toList();
    List<Fact.Checkbox> ticked = there.stream().filter(Fact.Checkbox::ticked).toList();
    List<Ground> grounds =
        there.isEmpty()
            ? List.of(View.part("body", "no such box"))
            : there.stream().map(BodyAnswers::ground).toList();
    if (ticked.size() > 1) {
      return new Truth.No(ticked.size() + " boxes are ticked where one must be", grounds);
    }
    return supplied.with(
        "which boxes are ticked",
        p ->
            heard(
                Truth.of(
                    ticked.size() == 1,
                    ticked.isEmpty()
                        ? "none of the boxes is ticked where one must be"
                        : "exactly one box is ticked: " + ticked.getFirst().text(),
                    grounds)));
  }

  Truth section(List<Wording> headings, int words) {
    List<Truth> all = new ArrayList<>();
    for (Wording heading : headings) {
      Optional<Fact.Section> filled =
          view.facts(Fact.Section.class)
              .filter(s -> heading.is(s.heading()))
              .filter(s -> words(s.text()) >= words)
              .findFirst();
      all.add(
          filled
              .map(s ->
                  Truth.yes(
                      "the section is filled in: " + heading, View.ground(s.where(), s.heading())))
              .orElseGet(() ->
                  supplied.with(
                      "the sections of the text",
                      p ->
                          heard(
                              Truth.no(
                                  "the section is missing or empty: " + heading,
                                  View.part("body", "no such section"))))));
    }
    return Kleene.all(all, false);
  }

  static int words(String text) {
    return (int)
        java.util.Arrays.stream(text.strip().split("\\s+", -1)).filter(w -> !w.isEmpty()).count();
  }

  Truth quoted(int words) {
    return supplied.with(
        "the text",
        p -> {
          boolean marked =
              p.body().lines().anyMatch(l -> l.startsWith(">") || l.contains("<details"));
          String own =
              p.body().lines().filter(l -> !l.startsWith(">")).reduce("", (a, b) -> a + " " + b);
          return marked && words(own) >= words
              ? Truth.yes(
                  "a quoted part stands beside the author's own words", View.part("body", "> …"))
              : Truth.unknown(
                  Gap.person(
                      "no part of the text is quoted as AI's with the author's own words beside it",
                      "quote what AI wrote with >, and say it in your own words",
                      "Is every text that AI wrote quoted and marked as such?"));
        });
  }
}
