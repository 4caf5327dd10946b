package brinell.check.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.rust.RustFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
  private static List<Mutant> plan(String source) {
    RustFile file = RustFile.parse(source.getBytes(StandardCharsets.UTF_8));
    return Planner.plan("src/lib.rs", file, Catalogue.of(List.of(file)), Skips.DEFAULT, false)
        .mutants();
  }

  /** {@code operator: original → replacement}, bodies left out. */
  private static List<String> faults(String source) {
    return plan(source).stream()
        .filter(m -> m.operator() != Operator.BODY)
        .map(m -> m.operator().id() + ": " + m.original() + " → " + m.replacement())
        .toList();
  }

  private static String with(Mutant mutant, String source) {
    byte[] text = source.getBytes(StandardCharsets.UTF_8);
    return new String(
        new PlannedFile("src/lib.rs", "p", text, List.of(mutant), List.of(), List.of())
            .with(mutant),
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "fn f(a: u8, b: u8) -> bool { a <= b } @ boundary: <= → <; comparison: <= → >",
        "fn f(a: bool, b: bool) -> bool { a && b } @ logic: && → ||",
        "fn f(a: bool) -> bool { !a } @ unary: ! → ",
        "fn f(a: i8) -> i8 { -a } @ unary: - → ",
        "fn f(a: u8) -> u8 { a | 2 } @ bits: | → &; bits: | → ^; number: 2 → 3",
        "fn f(a: &mut u8) { *a += b; } @ statement: *a += b; → ; compound: += → *=; compound: += → -=",
        "fn f() { g()?; } @ statement: g()?; → ; error-dropped: g()?; → let _ = g();",
        "fn f() { w.write_all(b)?; } @ statement: w.write_all(b)?; → ",
        "fn f() { self.print_head()?; } @ statement: self.print_head()?; → ",
        "fn f() { w.flush()?; } @ statement: w.flush()?; → ; error-dropped: w.flush()?; → let _ = w.flush();",
        "fn f() { for i in 0..n { g(i); } } @ number: 0 → 1; range: .. → ..=; statement: g(i); → ",
        "fn f() { if ok() { g() } } @ condition: ok() → !ok()",
        "fn f() { x.iter().all(p) } @ opposite: all → any",
        "fn f() { x.wrapping_add(y) } @ overflow: wrapping_add → saturating_add",
        "fn f() { x.checked_add(y) } @ overflow: checked_add → wrapping_add",
        "fn f() { a.cmp(&b) } @ ordering: cmp → cmp reversed",
        "fn f() { while true { continue; } } @ boolean: true → false; early-exit: continue; → ",
        "fn f() { let _guard = m.lock(); g } @ guard-value: let _guard = m.lock(); → ",
        "fn f() { match a { 1 => x, _ => y } } @ match-arm: 1 => x → ",
        "fn f() { match a { n if n => x, _ => y } } @ guard: n → false; guard: n → true",
        "fn f() { S { a: x, ..y } } @ struct-base: a: x → ",
        "fn f() { g(`a`) } @ ",
      })
  void plants(String source, String faults) {
    String wanted = faults == null ? "" : faults;
    assertThat(String.join("; ", faults(source)).strip()).isEqualTo(wanted.strip());
  }

  /** Each row with a twin in which the same expression gets faults. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "log lines @ fn f() { debug!(\"{}\", a + b); } @ fn f() { println!(\"{}\", a + b); }",
        "words of a panic @ fn f() { x.expect(\"a\") } @ fn f() { x.starts(\"a\") }",
        "what a vector is filled with @ fn f() { vec![0; n] } @ fn f() { vec![0, n] }",
        "what an array is filled with @ fn f() { [0; N] } @ fn f() { [0, N] }",
        "a command line's help @ fn f() { arg.help(\"How to print\") }"
            + " @ fn f() { arg.default_value(\"How to print\") }",
        "arms whose rest is in some builds alone @ fn f() { match a { 1 => x, #[cfg(b)] _ => y } }"
            + " @ fn f() { match a { 1 => x, #[allow(b)] _ => y } }",
        "a drop at the end @ fn f() { let g = h(); drop(g); }"
            + " @ fn f() { let g = h(); drop(g); h() }",
        "words of an error @ fn f() { Err(Error::new(k, \"not a number\")) }"
            + " @ fn f() { Ok(Name::new(k, \"not a number\")) }",
        "words beside an error @ fn f() { x.ok_or(\"no such name\") }"
            + " @ fn f() { x.ok_or(\"no-such-name\") }",
        "words beside an error @ fn f() { x.ok_or(\"no such name\") }"
            + " @ fn f() { get(\"no such name\").ok_or(x) }",
        "what an error prints @ impl Display for BadError { fn fmt(&self) -> R { f.write_str(\"a bad one\") } }"
            + " @ impl Display for Bad { fn fmt(&self) -> R { f.write_str(\"a bad one\") } }",
        "capacities @ fn f() { Vec::with_capacity(n + 1) } @ fn f() { Vec::from(n + 1) }",
        "a let in a condition @ fn f() { if let Some(x) = a && let Some(y) = b { x } }"
            + " @ fn f() { if a && b { x } }",
        "other macros @ fn f() { mine!(a + b) } @ fn f() { vec![a + b] }",
        "tests @ #[test] fn f() { a + b; } @ fn f() { a + b; }",
        "what Debug prints @ impl Debug for S { fn fmt(&self) -> u8 { a + b } }"
            + " @ impl Display for S { fn fmt(&self) -> u8 { a + b } }",
        "marked functions @ #[mutants::skip] fn f() -> u8 { a + b } @ fn f() -> u8 { a + b }",
        "format strings @ fn f() { format!(\"a\") } @ fn f() { format!(\"a\", \"b\") }",
        "messages of assertions @ fn f() { assert!(x, \"a\") } @ fn f() { assert!(x == y, \"a\") }",
        "errors of formatting @ fn f() -> fmt::Result { g()?; } @ fn f() -> io::Result<()> { g()?; }",
      })
  void leavesAlone(String what, String source, String twin) {
    Operator dropped = Operator.ERROR_DROPPED;
    boolean formatting = what.equals("errors of formatting");
    assertThat(inside(twin)).as("twin of " + what).anyMatch(o -> !formatting || o == dropped);
    assertThat(inside(source)).as(what).noneMatch(o -> !formatting || o == dropped);
  }

  private static List<Operator> inside(String source) {
    return plan(source).stream().map(Mutant::operator).filter(o -> o != Operator.BODY).toList();
  }

  /** Each row with a twin whose branches differ where both sides are equal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "if a > b { a - b } else { 0 } @ if a > b { a - b } else { 1 }",
        "if a.n <= b { b - a.n } else { a.n - b } @ if a.n <= b { b + a.n } else { a.n - b }",
        "if a < b { a } else { b } @ if a < b { a } else { c }",
        "if a < 9 { a } else { 9 } @ if next() < 9 { next() } else { 9 }",
      })
  void aBoundaryThatChangesNothingIsNotMoved(String source, String twin) {
    assertThat(faults("fn f() { " + twin + " }")).anyMatch(f -> f.startsWith("boundary"));
    assertThat(faults("fn f() { " + source + " }"))
        .noneMatch(f -> f.startsWith("boundary"))
        .anyMatch(f -> f.startsWith("comparison"));
  }

  @Test
  void tablesOfNumbersAreLeftAlone() {
    assertThat(faults("const T: [u8; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];")).isEmpty();
    assertThat(faults("const T: [u8; 2] = [1, 2];")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u8 | 0; 1",
        "i32 | 0; 1; -1",
        "bool | true; false",
        "String | String::new(); \"xyzzy\".into()",
        "&str | \"\"; \"xyzzy\"",
        "Option<bool> | None; Some(true); Some(false)",
        "Result<(), E> | Ok(())",
        "Vec<u8> | vec![]; vec![0]; vec![1]",
        "io::Result<usize> | Ok(0); Ok(1)",
        "(u8, bool) | (0, true); (0, false); (1, true); (1, false)",
        "! | ",
        "Foo | Default::default()",
        "Box<Foo> | Box::new(Default::default())",
      })
  void valuesByType(String type, String values) {
    String wanted = values == null ? "" : values;
    assertThat(String.join("; ", ReturnValues.of(type))).isEqualTo(wanted);
  }

  @Test
  void anArmIsLeftOutWithItsComma() {
    String source = "fn f(a: u8) -> u8 { match a { 1 => x /* one */, 2 => { y } _ => z } }";
    List<String> texts =
        plan(source).stream()
            .filter(m -> m.operator() == Operator.MATCH_ARM)
            .map(m -> with(m, source).replaceAll(" +", " "))
            .toList();
    assertThat(texts)
        .containsExactly(
            "fn f(a: u8) -> u8 { match a { 2 => { y } _ => z } }",
            "fn f(a: u8) -> u8 { match a { 1 => x /* one */, _ => z } }");
  }

  @Test
  void operandsKeepTheirMeaning() {
    String source = "fn f() -> i32 { -a * b + c as i32 }";
    List<String> texts =
        plan(source).stream()
            .filter(m -> m.operator() == Operator.ARITHMETIC)
            .map(m -> with(m, source))
            .toList();
    assertThat(texts)
        .contains(
            "fn f() -> i32 { (-a + b) + c as i32 }", "fn f() -> i32 { (-a * b) - (c as i32) }");
  }

  @Test
  void placesThatTheCompilerEvaluatesNeedABuild() {
    List<Mutant> all =
        plan(
            "const A: u8 = 1 + 2; fn f() -> u8 { let x = [0; 1 + 3]; 4 + 5 }"
                + " const fn g() -> u8 { 6 + 7 }");
    assertThat(all)
        .filteredOn(m -> m.operator() == Operator.ARITHMETIC && m.replacement().equals("-"))
        .extracting(m -> m.site().way().name().toLowerCase(Locale.ROOT))
        .containsExactly("build", "build", "switch", "const_switch");
  }

  @Test
  void idsStayWhenLinesMoveAndLapseWhenTheFunctionChanges() {
    String id = plan("fn f() -> bool { a < b }").getFirst().id();
    assertThat(plan("// one\n// two\n\nfn f()  ->  bool {\n  a < b // three\n}").getFirst().id())
        .isEqualTo(id);
    assertThat(plan("fn f() -> bool { a < c }").getFirst().id()).isNotEqualTo(id);
  }

  @Test
  void idsTellEqualPlacesApart() {
    List<Mutant> all = plan("fn f() { g(a < b); g(a < b); }");
    assertThat(all.stream().map(Mutant::id)).hasSizeGreaterThan(6).doesNotHaveDuplicates();
  }
}
