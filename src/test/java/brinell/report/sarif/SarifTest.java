package brinell.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Change;
import brinell.core.Dossier;
import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.core.Judgement;
import brinell.core.Location;
import brinell.report.Golden;
import brinell.report.HostileTexts;
import brinell.report.SampleDossiers;
import brinell.report.Visible;
import brinell.report.json.Json;
import brinell.report.json.Schemas;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SarifTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static Schemas schema = Schemas.of("{}", SpecificationVersion.DRAFT_4);

  @BeforeAll
  static void readSchema() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json"));
    schema = Schemas.of(text, SpecificationVersion.DRAFT_4);
  }

  @Test
  void golden() {
    Golden.check("rich.sarif", Sarif.render(SampleDossiers.rich()));
  }

  @Test
  void theSchemaSeesMistakes() {
    String sarif = Sarif.render(SampleDossiers.rich());
    assertThat(schema.errors(sarif.replace("\"level\": \"error\"", "\"level\": \"bad\"")))
        .isNotEmpty();
    assertThat(schema.errors(sarif.replace("\"locations\"", "\"places\""))).isNotEmpty();
  }

  @Test
  void isValid() {
    SampleDossiers.all().forEach(d -> assertThat(schema.errors(Sarif.render(d))).isEmpty());
    for (String text : HostileTexts.ALL) {
      String sarif = Sarif.render(SampleDossiers.hostile(text));
      assertThat(schema.errors(sarif)).as(text).isEmpty();
      assertThat(sarif.codePoints().filter(c -> c != '\n' && Visible.isHidden(c))).isEmpty();
    }
  }

  @Test
  void everyResultHasAPlaceThatGitHubTakes() {
    for (String text : HostileTexts.ALL) {
      for (JsonNode result : results(SampleDossiers.hostile(text))) {
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString())
            .matches("[A-Za-z0-9%._~-][A-Za-z0-9%._~/-]*")
            .doesNotContainPattern("(^|/)\\.\\.?(/|$)");
        assertThat(place.at("/region/startLine").asInt()).isPositive();
        String message = result.at("/message/text").asString();
        assertThat(message.length()).isBetween(1, Plain.LENGTH);
        assertThat(message).doesNotContainPattern(Pattern.compile("(?<!\\\\)(\\\\\\\\)*[\\[\\]]"));
      }
    }
  }

  @Test
  void verdictsHaveLevels() {
    List<String> levels = new ArrayList<>();
    results(SampleDossiers.rich())
        .forEach(r -> levels.add(r.at("/ruleId").asString() + " " + r.at("/level").asString()));
    assertThat(levels)
        .contains("policy.R17 error", "policy.R5 warning", "policy.R4 note", "policy.R11 note")
        .noneMatch(l -> l.startsWith("policy.R1 ") || l.startsWith("policy.R3 "));
  }

  @Test
  void fingerprintsDifferAndStayWhenLinesMove() {
    Dossier rich = SampleDossiers.rich();
    Set<String> before = fingerprints(rich);
    assertThat(before).hasSize(results(rich).size());
    String shifted = Json.write(rich);
    UnaryOperator<String> down =
        json ->
            Pattern.compile("\"(headStart|number|first|last)\": (\\d{1,3})(?=[,\\s])")
                .matcher(json)
                .replaceAll(m -> "\"" + m.group(1) + "\": " + (Integer.parseInt(m.group(2)) + 7));
    Dossier moved = Json.read("d.json", down.apply(shifted));
    assertThat(moved).isNotEqualTo(rich);
    assertThat(fingerprints(moved)).isEqualTo(before);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    Dossier rich = SampleDossiers.rich();
    List<Judgement> many =
        Collections.nCopies(1000, rich.judgements()).stream().flatMap(List::stream).toList();
    Dossier big = new Dossier(rich.change(), rich.policy(), many, rich.receipts());
    assertThat(results(big).size()).isEqualTo(Sarif.RESULTS);
    assertThat(Sarif.render(big)).contains("milder results are left out");
    assertThat(results(big).get(0).at("/level").asString()).isEqualTo("error");
  }

  @Test
  void aMessageIsShownAtTheFirstAddedLine() {
    JsonNode place = MAPPER.valueToTree(new Place(change()).json(new Location.Message("abc", 2)));
    assertThat(place.at("/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("src/a%20b.rs");
    assertThat(place.at("/physicalLocation/region/startLine").asInt()).isEqualTo(2);
  }

  private static Change change() {
    Change rich = SampleDossiers.rich().change();
    FileChange.Entry entry = new FileChange.Entry("src/a b.rs", "100644", "1");
    Hunk hunk =
        new Hunk(
            1,
            1,
            1,
            2,
            List.of(
                new Hunk.Line(Hunk.Mark.CONTEXT, 1, "a"), new Hunk.Line(Hunk.Mark.ADDED, 2, "b")));
    FileChange file =
        new FileChange(
            FileChange.Status.MODIFIED,
            Optional.of(entry),
            Optional.of(entry),
            new FileChange.Text(List.of(hunk)));
    return new Change("t", "a", "b", rich.commits(), List.of(file), Optional.empty(), List.of());
  }

  private static JsonNode results(Dossier dossier) {
    return MAPPER.readTree(Sarif.render(dossier)).at("/runs/0/results");
  }

  private static Set<String> fingerprints(Dossier dossier) {
    Set<String> prints = new TreeSet<>();
    results(dossier)
        .forEach(r -> prints.add(r.at("/partialFingerprints").get("brinell/v1").asString()));
    return prints;
  }
}
