package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.core.LineKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each source line ends in {@code ▸} and the kinds it must have; the marks are cut off before the
 * file is read. Kinds that a test is not about are left out by {@link #only}.
 */
class LineKindsTest {
  private static final Set<LineKind> TEXT =
      EnumSet.of(
          LineKind.CODE,
          LineKind.COMMENT,
          LineKind.DOC_COMMENT,
          LineKind.SAFETY_COMMENT,
          LineKind.ATTRIBUTE,
          LineKind.BLANK);

  private static LineKinds kinds(String path, String source) {
    return LineKinds.of(path, source.getBytes(StandardCharsets.UTF_8));
  }

  private static void lines(String path, Set<LineKind> shown, String marked) {
    List<String> source = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : marked.lines().toList()) {
      int mark = line.indexOf('▸');
      source.add(mark < 0 ? line : line.substring(0, mark).stripTrailing());
      expected.add(source.getLast() + " ▸ " + (mark < 0 ? "" : line.substring(mark + 1).strip()));
    }
    LineKinds kinds = kinds(path, String.join("\n", source));
    List<String> found = new ArrayList<>();
    for (int line = 1; line <= source.size(); line++) {
      String names =
          kinds.at(line).stream()
              .filter(shown::contains)
              .map(Enum::name)
              .collect(Collectors.joining(" "));
      found.add(source.get(line - 1) + " ▸ " + names);
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void only(LineKind kind, String marked) {
    lines("src/lib.rs", EnumSet.of(kind), marked.replace("▸", "▸ " + kind));
  }

  @Test
  void whatStandsOnALine() {
    lines(
        "src/lib.rs",
        TEXT,
        """
        //! head              ▸ DOC_COMMENT
        #![a]                 ▸ ATTRIBUTE
        // plain              ▸ COMMENT
        /// doc               ▸ DOC_COMMENT
        #[doc = "x"]          ▸ DOC_COMMENT ATTRIBUTE
        #[a(                  ▸ ATTRIBUTE
          b)]                 ▸ ATTRIBUTE
        #[c] fn f() { // d    ▸ CODE COMMENT ATTRIBUTE
          let s = "a          ▸ CODE
        // no comment         ▸ CODE
          ";                  ▸ CODE
          /* a                ▸ COMMENT
             b */ g();        ▸ CODE COMMENT
        }                     ▸ CODE
        """);
  }

  @Test
  void blankLinesInStringsAreCodeAndInCommentsComment() {
    LineKinds kinds = kinds("src/lib.rs", "const A: &str = \"\n\n\";\n\n/*\n\n*/\n");
    assertThat(kinds.at(2)).containsExactly(LineKind.CODE, LineKind.BLANK);
    assertThat(kinds.at(4)).containsExactly(LineKind.BLANK);
    assertThat(kinds.at(6)).containsExactly(LineKind.COMMENT, LineKind.BLANK);
  }

  @Test
  void testsAreItemsUnderTestAttributes() {
    only(
        LineKind.TEST,
        """
        fn a() {}
        /// doc               ▸
        #[cfg(test)]          ▸
        mod tests {           ▸
                              ▸
          fn b() {}           ▸
        }                     ▸
        #[test]               ▸
        fn c() {}             ▸
        #[tokio::test(x)]     ▸
        async fn d() {}       ▸
        #[cargo_test]         ▸
        fn e() {}             ▸
        #[rstest]             ▸
        #[case(1)]            ▸
        fn f() {}             ▸
        struct S {
          #[cfg(test)]        ▸
          a: u8,              ▸
          b: u8,
        }
        proptest! {           ▸
          fn g() {}           ▸
        }                     ▸
        cfg_rt! {
          #[test]             ▸
          fn h() {}           ▸
        }
        """);
  }

  @Test
  void whatOnlyLooksLikeATest() {
    only(
        LineKind.TEST,
        """
        #[cfg(not(test))]
        mod a {}
        #[cfg_attr(test, derive(Debug))]
        struct S;
        #[cfg(feature = "test")]
        fn b() {}
        #[cfg(any(test, feature = "x"))]
        fn c() {}
        mod test { fn d() {} }
        #[test_only_name]
        fn e() {}
        #[test]
        struct NotAFunction;
        """);
  }

  @Test
  void cfgPredicates() {
    assertThat(CfgTest.needsTest("(test)")).isTrue();
    assertThat(CfgTest.needsTest("(all(unix, test))")).isTrue();
    assertThat(CfgTest.needsTest("(all(any(test), not(miri)))")).isTrue();
    assertThat(CfgTest.needsTest("(any(all(test, unix), all(test, windows)))")).isTrue();
    assertThat(CfgTest.needsTest("(any(test, unix))")).isFalse();
    assertThat(CfgTest.needsTest("(not(test))")).isFalse();
    assertThat(CfgTest.needsTest("(all())")).isFalse();
    assertThat(CfgTest.needsTest("(any())")).isFalse();
    assertThat(CfgTest.needsTest("(x = \"test\", y)")).isFalse();
    assertThat(CfgTest.needsTest("(tests)")).isFalse();
    assertThat(CfgTest.needsTest("")).isFalse();
  }

  @Test
  void wholeFilesOfTests() {
    assertThat(kinds("tests/a.rs", "fn a() {}").is(1, LineKind.TEST)).isTrue();
    assertThat(kinds("crates/x/benches/a.rs", "fn a() {}").is(1, LineKind.TEST)).isTrue();
    assertThat(kinds("src/tests/a.rs", "fn a() {}").is(1, LineKind.TEST)).isTrue();
    assertThat(kinds("src/a/tests.rs", "fn a() {}").is(1, LineKind.TEST)).isTrue();
    assertThat(kinds("src/a.rs", "#![cfg(test)]\nfn a() {}").is(2, LineKind.TEST)).isTrue();
    assertThat(kinds("src/testing/a.rs", "fn a() {}").is(1, LineKind.TEST)).isFalse();
    assertThat(kinds("src/test.rs", "fn a() {}").is(1, LineKind.TEST)).isFalse();
    assertThat(kinds("src/bin/cargo/commands/test.rs", "fn a() {}").is(1, LineKind.TEST)).isFalse();
    assertThat(kinds("tests-of-time/a.rs", "fn a() {}").is(1, LineKind.TEST)).isFalse();
  }

  @Test
  void unsafeCode() {
    only(
        LineKind.UNSAFE,
        """
        fn a() {
          unsafe {                        ▸
                                          ▸
            b();                          ▸
          }                               ▸
          c();
          m!(unsafe { x });               ▸
          let f: unsafe fn() = d;         ▸
        }
        #[inline]
        unsafe fn e() {                   ▸
          g();                            ▸
        }                                 ▸
        unsafe impl Send for X {}         ▸
        unsafe trait T {                  ▸
          fn f();                         ▸
        }                                 ▸
        extern "C" {                      ▸
          fn h();                         ▸
        }                                 ▸
        #[unsafe(no_mangle)]              ▸
        extern "C" fn i() {}
        // unsafe { }
        const S: &str = "unsafe {";
        """);
  }

  @Test
  void publicApiIsTheSignatureOfWhatOthersMayName() {
    only(
        LineKind.PUBLIC_API,
        """
        #[inline]
        pub fn a(                         ▸
          // why
          x: u8,                          ▸
        ) {                               ▸
          b();
        }
        pub(crate) fn c() {}
        fn d() {
          pub fn hidden() {}
        }
        pub struct S {                    ▸
          pub a: u8,                      ▸
          b: u8,
        }
        struct P {
          pub a: u8,
        }
        impl P {
          pub fn private_type() {}
        }
        impl<T> S {
          pub fn e() {}                   ▸
          fn f() {}
        }
        impl Clone for S {
          fn clone(&self) -> S { S }
        }
        pub enum E {                      ▸
          A,                              ▸
          #[x]
          B {                             ▸
            c: u8,                        ▸
          },                              ▸
        }
        pub trait T {                     ▸
          fn g(&self) {                   ▸
            h();
          }
          type X;                         ▸
        }
        pub mod m {                       ▸
          pub use a::b;                   ▸
          mod n {
            pub fn hidden() {}
          }
        }
        mod o {
          pub fn hidden() {}
        }
        #[cfg(test)]
        pub mod tests {}
        pub const K: u8                   ▸
          = 1;
        """);
  }

  @Test
  void anExportedMacroOffersItsPatterns() {
    only(
        LineKind.PUBLIC_API,
        """
        #[macro_export]
        macro_rules! m {                  ▸
          ($a:expr) => {                  ▸
            $a
          };
          () => {                         ▸
          };
        }
        macro_rules! n {
          () => {};
        }
        """);
  }

  @Test
  void nothingIsPublicApiInTestsExamplesAndBuildScripts() {
    for (String path : List.of("tests/a.rs", "examples/a.rs", "build.rs", "src/tests.rs")) {
      assertThat(kinds(path, "pub fn a() {}").is(1, LineKind.PUBLIC_API)).isFalse();
    }
    assertThat(kinds("src/a.rs", "pub fn a() {}").is(1, LineKind.PUBLIC_API)).isTrue();
  }

  @Test
  void diagnostics() {
    only(
        LineKind.DIAGNOSTIC,
        """
        fn a() {
          panic!("x");                    ▸
          panic!(
            "x {}",                       ▸
            map["key"],
          );
          assert!(s == "value");
          assert!(ok, "why");             ▸
          assert_eq!(a, "value");
          assert_eq!(a, "value", "why");  ▸
          x.expect("y");                  ▸
          x.context(format!("y {z}"))?;   ▸
          x.with_context(|| "y")?;        ▸
          x.map(|_| "y");
          log::warn!(target: "t", "w");   ▸
          tracing::info!(
            field = "value",
            "text",                       ▸
          );
          bail!(concat!(
            "a",                          ▸
            "b"));                        ▸
          eprintln!(r#"raw                ▸
            text"#);                      ▸
          println!("result");
          io::Error::new(kind, "text");   ▸
          dcx.span_err(span, "text");     ▸
          dcx.struct_span_err(sp, "t")    ▸
            .help("do");                  ▸
          span_lint(cx, LINT, "text");    ▸
          helper("no");
          let expect = "no";
        }
        #[error("text")]                  ▸
        #[diag("text")]                   ▸
        #[doc = "no"]
        #[cfg(feature = "no")]
        struct E;
        fn expect(x: &str) {}
        """);
  }

  @Test
  void buildScripts() {
    assertThat(kinds("build.rs", "fn main() {}").is(1, LineKind.BUILD_SCRIPT)).isTrue();
    assertThat(kinds("crates/a/build.rs", "fn main() {}").is(1, LineKind.BUILD_SCRIPT)).isTrue();
    assertThat(kinds("src/build.rs", "fn main() {}").is(1, LineKind.BUILD_SCRIPT)).isFalse();
    assertThat(kinds("tests/x/build.rs", "fn main() {}").is(1, LineKind.BUILD_SCRIPT)).isFalse();
    assertThat(kinds("my_build.rs", "fn main() {}").is(1, LineKind.BUILD_SCRIPT)).isFalse();
  }

  @Test
  void generatedFiles() {
    for (String head :
        List.of(
            "// This file is @generated by prost-build.",
            "/* automatically generated by rust-bindgen 0.70 */",
            "//! Generated by `cargo codegen`, do not edit by hand.",
            "#![allow(x)]\n\n// DO NOT EDIT")) {
      assertThat(kinds("src/a.rs", head + "\nfn a() {}").is(1, LineKind.GENERATED)).isTrue();
    }
    for (String head :
        List.of(
            "fn a() {}\n// @generated",
            "//! Parses.\n//! Files that are @generated are skipped.\nfn a() {}",
            "const A: &str = \"@generated\";")) {
      assertThat(kinds("src/a.rs", head).is(1, LineKind.GENERATED)).isFalse();
    }
    String lock = "# This file is automatically @generated by Cargo.\n[[package]]\n";
    assertThat(kinds("Cargo.lock", lock).at(2))
        .containsExactly(LineKind.GENERATED, LineKind.CONFIG);
    assertThat(kinds("README.md", "# Do not edit\n").is(1, LineKind.GENERATED)).isFalse();
  }

  @Test
  void filesThatAreNotRust() {
    assertThat(kinds("README.md", "a\n\nb").at(1)).containsExactly(LineKind.PROSE);
    assertThat(kinds("README.md", "a\n\nb").at(2)).containsExactly(LineKind.BLANK);
    assertThat(kinds("LICENSE-MIT", "a").at(1)).containsExactly(LineKind.PROSE);
    assertThat(kinds("Cargo.toml", "a").at(1)).containsExactly(LineKind.CONFIG);
    assertThat(kinds(".github/workflows/ci.yml", "a").at(1)).containsExactly(LineKind.CONFIG);
    assertThat(kinds("x/messages.ftl", "a").at(1)).containsExactly(LineKind.DIAGNOSTIC);
    assertThat(kinds("tests/ui/a.stderr", "a").at(1))
        .containsExactly(LineKind.TEST, LineKind.DIAGNOSTIC);
    assertThat(kinds("a.c", "a").at(1)).containsExactly(LineKind.OTHER);
    assertThat(kinds("a.c", "a").problems()).isEmpty();
    assertThat(kinds("a.c", "a").enclosing(1)).isEmpty();
  }

  @Test
  void shebangAndFrontmatter() {
    lines(
        "a.rs",
        EnumSet.allOf(LineKind.class),
        """
        #!/usr/bin/env cargo  ▸ OTHER
        ---                   ▸ CONFIG
        a = 1                 ▸ CONFIG
        ---                   ▸ CONFIG
        fn main() {}          ▸ CODE
        """);
  }

  @Test
  void theItemsAroundALine() {
    String source =
        """
        //! head

        mod a {
          /// doc
          #[x]
          impl<T> Foo for Bar<T> {
            fn bar() {
              x();
            }

            const A: u8 = 1;
          }
        }
        enum E {
          A { b: u8 },
        }
        """;
    LineKinds kinds = kinds("src/lib.rs", source);
    assertThat(kinds.enclosing(1)).isEmpty();
    assertThat(kinds.enclosing(3)).contains("mod a");
    assertThat(kinds.enclosing(4)).contains("mod a / impl Foo for Bar<T>");
    assertThat(kinds.enclosing(8)).contains("mod a / impl Foo for Bar<T> / fn bar");
    assertThat(kinds.enclosing(9)).contains("mod a / impl Foo for Bar<T> / fn bar");
    assertThat(kinds.enclosing(10)).contains("mod a / impl Foo for Bar<T>");
    assertThat(kinds.enclosing(11)).contains("mod a / impl Foo for Bar<T> / const A");
    assertThat(kinds.enclosing(15)).contains("enum E / variant A");
    assertThat(kinds.enclosing(16)).contains("enum E");
  }

  @Test
  void linesAreCountedAsEditorsDo() {
    assertThat(kinds("a.rs", "").count()).isZero();
    assertThat(kinds("a.rs", "a").count()).isEqualTo(1);
    assertThat(kinds("a.rs", "a\n").count()).isEqualTo(1);
    assertThat(kinds("a.rs", "a\r\n\nb").count()).isEqualTo(3);
    assertThat(kinds("a.rs", "// a\rb\nc").at(2)).containsExactly(LineKind.CODE);
    assertThatThrownBy(() -> kinds("a.rs", "a").at(2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
