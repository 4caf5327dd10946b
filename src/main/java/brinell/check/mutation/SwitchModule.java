package brinell.check.mutation;

import brinell.rust.Edition;
import brinell.rust.Lexer;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The module by which faults are switched on, as it is put into the root file of a crate. */
final class SwitchModule {
  private static final String SWITCH = resource("runtime.rs");
  private static final String CONST_SWITCH = resource("const-switch.rs");

  private static final byte[] FEATURES =
      "#![feature(core_intrinsics, const_eval_select)] ".getBytes(StandardCharsets.UTF_8);

  private SwitchModule() {}

  /** {@code offset}: by how much everything in the file has moved. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Rooted(byte[] text, int offset) {}

  /** Changes with the module's text. */
  static String version() {
    return SWITCH + CONST_SWITCH;
  }

  /** {@code constant}: with a switch for {@code const fn}, for which rustc must allow features. */
  static Rooted into(byte[] root, boolean constant) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int head = constant ? head(root) : 0;
    out.write(root, 0, head);
    out.writeBytes(constant ? FEATURES : new byte[0]);
    out.write(root, head, root.length - head);
    String module =
        constant ? SWITCH.substring(0, SWITCH.lastIndexOf('}')) + CONST_SWITCH + "}\n" : SWITCH;
    out.writeBytes(module.getBytes(StandardCharsets.UTF_8));
    return new Rooted(out.toByteArray(), constant ? FEATURES.length : 0);
  }

  /** Behind what must stand first. */
  private static int head(byte[] root) {
    Tokens tokens = Lexer.lex(root, Edition.DEFAULT);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      TokenKind kind = tokens.kind(i);
      boolean first =
          kind == TokenKind.BOM || kind == TokenKind.SHEBANG || kind == TokenKind.FRONTMATTER;
      if (first) {
        at = behindLine(root, kind, tokens.end(i));
      } else if (kind != TokenKind.WHITESPACE) {
        break;
      }
    }
    return at;
  }

  private static int behindLine(byte[] root, TokenKind kind, int end) {
    boolean line = kind != TokenKind.BOM && end < root.length && root[end] == '\n';
    return line ? end + 1 : end;
  }

  private static String resource(String name) {
    try (InputStream in = SwitchModule.class.getResourceAsStream("/brinell/mutation/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
