package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ALLOWED_LEAD;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;

import brinell.check.disclosure.Sentence.Statement;
import brinell.check.disclosure.Tokens.Token;
import java.util.Optional;

/**
 * The closed set of sentences in which people say how they used AI for a change: about the work
 * ("Tests written by Claude"), about the tool's part ("Codex assisted with the docs"), in the first
 * person ("I used Copilot to draft this"), and their negatives. Whatever is not in the set says
 * nothing here.
 */
final class Grammar {
  private final Sentence sentence;

  private Grammar(Sentence sentence) {
    this.sentence = sentence;
  }

  /**
   * What a sentence says; empty: nothing.
   *
   * @param labelled whether it stands under a heading or label that asks for it
   */
  static Optional<Statement> read(String text, boolean labelled) {
    boolean mayState = labelled || Tools.isMentionedIn(text) || text.contains("ibe");
    if (!mayState) {
      return Optional.empty();
    }
    var sentence = new Sentence(text, labelled);
    if (!sentence.isQuestion()) {
      new Grammar(sentence).read();
    }
    return sentence.statement();
  }

  private void read() {
    var passive = new Passive(sentence);
    var subject = new ToolSubject(sentence);
    var firstPerson = new FirstPerson(sentence);
    var denial = new Denial(sentence);
    passive.vibe();
    boolean start = true;
    for (int i = 0; i < sentence.size(); i++) {
      if (start) {
        passive.passive(i);
        subject.subject(i);
        denial.negative(i);
        passive.compound(i);
        subject.thanks(i);
      }
      firstPerson.firstPerson(i, start);
      firstPerson.workedWith(i);
      passive.predicate(i);
      denial.parenthetical(i);
      subject.advised(i);
      if (is(i, "all") && is(i + 1, "vibe") && is(i + 2, "coded")) {
        sentence.vibe(i + 3);
      }
      start = startsClause(i, start);
    }
  }

  private boolean is(int i, String word) {
    return sentence.at(i).is(word);
  }

  /** Whether a clause can start behind this token. */
  private boolean startsClause(int i, boolean start) {
    Token t = sentence.at(i);
    boolean breaks =
        t.isPunctuation(';')
            || t.isPunctuation('(')
            || t.isPunctuation(':')
            || t.isPunctuation('\u2014');
    boolean lead = start && (t.is(ALLOWED_LEAD) || t.type() == PUNCTUATION);
    boolean inAnswer =
        (sentence.labelled() || sentence.states())
            && (t.isPunctuation(',') || t.is("and") || t.isPunctuation('.'));
    return breaks || lead || inAnswer;
  }
}
