package brinell.app;

import brinell.adapter.index.Manifest;
import brinell.core.licence.Accepted;
import brinell.core.licence.Licence;
import brinell.core.licence.LicenceTexts;
import brinell.policy.Policy;
import brinell.port.Repository;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which licences a project accepts: as it says itself, by the most explicit word there is. */
final class AcceptedLicences {
  private static final List<String> DENY = List.of("deny.toml", ".deny.toml", ".cargo/deny.toml");
  private static final List<String> TEXTS =
      List.of("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "COPYING");

  private final Function<String, Optional<byte[]>> files;

  AcceptedLicences(Function<String, Optional<byte[]>> files) {
    this.files = files;
  }

  /** As it stands at a revision. */
  static Accepted of(Policy policy, Repository repository, String revision) {
    return new AcceptedLicences(path -> repository.file(revision, path)).find(policy.licences());
  }

  Accepted find(List<String> said) {
    if (!said.isEmpty()) {
      return new Accepted(said, "[licences] accept");
    }
    return deny().or(this::manifest).or(this::text).orElseGet(this::unsaid);
  }

  private Accepted unsaid() {
    return Accepted.permissive("nothing: permissive licences are taken as accepted");
  }

  /** What cargo-deny is told. */
  private Optional<Accepted> deny() {
    for (String path : DENY) {
      Optional<List<String>> allow =
          files.apply(path).flatMap(bytes -> Manifest.read(bytes).texts("licenses.allow"));
      if (allow.isPresent()) {
        List<String> known =
            allow.get().stream()
                .map(Licence::parse)
                .filter(l -> !(l instanceof Licence.Unknown))
                .map(Licence::toString)
                .toList();
        return Optional.of(new Accepted(known, path + " [licenses] allow"));
      }
    }
    return Optional.empty();
  }

  private Optional<Accepted> manifest() {
    return files
        .apply("Cargo.toml")
        .map(Manifest::read)
        .flatMap(m -> m.text("package.license").or(() -> m.text("workspace.package.license")))
        .map(Licence::parse)
        .filter(l -> !(l instanceof Licence.Unknown))
        .map(own -> Accepted.by(own, "the project's own licence, " + own + " (Cargo.toml)"));
  }

  private Optional<Accepted> text() {
    return TEXTS.stream()
        .flatMap(path ->
            files.apply(path).flatMap(LicenceTexts::text).stream()
                .map(own ->
                    Accepted.by(own, "the project's own licence, " + own + " (" + path + ")")))
        .findFirst();
  }
}
