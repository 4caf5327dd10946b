package brinell.adapter.index;

import brinell.adapter.index.UnitResult.FileResult;
import brinell.core.licence.LicenceTexts;
import brinell.core.licence.Stated;
import brinell.port.Fingerprinter;
import brinell.port.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a unit: the prints of its functions, and under which licence each file stands. */
final class UnitReader {
  /** In bytes. A larger source file is a table that a program wrote. */
  private static final long LARGEST = 8L << 20;

  private final Fingerprinter fingerprinter;

  UnitReader(Fingerprinter fingerprinter) {
    this.fingerprinter = fingerprinter;
  }

  private record Draft(String path, Optional<Stated> header, List<Print> prints) {}

  UnitResult read(Unit unit) throws IOException, InterruptedException {
    List<Draft> drafts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    UnitLicences licences = new UnitLicences(unit.project());
    long[] bytes = {0};
    unit.content()
        .read(
            new Unit.Sink() {
              @Override
              public boolean wants(String path, long size) {
                boolean rust = path.endsWith(".rs");
                if (rust && size > LARGEST) {
                  notes.add(unit.place() + ": " + path + " is larger than 8 MiB and was left out");
                }
                return size <= LARGEST && (rust || UnitLicences.speaks(path));
              }

              @Override
              public void file(String path, byte[] content) {
                if (!path.endsWith(".rs")) {
                  licences.add(path, content);
                  return;
                }
                bytes[0] += content.length;
                List<Print> prints = new ArrayList<>();
                fingerprinter.read(content, prints::add);
                if (!prints.isEmpty()) {
                  drafts.add(new Draft(path, LicenceTexts.header(content, path), prints));
                }
              }
            });
    List<FileResult> files =
        drafts.stream()
            .sorted(Comparator.comparing(Draft::path))
            .map(d ->
                new FileResult(
                    licences.crate(d.path()),
                    d.path(),
                    licences.of(d.path(), d.header()),
                    d.prints()))
            .toList();
    Disagreements disagreements = new Disagreements();
    licences.compare(disagreements);
    drafts.forEach(
        d -> disagreements.look(d.path(), d.header(), licences.of(d.path(), Optional.empty())));
    notes.addAll(disagreements.notes(unit.place()));
    return new UnitResult(unit, files, bytes[0], notes);
  }
}
