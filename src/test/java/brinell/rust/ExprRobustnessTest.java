package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile code: never an exception, never much time, never a tree too tall. */
class ExprRobustnessTest {
  /** Reads all bodies and walks them; the height of the tallest. */
  private static int read(byte[] source) {
    RustFile file = RustFile.parse(source);
    int height = 0;
    for (Function function : Bodies.functions(file)) {
      if (function.body().isPresent()) {
        height = Math.max(height, height(function.body().get()));
      }
    }
    return height;
  }

  private static int height(Expr expr) {
    int height = 0;
    int at = expr.span().start();
    for (Expr child : Bodies.children(expr)) {
      assertThat(child.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(child.span().end()).isLessThanOrEqualTo(expr.span().end());
      at = child.span().start();
      height = Math.max(height, height(child));
    }
    assertThat(height).isLessThanOrEqualTo(ExprReader.TALLEST);
    return height + 1;
  }

  private static byte[] forms() throws IOException {
    try (InputStream in = ExprRobustnessTest.class.getResourceAsStream("/rust/forms.rs")) {
      return java.util.Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static long unread(Expr expr) {
    return (expr instanceof Expr.Unread ? 1 : 0)
        + (expr instanceof Expr.MacroCall
            ? 0
            : Bodies.children(expr).stream().mapToLong(ExprRobustnessTest::unread).sum());
  }

  @Test
  void theFormsAreAllRead() throws IOException {
    List<Function> functions = Bodies.functions(RustFile.parse(forms()));
    assertThat(functions).extracting(f -> f.item().name()).contains("inner", "hidden", "helper");
    assertThat(functions).allMatch(f -> f.body().map(ExprRobustnessTest::unread).orElse(0L) == 0);
  }

  @Test
  void tokensDeletedDoubledOrSwapped() throws IOException {
    byte[] whole = forms();
    Tokens tokens = Lexer.lex(whole);
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        texts.add(tokens.text(i));
      }
      for (int change = random.nextInt(1, 12); change > 0; change--) {
        int at = random.nextInt(texts.size());
        switch (random.nextInt(3)) {
          case 0 -> texts.remove(at);
          case 1 -> texts.add(at, texts.get(random.nextInt(texts.size())));
          default -> texts.set(at, texts.set(random.nextInt(texts.size()), texts.get(at)));
        }
      }
      read(String.join("", texts).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void cutAnywhere() throws IOException {
    byte[] whole = forms();
    for (int cut = 0; cut < whole.length; cut += 3) {
      read(java.util.Arrays.copyOf(whole, cut));
    }
  }

  /** One fragment very often, in the body of a function. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "-",
        "&",
        "&&",
        "!",
        "*",
        "a+",
        "a=",
        "a.b().",
        "a?",
        "..",
        "a..",
        "|x|",
        "||",
        "if a {",
        "if ",
        "if a {} else ",
        "match ",
        "match a { b => ",
        "for ",
        "for a in ",
        "while ",
        "loop {",
        "'a: ",
        "'a: loop {",
        "let ",
        "let a = ",
        "let a: ",
        "if let ",
        "a::",
        "a::<",
        "a as ",
        "a as &",
        "a as fn() -> ",
        "a as Vec<",
        "<",
        "<<",
        "<T as ",
        "m!(",
        "m!{",
        "m![",
        "m!{}.",
        "S {",
        "S { a:",
        "S { ..",
        "f(",
        "a[",
        "return ",
        "break ",
        "break 'a ",
        "async {",
        "unsafe {",
        "const {",
        "move ",
        "async move ",
        "yield ",
        "#[a] ",
        "#[a",
        "///\n",
        ";",
        ",",
        "=>",
        ")",
        "]",
        "fn f() {",
        "fn ",
        "mod m {",
        "a => ",
        "x.0.",
        "x. 0.1",
        "->",
        "|| -> ",
        "|| -> T {",
        ">>",
        "_",
        "@",
        "$",
        "raw ",
        "&raw const ",
        "dyn ",
        "macro_rules! m {",
        "union ",
        "a b ",
        "a;",
        "(a,",
        "a < b > c ",
        "+",
        "else ",
        "in ",
        "struct S",
        "m! a {",
        "gen {",
        "try {",
        "#![a]",
        "a&&",
        "a||",
        "a=>",
        "\"",
        "'",
        "\u00e9",
        "m!({ fn f() {",
        "1.",
        "1 ",
        "a as u8 < "
      })
  void oneFragmentManyTimes(String fragment) {
    byte[] source = ("fn f() {" + fragment.repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeout(
        Duration.ofSeconds(60), () -> assertThat(read(source)).isLessThan(2000));
  }

  @Test
  void aLongChainKeepsItsEndAndLosesOnlyItsDepth() {
    Expr sum = ExprRobustnessTest.body("a" + "+a".repeat(100_000));
    assertThat(sum).isInstanceOf(Expr.Binary.class);
    assertThat(height(sum)).isLessThanOrEqualTo(ExprReader.TALLEST);
    assertThat(height(body("a" + "+a".repeat(400)))).isEqualTo(401);
  }

  private static Expr body(String source) {
    RustFile file = ExprText.file("fn f() {" + source + "}");
    return Bodies.functions(file).getFirst().body().orElseThrow().value().orElseThrow();
  }
}
