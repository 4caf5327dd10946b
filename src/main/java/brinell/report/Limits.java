package brinell.report;

import brinell.core.Dossier;
import brinell.core.Fact;
import brinell.core.FileChange;
import java.util.List;
import java.util.stream.Stream;

/** What nobody saw of the change, each in one line. */
public final class Limits {
  private Limits() {}

  public static List<String> of(Dossier dossier) {
    Stream<String> bodies =
        dossier.change().files().stream()
            .filter(file -> file.body() instanceof FileChange.Unread)
            .map(file -> line(file.path(), ((FileChange.Unread) file.body()).because()));
    Stream<String> facts =
        dossier.facts().stream()
            .filter(Fact.Unread.class::isInstance)
            .map(Fact.Unread.class::cast)
            .map(unread -> line(unread.path(), unread.because()));
    Stream<String> open =
        dossier.facts().stream()
            .filter(Fact.Undecided.class::isInstance)
            .map(fact -> ((Fact.Undecided) fact).because());
    return Stream.of(dossier.change().limits().stream(), bodies, facts, open)
        .flatMap(lines -> lines)
        .distinct()
        .toList();
  }

  private static String line(String path, String because) {
    return path + " was not read: " + because;
  }
}
