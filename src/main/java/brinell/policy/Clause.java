package brinell.policy;

import java.util.List;
import java.util.Optional;

/**
 * One rule of a policy.
 *
 * @param quote the project's own sentence
 * @param types which types of rule it is, for example {@code T9}; for people
 * @param about what it speaks of; a clause about none of a change's parts does not apply to one
 * @param when the conditions under which it applies; empty: always
 * @param unless an exemption
 * @param lapses when the exemption ends, in words
 * @param needs what must hold; empty: it states something and asks nothing
 * @param question what a person has to say, instead of the conditions' own question
 * @param post a text to post when it is not met
 */
public record Clause(
    String id,
    String title,
    Optional<String> quote,
    List<String> types,
    List<Subject> about,
    Optional<Condition> when,
    Optional<Condition> unless,
    Optional<String> lapses,
    Optional<Condition> needs,
    Otherwise otherwise,
    Optional<String> cure,
    Optional<String> question,
    Optional<String> post,
    Optional<Consequence> consequence) {
  public Clause {
    types = List.copyOf(types);
    about = List.copyOf(about);
  }

  public boolean aboutChanges() {
    return about.stream().anyMatch(Subject::ofChange);
  }

  /** What a rule can speak of. */
  public enum Subject {
    CHANGE(true),
    PULL_REQUEST(true),
    REVIEW(true),
    ISSUE(false),
    SECURITY_REPORT(false),
    DISCUSSION(false),
    MEDIA(false),
    GOVERNANCE(false),
    PRIVATE_USE(false);

    private final boolean ofChange;

    Subject(boolean ofChange) {
      this.ofChange = ofChange;
    }

    public boolean ofChange() {
      return ofChange;
    }
  }
}
