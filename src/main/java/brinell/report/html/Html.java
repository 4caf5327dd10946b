package brinell.report.html;

import static brinell.report.html.Markup.tag;

import brinell.core.Dossier;
import java.util.List;

/** A dossier as one file that loads nothing and runs nothing. */
public final class Html {
  private Html() {}

  public static String render(Dossier dossier) {
    Desk desk = Desk.of(dossier);
    return Paper.page(
        desk.title() + " · Brinell",
        List.of(new AnswerPart(desk).header(), tag("main").of(parts(desk))));
  }

  /** All but the header. */
  static List<Markup> parts(Desk desk) {
    AnswerPart answer = new AnswerPart(desk);
    ReceiptPart receipts = new ReceiptPart(desk);
    return List.of(
        answer.toDo(),
        new SaidPart(desk).section(),
        new ClausePart(desk).section(),
        receipts.findings(),
        new DiffPart(desk).section(),
        receipts.receipts(),
        receipts.limits());
  }
}
