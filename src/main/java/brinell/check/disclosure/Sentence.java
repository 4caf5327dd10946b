package brinell.check.disclosure;

import static brinell.check.disclosure.Lexicon.ADVERB;
import static brinell.check.disclosure.Lexicon.AUX;
import static brinell.check.disclosure.Lexicon.JOINT;
import static brinell.check.disclosure.Lexicon.KIND_OF_TOOL;
import static brinell.check.disclosure.Lexicon.VIBE_TAIL;
import static brinell.check.disclosure.Lexicon.WHOLE;
import static brinell.check.disclosure.Tokens.Type.END;
import static brinell.check.disclosure.Tokens.Type.MENTION;
import static brinell.check.disclosure.Tokens.Type.PUNCTUATION;

import brinell.check.disclosure.Tokens.Token;
import brinell.core.AiLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sentence under reading: its tokens, and what the clauses read so far state. */
final class Sentence {
  /**
   * @param partial says that some of the work was done without AI, which denies nothing
   */
  record Statement(AiLevel level, boolean partial) {}

  private final List<Token> tokens;
  private final boolean labelled;
  private Optional<Statement> use = Optional.empty();
  private Optional<Statement> denial = Optional.empty();

  Sentence(String text, boolean labelled) {
    this.tokens = Tokens.of(text, labelled);
    this.labelled = labelled;
  }

  int size() {
    return tokens.size();
  }

  /** Whether it stands under a heading or label that asks about AI. */
  boolean labelled() {
    return labelled;
  }

  boolean isQuestion() {
    return !tokens.isEmpty() && tokens.getLast().isPunctuation('?');
  }

  /** What it states; a use outweighs a denial of part of the work. */
  Optional<Statement> statement() {
    return use.isPresent() ? use : denial;
  }

  /** Whether it states a use already, which the next clause can go on about. */
  boolean states() {
    return use.isPresent();
  }

  Token at(int i) {
    return Tokens.at(tokens, i);
  }

  void say(AiLevel level) {
    if (use.isEmpty() || use.get().level().compareTo(level) < 0) {
      use = Optional.of(new Statement(level, false));
    }
  }

  void deny(boolean partial) {
    if (denial.isEmpty() || denial.get().partial()) {
      denial = Optional.of(new Statement(AiLevel.NONE, partial));
    }
  }

  int skip(int from, Set<String> words) {
    int i = from;
    while (at(i).is(words)) {
      i++;
    }
    return i;
  }

  boolean onlyAdverbs(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!at(i).is(ADVERB) && !at(i).text().endsWith("ly")) {
        return false;
      }
    }
    return true;
  }

  /** Whether its subject is the change as a whole. */
  boolean isWhole() {
    for (int i = 0; i < Math.min(4, tokens.size()); i++) {
      if (at(i).is(WHOLE)) {
        return true;
      }
    }
    return (at(0).is("this") || at(0).is("it")) && at(1).is(AUX);
  }

  /** Behind {@code Codex and Claude}, {@code AI tools}, {@code Claude Code (Opus)}. */
  int afterMention(int mention) {
    int i = mention + 1;
    while (true) {
      int next = i;
      if (at(i).isPunctuation('(')) {
        next = behindParenthesis(i);
      } else if (isJoint(i) && at(i + 1).type() == MENTION) {
        next = i + 2;
      } else if (at(i).type() == MENTION || at(i).is(KIND_OF_TOOL)) {
        next = i + 1;
      }
      if (next == i) {
        return i;
      }
      i = next;
    }
  }

  private boolean isJoint(int i) {
    Token t = at(i);
    return t.is(JOINT)
        || t.isPunctuation('/')
        || t.isPunctuation(',')
        || t.isPunctuation('+')
        || t.isPunctuation('&');
  }

  /** Behind the closing bracket; the bracket itself when none closes it. */
  int behindParenthesis(int open) {
    if (!at(open).isPunctuation('(')) {
      return open;
    }
    for (int i = open; i < tokens.size(); i++) {
      if (at(i).isPunctuation(')')) {
        return i + 1;
      }
    }
    return open;
  }

  /** Behind {@code vibe coded}: whether it speaks of this work. */
  void vibe(int next) {
    Token t = at(next);
    boolean ends = t.type() == END || (t.type() == PUNCTUATION && !t.isPunctuation('-'));
    if (ends || t.is(VIBE_TAIL)) {
      say(AiLevel.GENERATED);
    }
  }
}
