package brinell.policy;

import brinell.core.Party;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project wants of one trailer key.
 *
 * @param polarity by who the trailer names; a party that is not in it may do as it likes
 * @param value one of these must be the value's form; empty: any form
 * @param last whether it must be the last line of the message
 * @param perTool whether each tool that took part in a commit needs a trailer of its own
 * @param evidence whether it counts as evidence of AI use at all (curl thanks people with it)
 * @param note said when the rule is broken
 */
public record TrailerRule(
    String key,
    Map<Party, Polarity> polarity,
    List<Wording> value,
    boolean last,
    boolean perTool,
    boolean evidence,
    Optional<String> note) {
  public TrailerRule {
    value = List.copyOf(value);
  }
}
