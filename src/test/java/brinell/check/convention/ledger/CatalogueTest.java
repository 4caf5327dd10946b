package brinell.check.convention.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final List<Alternation> ALL = Catalogue.all().alternations();

  private static List<String> read(String source) {
    return FileUses.of("src/a.rs", source.getBytes(StandardCharsets.UTF_8)).orElseThrow().stream()
        .map(u -> ALL.get(u.choice()).id() + " " + u.form())
        .toList();
  }

  @Test
  void thereAreEnoughAndEachHasTwoForms() {
    assertThat(ALL).hasSizeGreaterThan(100);
    assertThat(ALL.stream().map(Alternation::id)).doesNotHaveDuplicates();
    assertThat(ALL).allSatisfy(a -> assertThat(a.forms()).hasSizeBetween(2, Counts.FORMS));
  }

  @Test
  void numbersAreOnesOfWholeForms() {
    assertThat(read("fn f() { g(1u32, 2_u8, 0xFF, 0xab, 1000000, 1_000_000, 1usize); }"))
        .containsExactly(
            "number-suffix 0",
            "number-suffix 1",
            "hex-case 1",
            "hex-case 0",
            "number-groups 1",
            "number-groups 0",
            "number-suffix 0");
  }

  @Test
  void patternsFindTheirForms() {
    String source =
        """
        use std::mem;
        fn f(v: Vec<u8>) -> io::Result<()> {
            let a: Vec<u8> = vec![];
            let b = Vec::new();
            for x in v.iter() { mem::swap(x, x); }
            for x in &self.v {}
            "x".to_string();
            Arc::clone(&self.a);
            match x { _ => {} }
            bail!("no way");
        }
        """;
    assertThat(read(source))
        .contains(
            "io-result 0",
            "empty-vector 0",
            "empty-vector 1",
            "for-reference 0",
            "for-reference 1",
            "mem-path 0",
            "owned-literal 0",
            "shared-clone 1",
            "nothing-arm 0",
            "bail-path 0",
            "error-case 0");
  }

  @Test
  void aModuleOfItsOwnIsNotStd() {
    assertThat(read("fn f() { mem::swap(a, b); }")).doesNotContain("mem-path 0");
  }

  @Test
  void macrosToBeExpandedAndAttributesAreNotRead() {
    String source =
        "macro_rules! m { () => { Vec::new() } }\nfn f() { quote! { Vec::new() } }\n#[error(Vec::new())] struct S;\n";
    assertThat(read(source)).doesNotContain("empty-vector 1");
    assertThat(read("fn f() { assert!(g(Vec::new())); }")).contains("empty-vector 1");
  }

  @Test
  void brokenCodeHasNoUses() {
    assertThat(FileUses.of("a.rs", "fn f( { \"".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  /** What is read must be one of the two forms wherever code and not a pattern reads. */
  @Test
  void everyReaderFindsSomething() {
    Set<String> found = new HashSet<>(read(Everything.SOURCE));
    Set<String> never =
        ALL.stream()
            .filter(a -> a.forms().stream().allMatch(f -> f.patterns().isEmpty()))
            .filter(a -> found.stream().noneMatch(f -> f.startsWith(a.id() + " ")))
            .map(Alternation::id)
            .collect(Collectors.toSet());
    assertThat(never).containsExactlyInAnyOrder("module-file");
  }
}
