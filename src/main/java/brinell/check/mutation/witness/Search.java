package brinell.check.mutation.witness;

import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Calls functions with many values, with and without the fault, and keeps where they differ. */
final class Search {
  private static final long MEMORY = 3L << 30;
  private static final int SECONDS = 12;
  private static final int FAR_SECONDS = 5;
  private static final int RESTARTS = 6;
  private static final int BRED = 6000;
  private static final int SEEDS = 30;
  private static final int DIRECT = 40_000;
  private static final int INDIRECT = 15_000;

  private final Workshop workshop;
  private final Budget budget;
  private final Map<Integer, List<List<Integer>>> calls = new HashMap<>();
  private final Map<Integer, Map<Integer, Outcome>> originals = new TreeMap<>();
  private final Map<Integer, Integer> seconds = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private int tried;

  Search(Workshop workshop, Budget budget) {
    this.workshop = workshop;
    this.budget = budget;
  }

  /** Calls that were made with and without the fault. */
  int tried() {
    return tried;
  }

  /** What was seen of the original that stands in the way. */
  List<String> notes() {
    return notes;
  }

  /** Runs all probes without the fault, twice; what differs then is not looked at. */
  void original(List<Executable> executables, Map<Integer, Target> targets)
      throws InterruptedException {
    for (Map.Entry<Integer, Target> each : targets.entrySet()) {
      Target target = each.getValue();
      List<Integer> sizes = target.holders().stream().map(h -> h.pool().values().size()).toList();
      calls.put(each.getKey(), Combinations.of(sizes, target.distance() == 0 ? DIRECT : INDIRECT));
      seconds.put(each.getKey(), target.distance() == 0 ? SECONDS : FAR_SECONDS);
      Map<Integer, Outcome> first = run(executables, each.getKey());
      Map<Integer, Outcome> second = run(executables, each.getKey());
      int before = first.size();
      first.entrySet().removeIf(e -> !e.getValue().equals(second.get(e.getKey())));
      if (before > 0 && first.isEmpty() && target.distance() == 0) {
        notes.add("the output of `" + target.title() + "` is not the same twice");
      }
      originals.put(each.getKey(), first);
    }
  }

  /** The best witnesses, the best first; those of near functions before those of far ones. */
  List<Witness> faulty(List<Executable> executables, Map<Integer, Target> targets)
      throws InterruptedException {
    List<Witness> all = new ArrayList<>();
    for (Map.Entry<Integer, Target> each : targets.entrySet()) {
      Map<Integer, Outcome> faulty = run(executables, each.getKey());
      boolean cut = false;
      boolean unseen = returned(each.getKey());
      List<Witness> here = new ArrayList<>();
      for (Map.Entry<Integer, Outcome> call :
          originals.getOrDefault(each.getKey(), Map.of()).entrySet()) {
        Outcome before = call.getValue();
        Outcome after = faulty.get(call.getKey());
        if (after == null
            || before.end() == Outcome.End.UNMADE
            || before.end() == Outcome.End.LOST) {
          continue;
        }
        tried++;
        unseen &= before.parts().stream().allMatch(p -> p.kind() == 'n');
        if (!before.equals(after) && after.end() != Outcome.End.UNMADE) {
          List<Integer> places = calls.getOrDefault(each.getKey(), List.of()).get(call.getKey());
          Witness witness = new Witness(each.getValue(), places, before, after);
          boolean whole = before.parts().stream().noneMatch(p -> p.kind() == '~');
          cut |= !whole;
          if (whole) {
            here.add(witness);
          }
        }
      }
      boolean direct = each.getValue().distance() == 0;
      long distinct =
          originals.getOrDefault(each.getKey(), Map.of()).values().stream().distinct().count();
      if (cut && here.isEmpty() && direct) {
        notes.add("the output of `" + each.getValue().title() + "` is too long for a test");
      } else if (unseen && direct) {
        notes.add("what `" + each.getValue().title() + "` returns cannot be looked at");
      } else if (direct && here.isEmpty() && distinct == 1) {
        notes.add("all calls of `" + each.getValue().title() + "` gave the same");
      }
      here.sort(Comparator.comparingInt(Witness::rank).thenComparingInt(Witness::length));
      all.addAll(here.subList(0, Math.min(4, here.size())));
    }
    all.sort(
        Comparator.comparing((Witness w) -> w.rank() > 2)
            .thenComparingInt(w -> w.target().distance()));
    return all;
  }

  /** Whether there is anything that could have been seen. */
  private boolean returned(int number) {
    return originals.getOrDefault(number, Map.of()).values().stream()
        .anyMatch(o -> o.end() == Outcome.End.RETURNED);
  }

  /** The same functions with strings like those that they took; empty where none takes strings. */
  List<Target> bred(Map<Integer, Target> targets, Texts texts) {
    List<Target> all = new ArrayList<>();
    targets.forEach((number, target) -> {
      for (int i = 0; i < target.holders().size(); i++) {
        Pool pool = target.holders().get(i).pool();
        if (pool.type().equals("&str") && ProbeText.isStatic(pool)) {
          List<String> seeds = taken(number, target, i);
          List<String> some = texts.bred(seeds, BRED);
          if (!some.isEmpty()) {
            List<Value> values = Value.all(some.stream().map(RustText::quoted).toList());
            all.add(target.with(i, new Pool("&str", values)));
            return;
          }
        }
      }
    });
    return all;
  }

  /** Strings that the original took, spread over all that it took. */
  private List<String> taken(int number, Target target, int holder) {
    Set<String> all = new LinkedHashSet<>();
    List<List<Integer>> made = calls.getOrDefault(number, List.of());
    originals
        .getOrDefault(number, Map.of())
        .forEach((call, outcome) -> {
          boolean took =
              outcome.end() == Outcome.End.RETURNED
                  && outcome.parts().getFirst().text().matches("(?s)(Ok|Some)\\(.*|ok|some");
          if (took) {
            int value = made.get(call).get(holder);
            RustText.read(target.holders().get(holder).pool().values().get(value).probe())
                .ifPresent(all::add);
          }
        });
    List<String> some = new ArrayList<>();
    int step = Math.max(1, all.size() / SEEDS);
    int at = 0;
    for (String each : all) {
      if (at++ % step == 0 && some.size() < SEEDS) {
        some.add(each);
      }
    }
    return some;
  }

  private Map<Integer, Outcome> run(List<Executable> executables, int number)
      throws InterruptedException {
    for (Executable executable : executables) {
      if (executable.harness()) {
        List<String> names = listed(executable, ProbeText.module(number) + "::probe");
        if (!names.isEmpty()) {
          return run(executable, names.getFirst(), number);
        }
      }
    }
    return new TreeMap<>();
  }

  private List<String> listed(Executable executable, String ending) throws InterruptedException {
    Duration moment = Duration.ofSeconds(30);
    Ran ran =
        workshop.run(
            executable,
            List.of("--list", "--format", "terse"),
            Map.of(),
            new Limits(moment, moment, MEMORY, 16 << 20),
            line -> false);
    return ran.output()
        .lines()
        .filter(line -> line.endsWith(ending + ": test"))
        .map(line -> line.substring(0, line.length() - ": test".length()))
        .toList();
  }

  private Map<Integer, Outcome> run(Executable executable, String test, int number)
      throws InterruptedException {
    List<List<Integer>> wanted = calls.getOrDefault(number, List.of());
    Path in = workshop.scratch().resolve("probe-in");
    Path out = workshop.scratch().resolve("probe-out");
    try {
      StringBuilder text = new StringBuilder();
      for (List<Integer> call : wanted) {
        text.append(String.join(" ", call.stream().map(i -> Integer.toString(i)).toList()))
            .append('\n');
      }
      Files.writeString(in, text);
      Files.deleteIfExists(out);
      String log = "";
      int from = 0;
      for (int start = 0; start <= RESTARTS && !budget.spent(); start++) {
        once(executable, test, in, out, from, seconds.getOrDefault(number, SECONDS));
        log = Files.exists(out) ? Files.readString(out, StandardCharsets.UTF_8) : "";
        int begun = log.lastIndexOf("B ");
        if (log.endsWith("Z\n") || begun < 0) {
          break;
        }
        from = 1 + Integer.parseInt(log.substring(begun + 2).lines().findFirst().orElse("0"));
      }
      return Outcome.read(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void once(Executable executable, String test, Path in, Path out, int from, int allowed)
      throws InterruptedException {
    Duration limit = Duration.ofSeconds(2L * SECONDS);
    Map<String, String> environment =
        Map.of(
            "BRINELL_PROBE_IN",
            in.toString(),
            "BRINELL_PROBE_OUT",
            out.toString(),
            "BRINELL_PROBE_FROM",
            Integer.toString(from),
            "BRINELL_PROBE_SECONDS",
            Integer.toString(allowed));
    Ran ran =
        workshop.run(
            executable,
            List.of("--exact", "--test-threads=1", test),
            environment,
            new Limits(limit, limit, MEMORY, 1 << 16),
            line -> false);
    if (ran.end() == End.NOT_STARTED) {
      notes.add("the search could not be started: " + ran.output().strip());
    }
  }
}
