package brinell.policy.judge;

import brinell.core.Account;
import brinell.core.Fact;
import brinell.core.Ground;
import brinell.core.Location;
import brinell.core.Party;
import brinell.policy.Condition;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers whether an agent or bot of a list took part. A name counts only for what is known to be
 * an agent or bot: a person may be called Devin. An address or a login that is written out counts
 * for whoever has it.
 */
final class AgentAnswers {
  private final View view;
  private final AiAnswers ai;

  AgentAnswers(View view, AiAnswers ai) {
    this.view = view;
    this.ai = ai;
  }

  Truth without(List<Wording> denied) {
    Map<Location, Ground> places = new LinkedHashMap<>(); // two checks may see one line
    Stream.of(tools(denied), named(denied), opener(denied))
        .flatMap(s -> s)
        .forEach(g -> places.putIfAbsent(g.where(), g));
    List<Ground> found = List.copyOf(places.values());
    if (!found.isEmpty()) {
      return new Truth.No("took part, and is not allowed to: " + found.getFirst().text(), found);
    }
    List<Truth> all = new ArrayList<>();
    all.add(ai.tool(new Condition.Tool(List.of(), denied)));
    view.unseen().map(Truth::unknown).ifPresent(all::add);
    all.add(
        view.proposal().isEmpty()
            ? Truth.unknown(view.noProposal("who opened it"))
            : Truth.yes("no agent of the list is named"));
    return Kleene.all(all, false);
  }

  private Stream<Ground> tools(List<Wording> denied) {
    return view.uses().stream()
        .filter(d -> d.tool().filter(t -> Wording.anyIs(denied, t)).isPresent())
        .map(View::ground);
  }

  private Stream<Ground> named(List<Wording> denied) {
    return view.facts(Fact.Attribution.class)
        .filter(a -> isNamed(a, denied))
        .map(a -> View.ground(a.where(), a.key() + ": " + a.value()));
  }

  private static boolean isNamed(Fact.Attribution a, List<Wording> denied) {
    int open = a.value().lastIndexOf('<');
    int close = a.value().indexOf('>', Math.max(0, open));
    boolean whole = open >= 0 && close > open;
    String name = whole ? a.value().substring(0, open).strip() : a.value().strip();
    Optional<String> address =
        whole ? Optional.of(a.value().substring(open + 1, close)) : Optional.empty();
    boolean machine = a.party() == Party.AGENT || a.party() == Party.BOT;
    return denied.stream()
        .anyMatch(w ->
            (address.filter(w::is).isPresent() && (machine || w.pattern().contains("@")))
                || (machine && w.is(name)));
  }

  private Stream<Ground> opener(List<Wording> denied) {
    return view.proposal().stream()
        .filter(p -> isListed(p.author(), denied))
        .map(p -> View.part("author", p.author().login()));
  }

  private static boolean isListed(Account account, List<Wording> denied) {
    String login = account.login().toLowerCase(Locale.ROOT);
    boolean machine = account.bot() || login.endsWith("[bot]");
    return denied.stream()
        .anyMatch(w -> w.is(login) && (machine || w.pattern().equalsIgnoreCase(login)));
  }
}
