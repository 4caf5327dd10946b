package brinell.app;

import brinell.adapter.memory.MemoryRepository;
import brinell.core.Change;
import brinell.core.Dossier;
import brinell.core.Judgement;
import brinell.core.Verdict;
import brinell.policy.Example;
import brinell.policy.Policy;
import brinell.port.Repository;
import brinell.port.Repository.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the examples of a policy: each is a change, examined and judged like any other. */
public final class PolicyTest {
  private PolicyTest() {}

  /**
   * One expectation.
   *
   * @param got empty when the policy has no such clause
   */
  public record Result(Example example, String clause, Verdict expected, Optional<Judgement> got) {
    /** The example's id and where it stands. */
    public String name() {
      return example.id();
    }

    public String where() {
      return example.where();
    }

    public boolean met() {
      return got.filter(judgement -> judgement.verdict() == expected).isPresent();
    }
  }

  /** The results, in the order of the examples; empty for a policy without examples. */
  public static List<Result> run(Policy policy) throws InterruptedException {
    List<Result> results = new ArrayList<>();
    for (Example example : policy.examples()) {
      Dossier dossier = judged(policy, example);
      new TreeMap<>(example.expect())
          .forEach((clause, verdict) -> results.add(result(example, clause, verdict, dossier)));
    }
    return results;
  }

  private static Result result(Example example, String clause, Verdict expected, Dossier dossier) {
    Optional<Judgement> got =
        dossier.judgements().stream().filter(j -> j.clause().equals(clause)).findFirst();
    return new Result(example, clause, expected, got);
  }

  private static Dossier judged(Policy policy, Example example) throws InterruptedException {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    for (Example.File file : example.files()) {
      file.before().ifPresent(text -> before.put(file.from().orElse(file.path()), text));
      file.after().ifPresent(text -> after.put(file.path(), text));
    }
    try (Repository repository = MemoryRepository.of(before, after, example.commits())) {
      Change change = repository.change(new Request.Range("example"), false);
      Change known = example.proposal().map(change::with).orElse(change);
      return Brinell.dossier(repository, known, policy);
    }
  }
}
