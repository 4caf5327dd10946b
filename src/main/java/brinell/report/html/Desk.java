package brinell.report.html;

import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Change;
import brinell.core.Dossier;
import brinell.core.Location;
import brinell.core.Proposal;
import brinell.core.Verdict;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One dossier and where on a page it lies.
 *
 * @param prefix begins every anchor, so that several dossiers fit on one page
 * @param level of the dossier's own heading
 */
record Desk(Dossier dossier, String prefix, int level) {
  private static final Pattern WEB =
      Pattern.compile("https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~%/?#=&+-]*)?");

  static Desk of(Dossier dossier) {
    return new Desk(dossier, "", 1);
  }

  /** The pull request's title, a lone commit's subject, or what was asked for. */
  String title() {
    Change change = dossier.change();
    return change
        .proposal()
        .map(Proposal::title)
        .or(() -> change.commits().size() == 1 ? Optional.of(subject(change)) : Optional.empty())
        .map(Visible::prose)
        .filter(title -> !title.isBlank())
        .orElse(Visible.prose(change.title()));
  }

  private static String subject(Change change) {
    return change.commits().getFirst().subject();
  }

  Markup.Tag heading(int below) {
    return tag("h" + (level + below));
  }

  /** A part of the dossier, with its heading. */
  Markup section(String name, String heading, List<? extends Markup> inside) {
    return tag("section")
        .with("id", prefix + name)
        .with("aria-labelledby", prefix + name + "-h")
        .of(heading(1).with("id", prefix + name + "-h").text(heading))
        .of(inside);
  }

  String clause(int index) {
    return prefix + "c" + (index + 1);
  }

  static Markup verdict(Verdict verdict) {
    return tag("span")
        .style("v " + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .text(sign(verdict) + " " + Words.verdict(verdict));
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> "✕";
      case REVIEW -> "!";
      case ATTEST -> "?";
      case OPEN -> "○";
      case PASS -> "✓";
      case NOT_APPLICABLE -> "–";
    };
  }

  static Markup code(String text) {
    return tag("code").text(Visible.line(text));
  }

  static Markup command(String text) {
    return tag("div")
        .style("cmd")
        .of(tag("span").with("aria-hidden", "true").text("$ "), code(text));
  }

  static Markup quoted(String text) {
    return tag("q").text(Visible.prose(text));
  }

  /** A web address as a link, when nothing about it is odd. */
  static Markup web(String address) {
    return WEB.matcher(address).matches()
        ? tag("a").with("href", address).with("rel", "noreferrer noopener").text(address)
        : text(Visible.line(address));
  }

  /** A place, leading to the lines where they are shown. */
  Markup place(Location where) {
    Markup name = code(Words.place(where));
    Optional<String> anchor =
        where instanceof Location.Lines lines
            ? Anchors.of(dossier.change(), lines)
            : Optional.empty();
    return anchor.<Markup>map(a -> tag("a").with("href", "#" + prefix + a).of(name)).orElse(name);
  }
}
