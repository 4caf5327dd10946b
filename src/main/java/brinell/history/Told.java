package brinell.history;

import brinell.core.AiLevel;
import java.util.List;
import java.util.Optional;

/**
 * What was said about AI use in one commit.
 *
 * @param level the strongest use; empty when nothing was said
 * @param bot whether its author is a known bot that is no AI agent
 * @param uses where use was said, and the tool and model where they were named
 */
public record Told(Optional<AiLevel> level, boolean bot, List<Use> uses) {
  public Told {
    uses = List.copyOf(uses);
  }

  /** One statement of use; {@code kind} is a {@link brinell.core.Channel} in lower case. */
  public record Use(String kind, Optional<String> tool, Optional<String> model) {}

  public boolean isUse() {
    return level.filter(AiLevel::isUse).isPresent();
  }
}
