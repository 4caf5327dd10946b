package brinell.app;

import brinell.adapter.files.CacheFolder;
import brinell.adapter.model.DependencySources;
import brinell.adapter.model.ModelFolder;
import brinell.check.convention.familiarity.FamiliarityCheck;
import brinell.check.convention.familiarity.Known;
import brinell.check.convention.model.Library;
import brinell.check.convention.model.TokenModel;
import brinell.core.Rejected;
import brinell.port.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What is learned of a project, and where it is kept. */
final class Learning {
  private final Repository repository;
  private final Path project;
  private final ModelFolder models;
  private final Consumer<String> stage;

  Learning(Repository repository, Path folder, Consumer<String> stage) {
    this.repository = repository;
    this.project = real(repository.worktree().orElse(folder));
    this.models = new ModelFolder(CacheFolder.of(System.getenv()).resolve("models"));
    this.stage = stage;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private String name() {
    return Library.digest("project " + project);
  }

  /** What an earlier run learned; nothing when there was none. */
  Known known() {
    Optional<String> others = models.note(name()).filter(key -> key.matches("[0-9a-f]{64}"));
    return new Known(models, MutantRuns.shelf(false), others, stage);
  }

  LearnedText learn(String revision) {
    stage.accept("looking for other people's code");
    OtherRust others =
        OtherRust.of(repository, revision, DependencySources.of(System.getenv(), project));
    if (others.isEmpty()) {
      throw Rejected.input(
          others.places(),
          "no source of a dependency was found, and hunks are compared with other people's Rust",
          "cargo fetch, or: rustup component add rust-src");
    }
    stage.accept("reading other people's code");
    Library library = new Library(repository, models);
    Optional<TokenModel> kept = library.others(others.key());
    TokenModel generic =
        kept.orElseGet(() -> TokenModel.of(models.keep(others.key(), others.read()::write)));
    models.note(name(), others.key());
    stage.accept("reading the codebase");
    Known known = new Known(models, MutantRuns.shelf(false), Optional.of(others.key()), stage);
    FamiliarityCheck.Learned learned =
        new FamiliarityCheck(repository, known).learn(revision, generic);
    return new LearnedText(learned, generic.tokens(), others.summary());
  }
}
