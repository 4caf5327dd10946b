package brinell.adapter.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.process.Command;
import brinell.port.Workshop;
import brinell.port.Workshop.Built;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SeedTest {
  private static final String SUM = "{\"files\":{},\"package\":\"%s\"}".formatted("0".repeat(64));

  @TempDir Path folder;

  /** A registry of one crate, in a folder. */
  private Path registry() throws Exception {
    Path crate = Files.createDirectories(folder.resolve("registry/dep-1.0.0/src"));
    Files.writeString(crate.resolve("lib.rs"), "pub fn one() -> u8 { 1 }\n");
    Path up = folder.resolve("registry/dep-1.0.0");
    Files.writeString(up.resolve("Cargo.toml"), "[package]\nname = \"dep\"\nversion = \"1.0.0\"\n");
    Files.writeString(up.resolve(".cargo-checksum.json"), SUM);
    Path home = Files.createDirectories(folder.resolve("cargo-home"));
    Files.writeString(
        home.resolve("config.toml"),
        """
        [source.crates-io]
        replace-with = "here"
        [source.here]
        directory = "%s"
        """
            .formatted(folder.resolve("registry")));
    return home;
  }

  @Test
  void whatTheUserHasBuiltIsNotBuiltAgain() throws Exception {
    Path home = registry();
    try (Fixture fixture = Fixture.in(folder)) {
      fixture.environment.put("CARGO_HOME", home.toString());
      fixture
          .project("sample", "#[test] fn one() { assert_eq!(dep::one(), 1); }\n")
          .write(".gitignore", "target\nCargo.lock\n");
      fixture.write(
          "Cargo.toml",
          "[package]\nname = \"sample\"\nversion = \"0.1.0\"\n[dependencies]\ndep = \"1\"\n");
      Command.of("cargo", "test", "--no-run", "--offline")
          .environment(fixture.environment)
          .in(fixture.git.folder())
          .read(in -> in.readAllBytes().length);
      assertThat(fixture.git.folder().resolve("target/debug/deps")).isNotEmptyDirectory();
      String lock = Files.readString(fixture.git.folder().resolve("Cargo.lock"));
      try (Workshop workshop = fixture.open()) {
        assertThat(new String(workshop.read("Cargo.lock").orElseThrow(), StandardCharsets.UTF_8))
            .isEqualTo(lock);
        Built built = Fixture.built(workshop);
        assertThat(built.success()).as(built.log()).isTrue();
        assertThat(built.log()).contains("Compiling sample").doesNotContain("Compiling dep");
      }
      try (Workshop warm = fixture.open()) {
        Built built = Fixture.built(warm);
        assertThat(built.log()).doesNotContain("Compiling");
        try (Workshop second = fixture.open()) { // has a folder of its own while the first is held
          assertThat(Fixture.built(second).success()).isTrue();
          assertThat(second.read("src/lib.rs")).isPresent();
        }
      }
      assertThat(fixture.cache.resolve("workshop")).isDirectoryNotContaining("glob:**brinell-*");
    }
  }
}
