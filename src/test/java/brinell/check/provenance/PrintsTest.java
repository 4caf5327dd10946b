package brinell.check.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.port.Print;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PrintsTest {
  static final String PARSE =
      """
      pub fn parse_header(input: &[u8], limits: &Limits) -> Result<Header, ParseError> {
          let mut fields = Vec::new();
          let mut rest = input;
          while let Some(end) = find_line_end(rest) {
              let (line, tail) = rest.split_at(end);
              if line.len() > limits.longest_line {
                  return Err(ParseError::LineTooLong(line.len()));
              }
              match line.iter().position(|b| *b == b':') {
                  Some(colon) => fields.push(Field::new(&line[..colon], trimmed(&line[colon + 1..]))),
                  None if line.is_empty() => break,
                  None => return Err(ParseError::MissingColon),
              }
              rest = &tail[line_break_width(tail)..];
          }
          Ok(Header { fields, size: input.len() - rest.len() })
      }
      """;

  static List<Print> prints(String source) {
    List<Print> found = new ArrayList<>();
    new Prints().read(source.getBytes(StandardCharsets.UTF_8), found::add);
    return found;
  }

  private static Print one(String source) {
    List<Print> found = prints(source);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static double shared(Print a, Print b) {
    Set<Long> terms = new TreeSet<>(Arrays.stream(a.terms()).boxed().toList());
    long common = Arrays.stream(b.terms()).filter(terms::contains).count();
    return (double) common / Math.min(a.terms().length, b.terms().length);
  }

  @Test
  void formatCommentsAndAttributesMakeNoDifference() {
    Print plain = one(PARSE);
    String other =
        "#[inline]\n// a note\n"
            + PARSE
                .replace(";", ";\n// so\n")
                .replace("    ", "\t")
                .replace("MissingColon)", "MissingColon,)");
    Print dressed = one(other);
    assertThat(dressed.exact()).isEqualTo(plain.exact());
    assertThat(dressed.terms()).containsExactlyInAnyOrder(plain.terms());
    assertThat(plain.terms()).hasSizeGreaterThan(20);
  }

  @Test
  void otherNamesKeepTheShapeAlone() {
    Print plain = one(PARSE);
    Print renamed =
        one(
            PARSE
                .replace("parse_header", "read_top")
                .replace("Header", "Top")
                .replace("ParseError", "Trouble")
                .replace("fields", "parts")
                .replace("Field", "Part"));
    assertThat(renamed.exact()).isNotEqualTo(plain.exact());
    assertThat(renamed.shape()).isEqualTo(plain.shape());
  }

  @Test
  void otherVariablesKeepMostTerms() {
    String renamed = PARSE.replace("line", "row").replace("rest", "left").replace("tail", "more");
    assertThat(shared(one(PARSE), one(renamed))).isGreaterThan(0.6);
  }

  @Test
  void unrelatedFunctionsShareNothing() {
    String other =
        """
        fn mean_of(samples: &[f64], weights: &[f64]) -> Option<f64> {
            let total: f64 = weights.iter().sum();
            if samples.len() != weights.len() || total <= f64::EPSILON {
                return None;
            }
            let weighted = samples.iter().zip(weights).map(|(s, w)| s * w).sum::<f64>();
            Some(weighted / total)
        }
        """;
    assertThat(shared(one(PARSE), one(other))).isLessThan(0.05);
  }

  @Test
  void linesAndBytesAreThoseOfTheFunction() {
    String source = "// one\n\nmod m {\n" + PARSE + "}\n";
    Print print = one(source);
    assertThat(print.first()).isEqualTo(4);
    assertThat(print.last()).isEqualTo(4 + PARSE.strip().split("\n").length - 1);
    assertThat(source.substring(print.start(), print.end())).startsWith("fn parse").endsWith("}");
    assertThat(print.name()).isEqualTo("parse_header");
  }

  @Test
  void anyBytesAreTaken() {
    Random random = new Random(7);
    byte[] whole = PARSE.repeat(3).getBytes(StandardCharsets.UTF_8);
    Prints prints = new Prints();
    int[] found = {0};
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = whole.clone();
      for (int i = random.nextInt(20); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      prints.read(
          Arrays.copyOf(bytes, random.nextInt(bytes.length)),
          p -> {
            found[0]++;
            assertThat(p.start()).isLessThan(p.end());
          });
    }
    assertThat(found[0]).isGreaterThan(500);
  }

  @Test
  void hostileFilesTakeLinearTime() {
    for (String piece : List.of("fn a ", "#[", "fn a(){", "{", "fn a(((", "fn a<T>() where ")) {
      byte[] bytes = piece.repeat(3_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
      long start = System.nanoTime();
      new Prints().read(bytes, p -> {});
      assertThat((System.nanoTime() - start) / 1e9).as(piece).isLessThan(20);
    }
  }

  @Test
  void theSameReaderForgetsTheFileBefore() {
    Prints prints = new Prints();
    List<Print> first = new ArrayList<>();
    List<Print> second = new ArrayList<>();
    prints.read(PARSE.getBytes(StandardCharsets.UTF_8), first::add);
    prints.read("fn x() {}".getBytes(StandardCharsets.UTF_8), second::add);
    prints.read(PARSE.getBytes(StandardCharsets.UTF_8), second::add);
    assertThat(second).hasSize(1);
    assertThat(second.getFirst().terms()).containsExactly(first.getFirst().terms());
  }
}
