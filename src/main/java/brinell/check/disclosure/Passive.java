package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ADJECTIVE;
import static brinell.check.disclosure.Lexicon.ADVERB;
import static brinell.check.disclosure.Lexicon.ADVISED;
import static brinell.check.disclosure.Lexicon.AUX;
import static brinell.check.disclosure.Lexicon.BREAK;
import static brinell.check.disclosure.Lexicon.BY;
import static brinell.check.disclosure.Lexicon.COOPERATION;
import static brinell.check.disclosure.Lexicon.DONE;
import static brinell.check.disclosure.Lexicon.FINITE;
import static brinell.check.disclosure.Lexicon.FOUND;
import static brinell.check.disclosure.Lexicon.GREATEST_PART;
import static brinell.check.disclosure.Lexicon.HELP;
import static brinell.check.disclosure.Lexicon.HELPED;
import static brinell.check.disclosure.Lexicon.HELPED_WORD;
import static brinell.check.disclosure.Lexicon.LABOUR;
import static brinell.check.disclosure.Lexicon.MADE;
import static brinell.check.disclosure.Lexicon.MADE_WORD;
import static brinell.check.disclosure.Lexicon.MYSELF;
import static brinell.check.disclosure.Lexicon.NOT;
import static brinell.check.disclosure.Lexicon.ORDER;
import static brinell.check.disclosure.Lexicon.PART_OF_WORK;
import static brinell.check.disclosure.Lexicon.PRONOUN;
import static brinell.check.disclosure.Lexicon.TAIL;
import static brinell.check.disclosure.Lexicon.TOGETHER;
import static brinell.check.disclosure.Lexicon.WHOLE;
import static brinell.check.disclosure.Lexicon.WORK;
import static brinell.check.disclosure.Tokens.Type.ASSISTED;
import static brinell.check.disclosure.Tokens.Type.END;
import static brinell.check.disclosure.Tokens.Type.GENERATED;
import static brinell.check.disclosure.Tokens.Type.MENTION;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;
import static brinell.check.disclosure.Tokens.Type.WORD;

import brinell.check.disclosure.Tokens.Token;
import brinell.core.AiLevel;

/** Sentences about the work: "Tests were written by Claude", "Drafted with AI assistance". */
final class Passive {
  private final Sentence s;

  Passive(Sentence s) {
    this.s = s;
  }

  /** [the work] [was] written by …; without a subject at the start of the sentence. */
  void passive(int from) {
    int i = from;
    boolean work = false;
    boolean whole = s.at(from).is("all");
    boolean pronoun = s.at(from).is(PRONOUN);
    int verb = -1;
    boolean aux = false;
    boolean not = false;
    while (i < s.size() && i - from <= 14) {
      Token t = s.at(i);
      not |= i == from && (t.is("no") || t.is("none"));
      if (!aux && work && (t.isPunctuation(',') || t.isPunctuation('/') || t.isPunctuation('.'))) {
        i++;
        continue;
      }
      if (!aux && s.behindParenthesis(i) > i) {
        i = s.behindParenthesis(i);
        continue;
      }
      if (t.type() != WORD || (t.is(BREAK) && !(t.is("to") && work && !aux))) {
        return;
      }
      if (t.is(AUX)) {
        aux = true;
        not |= t.is(NOT);
        work |= pronoun && i - from <= 2;
      } else if (t.is(NOT)) {
        not = true;
      } else if (isParticiple(i)) {
        verb = i;
        break;
      } else if (!aux) {
        work |= t.is(WORK) || t.is(LABOUR);
      } else if (!t.is(ADVERB) && !t.text().endsWith("ly")) {
        return;
      }
      i++;
    }
    if (verb < 0 || (!aux && s.at(from).is(ORDER))) {
      return;
    }
    boolean subject = verb > from && !s.onlyAdverbs(from, verb);
    if (subject && !(work || (s.labelled() && !aux))) {
      return;
    }
    made(verb, subject, aux, not, whole);
  }

  private boolean isParticiple(int i) {
    Token t = s.at(i);
    return t.is(MADE)
        || t.is(HELPED)
        || t.is(ADVISED)
        || t.is(TOGETHER)
        || t.is(FOUND)
        || (t.is(DONE) && s.at(i - 1).is(NOT))
        || (t.is("vibe") && (s.at(i + 1).is("coded") || s.at(i + 1).is("coding")));
  }

  private int skipAdverbs(int from) {
    int i = from;
    while (s.at(i).is(ADVERB) || (s.at(i).type() == WORD && s.at(i).text().endsWith("ly"))) {
      i++;
    }
    return i;
  }

  private AiLevel levelOf(int verb) {
    Token t = s.at(verb);
    if ((t.is(MADE) && !s.at(verb - 1).is("co")) || t.is("vibe")) {
      return AiLevel.GENERATED;
    }
    boolean together = t.is(TOGETHER) || s.at(verb - 1).is("co");
    return together ? AiLevel.UNSPECIFIED : AiLevel.ASSISTED;
  }

  private void made(int first, boolean subject, boolean aux, boolean not, boolean whole) {
    int i = first;
    int verb = first;
    boolean madeByHand = false;
    while (true) { // written, reviewed and tested
      boolean vibe = s.at(i).is("vibe");
      verb =
          levelOf(i).compareTo(levelOf(verb)) > 0 || (!s.at(verb).is(MADE) && s.at(i).is(MADE))
              ? i
              : verb;
      if (vibe && !not) {
        s.vibe(i + 2);
      }
      i += vibe ? 2 : 1;
      i = skipAdverbs(i);
      if (s.at(i).is("manually") || s.at(i).is("hand")) {
        madeByHand = true;
      }
      if (s.at(i).is("up")) {
        i = skipAdverbs(i + 1); // coded up, cleaned up
      }
      boolean more = s.at(i).is("and") || s.at(i).isPunctuation(',') || s.at(i).is("or");
      int next = s.skip(i + 1, ADVERB);
      if (more && isParticiple(next)) {
        i = next;
        continue;
      }
      if (more && s.at(next).text().endsWith("ed") && s.at(next + 1).is(BY)) {
        i = next + 1; // generated and benchmarked using
      }
      break;
    }
    i = behindManner(i);
    boolean together = s.at(i).is("by") && s.at(i + 1).is(MYSELF);
    if (together) { // built by me with the assistance of Claude; by me and Claude
      i += s.at(i + 2).is("and") || s.at(i + 2).is("plus") ? 1 : 2;
      if (!s.at(i).is(BY) && !s.at(i).is(MYSELF)) {
        return;
      }
      i += s.at(i).is(MYSELF) ? 1 : 0;
    }
    if (s.at(i).is("without")) {
      int m = s.skip(i + 1, ADJECTIVE);
      if (s.at(m).type() == MENTION && s.at(m).general() && !madeByHand) {
        s.deny(subject && !whole && !s.isWhole());
      }
      return;
    }
    if (s.at(first).is("vibe-coded") || s.at(first).is("vibecoded")) {
      if (!not) {
        s.vibe(first + 1);
      }
    }
    if (!together && !s.at(i).is(BY) && !(s.at(i).is("in") && s.at(i + 1).type() == MENTION)) {
      return;
    }
    boolean discovery = s.at(verb).is(FOUND);
    by(verb, i, aux, not, discovery, together);
  }

  /** Behind {@code in collaboration} with; {@code in iterative sessions} using. */
  private int behindManner(int i) {
    if (!s.at(i - 1).is("in")) {
      return i;
    }
    if (s.at(i).is(COOPERATION) && s.at(i + 1).is("with")) {
      return i + 1;
    }
    for (int j = i; j < i + 3; j++) {
      if ((s.at(j).is("session") || s.at(j).is("sessions")) && s.at(j + 1).is(BY)) {
        return j + 1;
      }
    }
    return i;
  }

  private void by(int verb, int by, boolean aux, boolean not, boolean discovery, boolean together) {
    int m = s.skip(by + 1, ADJECTIVE);
    if (s.labelled() && s.at(m).type() == PUNCTUATION) {
      return;
    }
    boolean help = false;
    for (int i = by + 1; i < m; i++) {
      help |= s.at(i).is(HELP);
    }
    if (s.at(m).type() == ASSISTED && s.at(m).general()) { // with AI-assisted tooling
      s.say(AiLevel.ASSISTED);
      return;
    }
    if (s.at(m).type() != MENTION || (!s.at(m).certain() && !isFooter(verb, m))) {
      return;
    }
    int after = s.afterMention(m);
    if (s.at(after).is(HELP) || (s.at(after).is("coding") && s.at(after + 1).is(HELP))) {
      help = true;
      after = s.skip(after, HELP);
    }
    if (verb > 0
        && !aux
        && s.at(0).is("the")
        && s.at(after).type() == WORD
        && !s.at(after).is(TAIL)) {
      return; // "The code written by Claude looped …"
    }
    if (!aux
        && s.at(after).is(FINITE)
        && !(s.at(after).is("tool")
            || s.at(after).is("code")
            || s.at(after).is("as")
            || s.at(after).is("so")
            || s.at(after).is("on"))) {
      return;
    }
    if (not) {
      if (s.at(m).general() && (s.at(verb).is(MADE) || s.at(verb).is(DONE))) {
        s.deny(!s.isWhole());
      }
      return;
    }
    if (discovery && !s.labelled()) {
      return;
    }
    AiLevel level = levelOf(verb);
    boolean assisted =
        together || (help && !s.at(verb).is("generated") && !s.at(verb).is("autogenerated"));
    s.say(assisted && level == AiLevel.GENERATED ? AiLevel.ASSISTED : level);
  }

  /** A name that is also a word counts only in a tool's own footer: it ends the sentence. */
  private boolean isFooter(int verb, int m) {
    Token v = s.at(verb);
    boolean verbOfFooter =
        v.is("made") || v.is("generated") || v.is("created") || v.is("built") || v.is("vibe-coded");
    int after = m + 1;
    boolean beside = s.at(after).is("and") || s.at(after).isPunctuation('/');
    if (beside && s.at(after + 1).type() == MENTION && s.at(after + 1).certain()) {
      return true; // using Cursor and Opus
    }
    return s.onlyAdverbs(0, verb)
        && verbOfFooter
        && (s.at(after).type() == END
            || s.at(after).isPunctuation('.')
            || s.at(after).isPunctuation('('));
  }

  /** This commit is AI-generated. AI-assisted. */
  void compound(int from) {
    int i = from;
    boolean work = s.at(from).is(PRONOUN);
    boolean aux = false;
    boolean not = false;
    while (i - from < 8 && s.at(i).type() == WORD && !s.at(i).is(BREAK)) {
      work |= !aux && s.at(i).is(WORK);
      aux |= s.at(i).is(AUX);
      not |= s.at(i).is(NOT);
      i++;
    }
    Token t = compoundAt(i);
    if (t.type() != GENERATED && t.type() != ASSISTED) {
      if (alonePart(from, i)) {
        s.say(AiLevel.GENERATED);
      }
      return;
    }
    int start = i;
    i = s.at(i).type() == MENTION ? i + 1 : i;
    if (start == from && from == 0 && i == start && isPartOfWork(i + 1, t.type() == ASSISTED)) {
      s.say(t.type() == GENERATED ? AiLevel.GENERATED : AiLevel.ASSISTED);
      return;
    }
    boolean noun =
        start == from && i == start && (s.at(i + 1).is("change") || s.at(i + 1).is("changes"));
    if (noun && t.general()) { // AI-assisted change; …
      s.say(t.type() == GENERATED ? AiLevel.GENERATED : AiLevel.ASSISTED);
      return;
    }
    boolean alone = start == from || s.onlyAdverbs(from, start);
    boolean subject = work && (aux || s.labelled());
    Token tail = s.at(i + 1);
    boolean ends =
        tail.type() == END
            || tail.type() == PUNCTUATION
            || tail.is("and")
            || tail.is("but")
            || tail.is("with")
            || tail.is("by")
            || tail.is("using")
            || (work && aux && tail.is(WORK) && endsAlone(i + 2));
    if (!ends || !(subject || (alone && (s.labelled() || endsAlone(i + 1))) || s.labelled())) {
      return;
    }
    if (not) {
      s.deny(!s.isWhole());
    } else {
      s.say(t.type() == GENERATED ? AiLevel.GENERATED : AiLevel.ASSISTED);
    }
  }

  /** {@code AI-generated}, and {@code AI generated} in two words. */
  private Token compoundAt(int i) {
    Token t = s.at(i);
    if (t.type() != MENTION || !t.general()) {
      return t;
    }
    boolean made = s.at(i + 1).is(MADE_WORD);
    return made || s.at(i + 1).is(HELPED_WORD)
        ? new Token(made ? GENERATED : ASSISTED, t.text(), true, true)
        : t;
  }

  /** Mostly AI, reviewed by myself. */
  private boolean alonePart(int from, int i) {
    boolean extent = from == 0 && i > 0 && i <= 2 && s.at(i - 1).is(GREATEST_PART);
    Token tail = s.at(i + 1);
    return extent
        && s.at(i).type() == MENTION
        && s.at(i).general()
        && s.onlyAdverbs(from, i - 1)
        && (tail.type() == END || tail.isPunctuation('.') || tail.isPunctuation(','));
  }

  /** AI-assisted investigation and implementation; … */
  private boolean isPartOfWork(int from, boolean more) {
    int i = from;
    while (s.at(i).is(PART_OF_WORK) || (i > from && s.at(i).is("and"))) {
      i++;
    }
    Token tail = s.at(i);
    return i > from
        && !s.at(i - 1).is("and")
        && (tail.type() == END
            || (more && tail.is("of"))
            || tail.isPunctuation('.')
            || tail.isPunctuation(';')
            || tail.isPunctuation(','));
  }

  /** This PR adds a rule and was generated using Cursor; reviewed by me, but driven by AI. */
  void predicate(int at) {
    boolean whole = s.at(0).is("this") && s.at(1).is(WHOLE);
    boolean was = s.at(at).is("and") && s.at(at + 1).is("was") && whole && isParticiple(at + 2);
    boolean but = s.at(at).is("but") && isParticiple(0) && isParticiple(at + 1);
    boolean also = s.at(at).is("and") && s.at(at + 1).is(MADE) && isAboutWork(at);
    if (was || but || also) {
      int verb = was ? at + 2 : at + 1;
      made(verb, true, was || also, false, false);
    }
  }

  /** Fix is straightforward, the fix is small: work is what the sentence speaks of. */
  private boolean isAboutWork(int to) {
    int work = s.at(0).is("the") || s.at(0).is("this") ? 1 : 0;
    return s.at(work).is(WORK) && s.at(work + 1).is("is") && to > work + 2;
  }

  /** A subject that says how: {@code translated with AI assistance}. */
  void subject() {
    int m = s.skip(2, ADJECTIVE);
    boolean made = s.at(0).is(MADE) || s.at(0).is(HELPED);
    if (made && s.at(1).is(BY) && s.at(m).type() == MENTION && s.at(m).certain()) {
      Token tail = s.at(s.skip(s.afterMention(m), HELP));
      if (tail.type() == END
          || tail.is("and")
          || tail.isPunctuation('.')
          || tail.isPunctuation(',')) {
        made(0, false, false, false, false);
      }
    }
  }

  /** Generate with Claude: nothing else. */
  void imperative() {
    if (s.at(0).is("generate") && (s.at(1).is("with") || s.at(1).is("by"))) {
      boolean tool = s.at(2).type() == MENTION && s.at(2).certain() && !s.at(2).general();
      if (tool && s.at(s.afterMention(2)).type() == END) {
        s.say(AiLevel.GENERATED);
      }
    }
  }

  /** Vibe-coded experimental setup. */
  void vibe() {
    boolean two = s.at(0).is("vibe") && s.at(1).is("coded");
    if (!two && !s.at(0).is("vibe-coded") && !s.at(0).is("vibecoded")) {
      return;
    }
    for (int i = two ? 2 : 1; i < s.size() && !s.at(i).isPunctuation('.'); i++) {
      if (s.at(i).is(AUX) || s.at(i).is(FINITE) || s.at(i).type() == MENTION) {
        return;
      }
    }
    s.say(AiLevel.GENERATED);
  }

  /** What follows a bare "AI-assisted" that speaks of the change. */
  private boolean endsAlone(int i) {
    Token t = s.at(i);
    boolean stops =
        t.type() == END
            || t.isPunctuation('.')
            || t.isPunctuation(';')
            || t.isPunctuation(',')
            || t.isPunctuation(')');
    boolean by = t.is(BY) && s.at(s.skip(i + 1, ADJECTIVE)).type() == MENTION;
    return stops || by || s.behindParenthesis(i) > i;
  }
}
