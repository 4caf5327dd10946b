package brinell.check.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransplantTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String of(String code, String tests) {
    return new String(Transplant.of(bytes(code), bytes(tests)), StandardCharsets.UTF_8);
  }

  @Test
  void codeFromOneTestsFromTheOther() {
    String base =
        """
        fn f() -> u8 { 1 }
        #[cfg(test)]
        mod tests { #[test] fn old() {} }
        fn g() {}
        """;
    String head =
        """
        fn f() -> u8 { 2 }
        #[cfg(test)] use std::fmt;
        /// Its docs.
        #[cfg(test)]
        mod tests { #[test] fn new() {} }
        """;
    assertThat(of(base, head))
        .contains("fn f() -> u8 { 1 }", "fn g() {}", "fn new()", "use std::fmt", "/// Its docs.")
        .doesNotContain("fn old()", "{ 2 }");
  }

  @Test
  void testsOfAModuleStayInIt() {
    String base = "mod a { fn f() {} }\nfn g() {}\n";
    String head =
        "mod a { fn f() { x() } #[cfg(test)] mod tests {} }\nmod b { #[test] fn t() {} }\n";
    String mixed = of(base, head).replaceAll("\\s+", " ");
    assertThat(mixed).isEqualTo("mod a { fn f() {} #[cfg(test)] mod tests {} } fn g() {} ");
  }

  @Test
  void theSameOnBothSidesIsTheSame() {
    String both = "fn f() {}\n";
    assertThat(of(both, both)).isEqualTo(both);
  }

  private static List<String> changed(String base, String head) {
    return ChangedTest.of("src/lib.rs", Optional.of(bytes(base)), bytes(head)).stream()
        .map(ChangedTest::within)
        .toList();
  }

  @Test
  void newAndChangedTestsCountAndMovedOnesDoNot() {
    String base = "#[cfg(test)] mod tests { #[test] fn a() { x(1) } #[test] fn b() {} }";
    String head =
        """
        #[cfg(test)]
        mod tests {
            #[test]
            fn b() {}
            #[test]
            fn a() { x(2) } // changed
            #[tokio::test]
            async fn c() {}
        }
        """;
    assertThat(changed(base, head)).containsExactly("tests::a", "tests::c");
  }

  @Test
  void whereWhatTestsShareChangedAllCount() {
    String base = "#[cfg(test)] mod tests { fn made() -> u8 { 1 } #[test] fn a() {} }";
    String head = "#[cfg(test)] mod tests { fn made() -> u8 { 2 } #[test] fn a() {} }";
    assertThat(changed(base, head)).containsExactly("tests::a");
    assertThat(changed(base, base)).isEmpty();
    assertThat(changed("fn f() {}\n" + base, "fn f() { g() }\n" + base)).isEmpty();
  }
}
