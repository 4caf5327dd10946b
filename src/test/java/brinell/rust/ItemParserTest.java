package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Valid code, on stable or nightly: the items are found and no problem is reported. */
class ItemParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "fn f() {} fn g();                                ~ fn f, fn g",
        "pub(crate) async unsafe extern \"C\" fn f() {}   ~ pub(crate) fn f [UNSAFE, ASYNC, EXTERN]",
        "pub(in a::b) const fn f() {}                     ~ pub(in a::b) fn f [CONST]",
        "gen fn g() {} async gen fn h() {}                ~ fn g [GEN], fn h [ASYNC, GEN]",
        "struct A; struct B(pub u8, [u8; 2]); struct C { pub x: u8 } ~ struct A, struct B {pub field 0, field 1}, struct C {pub field x}",
        "struct S<T>(T) where T: Fn(u8) -> u8;            ~ struct S {field 0}",
        "struct S<T> where T: Fn(u8) -> u8 { a: T }       ~ struct S {field a}",
        "struct S { a: u8 = 1 < 2, b: Vec<Vec<u8>> }      ~ struct S {field a, field b}",
        "struct S(pub (u8, u16), pub(crate) u8, pub(super) (u8));  ~ struct S {pub field 0, pub(crate) field 1, pub(super) field 2}",
        "enum E { A, B(u8), C { x: u8 }, D = 1 << 2, F = a::<u8, u8>() } ~ enum E {variant A, variant B {field 0}, variant C {field x}, variant D, variant F}",
        "struct S { a: Vec<Vec<u8>>, b: T<U<{ 1 >> 1 }>>, c: <<A as B>::C as D>::E, d: u8 } ~ struct S {field a, field b, field c, field d}",
        "union U { a: u8 } fn union() {}                  ~ union U {field a}, fn union",
        "trait T: A<B = C> + 'static { type X; fn f(); const N: u8 = 1; } ~ trait T {type X, fn f, const N}",
        "unsafe auto trait T {} trait A = B + C;          ~ trait T [UNSAFE, AUTO], trait A",
        "const trait T {} impl const T for X {}           ~ trait T [CONST], impl T for X",
        "impl<T> A<T> for B<T> where T: C {}              ~ impl A<T> for B<T>",
        "impl !Send for X {}                              ~ impl !Send for X",
        "unsafe impl Send for X {} default impl X {}      ~ impl Send for X [UNSAFE], impl X [DEFAULT]",
        "impl <T as A>::B { fn f() {} }                   ~ impl <T as A>::B {fn f}",
        "impl<T> <<T as A>::B as C>::D {}                 ~ impl <<T as A>::B as C>::D",
        "impl A for <T as B>::C {}                        ~ impl A for <T as B>::C",
        "impl A for for<'a> fn(&'a u8) {}                 ~ impl A for for<'a> fn(&'a u8)",
        "impl dyn for<'a> Fn(&'a u8) {}                   ~ impl dyn for<'a> Fn(&'a u8)",
        "impl<const N: usize = { 1 + 2 }> A<{ N }> for B<{ N * 2 }> {} ~ impl A<{ N }> for B<{ N * 2 }>",
        "impl<'a> /* c */ A  <'a> for   B {}              ~ impl A <'a> for B",
        "mod a; mod b { fn c() {} } unsafe mod d {}       ~ mod a, mod b {fn c}, mod d [UNSAFE]",
        "use a::{b, c as d}; pub use ::e::*; use {f};     ~ use a::{b, c as d}, pub use ::e::*, use {f}",
        "extern crate a; extern crate b as c;             ~ extern crate a, extern crate c",
        "unsafe extern \"C\" { safe fn a(); unsafe static B: u8; type C; } ~ extern \"C\" [UNSAFE] {fn a [SAFE], static B [UNSAFE], type C}",
        "extern { static mut A: u8; }                     ~ extern {static A [MUT]}",
        "const _: () = (); const fn f() {} const A: u8 = const { 1 }; ~ const _, fn f [CONST], const A",
        "type const N: usize = 1; type T<X> = Y<X> where X: Z; ~ const N, type T",
        "static A: fn(u8) -> u8 = |x| x; static mut B: u8 = 1; ~ static A, static B [MUT]",
        "type A<T>= B<T>; const C: Vec<u8>= D;            ~ type A, const C",
        "macro_rules! m { () => { fn hidden() {} } } macro_rules! n (() => ()); ~ macro_rules! m, macro_rules! n",
        "pub macro m($a:expr) { fn hidden() {} } macro n { () => {} } ~ pub macro m, macro n",
        "m! { not items } a::b!(x); str![[\"x\"]]; global_asm!(\"nop\"); ~ m!, a::b!, str!, global_asm! global_asm",
        "fn f() -> Foo<{ N + 1 }> { 1 } fn g()            ~ fn f, fn g",
        "fn f<T>() where [(); { N }]: Sized, A<{ N }>: B {} ~ fn f",
        "fn f() -> ! { loop {} } fn g() -> m![x] { 1 }    ~ fn f, fn g",
        "fn f(a: &raw, x: impl Fn() -> u8) -> impl use<'a, T> Sized {} ~ fn f",
        "fn auto() { auto = 1; default(); safe!{} union.x; raw; } ~ fn auto",
        "fn r#type() {} struct r#fn;                      ~ fn type, struct fn",
        "fn async() {} fn dyn() {} fn gen() {} fn try() {}  ~ fn async, fn dyn, fn gen, fn try",
        "trait T { default fn f() {} default const A: u8; default type B; } ~ trait T {fn f [DEFAULT], const A [DEFAULT], type B [DEFAULT]}",
      })
  void itemForms(String source, String outline) {
    String text = source.equals("fn f() -> Foo<{ N + 1 }> { 1 } fn g()") ? source + ";" : source;
    assertThat(Outline.of(text)).isEqualTo(outline);
    assertThat(Outline.parse(text).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "fn f() { fn g() { struct S; } let x = 1; use a::b; }   ~ fn f {fn g {struct S}, use a::b}",
        "fn f() { if let A = b && c { const X: u8 = 1; } }      ~ fn f {const X}",
        "fn f() { unsafe { static A: u8 = 1; } const { } }      ~ fn f {static A}",
        "fn f() { async move { fn g() {} }; async {}; }         ~ fn f {fn g}",
        "fn f() { m! { fn hidden() {} } fn seen() {} }          ~ fn f {fn seen}",
        "fn f() { match x { A => { fn g() {} } const { 1 } => {} } } ~ fn f {fn g}",
        "fn f() { { #![b] fn g() {} } }                         ~ fn f {fn g}",
        "fn f() { #[a] fn g() {} #[b] let x = 1; }              ~ fn f {fn g #a}",
        "fn f() { let y = &raw const x; static || 1; const || 2; fn g() {} } ~ fn f {fn g}",
        "fn f() { let c = async |x| { fn g() {} }; }            ~ fn f {fn g}",
        "fn f() { macro_rules! m { () => {} } m!(); }           ~ fn f {macro_rules! m}",
        "const A: u8 = { fn f() -> u8 { 1 } f() };              ~ const A {fn f}",
        "struct S { a: [u8; { const X: u8 = 1; 1 }] }           ~ struct S {field a {const X}}",
        "fn f(a: A<{ fn g() {} 1 }>) -> [u8; { 1 }] { fn h() {} } ~ fn f {fn g, fn h}",
        "struct S(fn([u8; { 1 }])); type T = fn([u8; { 1 }]);   ~ struct S {field 0}, type T",
        "const A: *const u8 = b as *const c; const B: P = &raw const d; ~ const A, const B",
        "enum E { A = { const X: u8 = 1; X } }                  ~ enum E {variant A {const X}}",
        "fn f() -> impl Fn() { return || { impl A for B {} } }  ~ fn f {impl A for B}",
      })
  void itemsInBodies(String source, String outline) {
    assertThat(Outline.of(source)).isEqualTo(outline);
    assertThat(Outline.parse(source).problems()).isEmpty();
  }

  @Test
  void macroCallsShowItemsOnlyWhenAllOfThemReadAsItems() {
    assertThat(Outline.of("cfg_rt! { pub mod a; fn f() {} }"))
        .isEqualTo("cfg_rt! {pub mod a, fn f}");
    assertThat(Outline.of("m! { fn f() {} + }")).isEqualTo("m!");
    assertThat(Outline.of("a! { b! { fn f() {} } }")).isEqualTo("a! {b! {fn f}}");
    assertThat(Outline.of("cfg_if::cfg_if! { if #[cfg(unix)] { mod a; } else { mod b; } }"))
        .isEqualTo("cfg_if::cfg_if! {mod a, mod b}");
  }

  @Test
  void attributesKeepPathAndArguments() {
    assertThat(Outline.of("#[cfg(test)] #[tokio::test(flavor = \"x\")] #[doc = \"d\"] fn f() {}"))
        .isEqualTo("fn f #cfg(test) #tokio::test(flavor = \"x\") #doc= \"d\"");
    Attribute attribute =
        Outline.parse("#[unsafe(no_mangle)] fn f() {}").items().getFirst().attributes().getFirst();
    assertThat(attribute.path()).isEqualTo("no_mangle");
    assertThat(attribute.unsafety()).isTrue();
    RustFile file = Outline.parse("#![no_std]\nmod m { #![allow(x)] fn f() { #![y] } }");
    assertThat(file.attributes()).singleElement().matches(Attribute::inner);
    assertThat(Outline.of(file.items())).isEqualTo("mod m #allow(x) {fn f #y}");
  }

  @Test
  void spansSayWhatIsAttributeSignatureAndBody() {
    String source = "/// doc\n#[a]\npub fn f(x: u8) -> u8 {\n  x\n}\n";
    RustFile file = Outline.parse(source);
    Item item = file.items().getFirst();
    Tokens tokens = file.tokens();
    assertThat(tokens.text(item.span().start(), item.span().end())).isEqualTo(source.strip());
    assertThat(tokens.text(item.signature().start(), item.signature().end()))
        .isEqualTo("pub fn f(x: u8) -> u8");
    assertThat(item.body().map(b -> tokens.text(b.start(), b.end()))).contains("{\n  x\n}");
    assertThat(item.docs()).containsExactly(new Span(0, 7));
  }

  @Test
  void theValueOfAConstIsItsBody() {
    RustFile file = Outline.parse("pub const A: [u8; 2] = [1, 2];");
    Item item = file.items().getFirst();
    assertThat(file.tokens().text(item.signature().start(), item.signature().end()))
        .isEqualTo("pub const A: [u8; 2]");
    assertThat(item.body().map(b -> file.tokens().text(b.start(), b.end()))).contains("[1, 2]");
  }
}
