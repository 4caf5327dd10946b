package brinell.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Dossier;
import brinell.core.Judgement;
import brinell.report.Golden;
import brinell.report.HostileTexts;
import brinell.report.SampleDossiers;
import brinell.report.Visible;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownTest {
  static final List<String> HOSTILE =
      HostileTexts.ALL.stream().filter(text -> !Visible.prose(text).isBlank()).toList();

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** What a forge would make something of, were it outside code. */
  private static final Pattern LIVE =
      Pattern.compile("@\\w|#\\d|://|www\\.|\\$|:tada:|\\b[0-9a-f]{12,40}\\b|GH-\\d|r\\? ");

  @Test
  void golden() {
    Golden.check("rich.md", Markdown.render(SampleDossiers.rich()));
    Golden.check("quiet.md", Markdown.render(SampleDossiers.quiet()));
    Golden.check("empty.md", Markdown.render(SampleDossiers.empty()));
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void foreignTextChangesNoStructure(String text) {
    assertThat(skeleton(parse(text))).isEqualTo(skeleton(parse("plain words")));
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void foreignTextIsNothingButText(String text) {
    for (Node node : nodes(parse(text))) {
      assertThat(node)
          .isNotInstanceOfAny(
              Link.class,
              Image.class,
              HtmlInline.class,
              IndentedCodeBlock.class,
              ThematicBreak.class,
              LinkReferenceDefinition.class);
      if (node instanceof HtmlBlock html) {
        assertThat(html.getLiteral())
            .matches("</details>|<details><summary>[A-Z][a-z0-9:, ]+</summary>");
      }
      if (node instanceof Text plain) {
        assertThat(plain.getLiteral()).doesNotContainPattern(LIVE);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void foreignTextIsShownInFull(String text) {
    String shown = literals(parse(text));
    assertThat(shown).contains(Visible.prose(text));
    String raw = Markdown.render(SampleDossiers.hostile(text));
    assertThat(raw.codePoints().filter(c -> c != '\n' && Visible.isHidden(c))).isEmpty();
    assertThat(raw.lines()).noneMatch(line -> line.startsWith("/") || line.startsWith("@"));
  }

  @Test
  void theStopBehindAnAddressIsNoPartOfIt() {
    assertThat(Inert.text("see https://example.org/a, then (@ann)."))
        .isEqualTo("see `https://example.org/a`, then `(@ann`).");
    assertThat(Inert.text("a :tada: b")).isEqualTo("a `:tada:` b");
  }

  @Test
  void aLongReportIsCutBetweenBlocksAndSaysSo() {
    Dossier rich = SampleDossiers.rich();
    List<Judgement> many =
        Collections.nCopies(40, rich.judgements()).stream().flatMap(List::stream).toList();
    String cut = Markdown.render(new Dossier(rich.change(), rich.policy(), many, rich.receipts()));
    assertThat(cut.length()).isBetween(50_000, Markdown.LIMIT);
    assertThat(cut).contains("The rest did not fit").endsWith("</details>\n");
  }

  private static Node parse(String text) {
    return PARSER.parse(Markdown.render(SampleDossiers.hostile(text)));
  }

  private static List<Node> nodes(Node root) {
    List<Node> all = new ArrayList<>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      all.add(node);
      all.addAll(nodes(node));
    }
    return all;
  }

  private static List<String> skeleton(Node root) {
    return nodes(root).stream()
        .filter(node -> node instanceof Block || node instanceof org.commonmark.node.CustomNode)
        .map(node -> node.getClass().getSimpleName())
        .toList();
  }

  private static String literals(Node root) {
    StringBuilder all = new StringBuilder();
    for (Node node : nodes(root)) {
      switch (node) {
        case Text text -> all.append(text.getLiteral());
        case Code code -> all.append(code.getLiteral());
        case FencedCodeBlock fence -> all.append('\n').append(fence.getLiteral());
        case Block _ -> all.append('\n');
        default -> {}
      }
    }
    return all.toString();
  }
}
