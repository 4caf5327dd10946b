package brinell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is read quickly is read as the parser reads it; all else is the parser's. */
class QuickTest {
  private static final Screen NOWHERE =
      new Screen(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), "", Map.of());

  private static String[] words(String line) {
    return line.split(" ", -1);
  }

  /** Every field of a command and its options by name. */
  private static Map<String, String> fields(Object command) throws IllegalAccessException {
    Map<String, String> fields = new TreeMap<>();
    for (Field field : command.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(command);
      boolean options = value != null && value.getClass().getSimpleName().matches(".*Options?");
      if (options) {
        fields(value).forEach((name, v) -> fields.put(field.getName() + "." + name, v));
      } else if (!(value instanceof Screen)) {
        fields.put(field.getName(), String.valueOf(value));
      }
    }
    return fields;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check main..topic",
        "check HEAD~3..HEAD --policy rust-lang/rust -C some/where",
        "check -C x --pr pr.json --format markdown -o d.html --strict -v main",
        "check --staged --policy p.toml --verbose",
        "check --worktree --first-parent --format json",
        "check --patch a.patch --format sarif",
        "disclosures",
        "disclosures a..b -C x --format jsonl",
        "disclosures --first-parent --patch p --staged --worktree --format table",
      })
  void asTheParserReadsIt(String line) throws Exception {
    String[] args = words(line);
    Object quick = Quick.read(args, NOWHERE).orElseThrow();
    Object parsed =
        quick instanceof CheckCommand ? new CheckCommand(NOWHERE) : new DisclosuresCommand(NOWHERE);
    new CommandLine(parsed)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(Arrays.copyOfRange(args, 1, args.length));
    assertThat(fields(quick)).hasSizeGreaterThan(5).isEqualTo(fields(parsed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --help",
        "check -h",
        "check a b",
        "check --format=json",
        "check --format JSON",
        "check --format nonsense",
        "check --polic x",
        "check --policy",
        "check --policy --strict",
        "check --patch -",
        "check -Cdir",
        "check -o a.html -o b.md",
        "check --strict --strict",
        "check --budget 10m",
        "check --features a,b",
        "check --color never",
        "check @arguments",
        "check -- main",
        "check ",
        "disclosures --policy x",
        "disclosures -v",
        "policy list",
        "mutants main",
        "--version",
        "",
      })
  void allElseIsTheParsers(String line) {
    assertThat(Quick.read(words(line), NOWHERE)).isEmpty();
  }

  @Test
  void noWordAtAll() {
    assertThat(Quick.read(new String[0], NOWHERE)).isEmpty();
  }
}
