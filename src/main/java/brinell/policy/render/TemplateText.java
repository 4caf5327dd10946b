package brinell.policy.render;

import brinell.policy.Clause;
import brinell.policy.Condition;
import brinell.policy.Policy;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a pull request's description starts with. One comment that nobody has to answer; sections
 * and boxes show only where the policy itself requires them.
 */
final class TemplateText {
  private final Policy policy;
  private final Set<String> sections = new LinkedHashSet<>();
  private final Set<String> boxes = new LinkedHashSet<>();

  TemplateText(Policy policy) {
    this.policy = policy;
    policy.clauses().stream()
        .filter(Clause::aboutChanges)
        .flatMap(c -> c.needs().stream())
        .forEach(c -> find(c, 0));
  }

  String block() {
    if (sections.isEmpty() && boxes.isEmpty()) {
      return Block.hidden(Text.TEMPLATE, hint());
    }
    StringBuilder body = new StringBuilder();
    for (String section : sections) {
      body.append("## ").append(section).append("\n\n");
    }
    boxes.forEach(box -> body.append("- [ ] ").append(box).append('\n'));
    body.append("\n<!-- ").append(hint().replace("--", "\u2013")).append(" -->");
    return Block.of(Text.TEMPLATE, body.toString());
  }

  private String hint() {
    List<String> parts = policy.disclosure().says().stream().map(Render::part).toList();
    String says = parts.isEmpty() ? "" : " Say " + Render.either(parts, ", and ") + ".";
    return Render.silence(policy.disclosure().silence()) + says;
  }

  private void find(Condition condition, int depth) {
    switch (condition) {
      case Condition.All(var of) -> of.forEach(c -> find(c, depth));
      case Condition.Is(var term) when depth < 8 && policy.terms().containsKey(term) ->
          find(policy.terms().getOrDefault(term, condition), depth + 1);
      case Condition.Section(var headings, var words) -> sections.addAll(plain(headings));
      case Condition.Box(var text) -> boxes.addAll(plain(List.of(text)));
      case Condition.OneBox(var of) -> boxes.addAll(plain(of));
      default -> {}
    }
  }

  /** A pattern as a text that fits it. */
  private static List<String> plain(List<Wording> wordings) {
    List<String> plain = new ArrayList<>();
    for (Wording w : wordings) {
      plain.add(w.pattern().replace("*", " ").replace("?", " ").strip().replaceAll("\\s+", " "));
    }
    return plain;
  }
}
