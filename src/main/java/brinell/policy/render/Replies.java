package brinell.policy.render;

import brinell.policy.Clause;
import brinell.policy.Otherwise;
import brinell.policy.Policy;

/** Texts to post when a rule is not kept, one a clause. */
final class Replies {
  private final Policy policy;

  Replies(Policy policy) {
    this.policy = policy;
  }

  String text() {
    StringBuilder out =
        new StringBuilder("# Replies\n\nTo post by hand; nothing here is sent by itself.\n");
    policy.clauses().stream()
        .filter(c -> c.needs().isPresent() && c.otherwise() != Otherwise.NOTE)
        .forEach(c ->
            out.append("\n## ")
                .append(c.id())
                .append(": ")
                .append(c.title())
                .append("\n\n")
                .append(c.post().map(String::strip).orElseGet(() -> reply(c)))
                .append('\n'));
    return out.toString();
  }

  private String reply(Clause clause) {
    String what =
        switch (clause.otherwise()) {
          case FAIL ->
              "Thank you for this. As far as can be seen, it does not keep a rule of this project yet: ";
          case REVIEW ->
              "Thank you for this. A maintainer will look at one point before it goes on: ";
          case ATTEST, NOTE -> "Thank you for this. One question before it goes on: ";
        };
    String rule = clause.question().orElse("“" + clause.title() + "”");
    String cure = clause.cure().map(c -> "\n\nTo settle it: " + c + ".").orElse("");
    String source = policy.name().source().map(s -> "\n\nThe rule: " + s).orElse("");
    return what + rule + (rule.endsWith("?") ? "" : ".") + cure + source;
  }
}
