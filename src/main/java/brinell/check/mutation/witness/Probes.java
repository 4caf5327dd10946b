package brinell.check.mutation.witness;

import brinell.check.mutation.Single;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Message;
import brinell.port.Workshop.Order;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the programs that search, first without the fault, then with it. */
final class Probes {
  private static final int ROUNDS = 8;

  /** After so many builds a function goes with its first value that is refused. */
  private static final int PATIENT = 4;

  private final Workshop workshop;
  private final Single fault;
  private final CrateItems items;
  private final Budget budget;
  private final Map<Integer, Target> targets = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();
  private final Set<String> written = new LinkedHashSet<>();
  private List<Put> put = List.of();

  /** A probe in a file: its first byte and its text. */
  private record Put(int number, String path, int start, ProbeText text) {
    boolean holds(Workshop.Place place) {
      int end = start + text.text().getBytes(StandardCharsets.UTF_8).length;
      return place.path().equals(path) && start <= place.start() && place.start() < end;
    }
  }

  Probes(Workshop workshop, Single fault, CrateItems items, Budget budget, List<Target> targets) {
    this.workshop = workshop;
    this.fault = fault;
    this.items = items;
    this.budget = budget;
    for (int i = 0; i < targets.size(); i++) {
      this.targets.put(i, targets.get(i));
    }
  }

  /** By their number; those that the compiler refuses are gone after a build. */
  Map<Integer, Target> targets() {
    return targets;
  }

  /** Why functions could not be called. */
  List<String> refused() {
    return refused;
  }

  /** What the build gives, or why there is none. */
  Answer<List<Executable>> original() throws InterruptedException {
    for (int round = 0; round < ROUNDS && !targets.isEmpty(); round++) {
      write(fault.original());
      switch (build()) {
        case Answer.Unavailable<Built>(Obstacle obstacle, String because) -> {
          return new Answer.Unavailable<>(obstacle, because);
        }
        case Answer.Ready<Built>(Built built) when built.success() -> {
          return new Answer.Ready<>(built.executables());
        }
        case Answer.Ready<Built>(Built built) when !built.finished() -> {
          return new Answer.Unavailable<>(Obstacle.BUDGET_SPENT, "the budget was spent");
        }
        case Answer.Ready<Built>(Built built) -> {
          if (!takeOut(built, round < PATIENT)) {
            restore();
            return new Answer.Unavailable<>(
                Obstacle.BASELINE_FAILED, "the package does not compile: " + error(built));
          }
        }
      }
    }
    targets.values().forEach(t -> refused.add("`" + t.title() + "` did not compile in time"));
    targets.clear();
    return new Answer.Ready<>(List.of());
  }

  Answer<List<Executable>> faulty() throws InterruptedException {
    write(fault.faulty());
    return switch (build()) {
      case Answer.Unavailable<Built>(Obstacle obstacle, String because) ->
          new Answer.Unavailable<>(obstacle, because);
      case Answer.Ready<Built>(Built built) when built.success() ->
          new Answer.Ready<>(built.executables());
      case Answer.Ready<Built>(Built built) when !built.finished() ->
          new Answer.Unavailable<>(Obstacle.BUDGET_SPENT, "the budget was spent");
      case Answer.Ready<Built>(Built built) ->
          new Answer.Unavailable<>(
              Obstacle.CRASHED, "the fault does not compile in the text: " + error(built));
    };
  }

  private static String error(Built built) {
    return built.messages().stream()
        .filter(m -> m.level().startsWith("error"))
        .findFirst()
        .map(m -> (m.code() + " " + m.text()).strip())
        .orElse(built.log());
  }

  void restore() {
    written.forEach(workshop::restore);
    written.clear();
  }

  private Answer<Built> build() throws InterruptedException {
    return workshop.build(
        new Order(List.of(fault.packageName()), false, Map.of(), Single.flags(), budget.left()));
  }

  private void write(byte[] faultFile) {
    restore();
    Map<String, List<Integer>> byFile = new LinkedHashMap<>();
    targets.forEach((number, target) ->
        byFile
            .computeIfAbsent(target.function().file().path(), p -> new ArrayList<>())
            .add(number));
    List<Put> all = new ArrayList<>();
    String faultPath = fault.mutant().path();
    if (!byFile.containsKey(faultPath)) {
      workshop.write(faultPath, faultFile);
      written.add(faultPath);
    }
    byFile.forEach((path, numbers) -> {
      byte[] text = path.equals(faultPath) ? faultFile : workshop.read(path).orElse(new byte[0]);
      Patchwork work = new Patchwork(text);
      int length = path.equals(faultPath) ? text.length : -1;
      Map<Integer, Integer> ends = new LinkedHashMap<>();
      numbers.forEach(n ->
          Optional.ofNullable(targets.get(n))
              .ifPresent(t -> ends.put(n, end(t.function(), length))));
      numbers.sort(Comparator.comparing(n -> ends.getOrDefault(n, 0)));
      for (int number : numbers) {
        Target target = targets.get(number);
        if (target != null) {
          ProbeText probe = ProbeText.of(target, number, isBare());
          int at = ends.getOrDefault(number, text.length);
          all.add(new Put(number, path, work.insert(at, probe.text()), probe));
        }
      }
      workshop.write(path, work.bytes());
      written.add(path);
    });
    put = all;
  }

  /** Where a module's text ends; {@code length}: of the file as it is written now, or -1. */
  private int end(Declared function, int length) {
    Optional<Integer> brace = Modules.end(function);
    int moved = length < 0 ? 0 : length - function.file().length();
    return brace
        .map(at -> at > fault.mutant().focus().start() ? at + moved : at)
        .orElse(function.file().length() + moved);
  }

  private boolean isBare() {
    return items.files().stream()
        .filter(f -> f.module().equals("crate") && !f.integration())
        .anyMatch(f ->
            f.file().attributes().stream()
                .anyMatch(a -> (a.path() + a.arguments()).contains("no_std")));
  }

  /** Takes out the values that errors name, or the functions around them. */
  private boolean takeOut(Built built, boolean patient) {
    Map<Integer, Set<List<Integer>>> values = new LinkedHashMap<>();
    Map<Integer, String> whole = new LinkedHashMap<>();
    for (Message message : built.messages()) {
      if (message.level().startsWith("error")) {
        blame(message, values, whole, patient);
      }
    }
    values.forEach((number, arms) -> without(number, arms, whole));
    whole.forEach((number, because) -> {
      Target target = targets.remove(number);
      if (target != null) {
        refused.add("`" + target.title() + "` cannot be called from here: " + because);
      }
    });
    return !values.isEmpty() || !whole.isEmpty();
  }

  private void blame(
      Message message,
      Map<Integer, Set<List<Integer>>> values,
      Map<Integer, String> whole,
      boolean patient) {
    for (Workshop.Place place : message.spans()) {
      for (Put each : put) {
        if (each.holds(place)) {
          Optional<ProbeText.Arm> arm =
              each.text().arms().stream()
                  .filter(a -> a.start() <= place.start() - each.start())
                  .filter(a -> place.start() - each.start() < a.end())
                  .findFirst();
          boolean clash = message.text().contains("incompatible types");
          if (arm.isPresent() && patient && !clash) {
            values
                .computeIfAbsent(each.number(), n -> new HashSet<>())
                .add(List.of(arm.get().holder(), arm.get().value()));
          } else {
            whole.putIfAbsent(each.number(), (message.code() + " " + message.text()).strip());
          }
          return;
        }
      }
    }
  }

  private void without(int number, Set<List<Integer>> arms, Map<Integer, String> whole) {
    Target target = targets.get(number);
    for (int holder = 0; target != null && holder < target.holders().size(); holder++) {
      Pool pool = target.holders().get(holder).pool();
      List<Value> left = new ArrayList<>();
      for (int i = 0; i < pool.values().size(); i++) {
        if (!arms.contains(List.of(holder, i))) {
          left.add(pool.values().get(i));
        }
      }
      if (left.isEmpty()) {
        refused.add("no value of `" + pool.type() + "` compiles for `" + target.title() + "`");
        targets.remove(number);
        return;
      }
      target = target.with(holder, new Pool(pool.type(), left));
    }
    if (target != null) {
      targets.put(number, target);
    }
    whole.remove(number);
  }

  /** Pieces put into a text, whose places are those of the text as it was. */
  private static final class Patchwork {
    private final List<byte[]> pieces = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final byte[] text;

    Patchwork(byte[] text) {
      this.text = text;
    }

    /** Where the piece will start, as long as pieces come in the order of their places. */
    int insert(int at, String piece) {
      int start = at;
      for (int i = 0; i < places.size(); i++) {
        start += places.get(i) <= at ? pieces.get(i).length : 0;
      }
      places.add(at);
      pieces.add(piece.getBytes(StandardCharsets.UTF_8));
      return start;
    }

    byte[] bytes() {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        order.add(i);
      }
      order.sort(Comparator.comparing(places::get));
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      int at = 0;
      for (int i : order) {
        out.write(text, at, places.get(i) - at);
        out.writeBytes(pieces.get(i));
        at = places.get(i);
      }
      out.write(text, at, text.length - at);
      return out.toByteArray();
    }
  }
}
