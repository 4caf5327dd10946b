package brinell.policy.judge;

import brinell.core.Commit;
import brinell.core.Fact;
import brinell.core.Ground;
import brinell.core.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether each tool that took part in a commit has a trailer of its own. */
final class ToolTrailers {
  static final Truth EACH = Truth.yes("each tool has a trailer of its own");

  private final View view;
  private final String key;

  ToolTrailers(View view, String key) {
    this.view = view;
    this.key = key;
  }

  /** Empty when every tool that is named has one. */
  Optional<Truth> truth() {
    List<Truth> wrong = new ArrayList<>(crowded());
    for (Commit commit : view.commits()) {
      List<Fact.Declaration> uses =
          view.uses().stream()
              .filter(d -> d.commit().filter(commit.oid()::equals).isPresent())
              .toList();
      uses.stream()
          .filter(d -> d.tool().isPresent() && !isTrailer(d))
          .filter(d -> uses.stream().noneMatch(t -> isTrailer(t) && isSame(t, d)))
          .map(d -> lacking(commit, d))
          .forEach(wrong::add);
      if (!uses.isEmpty() && uses.stream().noneMatch(d -> d.tool().isPresent())) {
        wrong.add(Truth.unknown(AiAnswers.unnamed()));
      }
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(Kleene.all(wrong, false));
  }

  private boolean isTrailer(Fact.Declaration said) {
    return said.key().filter(k -> k.equalsIgnoreCase(key)).isPresent();
  }

  private Truth lacking(Commit commit, Fact.Declaration said) {
    String first = commit.oid();
    return new Truth.No(
        said.tool().orElse("a tool")
            + " has no "
            + key
            + " of its own in commit "
            + first.substring(0, Math.min(9, first.length())),
        List.of(View.ground(said)));
  }

  /** Trailers that name several tools at once. */
  private List<Truth> crowded() {
    Map<Location, List<Fact.Declaration>> lines = new LinkedHashMap<>();
    view.uses().stream()
        .filter(d -> isTrailer(d) && d.tool().isPresent() && d.commit().isPresent())
        .forEach(d -> lines.computeIfAbsent(d.where(), _ -> new ArrayList<>()).add(d));
    List<Truth> crowded = new ArrayList<>();
    lines.forEach((where, said) -> {
      Fact.Declaration first = said.getFirst();
      Optional<Fact.Declaration> second = said.stream().filter(d -> !isSame(first, d)).findFirst();
      second.ifPresent(other -> crowded.add(two(first, other)));
    });
    return crowded;
  }

  private Truth two(Fact.Declaration first, Fact.Declaration second) {
    List<Ground> grounds = List.of(View.ground(first));
    return new Truth.No(
        "one "
            + key
            + " names both "
            + first.tool().orElse("a tool")
            + " and "
            + second.tool().orElse("another"),
        grounds);
  }

  /** "Claude" and "Claude Code" may be one tool: only names apart are two. */
  private static boolean isSame(Fact.Declaration a, Fact.Declaration b) {
    List<String> one = words(a.tool().orElse(""));
    List<String> other = words(b.tool().orElse(""));
    return one.stream().anyMatch(other::contains);
  }

  private static List<String> words(String tool) {
    return Arrays.stream(tool.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> !w.isEmpty() && !GENERIC.contains(w))
        .toList();
  }

  /** Words that many tools share. */
  private static final List<String> GENERIC =
      List.of("ai", "cli", "code", "agent", "assistant", "coding", "the", "github", "openai");
}
