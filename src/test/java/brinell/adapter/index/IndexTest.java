package brinell.adapter.index;

import static brinell.adapter.index.IndexFixture.build;
import static brinell.adapter.index.IndexFixture.crate;
import static brinell.adapter.index.IndexFixture.function;
import static brinell.adapter.index.IndexFixture.prints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.check.provenance.Prints;
import brinell.core.Rejected;
import brinell.core.licence.Stated;
import brinell.port.CloneIndex.Match;
import brinell.port.CloneIndex.Origin;
import brinell.port.CloneIndex.Same;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
  @TempDir Path folder;

  private Path index() {
    return folder.resolve("index");
  }

  private DiskIndex open() {
    return DiskIndex.open(index(), new Prints().version());
  }

  private List<Match> look(String source) {
    try (DiskIndex index = open()) {
      return index.resembling(prints(source).getFirst());
    }
  }

  private List<Origin> origins(String source) {
    List<Match> found = look(source);
    assertThat(found).isNotEmpty();
    assertThat(found.getFirst().identical()).isEqualTo(Same.TOKENS);
    return found.getFirst().origins();
  }

  @Test
  void aFunctionIsFoundAgainWithItsOrigin() {
    Path sources = folder.resolve("vendor");
    crate(sources, "alpha", "1.2.0", "GPL-3.0-only", function(1) + function(2));
    crate(sources, "beta", "0.1.0", "MIT", function(3));
    build(index(), sources.toString());
    Origin origin = origins(function(2)).getFirst();
    assertThat(origin.project()).isEqualTo("alpha");
    assertThat(origin.path()).isEqualTo("src/lib.rs");
    assertThat(origin.function()).isEqualTo("work_2");
    assertThat(origin.firstLine()).isEqualTo(12);
    assertThat(origin.lastLine()).isEqualTo(22);
    assertThat(origin.firstVersion()).isEqualTo("1.2.0");
    assertThat(origin.licence().licence().toString()).isEqualTo("GPL-3.0-only");
    assertThat(origin.licence().how()).isEqualTo(Stated.How.MANIFEST);
    assertThat(look(IndexFixture.UNRELATED)).noneMatch(m -> m.score() > 0.3);
    try (DiskIndex open = open()) {
      assertThat(open.text(origin)).contains(function(2));
    }
  }

  @Test
  void versionsShareOneEntryAndARelicensedProjectKeepsBothRanges() {
    Path sources = folder.resolve("vendor");
    crate(sources, "alpha", "1.9.0", "AGPL-3.0-only", function(1));
    crate(sources, "alpha", "1.10.0", "AGPL-3.0-only", "\n\n" + function(1));
    crate(sources, "alpha", "2.0.0", "Apache-2.0", function(1));
    crate(sources, "alpha", "2.1.0", "Apache-2.0", function(1));
    build(index(), sources.toString());
    List<Origin> origins = origins(function(1));
    assertThat(
            origins.stream()
                .map(o ->
                    o.firstVersion()
                        + " "
                        + o.lastVersion()
                        + " "
                        + o.licence().licence()
                        + " "
                        + o.firstLine()))
        .containsExactly("1.9.0 1.10.0 AGPL-3.0-only 3", "2.0.0 2.1.0 Apache-2.0 1");
    try (DiskIndex open = open()) {
      assertThat(open.info().functions()).isEqualTo(1);
    }
  }

  @Test
  void licencesAreReadFromTheNearestWord() {
    Path root = folder.resolve("ws");
    IndexFixture.write(
        root.resolve("Cargo.toml"),
        "[workspace]\nmembers = [\"a\", \"b\"]\n[workspace.package]\nlicense = \"MPL-2.0\"\n");
    IndexFixture.write(
        root.resolve("a/Cargo.toml"), "[package]\nname = \"a\"\nlicense.workspace = true\n");
    IndexFixture.write(root.resolve("a/src/lib.rs"), function(1));
    IndexFixture.write(
        root.resolve("a/src/tagged.rs"),
        "// SPDX-License-Identifier: GPL-2.0-only\n" + function(2));
    IndexFixture.write(
        root.resolve("b/Cargo.toml"), "[package]\nname = \"b\"\nlicense = \"MIT/Apache-2.0\"\n");
    IndexFixture.write(root.resolve("b/src/lib.rs"), function(3));
    IndexFixture.write(
        root.resolve("c/Cargo.toml"), "[package]\nname = \"c\"\nlicense = \"whatever you like\"\n");
    IndexFixture.write(root.resolve("c/src/lib.rs"), function(4));
    build(index(), root.toString());
    assertThat(said(1)).isEqualTo("a MPL-2.0 WORKSPACE");
    assertThat(said(2)).isEqualTo("a GPL-2.0-only SPDX_TAG");
    assertThat(said(3)).isEqualTo("b MIT OR Apache-2.0 MANIFEST");
    assertThat(said(4)).isEqualTo("c unknown (whatever you like) MANIFEST");
  }

  private String said(int number) {
    Origin o = origins(function(number)).getFirst();
    return o.crate() + " " + o.licence().licence() + " " + o.licence().how();
  }

  @Test
  void debiansCopyrightFileIsReadByItsLastPattern() {
    String text =
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nLicense: MIT\n\nFiles: src/old.rs\n src/older.rs\nLicense: GPL-2+\n\nLicense: MIT\n text\n";
    DebianCopyright read = DebianCopyright.read(text, "copyright").orElseThrow();
    assertThat(read.of("x/src/lib.rs").orElseThrow().licence().toString()).isEqualTo("MIT");
    assertThat(read.of("x/src/older.rs").orElseThrow().licence().toString())
        .isEqualTo("GPL-2.0-or-later");
  }

  private Path archive(String name, Map<String, String> members) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    members.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Path file = folder.resolve(name);
    return Files.write(file, IndexFixture.gzip(IndexFixture.tar(bytes)));
  }

  @Test
  void archivesAreReadWithoutUnpacking() throws IOException {
    archive(
        "alpha-1.0.0.crate",
        Map.of(
            "alpha-1.0.0/Cargo.toml", IndexFixture.manifest("alpha", "1.0.0", "MIT"),
            "alpha-1.0.0/src/lib.rs", function(1)));
    Path zip = folder.resolve("beta-2.0.0.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("beta-2.0.0/src/lib.rs"));
      out.write(function(2).getBytes(StandardCharsets.UTF_8));
    }
    Builder.Done done =
        build(index(), folder.resolve("alpha-1.0.0.crate").toString(), zip.toString());
    assertThat(done.notes()).isEmpty();
    Origin origin = origins(function(1)).getFirst();
    assertThat(origin.project() + " " + origin.firstVersion() + " " + origin.path())
        .isEqualTo("alpha 1.0.0 src/lib.rs");
    assertThat(origins(function(2)).getFirst().project()).isEqualTo("beta");
    try (DiskIndex open = open()) {
      assertThat(open.text(origin)).contains(function(1));
    }
  }

  @Test
  void archivesThatAreMadeToHarmAreLeftOutWithASentence() throws IOException {
    archive("good-1.0.0.crate", Map.of("good-1.0.0/src/lib.rs", function(1)));
    archive("tricky-1.0.0.crate", Map.of("tricky-1.0.0/../../etc/lib.rs", function(2)));
    archive("rooted-1.0.0.crate", Map.of("/src/lib.rs", function(3)));
    Files.write(
        folder.resolve("bomb-1.0.0.crate"),
        IndexFixture.gzip(IndexFixture.tar(Map.of("b/src/lib.rs", new byte[80 << 20]))));
    Files.write(folder.resolve("junk-1.0.0.crate"), new byte[] {1, 2, 3});
    byte[] whole = Files.readAllBytes(folder.resolve("good-1.0.0.crate"));
    Files.write(
        folder.resolve("short-1.0.0.crate"), java.util.Arrays.copyOf(whole, whole.length / 2));
    Builder.Done done = build(index(), folder.toString());
    assertThat(done.notes()).hasSize(5);
    assertThat(String.join("\n", done.notes()))
        .contains(
            "archive bomb",
            "points out of the archive",
            "no path inside",
            "junk-1.0.0.crate",
            "cut off");
    assertThat(origins(function(1))).hasSize(1);
    assertThat(look(function(2))).noneMatch(m -> m.identical() == Same.TOKENS);
  }

  @Test
  void theSameInputGivesTheSameBytesAlsoAfterAStop() throws Exception {
    Path sources = folder.resolve("vendor");
    for (int i = 0; i < 500; i++) {
      crate(
          sources,
          "crate" + i,
          "1.0." + i,
          i % 3 == 0 ? "GPL-3.0-only" : "MIT",
          function(i) + function(i / 2 + 1000));
    }
    build(index(), sources.toString());
    List<String> first = files(index());
    build(folder.resolve("again"), sources.toString());
    assertThat(files(folder.resolve("again"))).isEqualTo(first);
    Path stopped = folder.resolve("stopped");
    int[] seen = {0};
    Builder killed =
        new Builder(
            stopped,
            Prints::new,
            s -> {
              if (s.startsWith("reading") && ++seen[0] == 450) {
                throw new IllegalStateException("killed");
              }
            });
    assertThatThrownBy(() -> killed.build(List.of(sources.toString()), false)).hasMessage("killed");
    assertThatThrownBy(() -> DiskIndex.open(stopped, 1))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("its build has not ended");
    Builder.Done done = build(stopped, sources.toString());
    assertThat(done.kept()).isEqualTo(400);
    assertThat(done.read()).isEqualTo(100);
    assertThat(files(stopped)).isEqualTo(first);
  }

  /** Names and contents. */
  private static List<String> files(Path index) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(index)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.add(
            index.relativize(file) + " " + HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    assertThat(files).hasSize(2);
    return files;
  }

  @Test
  void addingReadsOnlyWhatIsNew() throws Exception {
    Path sources = folder.resolve("vendor");
    crate(sources, "alpha", "1.0.0", "MIT", function(1));
    build(index(), sources.toString());
    crate(sources, "beta", "1.0.0", "GPL-2.0-only", function(2));
    Builder.Done done =
        new Builder(index(), Prints::new, s -> {}).add(List.of(sources.toString()), false);
    assertThat(done.read()).isEqualTo(1);
    assertThat(done.kept()).isEqualTo(1);
    assertThat(origins(function(1)).getFirst().project()).isEqualTo("alpha");
    assertThat(origins(function(2)).getFirst().project()).isEqualTo("beta");
    assertThat(DiskIndex.verify(index())).isEmpty();
  }

  private Path shard() throws IOException {
    try (Stream<Path> all = Files.list(index())) {
      return all.filter(f -> f.toString().endsWith(".shard")).findFirst().orElseThrow();
    }
  }

  @Test
  void damageIsSaidAndNeverAnAlarm() throws IOException {
    crate(
        folder.resolve("vendor"),
        "alpha",
        "1.0.0",
        "GPL-3.0-only",
        function(1) + function(2) + function(3));
    build(index(), folder.resolve("vendor").toString());
    byte[] whole = Files.readAllBytes(shard());
    int said = 0;
    for (int at = 0; at < whole.length; at += 97) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x55;
      Files.write(shard(), bytes);
      assertThat(DiskIndex.verify(index())).as("byte " + at).isNotEmpty();
      try {
        assertThat(origins(function(2)).getFirst().project()).isEqualTo("alpha");
      } catch (Rejected e) {
        assertThat(e.problems().getFirst().cure()).isPresent();
        said++;
      }
    }
    assertThat(said).isGreaterThan(10);
    for (int length : List.of(0, 10, 4096, whole.length / 2, whole.length - 1)) {
      Files.write(shard(), java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(this::open).as("length " + length).isInstanceOf(Rejected.class);
    }
  }

  @Test
  void foreignAndNewerIndexesAreTurnedAway() throws IOException {
    crate(folder.resolve("vendor"), "alpha", "1.0.0", "MIT", function(1));
    build(index(), folder.resolve("vendor").toString());
    assertThatThrownBy(() -> DiskIndex.open(index(), 99))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("another version of Brinell");
    byte[] bytes = Files.readAllBytes(shard());
    bytes[8] = 9;
    Files.write(shard(), bytes);
    assertThatThrownBy(this::open).hasMessageContaining("newer Brinell");
    Files.writeString(index().resolve("catalogue"), "brinell index 7\n");
    assertThatThrownBy(this::open).hasMessageContaining("newer Brinell");
    Files.writeString(index().resolve("catalogue"), "something else");
    assertThatThrownBy(this::open).hasMessageContaining("no index of Brinell");
    assertThatThrownBy(() -> DiskIndex.open(folder.resolve("nowhere"), 1))
        .hasMessageContaining("there is no index");
  }

  @Test
  void whatIsNoUsualSourceIsLeftOutOrReadAsItIs() throws IOException {
    Path crate = crate(folder.resolve("vendor"), "alpha", "1.0.0", "MIT", function(1));
    Files.writeString(crate.resolve("src/big.rs"), "// x\n".repeat(2 << 20));
    byte[] latin = ("// caf\u00e9\n" + function(2)).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(crate.resolve("src/latin.rs"), latin);
    Files.write(crate.resolve("src/zeros.rs"), new byte[100_000]);
    Builder.Done done = build(index(), crate.toString());
    assertThat(done.notes()).singleElement().asString().contains("big.rs is larger than 8 MiB");
    assertThat(origins(function(2)).getFirst().path()).isEqualTo("src/latin.rs");
  }

  @Test
  void licencesThatDisagreeAreSaid() throws IOException {
    Path crate = crate(folder.resolve("vendor"), "alpha", "1.0.0", "MIT", function(1));
    assertThat(build(index(), crate.toString()).notes()).isEmpty();
    Files.writeString(
        crate.resolve("src/other.rs"), "// SPDX-License-Identifier: GPL-3.0-only\n" + function(2));
    Files.writeString(
        crate.resolve("LICENSE"),
        "GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, 19 November 2007\n");
    assertThat(build(index(), crate.toString()).notes())
        .hasSize(2)
        .anyMatch(
            n -> n.contains("src/other.rs the file says GPL-3.0-only") && n.contains("says MIT"))
        .anyMatch(n -> n.contains("the manifest says MIT") && n.contains("AGPL-3.0"))
        .allMatch(n -> n.endsWith("correct it there and build again"));
    assertThat(origins(function(2)).getFirst().licence().licence()).hasToString("GPL-3.0-only");
  }

  @Test
  void anIndexThatCannotBeWrittenIsSaid() throws IOException {
    Path crate = crate(folder.resolve("vendor"), "alpha", "1.0.0", "MIT", function(1));
    Path file = folder.resolve("occupied");
    Files.writeString(file, "x");
    assertThatThrownBy(() -> build(file, crate.toString()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("the index cannot be written")
        .satisfies(e -> assertThat(((Rejected) e).problems().getFirst().cure()).isPresent());
  }

  @Test
  void nothingToIndexIsSaid() {
    assertThatThrownBy(() -> build(index(), folder.resolve("absent").toString()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("does not exist");
    Path file = folder.resolve("notes.txt");
    IndexFixture.write(file, "x");
    assertThatThrownBy(() -> build(index(), file.toString()))
        .hasMessageContaining("no archive that is known");
  }

  @Test
  void versionsAreOrderedByTheirNumbers() {
    assertThat(
            Stream.of("1.10.0", "1.9.0", "2.0.0", "1.9.0-rc1", "v3", "10")
                .sorted(Sources::versions))
        .containsExactly("1.9.0", "1.9.0-rc1", "1.10.0", "2.0.0", "10", "v3");
  }
}
