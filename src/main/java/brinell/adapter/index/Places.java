package brinell.adapter.index;

import brinell.adapter.index.UnitResult.FileResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers for what repeats: texts, and files that are the same in several versions. */
final class Places {
  /** A file of a project under a licence; the numbers are those of texts. */
  record Place(int project, int crate, int path, int licence, int because, int how, int where) {}

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Place, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> projects = new HashMap<>();

  int text(String text) {
    return texts.computeIfAbsent(text, _ -> texts.size());
  }

  int project(String name) {
    return projects.computeIfAbsent(name, _ -> projects.size());
  }

  int projects() {
    return projects.size();
  }

  int place(String project, FileResult file) {
    String because =
        file.stated().licence() instanceof brinell.core.licence.Licence.Unknown u
            ? u.because()
            : "";
    Place place =
        new Place(
            text(project),
            text(file.crate()),
            text(file.path()),
            text(file.stated().licence().toString()),
            text(because),
            Runs.how(file.stated()),
            text(file.stated().where()));
    return places.computeIfAbsent(place, _ -> places.size());
  }

  Iterable<String> texts() {
    return texts.keySet();
  }

  int textCount() {
    return texts.size();
  }

  Iterable<Place> places() {
    return places.keySet();
  }

  int size() {
    return places.size();
  }
}
