package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ADJECTIVE;
import static brinell.check.disclosure.Lexicon.ADVERB;
import static brinell.check.disclosure.Lexicon.AFTER_USED;
import static brinell.check.disclosure.Lexicon.BEFORE_AI;
import static brinell.check.disclosure.Lexicon.MADE;
import static brinell.check.disclosure.Lexicon.NOUN_OF_AI;
import static brinell.check.disclosure.Lexicon.PAST;
import static brinell.check.disclosure.Lexicon.USED;
import static brinell.check.disclosure.Lexicon.WHOLE;
import static brinell.check.disclosure.Lexicon.WROTE;
import static brinell.check.disclosure.Tokens.Type.END;
import static brinell.check.disclosure.Tokens.Type.GENERATED;
import static brinell.check.disclosure.Tokens.Type.MENTION;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;

import brinell.check.disclosure.Tokens.Token;

/** Sentences that say no: "No AI was used", "contains no AI generated content". */
final class Denial {
  private final Sentence s;

  Denial(Sentence s) {
    this.s = s;
  }

  /** No AI was used; contains no AI generated content; done without AI. */
  void negative(int from) {
    int i = from;
    if (s.at(i).is("this") || s.at(i).is("the") || s.at(i).is("there")) {
      for (int j = i + 1; j < i + 6; j++) {
        if (s.at(j).is("contains")
            || s.at(j).is("contain")
            || s.at(j).is("includes")
            || s.at(j).is("has")) {
          if (s.at(j + 1).is("no")
              && (s.at(j + 2).type() == MENTION || s.at(j + 2).type() == GENERATED)
              && s.at(j + 2).general()
              && (s.at(j + 2).type() == GENERATED
                  || s.at(j + 3).is("generated")
                  || s.at(j + 3).is("code")
                  || s.at(j + 3).is("content")
                  || s.at(j + 3).is("written"))) {
            s.deny(false);
          }
          return;
        }
      }
    }
    if (!s.at(i).is("no") && !s.at(i).is("zero")) {
      if (s.at(i).is("without") && from == 0) {
        int m = s.skip(i + 1, ADJECTIVE);
        int after = s.skip(m + 1, NOUN_OF_AI);
        if (s.at(m).type() == MENTION
            && s.at(m).general()
            && (s.at(after).type() == END || s.at(after).isPunctuation('.'))) {
          s.deny(false);
        }
      }
      return;
    }
    i = s.skip(i + 1, BEFORE_AI);
    Token m = s.at(i);
    if (m.type() == GENERATED && m.general()) {
      int after = s.skip(i + 1, NOUN_OF_AI);
      if (s.at(after).type() == END
          || s.at(after).type() == PUNCTUATION
          || s.at(after).is("in")
          || s.at(after).is(PAST)) {
        s.deny(false);
      }
      return;
    }
    if (m.type() != MENTION || !m.general()) {
      return;
    }
    int noun = i + 1;
    while (s.at(noun).is(NOUN_OF_AI)
        || s.at(noun).type() == MENTION
        || s.at(noun).isPunctuation('/')) {
      noun++;
    }
    int used = noun;
    while (s.at(used).is(PAST) || (s.at(used).is(ADVERB) && !s.at(used).is("in"))) {
      used++;
    }
    Token verb = s.at(used);
    if (verb.is(USED) || verb.is("involved") || verb.is("harmed") || verb.is("utilised")) {
      Token tail = s.at(used + 1);
      if (verb.is("involved")
          && !s.labelled()
          && from > 1
          && s.at(from - 1).isPunctuation('(')
          && !speaksOfWork(from)) {
        return; // "deterministic updates (no LLM involved)"
      }
      if (tail.type() == END || tail.type() == PUNCTUATION || tail.is(AFTER_USED)) {
        s.deny(false);
      }
    } else if (used == noun
        && (verb.type() == END
            || verb.isPunctuation('.')
            || verb.isPunctuation(',')
            || verb.isPunctuation(')')
            || verb.isPunctuation('(')
            || isHere(used))) {
      if (s.at(noun - 1).is("usage")
          || s.at(noun - 1).is("used")
          || s.at(noun - 1).is("assistance")
          || s.at(noun - 1).is("involvement")
          || s.labelled()
          || (noun == i + 1 && from == 0 && verb.type() == END)
          || s.at(noun - 1).is("use")
          || isHere(used)) {
        s.deny(false);
      }
    }
  }

  /** In this one, for this one, this time, here. */
  private boolean isHere(int i) {
    Token next = s.at(i + 1);
    Token end = s.at(i + 2);
    return ((s.at(i).is("in") || s.at(i).is("for")) && next.is("this"))
        || (s.at(i).is("this") && next.is("time"))
        || (s.at(i).is("here") && (next.type() != Tokens.Type.WORD || end.type() == END));
  }

  private boolean speaksOfWork(int to) {
    for (int i = 0; i < to; i++) {
      if (s.at(i).is(MADE) || s.at(i).is(WHOLE) || s.at(i).is(WROTE)) {
        return true;
      }
    }
    return false;
  }

  /** … but no AI) */
  void parenthetical(int from) {
    if ((s.at(from).is("but") || s.at(from).is("and"))
        && s.at(from + 1).is("no")
        && s.at(from + 2).type() == MENTION
        && s.at(from + 2).general()) {
      Token after = s.at(from + 3);
      if (after.isPunctuation(')')
          || (s.labelled() && (after.type() == END || after.isPunctuation('.')))) {
        s.deny(false);
      }
    }
  }
}
