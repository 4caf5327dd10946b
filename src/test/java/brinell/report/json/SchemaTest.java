package brinell.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Dossier;
import brinell.report.Golden;
import brinell.report.HostileTexts;
import brinell.report.SampleDossiers;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  private static final String FROM = "<!-- fields -->";
  private static final String TO = "<!-- /fields -->";
  private static final Schemas SCHEMA =
      Schemas.of(SchemaOfRecords.schema(), SpecificationVersion.DRAFT_2020_12);

  @Test
  void thePublishedSchemaIsTheRecords() {
    Golden.check(
        Path.of("src/main/resources/brinell/report/dossier.schema.json"), SchemaOfRecords.schema());
  }

  @Test
  void theDocumentationNamesTheSameFields() throws IOException {
    Path file = Path.of("docs/dossier.md");
    String page = Files.readString(file);
    int from = page.indexOf(FROM) + FROM.length();
    String renewed =
        page.substring(0, from) + "\n" + FieldsPage.fields() + page.substring(page.indexOf(TO));
    Golden.check(file, renewed);
  }

  @Test
  void acceptsWhatIsWritten() {
    for (Dossier dossier : SampleDossiers.all()) {
      assertThat(SCHEMA.errors(Json.write(dossier))).isEmpty();
    }
    for (String text : HostileTexts.ALL) {
      assertThat(SCHEMA.errors(Json.write(SampleDossiers.hostile(text)))).isEmpty();
    }
    for (long seed = 0; seed < 20; seed++) {
      assertThat(SCHEMA.errors(Json.write(new RandomRecords(seed).of(Dossier.class)))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          "brinell": 1         ~ "brinell": 2
          "verdict": "fail"    ~ "verdict": "guilty"
          "verdict": "fail"    ~ "verdict": null
          "clause": "R17"      ~ "claws": "R17"
          "type": "whole"      ~ "type": "hole"
          "type": "whole"      ~ "kind": "whole"
          "number": 151234     ~ "number": 1.5
          "number": 151234     ~ "number": -1
          "ticked": false      ~ "ticked": "no"
          "mark": "added"      ~ "mark": "+"
          "limits":            ~ "limit":
          """)
  void rejectsWhatTheReaderRejects(String from, String to) {
    String json = Json.write(SampleDossiers.rich());
    assertThat(json).contains(from);
    assertThat(SCHEMA.errors(json.replace(from, to))).isNotEmpty();
  }

  @Test
  void everyFieldThatIsNotOptionalIsNeeded() {
    for (String name : List.of("change", "policy", "judgements", "receipts")) {
      String json = Json.write(SampleDossiers.rich());
      assertThat(SCHEMA.errors(json.replaceFirst("\"" + name + "\":", "\"x\":"))).isNotEmpty();
    }
  }
}
