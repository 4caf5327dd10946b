package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ABOUT_VIBE;
import static brinell.check.disclosure.Lexicon.ALLOWED_LEAD;
import static brinell.check.disclosure.Tokens.Type.MENTION;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;
import static brinell.check.disclosure.Tokens.Type.WORD;

import brinell.check.disclosure.Sentence.Statement;
import brinell.check.disclosure.Tokens.Token;
import brinell.check.disclosure.Tools.Kind;
import brinell.check.disclosure.Tools.Mention;
import java.util.List;
import java.util.Locale;
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
    if (!labelled && !mayState(text)) {
      return Optional.empty();
    }
    var sentence = new Sentence(text, labelled);
    if (!sentence.isQuestion()) {
      new Grammar(sentence).read();
    }
    return sentence.statement();
  }

  /** Cheap: whether a text has a word that every sentence of the set has one of. */
  static boolean mayState(String text) {
    return Tools.isMentionedIn(text) || text.contains("ibe");
  }

  /** A subject that says how the change was made: {@code vibe code sync adapter}. */
  static boolean isVibeSubject(String subject) {
    if (!subject.toLowerCase(Locale.ROOT).contains("vibe")) {
      return false; // most subjects: they need not be taken apart
    }
    int colon = subject.indexOf(": ");
    var s = new Sentence(colon < 0 ? subject : subject.substring(colon + 2), false);
    boolean two = s.at(0).is("vibe") && (s.at(1).is("code") || s.at(1).is("coded"));
    boolean one = s.at(0).is("vibe-code") || s.at(0).is("vibe-coded") || s.at(0).is("vibecode");
    int next = two ? 2 : 1;
    boolean about = false;
    for (int i = next; i < s.size(); i++) {
      about |= s.at(i).is(ABOUT_VIBE) && i <= next + 1;
    }
    return (two || one) && s.at(next).type() == WORD && !about;
  }

  /** A subject that says nothing but how the work was done: {@code Translated with AI help}. */
  static Optional<Statement> ofSubject(String subject) {
    if (!mayState(subject)) {
      return Optional.empty();
    }
    int colon = subject.indexOf(": ");
    var sentence = new Sentence(colon < 0 ? subject : subject.substring(colon + 2), false);
    new Passive(sentence).subject();
    var firstPerson = new FirstPerson(sentence);
    for (int i = 2; i < sentence.size(); i++) {
      if (sentence.at(i).is("used") && sentence.at(i - 1).isPunctuation(',')) {
        firstPerson.firstPerson(i, false); // Fix the macro, used Claude
      }
    }
    return sentence.statement().filter(s -> s.level().isUse());
  }

  /** A subject that names the model that does it: {@code Use Claude Opus 4.5 to fix parsing}. */
  static boolean isUseSubject(String subject) {
    if (!subject.startsWith("Use ")) {
      return false;
    }
    var s = new Sentence(subject, false);
    List<Mention> mentions = Tools.mentions(subject);
    return !mentions.isEmpty()
        && mentions.getFirst().kind() == Kind.MODEL
        && mentions.getFirst().versioned()
        && s.at(1).type() == MENTION
        && s.at(2).is("to")
        && (s.at(3).is("fix") || s.at(3).is("implement") || s.at(3).is("refactor"));
  }

  private void read() {
    var passive = new Passive(sentence);
    var subject = new ToolSubject(sentence);
    var firstPerson = new FirstPerson(sentence);
    var denial = new Denial(sentence);
    new Credit(sentence).read();
    passive.vibe();
    passive.imperative();
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
