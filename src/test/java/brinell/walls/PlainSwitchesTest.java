package brinell.walls;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.policy.judge.Judge;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tools/PlainSwitches.java} puts in the place of linked code means the same. */
class PlainSwitchesTest {
  /** One component of every kind. */
  record Every(
      int i, long l, boolean z, char c, short s, byte b, float f, double d, String t, Object a) {}

  record Empty() {}

  sealed interface Shape {}

  record Dot() implements Shape {}

  record Line(Shape from, Object to) implements Shape {}

  /** Answers in text, so that it can be asked across class loaders. */
  public static final class Asked {
    private Asked() {}

    public static List<String> answers() {
      Object other = List.of(1);
      Every every = new Every(1, -2L, true, 'c', (short) -3, (byte) -4, 0.0f, -0.0, "t", other);
      Every same = new Every(1, -2L, true, 'c', (short) -3, (byte) -4, 0.0f, -0.0, "t", other);
      List<Every> others =
          List.of(
              new Every(2, -2L, true, 'c', (short) -3, (byte) -4, 0.0f, -0.0, "t", other),
              new Every(1, 2L, true, 'c', (short) -3, (byte) -4, 0.0f, -0.0, "t", other),
              new Every(1, -2L, false, 'c', (short) -3, (byte) -4, 0.0f, -0.0, "t", other),
              new Every(1, -2L, true, 'd', (short) -3, (byte) -4, 0.0f, -0.0, "t", other),
              new Every(1, -2L, true, 'c', (short) 3, (byte) -4, 0.0f, -0.0, "t", other),
              new Every(1, -2L, true, 'c', (short) -3, (byte) 4, 0.0f, -0.0, "t", other),
              new Every(1, -2L, true, 'c', (short) -3, (byte) -4, -0.0f, -0.0, "t", other),
              new Every(1, -2L, true, 'c', (short) -3, (byte) -4, 0.0f, 0.0, "t", other),
              new Every(1, -2L, true, 'c', (short) -3, (byte) -4, 0.0f, -0.0, "u", other),
              new Every(1, -2L, true, 'c', (short) -3, (byte) -4, 0.0f, -0.0, "t", List.of(2)));
      Every nan = new Every(1, 1, true, 'c', (short) 1, (byte) 1, Float.NaN, Double.NaN, "", other);
      return List.of(
          every.toString(),
          new Empty().toString() + new Line(new Dot(), List.of()),
          "" + every.hashCode(),
          "" + new Empty().hashCode() + new Line(new Dot(), "x").hashCode(),
          "" + every.equals(same) + ((Object) every).equals("x"),
          "" + others.stream().map(every::equals).toList(),
          ""
              + nan.equals(
                  new Every(
                      1, 1, true, 'c', (short) 1, (byte) 1, Float.NaN, Double.NaN, "", other)),
          "" + new Empty().equals(new Empty()),
          Stream.of(
                  new Dot(),
                  new Line(new Dot(), 1),
                  new Line(new Dot(), new Dot()),
                  7,
                  70,
                  "s",
                  "",
                  List.of())
              .map(Asked::kind)
              .toList()
              .toString(),
          kind(null));
    }

    private static String kind(@Nullable Object o) {
      return switch (o) {
        case null -> "null";
        case Dot d -> "dot";
        case Line(Dot d, Dot e) -> "dots";
        case Line(Dot d, Integer n) when n > 1 -> "many";
        case Line l -> "line";
        case Integer n when n > 50 -> "large";
        case Integer n -> "small";
        case String s when s.isEmpty() -> "empty";
        case CharSequence s -> "text";
        default -> "other";
      };
    }
  }

  @TempDir static Path folder;

  private static Method plain;

  @BeforeAll
  @SuppressWarnings("NullAway") // a class loader without a parent is the bootstrap's child
  static void compile() throws Exception {
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), "tools/PlainSwitches.java");
    assertThat(code).isZero();
    var loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, PlainSwitchesTest.class.getClassLoader());
    plain = loader.loadClass("PlainSwitches").getDeclaredMethod("plain", byte[].class);
    plain.setAccessible(true);
  }

  @Test
  void plainCodeMeansTheSame() throws Exception {
    Class<?> asked = new Plain().loadClass(Asked.class.getName());
    Method answers = asked.getMethod("answers");
    assertThat(asked).isNotSameAs(Asked.class);
    assertThat(answers.invoke(null)).isEqualTo(Asked.answers());
    assertThat(text(bytes(Every.class.getName()))).contains("ObjectMethods");
    assertThat(text(bytes(Asked.class.getName()))).contains("SwitchBootstraps");
  }

  @Test
  void theBuildDidIt() throws Exception {
    byte[] shipped = bytes(Judge.class.getName());
    assertThat(text(shipped)).contains("typeSwitch$0");
    assertThat(plain.invoke(null, (Object) shipped)).isSameAs(shipped);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String name) throws IOException {
    String path = name.replace('.', '/') + ".class";
    try (InputStream in = PlainSwitchesTest.class.getClassLoader().getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    }
  }

  /** Loads this test's own classes changed, all others as they are. */
  private static final class Plain extends ClassLoader {
    Plain() {
      super(PlainSwitchesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PlainSwitchesTest.class.getName() + "$")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try {
        byte[] changed = (byte[]) plain.invoke(null, (Object) bytes(name));
        return defineClass(name, changed, 0, changed.length);
      } catch (IOException | ReflectiveOperationException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
