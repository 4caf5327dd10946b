package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each form of expression, how operators bind, and where statements end. */
class ExprTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      quoteCharacter = '\0',
      textBlock =
          """
          a + b * c - d ~ (- (+ a (* b c)) d)
          a = b = c ~ (= a (= b c))
          a += b || c && d == e | f ^ g & h << i ~ (+= a (|| b (&& c (== d (| e (^ f (& g (<< h i))))))))
          -a.b ~ (- (. a b))
          !a? ~ (! (? a))
          *a as u8 + 1 ~ (+ (as (* a) u8) 1)
          &&a ~ (& (& a))
          &mut *a ~ (&mut (* a))
          &raw const a ~ (&raw a)
          &raw mut a.b ~ (&rawmut (. a b))
          &raw ~ (& raw)
          a && &&b ~ (&& a (& (& b)))
          a < b >> c ~ (< a (>> b c))
          a as Vec<Vec<u8>> >> b ~ (>> (as a Vec<Vec<u8>>) b)
          a as *const u8 as usize ~ (as (as a *constu8) usize)
          a as usize + b ~ (+ (as a usize) b)
          a as fn(u8) -> u8 + b ~ (+ (as a fn(u8)->u8) b)
          .. ~ (.. - -)
          a.. ~ (.. a -)
          a::b::()::c::()(d) ~ (call a::b::()::c::() d)
          a as &dyn Fn(u8) -> u8 as b ~ (as (as a &dynFn(u8)->u8) b)
          gen { yield a; } ~ gen {?[yielda];}
          gen { a, b: c } ~ (new gen a b:c)
          a.match { b => c }? ~ (? (match a (b => c)))
          ..a + 1 ~ (.. - (+ a 1))
          a + 1..=b ~ (..= (+ a 1) b)
          x.0.1 ~ (. (. x 0) 1)
          x. 0.1 ~ (. (. x 0) 1)
          a.b::<T, Vec<Vec<u8>>>(c) ~ (.b::<T,Vec<Vec<u8>>>() a c)
          a::b::<T>(c) ~ (call a::b::<T> c)
          <T as U>::f() ~ (call <TasU>::f)
          <<T as U>::V as W>::f ~ <<TasU>::VasW>::f
          |a, b| a + b ~ (fn |a,b| (+ a b))
          || 1 ~ (fn || 1)
          move || -> T { 1 } ~ (fn ||->T {1})
          async move |x: u8| x ~ (fn |x:u8| x)
          |(a | b)||c| d ~ (fn |(a|b)| (fn |c| d))
          f(a, |b| c, d) ~ (call f a (fn |b| c) d)
          S { a, b: 1, ..c } ~ (new S a b:1 ..c)
          S { .. } ~ (new S ..)
          (a) ~ (paren a)
          (a,) ~ (tuple a)
          () ~ (tuple)
          [a; 3] ~ [a; 3]
          [a, b,] ~ [a b]
          a[b][c] ~ (index (index a b) c)
          if a { b } else if let C = d && e { f } else { g } ~ (if a {b} (if (&& (let C d) e) {f} {g}))
          if let A | B = c || d {} ~ (if (|| (let A|B c) d) {})
          match a { } ~ (match a)
          match a { | B | C if d => e, #[x] F {} => {} G => h } ~ (match a (|B|C if d => e) (#x F{} => {}) (G => h))
          match a { B if let C = d && S { x } == e => f } ~ (match a (B if (&& (let C d) (== (new S x) e)) => f))
          'a: loop { break 'a b } ~ (loop 'a {(break 'a b)})
          'a: { break 'a } ~ 'a {(break 'a)}
          while let Some(a) = b {} ~ (while (let Some(a) b) {})
          for (a, b) in c..d {} ~ (for (a,b) (.. c d) {})
          for a in b.. {} ~ (for a (.. b -) {})
          unsafe { a } ~ unsafe {a}
          async { a.await? } ~ async {(? (await a))}
          const { 1 } ~ const {1}
          vec![a; 3] ~ (vec! a 3)
          f!(a, b = c, d: e) ~ (f! a (= b c) ?[d:e])
          return a + b ~ (return (+ a b))
          _ ~ _
          #[a] b + c ~ (+ b c)
          a + ~ (+ a ?[])
          f(a b, c) ~ (call f ?[ab] c)
          """)
  void value(String source, String tree) {
    assertThat(ExprText.value(source)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      quoteCharacter = '\0',
      textBlock =
          """
          if a {} - 1 ~ (if a {}) (- 1)
          match a {} .b() ~ (.b() (match a))
          match a {}? ; ~ (? (match a));
          unsafe { a }.b = c; ~ (= (. unsafe {a} b) c);
          {a} (b) ~ {a} (paren b)
          {a} & b ~ {a} (& b)
          async {} & b; ~ (& async {} b);
          a; b ~ a; b
          a {} ~ (new a)
          m! { a } - b ~ (m! a) (- b)
          m! { a }.b - c; ~ (- (. (m! a) b) c);
          m!(a) - b; ~ (- (m! a) b);
          a::b! {} c ~ (a::b!) c
          let a: Vec<Vec<u8>>= b; ~ let a:Vec<Vec<u8>>=b;
          let Some(a) = b else { c }; ~ let Some(a)=b else {c};
          let a = if b { c } else { d }; ~ let a=(if b {c} {d});
          #[a] let b; ~ #a let b;
          #![a] b ~ b
          fn g() { a } b ~ item[fng(){a}] b
          #[x] struct S; S ~ item[structS;] S
          m!({ fn g() {} a }) ~ (m! {item[fng(){}] a})
          ;; ~ ; ;
          match a { b => {} - 1 => c } ~ (match a (b => {}) (-1 => c))
          match a { b => {}.c(), d => e } ~ (match a (b => (.c() {})) (d => e))
          a b; c ~ a ?[] b; c
          let a = ; b ~ let a=?[]; b
          let a = b let c = d; ~ let a=b; ?[] let c=d;
          a } ~ a
          yield a; b ~ ?[yielda]; b
          return; break ~ (return); (break)
          """)
  void body(String source, String tree) {
    assertThat(ExprText.body(source)).isEqualTo(tree);
  }

  @Test
  void asyncAndAwaitAreNamesIn2015() {
    byte[] source = "const C: T = async { await: a.await };".getBytes(StandardCharsets.UTF_8);
    RustFile file = RustFile.parse(source, Edition.E2015);
    Expr value = Bodies.value(file, file.items().getFirst()).orElseThrow();
    assertThat(value).isInstanceOf(Expr.Struct.class);
    assertThat(Bodies.children(value).getFirst()).isInstanceOf(Expr.Field.class);
  }

  @Test
  void aStretchIsAnExpressionWhenItIsAllOfIt() {
    RustFile file = ExprText.file("fn f() { a + b * c; d e }");
    assertThat(Bodies.expression(file, new Span(9, 18))).get().isInstanceOf(Expr.Binary.class);
    assertThat(Bodies.expression(file, new Span(13, 18))).get().isInstanceOf(Expr.Binary.class);
    assertThat(Bodies.expression(file, new Span(9, 12))).isEmpty();
    assertThat(Bodies.expression(file, new Span(20, 23))).isEmpty();
    assertThat(Bodies.expression(file, new Span(10, 18))).isEmpty();
  }

  @Test
  void aSignatureIsTakenApart() {
    RustFile file =
        ExprText.file(
            "impl A { fn f<T: B<C>>(&'a mut self, (a, b): (u8, D<E, F>), #[x] mut c: fn(u8) -> u8)"
                + " -> impl Fn() -> G<H> where T: I { 1 } }");
    Function f = Bodies.functions(file).getFirst();
    assertThat(f.owners()).extracting(Item::title).containsExactly("impl A");
    assertThat(f.generics()).map(s -> text(file, s)).hasValue("<T: B<C>>");
    assertThat(f.receiver()).map(s -> text(file, s)).hasValue("&'a mut self");
    assertThat(f.parameters())
        .extracting(p -> text(file, p.pattern()) + "|" + text(file, p.type()))
        .containsExactly("(a, b)|(u8, D<E, F>)", "mut c|fn(u8) -> u8");
    assertThat(f.returns()).map(s -> text(file, s)).hasValue("impl Fn() -> G<H>");
  }

  private static String text(RustFile file, Span span) {
    return file.tokens().text(span.start(), span.end());
  }

  @Test
  void allFunctionsInOrderOfTheirStart() {
    RustFile file =
        ExprText.file(
            "fn a() { fn b() {} } mod m { impl T { fn c(self) {} } trait U { fn d(); fn e() {} } }"
                + " cfg_rt! { fn g() {} } const C: u8 = { fn h() {} 1 };");
    List<Function> functions = Bodies.functions(file);
    assertThat(functions)
        .extracting(f -> f.item().name())
        .containsExactly("a", "b", "c", "d", "e", "g", "h");
    assertThat(functions.get(3).body()).isEmpty();
    assertThat(functions.get(0)).isSameAs(Bodies.functions(file).get(0));
  }
}
