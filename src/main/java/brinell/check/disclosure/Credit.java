package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ADJECTIVE;
import static brinell.check.disclosure.Lexicon.ADVICE;
import static brinell.check.disclosure.Lexicon.EFFORT;
import static brinell.check.disclosure.Lexicon.FOLLOWED;
import static brinell.check.disclosure.Lexicon.HELP;
import static brinell.check.disclosure.Lexicon.OTHERS;
import static brinell.check.disclosure.Lexicon.QUANTITY;
import static brinell.check.disclosure.Lexicon.WORK;
import static brinell.check.disclosure.Tokens.Type.ASSISTED;
import static brinell.check.disclosure.Tokens.Type.END;
import static brinell.check.disclosure.Tokens.Type.GENERATED;
import static brinell.check.disclosure.Tokens.Type.MENTION;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;
import static brinell.check.disclosure.Tokens.Type.WORD;

import brinell.check.disclosure.Tokens.Token;
import brinell.core.AiLevel;

/**
 * Credit that needs no verb: "With Codex's help", "Tests by Claude", "lots of back and forth with
 * ChatGPT", "per Claude's advice".
 */
final class Credit {
  private final Sentence s;

  Credit(Sentence s) {
    this.s = s;
  }

  void read() {
    if (s.isQuestion() || speaksOfOthers()) {
      return;
    }
    int start = s.skip(0, Lexicon.ALLOWED_LEAD);
    help(start);
    guidance(start);
    collaboration(start);
    workBy(start);
    effort(start);
    thanks(start);
    possession(start);
    contents(start);
    for (int i = start; i < s.size(); i++) {
      advice(i, i == start);
      ownHelp(i);
    }
  }

  /** What a product does for those who use it is no credit. */
  private boolean speaksOfOthers() {
    for (int i = 0; i < s.size(); i++) {
      if (s.at(i).is(OTHERS)) {
        return true;
      }
    }
    return false;
  }

  /** With a lot of help from Copilot. */
  private void help(int from) {
    if (!s.at(from).is("with")) {
      return;
    }
    int m = s.skip(from + 1, ADJECTIVE);
    boolean help = false;
    for (int i = from + 1; i < m; i++) {
      help |= s.at(i).is(HELP);
    }
    if (help && isTool(m) && ends(s.afterMention(m))) {
      s.say(AiLevel.ASSISTED);
    }
    int after = s.skip(s.afterMention(m), HELP);
    boolean assistance = m > from + 1 && isTool(m) && s.at(after - 1).is(HELP);
    int did = s.at(after).isPunctuation(',') ? after + 1 : after;
    if (assistance && s.at(did).is(Lexicon.ME) && s.at(did + 1).is(Lexicon.DID)) {
      s.say(AiLevel.ASSISTED); // with a bit of AI assistance we came up with this
    }
  }

  /** Had some guidance from Claude on this one. */
  private void guidance(int from) {
    int i = s.at(from).is(Lexicon.ME) ? from + 1 : from;
    int noun = s.skip(i + 1, QUANTITY);
    boolean given = s.at(i).is(Lexicon.GOT) && s.at(noun).is(Lexicon.GUIDANCE);
    if (given && s.at(noun + 1).is("from") && isTool(noun + 2) && !isVendor(noun + 2)) {
      int after = s.afterMention(noun + 2);
      Token tail = s.at(after);
      boolean here =
          (tail.is("on") || tail.is("with") || tail.is("for")) && s.at(after + 1).is("this");
      if (ends(after) || here) {
        s.say(AiLevel.ASSISTED);
      }
    }
  }

  /** This is a collaboration with Claude. */
  private void collaboration(int from) {
    boolean it = s.at(from).is("this") || s.at(from).is("it");
    boolean is = s.at(from + 1).is("is") || s.at(from + 1).is("was");
    boolean with =
        s.at(from + 2).is("a") && s.at(from + 3).is("collaboration") && s.at(from + 4).is("with");
    if (it && is && with && isTool(from + 5) && ends(s.afterMention(from + 5))) {
      s.say(AiLevel.ASSISTED);
    }
  }

  /** First draft by Claude; code by Claude, review by me. */
  private void workBy(int from) {
    int i = s.skip(from, QUANTITY);
    int work = i;
    while (s.at(i).is(WORK) || (i > work && s.at(i).is("and"))) {
      i++;
    }
    boolean by = i > work && s.at(i).is("by") && isTool(i + 1);
    int after = by ? s.afterMention(i + 1) : i;
    boolean mine =
        s.at(after).text().endsWith("ed")
            && s.at(after + 1).is("by")
            && s.at(after + 2).is(Lexicon.MYSELF);
    if (by && (ends(after) || mine)) {
      s.say(AiLevel.GENERATED);
    }
  }

  /** A whole ton of trial and error via Claude Code. */
  private void effort(int from) {
    int i = s.at(from).is("in") ? from + 1 : from;
    boolean any = false;
    while (s.at(i).is(EFFORT) || s.at(i).is(QUANTITY)) {
      any |= s.at(i).is(EFFORT);
      i++;
    }
    boolean with = s.at(i).is("with") || s.at(i).is("via") || s.at(i).is("using");
    int m = s.skip(i + 1, ADJECTIVE);
    if (any && with && isTool(m) && !isVendor(m)) {
      int after = s.afterMention(m);
      if (ends(after) || s.at(after).is("went") || s.at(after).is("to")) {
        s.say(AiLevel.ASSISTED);
      }
    }
  }

  /** Credit to GPT-5 for porting this; H/T Codex. A first name could be a person's. */
  private void thanks(int from) {
    int i = s.skip(from, Lexicon.THANKS);
    i = i > from && s.at(i).isPunctuation(':') ? i + 1 : i;
    boolean person = s.at(i).is("claude") || s.at(i).text().equals("claude");
    if (i == from || person || !isTool(i) || s.at(i).general() || isVendor(i)) {
      return;
    }
    int after = s.afterMention(i);
    Token next = s.at(after);
    if (next.type() == END || next.isPunctuation('.') || next.isPunctuation('!')) {
      s.say(AiLevel.ASSISTED);
    } else if (next.is("for")
        && ((s.at(after + 1).text().endsWith("ing") && !s.at(after + 1).is(Lexicon.FINDING))
            || (s.at(after + 1).is("the") && s.at(after + 2).is(WORK)))) {
      s.say(AiLevel.ASSISTED);
    }
  }

  /** This is mostly Claude's work; the first draft came from Codex. */
  private void possession(int from) {
    if (s.at(from).is("this") && s.at(from + 1).is("is")) {
      int tool = s.skip(from + 2, Lexicon.ADVERB);
      boolean work = s.at(tool + 3).is("work") || s.at(tool + 3).is("doing");
      if (isPossessive(tool) && work && ends(tool + 4)) {
        s.say(AiLevel.GENERATED);
      }
      return;
    }
    int i = s.skip(s.skip(from, QUANTITY), WORK);
    boolean draft = i > from && s.at(i - 1).is("draft") && s.at(i).is("came");
    if (draft && s.at(i + 1).is("from") && isTool(i + 2) && ends(s.afterMention(i + 2))) {
      s.say(AiLevel.GENERATED);
    }
  }

  /** This commit contains AI-generated code. */
  private void contents(int from) {
    boolean whole = s.at(from).is("this") && s.at(from + 1).is(Lexicon.WHOLE);
    boolean holds = s.at(from + 2).is("contains") || s.at(from + 2).is("includes");
    int i = s.at(from + 3).is("some") ? from + 4 : from + 3;
    boolean compound = s.at(i).type() == GENERATED || s.at(i).type() == ASSISTED;
    if (whole && holds && compound && s.at(i).general() && s.at(i + 1).is(WORK) && ends(i + 2)) {
      s.say(s.at(i).type() == GENERATED ? AiLevel.GENERATED : AiLevel.ASSISTED);
    }
  }

  /** Implements ChatGPT's UX guidance; …, per Claude's advice. */
  private void advice(int i, boolean first) {
    boolean verb = first && s.at(i).is(FOLLOWED);
    int tool = i + 1;
    if (s.at(i).is("based") && s.at(i + 1).is("on")) {
      tool = i + 2;
    } else if (!verb && !s.at(i).is("per") && !s.at(i).is("following")) {
      return;
    }
    if (!isPossessive(tool) || isVendor(tool)) {
      return;
    }
    int noun = tool + 3;
    noun = s.at(noun).is(ADVICE) || !s.at(noun + 1).is(ADVICE) ? noun : noun + 1;
    Token next = s.at(noun + 1);
    boolean about = next.is("on") || next.is("to") || next.is("completely") || next.is("fully");
    if (s.at(noun).is(ADVICE) && (ends(noun + 1) || about)) {
      s.say(AiLevel.ASSISTED);
    }
  }

  /** Fixed with Claude's help. */
  private void ownHelp(int i) {
    boolean with = s.at(i).is("with") || s.at(i).is("via") || s.at(i).is("using");
    boolean found = false;
    boolean made = false;
    for (int before = 0; before < i; before++) {
      found |= s.at(before).is(Lexicon.FOUND);
      made |= s.at(before).is(Lexicon.MADE) && s.at(before - 1).is("and");
    }
    if (found && !made) {
      return; // found or reviewed with help: that wrote nothing
    }
    int help = with && isPossessive(i + 1) ? s.behindParenthesis(i + 4) : i;
    if (help > i && s.at(help).is(HELP) && (ends(help + 1) || s.at(help + 1).is("while"))) {
      s.say(AiLevel.ASSISTED);
    }
  }

  private boolean isTool(int i) {
    return s.at(i).type() == MENTION && s.at(i).certain();
  }

  /** {@code Claude's}: three tokens. */
  private boolean isPossessive(int i) {
    Token t = s.at(i);
    Token mark = s.at(i + 1);
    boolean apostrophe = mark.isPunctuation('\'') || mark.isPunctuation('\u2019');
    return t.certain()
        && !t.general()
        && (t.type() == MENTION || t.type() == WORD)
        && apostrophe
        && s.at(i + 2).is("s");
  }

  /** Makers of tools give advice in their documentation, too. */
  private boolean isVendor(int i) {
    String name = s.at(i).text();
    return name.equals("openai") || name.equals("anthropic") || name.equals("mistral");
  }

  private boolean ends(int i) {
    Token t = s.at(i);
    return t.type() == END
        || (t.type() == PUNCTUATION
            && !t.isPunctuation('\'')
            && !t.isPunctuation('\u2019')
            && !t.isPunctuation('/')
            && !t.isPunctuation('('));
  }
}
