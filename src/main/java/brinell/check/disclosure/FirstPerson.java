package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ADJECTIVE;
import static brinell.check.disclosure.Lexicon.ADVERB;
import static brinell.check.disclosure.Lexicon.BEFORE_ME;
import static brinell.check.disclosure.Lexicon.BREAK;
import static brinell.check.disclosure.Lexicon.DETERMINER;
import static brinell.check.disclosure.Lexicon.DO;
import static brinell.check.disclosure.Lexicon.FINITE;
import static brinell.check.disclosure.Lexicon.HELP;
import static brinell.check.disclosure.Lexicon.MAKE;
import static brinell.check.disclosure.Lexicon.ME;
import static brinell.check.disclosure.Lexicon.NEVER;
import static brinell.check.disclosure.Lexicon.TOLD;
import static brinell.check.disclosure.Lexicon.USED;
import static brinell.check.disclosure.Lexicon.WORK;
import static brinell.check.disclosure.Lexicon.WORKED;
import static brinell.check.disclosure.Lexicon.WROTE;
import static brinell.check.disclosure.Tokens.Type.ASSISTED;
import static brinell.check.disclosure.Tokens.Type.END;
import static brinell.check.disclosure.Tokens.Type.GENERATED;
import static brinell.check.disclosure.Tokens.Type.MENTION;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;
import static brinell.check.disclosure.Tokens.Type.WORD;

import brinell.check.disclosure.Tokens.Token;
import brinell.core.AiLevel;

/**
 * Sentences in the first person: "I used Copilot to draft this", "so I asked Claude to port it".
 */
final class FirstPerson {
  private final Sentence s;

  FirstPerson(Sentence s) {
    this.s = s;
  }

  /** I used Copilot to …; so I asked Claude to …; we did not use AI. */
  void firstPerson(int from, boolean start) {
    int i = from;
    if (s.at(i).is(ME)) {
      Token before = s.at(from - 1);
      if (!start && from > 0 && before.type() != PUNCTUATION && !before.is(BEFORE_ME)) {
        return;
      }
      i++;
    } else if (isElided(from, start)) {
      // "Used AI to write tests"; "and just prompted Codex"
      i = s.at(from).is("and") || s.at(from).is("so") ? from + 1 : from;
      i = s.at(i).is("then") ? i + 1 : i;
    } else {
      apology(from);
      return;
    }
    boolean not = false;
    while (isAuxiliary(i)) {
      not |= s.at(i).is(NEVER);
      i++;
    }
    Token verb = s.at(i);
    int m = s.skip(i + 1, ADJECTIVE);
    if (verb.is(USED) || verb.is("use") || (verb.is("worked") && s.at(i + 1).is("with"))) {
      used(verb, m, not, from);
    } else if (verb.is(TOLD) && s.at(m).type() == MENTION && s.at(m).certain() && !not) {
      told(verb, m);
    } else if (isVibe(i) && !not) {
      s.say(AiLevel.GENERATED);
    } else if (verb.is(WROTE) && s.at(from).is(ME)) {
      wrote(i, not);
    }
  }

  /** What may stand between "I" and "used". */
  private boolean isAuxiliary(int i) {
    Token t = s.at(i);
    Token next = s.at(i + 1);
    return t.is(ADVERB)
        || t.is(NEVER)
        || (t.is("have") && next.type() != MENTION)
        || (t.is("did") && !next.is(DETERMINER))
        || (t.is("had") && (next.is(USED) || next.is("to")))
        || (t.is("to") && next.is("use") && s.at(i - 1).is("had"))
        || (t.type() == WORD && t.text().endsWith("ly"));
  }

  private boolean isVibe(int i) {
    return (s.at(i).is("vibe") && s.at(i + 1).is("coded"))
        || s.at(i).is("vibe-coded")
        || s.at(i).is("vibecoded");
  }

  private boolean isElided(int from, boolean start) {
    Token t = s.at(from);
    if (start && t.is("used") && (from == 0 || s.labelled())) {
      return true;
    }
    boolean used = t.is("used") && s.at(from + 1).type() == MENTION;
    if (used && s.at(from - 1).isPunctuation(',')) {
      return true; // "Yes, used Codex for the tests"
    }
    if (from == 0 && t.is("worked") && s.at(1).is("with")) {
      Token tail = s.at(s.afterMention(2));
      return s.at(2).type() == MENTION && (tail.is("on") || tail.is("to"));
    }
    if (start && from == 0 && t.is(TOLD) && !t.is("let") && !t.is("have")) {
      return true;
    }
    if (t.is("so") && s.at(from + 1).is("prompted")) {
      return true;
    }
    if (t.is("and") && s.at(from + 1).is("then") && s.at(from + 2).is("asked")) {
      return true;
    }
    return t.is("and")
        && (s.at(from + 1).is("told")
            || s.at(from + 1).is("asked")
            || s.at(from + 1).is("prompted")
            || s.at(from + 1).is("vibe-coded")
            || (s.at(from + 1).is("just") && s.at(from + 2).is("prompted")));
  }

  private void used(Token verb, int m, boolean not, int from) {
    Token mention = s.at(m);
    int none = s.at(m).is("no") ? m + 1 : m;
    if (none > m && s.at(none).type() == MENTION && s.at(none).general()) {
      s.deny(false); // I used no AI
      return;
    }
    if (mention.type() == ASSISTED || mention.type() == GENERATED) {
      return;
    }
    if (mention.type() != MENTION) {
      if (s.labelled() && not && s.at(m).is("models")) {
        s.deny(false);
      }
      return;
    }
    if (not) {
      if (mention.general() && (verb.is("use") || verb.is(USED))) {
        s.deny(false);
      }
      return;
    }
    int after = s.afterMention(m);
    boolean help = s.at(after).is(HELP);
    after = s.skip(after, HELP);
    boolean past = verb.is(USED) || verb.is("worked") || did(from);
    if (!past
        && !(mention.general()
            && s.at(from).is(ME)
            && s.at(after).is("to")
            && s.at(after + 1).is(DO))) {
      return;
    }
    if (!mention.certain() && !(s.at(after).is("to") && s.at(after + 1).is(DO))) {
      return;
    }
    Token tail = s.at(after);
    boolean ok =
        help
            || tail.type() == END
            || tail.type() == PUNCTUATION
            || (tail.is("to") && isTask(after + 1))
            || tail.is("for")
            || tail.is("by")
            || tail.is("in")
            || tail.is("as")
            || tail.is("with")
            || tail.is("during")
            || tail.is("here")
            || tail.is("on")
            || tail.is("a")
            || tail.is("extensively")
            || tail.is("heavily")
            || tail.is("and")
            || tail.is("while")
            || (tail.is("this") && s.at(after + 1).is("time"))
            || tail.is("throughout");
    if (ok) {
      boolean makes =
          tail.is("to")
              && (s.at(after + 1).is(MAKE)
                  && !s.at(after + 1).is("fix")
                  && !s.at(after + 1).is("add")
                  && !s.at(after + 1).is("make"));
      s.say(makes && !help ? AiLevel.GENERATED : AiLevel.ASSISTED);
    }
  }

  private boolean isTask(int i) {
    return s.at(i).is(DO) || s.at(i).type() == PUNCTUATION;
  }

  private boolean did(int from) {
    return s.at(from + 1).is("did")
        || s.at(from + 2).is("did")
        || (s.at(from + 1).is("had") && s.at(from + 2).is("to"));
  }

  private void told(Token verb, int m) {
    int after = s.afterMention(m);
    boolean bare = !verb.is("asked") && !verb.is("told") && !verb.is("instructed");
    Token tail = s.at(after);
    int action = tail.is("to") ? after + 1 : after;
    if (s.at(action).is(DO) && (tail.is("to") || bare)) {
      s.say(s.at(action).is(MAKE) ? AiLevel.GENERATED : AiLevel.ASSISTED);
    } else if (verb.is("prompted")) {
      s.say(AiLevel.GENERATED);
    } else if ((verb.is("told") && tail.is("to") && s.labelled())
        || (verb.is("asked") && tail.is("for"))) {
      s.say(AiLevel.ASSISTED);
    }
  }

  /** I wrote the first draft with Claude. */
  private void wrote(int verb, boolean not) {
    for (int i = verb + 1; i < Math.min(s.size(), verb + 12); i++) {
      if (s.at(i).type() == PUNCTUATION || s.at(i).is(BREAK)) {
        return;
      }
      if (s.at(i).is("with") || s.at(i).is("using") || s.at(i).is("via") || s.at(i).is("without")) {
        int m = s.skip(i + 1, ADJECTIVE);
        if (s.at(m).type() == MENTION && s.at(m).certain()) {
          if (s.at(i).is("without") || not) {
            if (s.at(m).general()) {
              s.deny(true);
            }
          } else if (!s.at(s.afterMention(m)).is(FINITE)) {
            s.say(s.at(verb).is("generated") ? AiLevel.GENERATED : AiLevel.ASSISTED);
          }
          return;
        }
      }
    }
  }

  /** Created the tests via AI; updating the test cases with Claude so that … */
  void workedWith(int from) {
    if (!s.at(from).is(WORKED) || s.at(from - 1).is("of") || s.at(from - 1).is("for")) {
      return;
    }
    for (int i = from + 2; i < from + 7 && s.at(i - 1).type() == WORD; i++) {
      if (s.at(i).is("with") || s.at(i).is("using") || s.at(i).is("via")) {
        int m = s.skip(i + 1, ADJECTIVE);
        Token tail = s.at(s.afterMention(m));
        boolean ends =
            tail.type() == END || tail.isPunctuation('.') || tail.is("so") || tail.is("and");
        boolean work = s.at(i - 1).is(WORK) || s.at(i - 1).is("cases");
        if (work && ends && s.at(m).type() == MENTION && s.at(m).certain()) {
          s.say(AiLevel.ASSISTED);
        }
        return;
      }
    }
  }

  private void apology(int from) {
    boolean sorry =
        s.at(from).is("apologize") || s.at(from).is("apologise") || s.at(from).is("sorry");
    if (sorry && s.at(from + 1).is("for") && s.at(from + 2).is("using")) {
      int m = s.skip(from + 3, ADJECTIVE);
      if (s.at(m).type() == MENTION && s.at(m).certain()) {
        s.say(AiLevel.ASSISTED);
      }
    }
  }
}
