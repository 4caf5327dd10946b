package brinell.cli;

import brinell.core.Dossier;
import brinell.report.html.Html;
import brinell.report.json.Json;
import brinell.report.markdown.Markdown;
import brinell.report.sarif.Sarif;
import brinell.report.terminal.Terminal;
import java.util.Arrays;
import java.util.Optional;

/** A form of a dossier. The names are what a user types. */
enum Form {
  terminal(".txt"),
  markdown(".md"),
  json(".json"),
  sarif(".sarif"),
  html(".html");

  private final String ending;

  Form(String ending) {
    this.ending = ending;
  }

  static Optional<Form> ofEnding(String file) {
    return Arrays.stream(values()).filter(form -> file.endsWith(form.ending)).findFirst();
  }

  String render(Dossier dossier, boolean colour, boolean verbose) {
    return switch (this) {
      case terminal -> Terminal.render(dossier, new Terminal.Options(colour, verbose));
      case markdown -> Markdown.render(dossier);
      case json -> Json.write(dossier);
      case sarif -> Sarif.render(dossier);
      case html -> Html.render(dossier);
    };
  }
}
