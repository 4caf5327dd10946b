package brinell.app;

import brinell.core.Problem;
import brinell.core.Rejected;
import brinell.policy.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a project answers before its first policy is written.
 *
 * @param areas path patterns of what people alone may write
 */
public record Answers(Use use, Where where, List<Say> say, Agents agents, List<String> areas) {
  /** May AI be used? */
  public enum Use {
    YES,
    DISCLOSED,
    NO
  }

  /** Where must it be said? */
  public enum Where {
    BODY,
    TRAILER,
    LABEL
  }

  /** What must be said? */
  public enum Say {
    TOOL,
    MODEL,
    EXTENT,
    PURPOSE,
    REVIEW
  }

  /** What may agents do under their own name? */
  public enum Agents {
    NOTHING,
    AUTHOR,
    SIGN,
    BOTH
  }

  /** A question as it is asked, with the word that an empty answer stands for. */
  public enum Question {
    USE("May AI be used?", "disclosed", "yes, disclosed (it must be said), no"),
    WHERE("Where must it be said?", "body", "body (the description), trailer, label"),
    SAY(
        "What must be said?",
        "extent",
        "tool, model, extent, purpose, review, joined by +; or nothing"),
    AGENTS("What may agents do under their own name?", "nothing", "nothing, author, sign, both"),
    AREAS(
        "Which paths may people alone write?",
        "none",
        "patterns as in .gitignore, separated by commas; or none");

    private final String text;
    private final String standard;
    private final String choices;

    Question(String text, String standard, String choices) {
      this.text = text;
      this.standard = standard;
      this.choices = choices;
    }

    public String prompt() {
      return text + "\n  " + choices + " [" + standard + "] ";
    }

    /** What is wrong with an answer; empty when it can be used. */
    public Optional<String> flaw(String answer, Optional<List<String>> tree) {
      String said = orStandard(answer);
      return switch (this) {
        case USE -> flaw(said, Use.class);
        case WHERE -> flaw(said, Where.class);
        case SAY ->
            said.equals("nothing")
                ? Optional.empty()
                : Arrays.stream(said.split("\\+", -1))
                    .flatMap(word -> flaw(word.strip(), Say.class).stream())
                    .findFirst();
        case AGENTS -> flaw(said, Agents.class);
        case AREAS ->
            patterns(said).stream().flatMap(glob -> patternFlaw(glob, tree).stream()).findFirst();
      };
    }

    private static Optional<String> patternFlaw(String glob, Optional<List<String>> tree) {
      if (glob.chars().anyMatch(Character::isISOControl)) {
        return Optional.of("a pattern has no control characters");
      }
      return Glob.flaw(glob)
          .map(flaw -> "'" + glob + "': " + flaw)
          .or(() ->
              tree.filter(paths -> paths.stream().noneMatch(new Glob(glob)::matches))
                  .map(paths -> "'" + glob + "' matches no file of HEAD"));
    }

    private static <E extends Enum<E>> Optional<String> flaw(String word, Class<E> type) {
      boolean known =
          Stream.of(type.getEnumConstants()).anyMatch(c -> Answers.word(c).equals(word));
      return known
          ? Optional.empty()
          : Optional.of("'" + word + "' is none of " + String.join(", ", words(type)));
    }

    String orStandard(String answer) {
      String said = answer.strip();
      String plain = this == AREAS ? said : said.toLowerCase(Locale.ROOT);
      return said.isEmpty() ? standard : plain;
    }

    /** Whether it still matters after the answers before it. */
    public boolean isOpen(List<String> before) {
      String use = USE.orStandard(before.isEmpty() ? "" : before.getFirst());
      return switch (this) {
        case USE, AGENTS -> this == USE || !use.equals("no");
        case WHERE, SAY -> use.equals("disclosed");
        case AREAS -> !use.equals("no");
      };
    }
  }

  public Answers {
    say = List.copyOf(say);
    areas = List.copyOf(areas);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(Answers::word).toList();
  }

  private static List<String> patterns(String areas) {
    return areas.equals("none")
        ? List.of()
        : Arrays.stream(areas.split(",", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /**
   * Answers in the order of the questions, separated by commas; what is left out, at the end or
   * between commas, has its standard answer. Everything after the fourth comma is patterns.
   *
   * @throws Rejected with everything that is wrong
   */
  static Answers parse(String text, Optional<List<String>> tree) {
    List<String> answers = List.of(text.split(",", Question.values().length));
    return of(answers, tree);
  }

  static Answers of(List<String> answers, Optional<List<String>> tree) {
    List<Problem> problems = new ArrayList<>();
    for (Question question : Question.values()) {
      question
          .flaw(answer(answers, question), tree)
          .ifPresent(flaw ->
              problems.add(
                  Problem.of("the answer to \"" + question.text + "\"", flaw, question.choices)));
    }
    if (!problems.isEmpty()) {
      throw new Rejected(Rejected.Kind.USAGE, problems);
    }
    String say = said(answers, Question.SAY);
    return new Answers(
        one(answers, Question.USE, Use.class),
        one(answers, Question.WHERE, Where.class),
        say.equals("nothing")
            ? List.of()
            : Arrays.stream(say.split("\\+", -1))
                .map(w -> Say.valueOf(w.strip().toUpperCase(Locale.ROOT)))
                .distinct()
                .sorted()
                .toList(),
        one(answers, Question.AGENTS, Agents.class),
        patterns(said(answers, Question.AREAS)));
  }

  private static <E extends Enum<E>> E one(List<String> answers, Question question, Class<E> type) {
    return Enum.valueOf(type, said(answers, question).toUpperCase(Locale.ROOT));
  }

  private static String said(List<String> answers, Question question) {
    return question.orStandard(answer(answers, question));
  }

  private static String answer(List<String> answers, Question question) {
    int at = List.of(Question.values()).indexOf(question);
    return at < answers.size() ? answers.get(at) : "";
  }
}
