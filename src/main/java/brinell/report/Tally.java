package brinell.report;

import brinell.core.Dossier;
import brinell.core.Judgement;
import brinell.core.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many judgements came to which verdict, gravest first. */
public record Tally(List<Count> counts) {
  public record Count(Verdict verdict, List<Judgement> judgements) {
    /** Why several clauses do not apply, where one reason holds for most of them. */
    public Optional<String> sharedReason() {
      if (verdict != Verdict.NOT_APPLICABLE || judgements.size() < 2) {
        return Optional.empty();
      }
      Map<String, Long> reasons =
          judgements.stream()
              .collect(
                  Collectors.groupingBy(
                      Judgement::because, LinkedHashMap::new, Collectors.counting()));
      return reasons.entrySet().stream()
          .filter(e -> 2 * e.getValue() > judgements.size())
          .map(e -> e.getValue() == judgements.size() ? e.getKey() : most(e.getValue(), e.getKey()))
          .findFirst();
    }

    private static String most(long how, String reason) {
      return how + " of them: " + reason;
    }
  }

  public Tally {
    counts = List.copyOf(counts);
  }

  public static Tally of(Dossier dossier) {
    return new Tally(
        Arrays.stream(Verdict.values())
            .sorted(Comparator.reverseOrder())
            .map(verdict -> new Count(verdict, with(dossier, verdict)))
            .filter(count -> !count.judgements().isEmpty())
            .toList());
  }

  /** For example {@code 1 fails, 2 to review, 12 pass}. */
  public String sentence() {
    return counts.isEmpty()
        ? "no clause was judged"
        : counts.stream()
            .map(c -> Words.counted(c.verdict(), c.judgements().size()))
            .collect(Collectors.joining(", "));
  }

  private static List<Judgement> with(Dossier dossier, Verdict verdict) {
    return dossier.judgements().stream().filter(j -> j.verdict() == verdict).toList();
  }
}
