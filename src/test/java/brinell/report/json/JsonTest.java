package brinell.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.core.Dossier;
import brinell.core.Rejected;
import brinell.report.Golden;
import brinell.report.HostileTexts;
import brinell.report.SampleDossiers;
import brinell.report.Visible;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class JsonTest {
  static final List<String> HOSTILE = HostileTexts.ALL;

  @Test
  void golden() {
    Golden.check("rich.json", Json.write(SampleDossiers.rich()));
  }

  @Test
  void readingGivesBackTheSameDossier() {
    for (Dossier dossier : SampleDossiers.all()) {
      assertThat(Json.read("d.json", Json.write(dossier))).isEqualTo(dossier);
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void strangeTextsComeBackToo(String text) {
    Dossier dossier = SampleDossiers.hostile(text);
    String json = Json.write(dossier);
    assertThat(Json.read("d.json", json)).isEqualTo(dossier);
    assertThat(json.codePoints().filter(c -> c != '\n' && Visible.isHidden(c))).isEmpty();
  }

  @Test
  void anyDossierComesBack() {
    for (long seed = 0; seed < 300; seed++) {
      Dossier dossier = new RandomRecords(seed).of(Dossier.class);
      String json = Json.write(dossier);
      assertThat(Json.read("d.json", json)).as("seed %s", seed).isEqualTo(dossier);
      assertThat(Json.write(Json.read("d.json", json))).isEqualTo(json);
    }
  }

  @Test
  void theOrderOfFieldsDoesNotMatter() {
    String json =
        "{\"receipts\":[],\"judgements\":[],\"policy\":{\"digest\":\"\",\"from\":\"\","
            + "\"name\":\"\"},\"change\":{\"limits\":[],\"files\":[],\"commits\":[],\"head\":\"\","
            + "\"base\":\"\",\"title\":\"t\"},\"brinell\":1}";
    assertThat(Json.read("d.json", json).change().title()).isEqualTo("t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          ''                          ~ 1 ~ not a dossier
          []                          ~ 1 ~ not a dossier
          {"x": 1}                    ~ 1 ~ "brinell" is missing
          {"brinell": "1"}            ~ 1 ~ "brinell" is missing
          {"brinell": 0}              ~ 1 ~ no format 0
          {"brinell": 2, "new": 1}    ~ 1 ~ a newer Brinell wrote this (format 2
          {"brinell": 1               ~ 1 ~ not JSON
          {"brinell": 1} x            ~ 1 ~ not JSON
          {"brinell": 1} {}           ~ 1 ~ something follows
          {"brinell": 1, "brinell": 1} ~ 1 ~ not JSON: Duplicate
          {"brinell": 1}              ~ 1 ~ dossier lacks the field change
          """)
  void badTextIsRejectedWithPlaceAndCure(String json, int line, String message) {
    rejected(json, line, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          "verdict": "fail"    ~ "verdict": "guilty"  ~ verdict cannot be guilty; it is one of
          "verdict": "fail"    ~ "verdict": null      ~ verdict cannot be null
          "verdict": "fail"    ~ "verdict": 5         ~ verdict cannot be a number
          "clause": "R17"      ~ "claws": "R17"       ~ judgement has no field claws
          "type": "whole"      ~ "type": "hole"       ~ type cannot be hole
          "number": 151234     ~ "number": 1.5        ~ number cannot be a fraction
          "number": 151234     ~ "number": 9999999999 ~ number cannot be a number
          "created": "2026-08-20T10:00:00Z" ~ "created": "soon" ~ created is no time: soon
          """)
  void aBrokenDossierIsRejectedAtItsLine(String from, String to, String message) {
    String json = Json.write(SampleDossiers.rich());
    assertThat(json).contains(from);
    int line = json.substring(0, json.indexOf(from)).split("\n", -1).length;
    String broken =
        json.substring(0, json.indexOf(from))
            + to
            + json.substring(json.indexOf(from) + from.length());
    rejected(broken, line, message);
  }

  private static void rejected(String json, int line, String message) {
    assertThatThrownBy(() -> Json.read("d.json", json))
        .isInstanceOfSatisfying(
            Rejected.class,
            r -> {
              assertThat(r.kind()).isEqualTo(Rejected.Kind.INPUT);
              assertThat(r.problems().getFirst().where()).isEqualTo("d.json:" + line);
              assertThat(r.problems().getFirst().message()).contains(message);
              assertThat(r.problems().getFirst().cure()).isPresent();
            });
  }
}
