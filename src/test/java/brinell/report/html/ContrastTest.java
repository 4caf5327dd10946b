package brinell.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every ink on every ground it can stand on has the contrast that WCAG 2 calls AA. */
class ContrastTest {
  private static final List<String> INKS =
      List.of("ink", "quiet", "link", "fail", "review", "attest", "open", "pass", "na");
  private static final List<String> GROUNDS =
      List.of("paper", "shade", "added", "removed", "remark");

  @Test
  void everyPaletteCanBeRead() throws IOException {
    String css = Files.readString(Path.of("src/main/resources/brinell/report/report.css"));
    List<Map<String, String>> palettes = palettes(css);
    assertThat(palettes).hasSize(3);
    for (Map<String, String> palette : palettes) {
      for (String ink : INKS) {
        for (String ground : GROUNDS) {
          assertThat(contrast(palette.getOrDefault(ink, ""), palette.getOrDefault(ground, "")))
              .as("%s on %s in %s", ink, ground, palette)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
    }
  }

  private static List<Map<String, String>> palettes(String css) {
    List<Map<String, String>> palettes = new ArrayList<>();
    for (MatchResult root : Pattern.compile(":root \\{([^}]*)}").matcher(css).results().toList()) {
      Map<String, String> palette = new HashMap<>();
      Pattern.compile("--(\\w+): #(\\w+)")
          .matcher(root.group(1))
          .results()
          .forEach(m -> palette.put(m.group(1), m.group(2)));
      palettes.add(palette);
    }
    return palettes;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    return 0.2126 * part(six, 0) + 0.7152 * part(six, 2) + 0.0722 * part(six, 4);
  }

  private static double part(String hex, int at) {
    double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
