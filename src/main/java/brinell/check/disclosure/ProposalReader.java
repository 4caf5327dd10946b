package brinell.check.disclosure;

import brinell.check.disclosure.DisclosureCheck.Words;
import brinell.check.disclosure.Said.Kind;
import brinell.check.disclosure.Said.Line;
import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Fact.Checkbox;
import brinell.core.Fact.Declaration;
import brinell.core.Fact.Section;
import brinell.core.Location;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a proposal: its body, its labels, and who opened it. */
final class ProposalReader {
  private final Words words;

  private ProposalReader(Words words) {
    this.words = words;
  }

  static List<Declaration> declarations(Words words) {
    var reader = new ProposalReader(words);
    var found = new ArrayList<Declaration>();
    reader.author().ifPresent(found::add);
    List<Section> sections = sections(words.body());
    MessageReader.of(words.body(), words.author().login(), reader.isByBot()).declarations().stream()
        .map(said -> withExplanation(said, sections))
        .forEach(found::add);
    List<String> labels = words.labels().orElse(List.of());
    for (int i = 0; i < labels.size(); i++) {
      reader.label(labels.get(i), i + 1).ifPresent(found::add);
    }
    return found;
  }

  /** What stands beside a ticked box in its section is said about it: "…, as described below". */
  private static Declaration withExplanation(Declaration said, List<Section> sections) {
    if (said.channel() != Channel.CHECKBOX || !said.level().isUse() || said.words().isPresent()) {
      return said;
    }
    return sections.stream()
        .filter(section -> line(section.where()) <= line(said.where()))
        .reduce((earlier, later) -> later)
        .map(section -> beside(section.text()))
        .filter(text -> !text.isEmpty())
        .map(text -> withWords(said, text))
        .orElse(said);
  }

  private static int line(Location where) {
    return where instanceof Location.Text(String _, int line) ? line : 0;
  }

  private static String beside(String section) {
    return section
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && Boxes.box(line).isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static Declaration withWords(Declaration said, String words) {
    return new Declaration(
        said.commit(),
        said.level(),
        said.channel(),
        said.strength(),
        said.key(),
        said.tool(),
        said.model(),
        said.text(),
        Optional.of(words),
        said.saidBy(),
        said.ranges(),
        said.where());
  }

  private boolean isByBot() {
    return words.author().id().map(Identities::isBot).orElse(false);
  }

  private Optional<Declaration> author() {
    return words
        .author()
        .id()
        .flatMap(Identities::tool)
        .map(tool ->
            declaration(
                AiLevel.AUTONOMOUS,
                Channel.AUTHOR,
                Strength.MACHINE_LEFT,
                Optional.empty(),
                Optional.of(tool),
                words.author().login(),
                new Location.Text("author", 1)));
  }

  private Optional<Declaration> label(String label, int number) {
    return Labels.level(label)
        .map(level ->
            declaration(
                level,
                Channel.LABEL,
                Strength.DECLARED,
                Optional.of(label),
                Optional.empty(),
                label,
                new Location.Text("labels", number)));
  }

  private static Declaration declaration(
      AiLevel level,
      Channel channel,
      Strength strength,
      Optional<String> key,
      Optional<String> tool,
      String text,
      Location where) {
    return new Declaration(
        Optional.empty(),
        level,
        channel,
        strength,
        key,
        tool,
        Optional.empty(),
        text,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        where);
  }

  /** The body's boxes, outside comments, quotes and code. */
  static List<Checkbox> checkboxes(String body) {
    var found = new ArrayList<Checkbox>();
    String section = "";
    for (Line line : Said.lines(body)) {
      if (line.kind() == Kind.HEADING) {
        section = line.text();
      } else if (line.isText()) {
        String in = section;
        Boxes.box(line.text())
            .ifPresent(b ->
                found.add(
                    new Checkbox(
                        in, b.text(), b.ticked(), new Location.Text("body", line.number()))));
      }
    }
    return found;
  }

  /** The body by headings; what an HTML comment says is left out. */
  static List<Section> sections(String body) {
    var found = new ArrayList<Section>();
    String heading = "";
    int start = 1;
    var text = new StringBuilder();
    for (Line line : Said.lines(body)) {
      if (line.kind() == Kind.HEADING) {
        add(found, heading, text, start);
        heading = line.text();
        start = line.number();
      } else if (line.kind() != Kind.COMMENT) {
        text.append(line.text()).append('\n');
      }
    }
    add(found, heading, text, start);
    return found;
  }

  private static void add(List<Section> found, String heading, StringBuilder text, int start) {
    String said = text.toString().strip();
    if (!heading.isEmpty() || !said.isEmpty()) {
      found.add(new Section(heading, said, new Location.Text("body", start)));
    }
    text.setLength(0);
  }
}
