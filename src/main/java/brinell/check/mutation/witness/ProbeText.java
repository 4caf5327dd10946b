package brinell.check.mutation.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The module that calls a function with many values, as it is put beside the function.
 *
 * @param arms where each value stands, in bytes
 */
record ProbeText(String text, List<Arm> arms) {
  /** Bytes of the text with one value of a holder. */
  record Arm(int start, int end, int holder, int value) {}

  private static final String RUNTIME = runtime();

  static String module(int number) {
    return "__brinell_probe_" + number;
  }

  static ProbeText of(Target target, int number, boolean bare) {
    return new Writer().write(target, number, bare);
  }

  /** Whether the values can stand in a table that costs no code. */
  static boolean isStatic(Pool pool) {
    boolean type =
        Numbers.isInteger(pool.type())
            || List.of("bool", "char", "f32", "f64", "&str", "&'static str").contains(pool.type());
    return type && pool.values().stream().noneMatch(v -> v.probe().contains("rt::"));
  }

  private static String runtime() {
    try (InputStream in = ProbeText.class.getResourceAsStream("/brinell/mutation/probe.rs")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Writer {
    private final StringBuilder out = new StringBuilder();
    private final List<Arm> arms = new ArrayList<>();
    private int bytes;

    private void put(String text) {
      out.append(text);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** {@code bare}: the crate has no prelude of the standard library. */
    ProbeText write(Target target, int number, boolean bare) {
      put("\n#[cfg(test)] #[allow(warnings, clippy::all)] mod " + module(number) + " {\n");
      put("extern crate std;\n");
      if (bare) {
        put(
            "use self::std::{string::{String, ToString}, vec::Vec, boxed::Box, borrow::ToOwned};\n");
        put("use self::std::{format, vec};\n");
      }
      put("use super::*;\n");
      put("use self::rt::{ShowItems, ShowDebug, ShowText, ShowVariant, ShowPresence};\n");
      put("use self::rt::{ShowNothing, SeeDebug, SeeNothing};\n");
      put("fn call(c: &[usize], o: &mut rt::Out) {\n");
      for (int i = 0; i < target.holders().size(); i++) {
        holder(target.holders().get(i).pool(), i);
      }
      put("o.made();\nlet r = ");
      put(target.call(i -> target.holders().get(i).passed("a" + i)));
      put(";\no.part((&&&&&rt::w(r)).show());\n");
      for (int i = 0; i < target.holders().size(); i++) {
        if (target.holders().get(i).observed()) {
          put("o.part((&&rt::R(&a" + i + ")).see());\n");
        }
      }
      put("}\n#[test] fn probe() { rt::run(call) }\n");
      put(RUNTIME);
      put("}\n");
      return new ProbeText(out.toString(), List.copyOf(arms));
    }

    private void holder(Pool pool, int holder) {
      boolean table = isStatic(pool);
      if (table) {
        put("static P" + holder + ": &[" + pool.type() + "] = &[\n");
      } else {
        put("let mut a" + holder + ": " + pool.type() + " = match c[" + holder + "] {\n");
      }
      for (int i = 0; i < pool.values().size(); i++) {
        put(table ? "" : i + " => ");
        int start = bytes;
        put(pool.values().get(i).probe());
        arms.add(new Arm(start, bytes, holder, i));
        put(",\n");
      }
      put(table ? "];\n" : "_ => panic!() };\n");
      if (table) {
        put("let mut a" + holder + ": " + pool.type() + " = P" + holder + "[c[" + holder + "]];\n");
      }
    }
  }
}
