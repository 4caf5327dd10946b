package brinell.app;

import brinell.check.mutation.MutantLines;
import brinell.check.mutation.Mutants;
import brinell.check.mutation.Result;
import brinell.core.Rejected;
import brinell.port.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes into the policy that a fault needs no test. */
final class Dismissal {
  private final Repository repository;

  Dismissal(Repository repository) {
    this.repository = repository;
  }

  /** {@code known}: the faults among which the id must be. */
  String write(Mutants.Report.Done known, String id, String because) {
    Result result =
        known.results().stream()
            .filter(r -> r.mutant().id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                Rejected.usage(
                    id,
                    "no fault of HEAD has this id; it lapses when its function changes",
                    "brinell mutants --list names those of a change"));
    if (because.isBlank()) {
      throw Rejected.usage("--because", "says nothing", "say why no test could see the fault");
    }
    Path file =
        repository
            .worktree()
            .map(folder -> folder.resolve(PolicySource.FILE))
            .filter(Files::isRegularFile)
            .orElseThrow(() ->
                Rejected.input(PolicySource.FILE, "is not here", "brinell policy init writes one"));
    append(file, id, MutantLines.place(result), because);
    return "dismissed in "
        + PolicySource.FILE
        + ": "
        + MutantLines.place(result)
        + "\nIt counts for changes whose base has it.\n";
  }

  private static void append(Path file, String id, String where, String because) {
    String text =
        "\n[[dismissed]]\nid = "
            + quoted(id)
            + "\nwhere = "
            + quoted(where)
            + "\nbecause = "
            + quoted(because)
            + "\n";
    try {
      if (Files.readString(file).contains("id = " + quoted(id))) {
        throw Rejected.usage(id, "is dismissed already", "see " + file);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Rejected.input(
          file.toString(), "cannot be written: " + e.getMessage(), "make it writable");
    }
  }

  /** A basic string of TOML. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            out.append('\\').appendCodePoint(c);
          } else if (c < ' ' || c == 0x7f) {
            out.append("\\u%04x".formatted(c));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.append('"').toString();
  }
}
