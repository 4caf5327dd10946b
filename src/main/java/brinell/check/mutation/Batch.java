package brinell.check.mutation;

import brinell.port.Workshop.Built;
import brinell.port.Workshop.Message;
import brinell.port.Workshop.Place;
import brinell.rust.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files with several faults in their text, one a function, and a mark in each such function.
 *
 * @param texts by path
 * @param functions where each fault's function stands in its text
 * @param unmarkable faults whose function cannot be marked; they are not in the texts
 */
record Batch(Map<String, byte[]> texts, Map<Mutant, Span> functions, Set<Mutant> unmarkable) {

  static Batch of(Map<String, PlannedFile> files, List<Mutant> mutants, Planted planted) {
    Map<String, byte[]> texts = new TreeMap<>();
    Map<Mutant, Span> functions = new HashMap<>();
    Set<Mutant> unmarkable = new HashSet<>();
    Map<String, List<Edit>> edits = new TreeMap<>();
    for (Mutant mutant : mutants) {
      Optional<List<Edit>> marked =
          Optional.ofNullable(files.get(mutant.path())).flatMap(f -> marked(f, mutant, planted));
      if (marked.isEmpty()) {
        unmarkable.add(mutant);
      } else {
        edits.computeIfAbsent(mutant.path(), p -> new ArrayList<>()).addAll(marked.get());
      }
    }
    edits.forEach((path, all) -> {
      Optional.ofNullable(files.get(path)).ifPresent(file -> texts.put(path, file.with(all)));
    });
    for (Mutant mutant : mutants) {
      if (!unmarkable.contains(mutant)) {
        functions.put(mutant, moved(mutant.around(), edits.getOrDefault(mutant.path(), List.of())));
      }
    }
    return new Batch(texts, functions, unmarkable);
  }

  /** The fault's own edits and the mark; empty where the fault replaces the mark's place. */
  private static Optional<List<Edit>> marked(PlannedFile file, Mutant mutant, Planted planted) {
    Optional<Integer> at =
        file.bodies().stream()
            .filter(b -> b.function().equals(mutant.around()))
            .map(PlannedFile.Body::start)
            .findFirst();
    if (at.isEmpty()) {
      return Optional.empty();
    }
    int start = at.get();
    String mark = Schema.mark(planted.site(mutant));
    List<Edit> edits = new ArrayList<>();
    boolean inside = false;
    for (Edit edit : mutant.edits()) {
      boolean covers = edit.span().start() < start && start < edit.span().end();
      boolean body = covers && edit.span().start() == start - 1 && edit.text().startsWith("{");
      if (covers && !body) {
        return Optional.empty();
      }
      inside |= body;
      String text = body ? "{" + mark + edit.text().substring(1) : edit.text();
      edits.add(new Edit(edit.span(), text + missing(file, edit)));
    }
    if (!inside) {
      edits.add(new Edit(new Span(start, start), mark));
    }
    return Optional.of(edits);
  }

  /** Newlines, so that the rest of the file keeps its lines: by these rustdoc names its tests. */
  private static String missing(PlannedFile file, Edit edit) {
    int lines = 0;
    for (int i = edit.span().start(); i < edit.span().end(); i++) {
      lines += file.text()[i] == '\n' ? 1 : 0;
    }
    return "\n"
        .repeat(Math.max(0, lines - (int) edit.text().chars().filter(c -> c == '\n').count()));
  }

  private static Span moved(Span span, List<Edit> edits) {
    int before = 0;
    int within = 0;
    for (Edit edit : edits) {
      int grown = edit.text().getBytes(StandardCharsets.UTF_8).length - edit.span().length();
      if (edit.span().end() <= span.start()) {
        before += grown;
      } else if (edit.span().start() < span.end()) {
        within += grown;
      }
    }
    return new Span(span.start() + before, span.end() + before + within);
  }

  /** Faults in whose functions the compiler found errors, with the first of them. */
  Map<Mutant, String> refused(Built built) {
    Map<Mutant, String> refused = new LinkedHashMap<>();
    for (Message message : built.messages()) {
      if (message.level().startsWith("error")) {
        owner(message)
            .ifPresent(
                m -> refused.putIfAbsent(m, (message.code() + " " + message.text()).strip()));
      }
    }
    return refused;
  }

  private Optional<Mutant> owner(Message message) {
    for (Place place : message.spans()) {
      for (Map.Entry<Mutant, Span> each : functions.entrySet()) {
        Span span = each.getValue();
        if (each.getKey().path().equals(place.path())
            && span.start() <= place.start()
            && place.end() <= span.end()) {
          return Optional.of(each.getKey());
        }
      }
    }
    return Optional.empty();
  }
}
