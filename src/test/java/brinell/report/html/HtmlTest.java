package brinell.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.core.Change;
import brinell.core.Dossier;
import brinell.core.FileChange;
import brinell.report.Golden;
import brinell.report.HostileTexts;
import brinell.report.SampleDossiers;
import brinell.report.Visible;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlTest {
  static final List<String> HOSTILE =
      HostileTexts.ALL.stream().filter(text -> !Visible.prose(text).isBlank()).toList();

  @Test
  void golden() {
    Golden.check("rich.html", Html.render(SampleDossiers.rich()));
    Golden.check("index.html", HtmlIndex.render(SampleDossiers.all()));
  }

  @Test
  void aLineThatNoLineFeedEndsSaysSo() {
    String html = Html.render(SampleDossiers.quiet());
    assertThat(parse(html).getDocumentElement().getTextContent())
        .containsSubsequence("A borow is a loan.", "\\ No newline at end of file", "A borrow");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void foreignTextChangesNoStructure(String text) {
    assertThat(names(parse(Html.render(SampleDossiers.hostile(text)))))
        .isEqualTo(names(parse(Html.render(SampleDossiers.hostile("plain words")))));
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void foreignTextIsShownAndNothingIsHidden(String text) {
    String html = Html.render(SampleDossiers.hostile(text));
    assertThat(html.codePoints().filter(c -> c != '\n' && Visible.isHidden(c))).isEmpty();
    assertThat(parse(html).getDocumentElement().getTextContent()).contains(Visible.prose(text));
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void nothingIsLoadedAndNothingRuns(String text) {
    for (String html :
        List.of(
            Html.render(SampleDossiers.hostile(text)),
            HtmlIndex.render(List.of(SampleDossiers.hostile(text), SampleDossiers.rich())))) {
      for (Element element : elements(parse(html))) {
        assertThat(element.getTagName())
            .isNotIn("script", "img", "link", "iframe", "object", "embed", "form", "base", "svg");
        for (Attr attribute : attributes(element)) {
          assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("src", "style", "srcset");
          if (attribute.getName().equals("href")) {
            assertThat(attribute.getValue()).matches("#[a-z0-9-]+|https://[A-Za-z0-9./_-]+");
          }
        }
      }
      assertThat(html).contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
    }
  }

  @Test
  void everyLinkLeadsSomewhereAndEveryAnchorIsOne() {
    for (String html :
        List.of(
            Html.render(SampleDossiers.rich()),
            Html.render(large()),
            HtmlIndex.render(SampleDossiers.all()))) {
      Document page = parse(html);
      Set<String> ids = new HashSet<>();
      elements(page).stream()
          .map(e -> e.getAttribute("id"))
          .filter(id -> !id.isEmpty())
          .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
      List<String> inside =
          elements(page).stream()
              .map(e -> e.getAttribute("href"))
              .filter(h -> h.startsWith("#"))
              .map(h -> h.substring(1))
              .toList();
      assertThat(inside).isNotEmpty();
      assertThat(ids).containsAll(inside);
    }
  }

  @Test
  void aLargeDiffIsCutAndSaysSo() {
    String html = Html.render(large());
    assertThat(html)
        .contains("more lines not shown on this page", "git diff 0badc0de0 5e6f70819 --");
    assertThat(html.split("<tr class=\"a\"", -1).length - 1).isLessThanOrEqualTo(Shown.OF_CHANGE);
  }

  @Test
  void headingsAreInOrder() {
    int before = 0;
    for (Element element : elements(parse(HtmlIndex.render(SampleDossiers.all())))) {
      if (element.getTagName().matches("h[1-6]")) {
        int level = element.getTagName().charAt(1) - '0';
        assertThat(level).isLessThanOrEqualTo(before + 1);
        before = level;
      }
    }
    assertThat(before).isPositive();
  }

  @Test
  void theBuilderRefusesWhatWouldRun() {
    assertThatThrownBy(() -> Markup.tag("script")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Markup.tag("p").with("onclick", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Markup.Style("</style>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Dossier large() {
    Dossier rich = SampleDossiers.rich();
    Change c = rich.change();
    List<FileChange> files = new ArrayList<>(c.files());
    for (int i = 0; i < 20; i++) {
      FileChange file = c.files().get(5);
      files.add(
          new FileChange(
              file.status(),
              file.before(),
              file.after().map(e -> new FileChange.Entry(e.path() + files.size(), e.mode(), "1")),
              new FileChange.Text(Collections.nCopies(20, file.hunks().getFirst()))));
    }
    return new Dossier(
        new Change(c.title(), c.base(), c.head(), c.commits(), files, c.proposal(), c.limits()),
        rich.policy(),
        rich.judgements(),
        rich.receipts());
  }

  private static Document parse(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static List<Element> elements(Document page) {
    List<Element> all = new ArrayList<>();
    var nodes = page.getElementsByTagName("*");
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static List<String> names(Document page) {
    return elements(page).stream().map(Element::getTagName).toList();
  }

  private static List<Attr> attributes(Element element) {
    List<Attr> all = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      all.add((Attr) element.getAttributes().item(i));
    }
    return all;
  }
}
