package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ADJECTIVE;
import static brinell.check.disclosure.Lexicon.ADVERB;
import static brinell.check.disclosure.Lexicon.ADVISED;
import static brinell.check.disclosure.Lexicon.AUX;
import static brinell.check.disclosure.Lexicon.DETERMINER;
import static brinell.check.disclosure.Lexicon.DO;
import static brinell.check.disclosure.Lexicon.FINITE;
import static brinell.check.disclosure.Lexicon.HAVE_BEEN;
import static brinell.check.disclosure.Lexicon.HELP;
import static brinell.check.disclosure.Lexicon.NOT;
import static brinell.check.disclosure.Lexicon.PAST;
import static brinell.check.disclosure.Lexicon.THING;
import static brinell.check.disclosure.Lexicon.USED;
import static brinell.check.disclosure.Lexicon.WORK;
import static brinell.check.disclosure.Lexicon.WROTE;
import static brinell.check.disclosure.Tokens.Type.END;
import static brinell.check.disclosure.Tokens.Type.MENTION;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;
import static brinell.check.disclosure.Tokens.Type.WORD;

import brinell.check.disclosure.Tokens.Token;
import brinell.core.AiLevel;

/** Sentences about the tool's part: "Codex assisted with the docs", "AI was used to draft this". */
final class ToolSubject {
  private final Sentence s;

  ToolSubject(Sentence s) {
    this.s = s;
  }

  /**
   * Codex assisted with …; AI was used to …; AI assistance was used during …; Claude wrote the
   * tests.
   */
  void subject(int from) {
    int m = s.skip(from, ADJECTIVE);
    if (m - from > 4 || s.at(m).type() != MENTION || !s.at(m).certain()) {
      return;
    }
    int i = s.afterMention(m);
    int help = s.skip(i, HELP);
    boolean assistance = help > i;
    i = help;
    boolean past = false;
    boolean not = false;
    while (s.at(i).is(AUX) || s.at(i).is(NOT) || s.at(i).is(ADVERB)) {
      past |= s.at(i).is(PAST) || s.at(i).is("wasn't") || s.at(i).is("weren't");
      not |= s.at(i).is(NOT);
      i++;
    }
    Token verb = s.at(i);
    if (verb.is(USED) && (past || (assistance && s.at(i + 1).isPunctuation(':')))) {
      if (not) {
        if (s.at(m).general()) {
          s.deny(false);
        }
      } else if (isUseTail(i + 1, s.at(m).general() || s.labelled())) {
        s.say(AiLevel.ASSISTED);
      }
    } else if (assistance
        && i == help
        && from == 0
        && (verb.type() == END || verb.isPunctuation('.'))) {
      if (m > from || s.labelled()) {
        s.say(AiLevel.ASSISTED); // "Very mild AI assistance."
      }
    } else if (!past && !not && (verb.is("assisted") || verb.is("helped"))) {
      Token next = s.at(i + 1);
      if (next.type() == END
          || next.type() == PUNCTUATION
          || next.is("me")
          || next.is("us")
          || next.is("with")
          || next.is("in")
          || next.is("by")
          || next.is("throughout")
          || next.is(DO)
          || next.is("to")) {
        s.say(AiLevel.ASSISTED);
      }
    } else if (verb.is("and") && s.at(i + 1).is("i")) {
      int did = s.skip(i + 2, HAVE_BEEN);
      if (s.at(did).is(WROTE)
          || (s.at(did).is("working") && s.at(did + 1).is("on"))
          || (s.at(did).is("worked") && s.at(did + 1).is("on"))) {
        s.say(AiLevel.ASSISTED); // Claude and I have been working on this
      }
    } else if (!past && !not && isAdvice(i)) {
      s.say(AiLevel.ASSISTED);
    } else if (!past && !not && isForMe(i)) {
      s.say(AiLevel.GENERATED);
    } else if (!past && !not && (verb.is(WROTE) || verb.is("authored"))) {
      Token next = s.at(i + 1);
      if (from == 0 && (next.type() == END || next.isPunctuation('.'))) {
        s.say(AiLevel.GENERATED); // "Codex generated"
      } else if (next.is(DETERMINER)
          && (workFollows(i + 1)
              || next.is("everything")
              || (next.is("this") && s.at(i + 2).type() != WORD))) {
        s.say(AiLevel.GENERATED);
      } else if (next.is("tests")
          || next.is("unit")
          || (next.isPunctuation(',') && s.at(i + 2).is("i"))) {
        s.say(AiLevel.GENERATED);
      }
    }
  }

  /** Copilot suggested this; Claude suggested using a map; Codex collaborated on this. */
  private boolean isAdvice(int verb) {
    Token next = s.at(verb + 1);
    if (s.at(verb).is("collaborated")) {
      return next.is("on") && s.at(verb + 2).is("this");
    }
    if (!s.at(verb).is(ADVISED)) {
      return false;
    }
    boolean it = next.is("this") || next.is("it") || next.is("using");
    boolean work = next.is("the") && s.at(verb + 2).is(WORK);
    int object = it && !next.is("using") ? verb + 2 : verb + 3;
    return next.is("using") || ((it || work) && s.at(object).type() != WORD);
  }

  /** Codex did it; Claude fixed it, I tweaked it; AI did the splitting for me. */
  private boolean isForMe(int verb) {
    if (!s.at(verb).is(WROTE) && !s.at(verb).is("fixed") && !s.at(verb).is("added")) {
      return false;
    }
    Token object = s.at(verb + 1);
    Token after = s.at(verb + 2);
    boolean it = object.is("it") || object.is("this");
    if (it && (after.type() == END || after.type() == PUNCTUATION || after.is("and"))) {
      return true;
    }
    for (int i = verb + 1; i < verb + 6 && s.at(i).type() == WORD; i++) {
      if (s.at(i).is("for") && s.at(i + 1).is("me")) {
        return true;
      }
    }
    return false;
  }

  /** Thanks to Claude for generating the code; for its help. */
  void thanks(int from) {
    if (!s.at(from).is("thanks") || !s.at(from + 1).is("to")) {
      return;
    }
    int m = s.skip(from + 2, ADJECTIVE);
    if (s.at(m).type() != MENTION || !s.at(m).certain()) {
      return;
    }
    int i = s.afterMention(m);
    i = s.at(i).isPunctuation(',') ? i + 1 : i;
    if (!s.at(i).is("for")) {
      return;
    }
    i = s.at(i + 1).is("the") || s.at(i + 1).is("its") ? i + 2 : i + 1;
    if (s.at(i).is("writing") || s.at(i).is("generating") || s.at(i).is("implementing")) {
      s.say(AiLevel.GENERATED);
    } else if (s.at(i).is(HELP) || s.at(i).is("helping") || s.at(i).is("assisting")) {
      s.say(AiLevel.ASSISTED);
    }
  }

  private boolean workFollows(int from) {
    for (int i = from + 1; i < from + 5; i++) {
      if (s.at(i).is(THING) || (s.at(i).is(WORK) && !s.at(i).is("some") && !s.at(i).is("it"))) {
        return true;
      }
      if (s.at(i).type() != WORD || s.at(i).is(FINITE)) {
        return s.at(from).is("this") && i == from + 1;
      }
    }
    return false;
  }

  private boolean isUseTail(int i, boolean general) {
    Token t = s.at(i);
    if (t.type() == END || t.type() == PUNCTUATION) {
      return true;
    }
    if (t.is("to") || t.is("heavily") || t.is("extensively")) {
      return s.at(i + 1).is(DO) || s.at(i + 1).type() == PUNCTUATION || !t.is("to");
    }
    boolean role = t.is("as") && (s.at(i + 1).is("a") || s.at(i + 1).is("an"));
    boolean session = t.is("in") && (s.at(i + 1).is("an") || s.at(i + 1).is("this"));
    return role
        || session
        || t.is("for")
        || t.is("during")
        || t.is("throughout")
        || t.is("here")
        || ((t.is("in")
                || t.is("as")
                || t.is("with")
                || t.is("while")
                || t.is("only")
                || t.is("on"))
            && general);
  }

  /** … as recommended by Claude; … as per Copilot. */
  void advised(int from) {
    if (!s.at(from).is("as")) {
      return;
    }
    boolean said = s.at(from + 1).is(ADVISED) && s.at(from + 2).is("by");
    int m = s.skip(from + (said ? 3 : 2), ADJECTIVE);
    if ((said || s.at(from + 1).is("per")) && s.at(m).type() == MENTION && s.at(m).certain()) {
      Token after = s.at(s.afterMention(m));
      if (after.type() == END || (after.type() == PUNCTUATION && !after.isPunctuation('-'))) {
        s.say(AiLevel.ASSISTED);
      }
    }
  }
}
