package brinell.policy.judge;

import brinell.core.Commit;
import brinell.core.Fact;
import brinell.core.Ground;
import brinell.core.Location;
import brinell.core.Party;
import brinell.policy.Condition;
import brinell.policy.Polarity;
import brinell.policy.TrailerRule;
import brinell.policy.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers what the commits themselves can tell. */
final class CommitAnswers {
  private final View view;

  CommitAnswers(View view) {
    this.view = view;
  }

  /** A trailer as some check saw it. */
  private record Seen(String commit, String key, String value, Party party, Location where) {
    Ground ground() {
      return View.ground(where, key + ": " + value);
    }
  }

  private List<Seen> seen(String key) {
    List<Seen> seen = new ArrayList<>();
    view.facts(Fact.Attribution.class)
        .filter(a -> a.key().equalsIgnoreCase(key))
        .forEach(a -> seen.add(new Seen(a.commit(), key, a.value(), party(a), a.where())));
    view.facts(Fact.Declaration.class)
        .filter(d -> d.key().filter(k -> k.equalsIgnoreCase(key)).isPresent())
        .filter(d -> d.commit().isPresent())
        .filter(d -> seen.stream().noneMatch(s -> s.where().equals(d.where())))
        .forEach(d ->
            seen.add(
                new Seen(
                    d.commit().orElseThrow(), key, value(key, d.text()), named(d), d.where())));
    return seen;
  }

  /** A tool named without an address is an agent when the same line declares AI use. */
  private Party party(Fact.Attribution a) {
    boolean declared =
        view.facts(Fact.Declaration.class)
            .anyMatch(d -> d.level().isUse() && d.where().equals(a.where()));
    return a.party() == Party.UNKNOWN && declared ? Party.AGENT : a.party();
  }

  private static Party named(Fact.Declaration said) {
    return said.level().isUse() ? Party.AGENT : Party.UNKNOWN;
  }

  private static String value(String key, String text) {
    String line = text.strip();
    return line.regionMatches(true, 0, key + ":", 0, key.length() + 1)
        ? line.substring(key.length() + 1).strip()
        : line;
  }

  Truth trailer(Condition.Trailer wanted) {
    List<Seen> fitting =
        seen(wanted.key()).stream()
            .filter(s -> wanted.by().isEmpty() || wanted.by().contains(s.party()))
            .filter(s -> wanted.value().isEmpty() || Wording.anyIs(wanted.value(), s.value()))
            .filter(s -> !wanted.last() || isLast(s))
            .toList();
    Predicate<Commit> has =
        commit -> fitting.stream().anyMatch(s -> s.commit().equals(commit.oid()));
    String what = "a trailer " + wanted.key() + " of the wanted form";
    if (wanted.on() == Condition.Which.SOME && !fitting.isEmpty()) {
      return new Truth.Yes(
          "there is " + what + ": " + fitting.getFirst().value(),
          fitting.stream().map(Seen::ground).toList());
    }
    Optional<Gap> gap = gap();
    if (gap.isPresent()) {
      return Truth.unknown(gap.get());
    }
    List<Commit> due = due(wanted.on());
    if (wanted.on() == Condition.Which.AI && due.isEmpty()) {
      return new AiAnswers(view, new FileAnswers(view)).ai(brinell.policy.Reach.ANY)
              instanceof Truth.Unknown unknown
          ? unknown
          : Truth.yes("no commit needs it");
    }
    List<Commit> without = due.stream().filter(has.negate()).toList();
    boolean holds = wanted.on() != Condition.Which.SOME && without.isEmpty();
    return holds
        ? new Truth.Yes(
            "every such commit has " + what, fitting.stream().map(Seen::ground).toList())
        : new Truth.No(lacking(without) + " without " + what, messages(without));
  }

  /** The commits that must have something. */
  private List<Commit> due(Condition.Which which) {
    Set<String> ai =
        view.uses().stream().flatMap(d -> d.commit().stream()).collect(Collectors.toSet());
    boolean whole = view.uses().stream().anyMatch(d -> d.commit().isEmpty());
    return view.commits().stream()
        .filter(c ->
            switch (which) {
              case SOME, EVERY -> true;
              case AI -> ai.contains(c.oid()) || (whole && view.commits().size() == 1);
            })
        .toList();
  }

  private boolean isLast(Seen seen) {
    return view.commits().stream()
        .filter(c -> c.oid().equals(seen.commit()))
        .anyMatch(c -> {
          List<String> lines = c.message().strip().lines().toList();
          return !lines.isEmpty()
              && value(seen.key(), lines.getLast()).equals(seen.value())
              && lines.getLast().regionMatches(true, 0, seen.key(), 0, seen.key().length());
        });
  }

  private Optional<Gap> gap() {
    if (view.commits().isEmpty()) {
      return Optional.of(
          Gap.data("there is no commit yet", "commit the change, then run again on the range"));
    }
    return view.unheard(View.SAID).or(view::unseen);
  }

  private static String lacking(List<Commit> commits) {
    String first = commits.getFirst().oid();
    String name = first.substring(0, Math.min(9, first.length()));
    return commits.size() == 1 ? "commit " + name + " is" : commits.size() + " commits are";
  }

  private static List<Ground> messages(List<Commit> commits) {
    return commits.stream()
        .map(c -> View.ground(new Location.Message(c.oid(), 1), c.subject()))
        .toList();
  }

  Truth trailers(Condition.Trailers wanted) {
    List<Truth> all = new ArrayList<>();
    for (TrailerRule rule : view.policy().trailers().values()) {
      if (wanted.keys().isEmpty() || wanted.keys().contains(rule.key())) {
        if (wanted.recommended()) {
          rule.polarity().forEach((party, p) -> required(rule, party, p, Polarity.RECOMMEND, all));
        } else {
          all.add(forbidden(rule));
          rule.polarity().forEach((party, p) -> required(rule, party, p, Polarity.REQUIRE, all));
          all.add(formed(rule));
          if (rule.perTool()) {
            all.add(
                new ToolTrailers(view, rule.key())
                    .truth()
                    .orElseGet(() -> certain(ToolTrailers.EACH)));
          }
        }
      }
    }
    return all.isEmpty() ? Truth.yes("no trailer is asked for") : Kleene.all(all, false);
  }

  private Truth forbidden(TrailerRule rule) {
    List<Seen> bad =
        seen(rule.key()).stream()
            .filter(s -> rule.polarity().get(s.party()) == Polarity.FORBID)
            .toList();
    if (!bad.isEmpty()) {
      String note = rule.note().map(n -> " (" + n + ")").orElse("");
      return new Truth.No(
          rule.key() + ": " + bad.getFirst().value() + " is not allowed here" + note,
          bad.stream().map(Seen::ground).toList());
    }
    return certain(Truth.yes("no forbidden " + rule.key()));
  }

  private void required(
      TrailerRule rule, Party party, Polarity is, Polarity wanted, List<Truth> all) {
    if (is == wanted) {
      all.add(
          trailer(
              new Condition.Trailer(
                  rule.key(),
                  party == Party.PERSON ? List.of(Party.PERSON) : List.of(),
                  rule.value(),
                  rule.last(),
                  party == Party.PERSON ? Condition.Which.EVERY : Condition.Which.AI)));
    }
  }

  /** What is there has the wanted form. */
  private Truth formed(TrailerRule rule) {
    List<Seen> bad =
        seen(rule.key()).stream()
            .filter(s -> !rule.value().isEmpty() && !Wording.anyIs(rule.value(), s.value()))
            .toList();
    return bad.isEmpty()
        ? certain(Truth.yes("every " + rule.key() + " has the wanted form"))
        : new Truth.No(
            rule.key() + ": " + bad.getFirst().value() + " does not have the form " + rule.value(),
            bad.stream().map(Seen::ground).toList());
  }

  private Truth certain(Truth truth) {
    return gap().map(Truth::unknown).orElse(truth);
  }

  Truth signedOff(boolean matchesAuthor) {
    List<Seen> signed =
        seen("signed-off-by").stream().filter(s -> s.party() == Party.PERSON).toList();
    Optional<Gap> gap = gap();
    if (gap.isPresent()) {
      return Truth.unknown(gap.get());
    }
    List<Commit> without =
        view.commits().stream()
            .filter(c ->
                signed.stream()
                    .noneMatch(s ->
                        s.commit().equals(c.oid())
                            && (!matchesAuthor || s.value().contains(c.author().email()))))
            .toList();
    return without.isEmpty()
        ? new Truth.Yes(
            "a person signed off every commit", signed.stream().map(Seen::ground).toList())
        : new Truth.No(lacking(without) + " without a person's Signed-off-by", messages(without));
  }

  Truth authors(Condition.Authors wanted) {
    Set<String> keys = wanted.committersToo() ? Set.of("author", "committer") : Set.of("author");
    List<Fact.Attribution> named =
        view.facts(Fact.Attribution.class).filter(a -> keys.contains(a.key())).toList();
    List<Ground> bad =
        named.stream()
            .filter(a -> a.party() != Party.UNKNOWN && !wanted.allowed().contains(a.party()))
            .map(a -> View.ground(a.where(), a.key() + ": " + a.value()))
            .toList();
    if (!bad.isEmpty()) {
      return new Truth.No(bad.getFirst().text() + " is not of the wanted kind", bad);
    }
    Optional<Gap> gap = gap();
    if (gap.isPresent()) {
      return Truth.unknown(gap.get());
    }
    boolean all =
        view.commits().stream()
            .allMatch(c ->
                named.stream()
                    .anyMatch(a -> a.commit().equals(c.oid()) && a.party() != Party.UNKNOWN));
    return all
        ? Truth.yes("every author is of the wanted kind")
        : Truth.unknown(
            Gap.human("an author's address does not say who it is", "Is the author a person?"));
  }

  Truth message(List<Wording> wordings) {
    List<Commit> having =
        view.commits().stream().filter(c -> Wording.anyIn(wordings, c.message())).toList();
    if (!having.isEmpty()) {
      return new Truth.Yes("a message has it", messages(having));
    }
    return (view.commits().isEmpty() ? gap() : view.unseen())
        .map(Truth::unknown)
        .orElseGet(() -> new Truth.No("no message has " + wordings, messages(view.commits())));
  }

  Truth authored(Optional<LocalDate> before, Optional<LocalDate> from) {
    if (view.commits().isEmpty()) {
      return Truth.unknown(
          Gap.data("there is no commit yet", "commit the change, then run again on the range"));
    }
    List<Commit> off =
        view.commits().stream().filter(c -> !ForgeAnswers.within(day(c), before, from)).toList();
    List<Ground> dates =
        (off.isEmpty() ? view.commits() : off)
            .stream()
                .map(c -> View.ground(new Location.Header(c.oid(), "author"), day(c).toString()))
                .toList();
    Truth answer = Truth.of(off.isEmpty(), "authored on " + dates.getFirst().text(), dates);
    return off.isEmpty() ? view.unseen().map(Truth::unknown).orElse(answer) : answer;
  }

  private static LocalDate day(Commit commit) {
    return commit.authored().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
