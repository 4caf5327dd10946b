package brinell.check.mutation;

import java.util.List;

/** Faults in words. */
final class Sentences {
  private static final int LONGEST = 60;

  private Sentences() {}

  /** {@code `<` became `<=` in `Window::next`}. */
  static String fault(Mutant mutant) {
    String where = " in `" + mutant.function() + "`";
    String original = code(mutant.original());
    String other = code(mutant.replacement());
    return switch (mutant.operator()) {
      case BODY -> "the body of `" + mutant.function() + "` became " + other;
      case MATCH_ARM -> "the match arm " + original + " was left out" + where;
      case STRUCT_BASE -> "the field " + original + " was left to the base" + where;
      case GUARD_VALUE -> original + " was not held" + where;
      case GUARD -> "the guard " + original + " became " + other + where;
      case ARGUMENTS -> "the arguments " + original + " became " + other + where;
      default ->
          mutant.replacement().isEmpty()
              ? original + " was removed" + where
              : original + " became " + other + where;
    };
  }

  /** What its tests did. */
  static String finding(Result result) {
    int tests = result.tests().size();
    return fault(result.mutant())
        + switch (result.fate()) {
          case UNREACHED -> ": no test comes here";
          case SURVIVED ->
              tests == 0
                  ? ": no test notices"
                  : tests == 1
                      ? ": 1 test comes here, and does not notice"
                      : ": " + tests + " tests come here, none notices";
          case KILLED -> ": noticed by " + result.killedBy().orElse("a test");
          case TIMEOUT -> ": noticed, as tests do not end";
          case UNVIABLE -> ": does not compile: " + result.because();
          case NOT_COMPILED, UNDECIDED -> ": " + result.because();
        };
  }

  /** At most one line, in back-quotes. */
  static String code(String text) {
    String flat = Source.flat(text);
    String shown = flat.length() > LONGEST ? flat.substring(0, LONGEST - 1) + "…" : flat;
    return "`" + shown + "`";
  }

  static String counts(List<Result> results) {
    StringBuilder out = new StringBuilder();
    for (Fate fate : Fate.values()) {
      long count = results.stream().filter(r -> r.fate() == fate).count();
      if (count > 0) {
        out.append(out.isEmpty() ? "" : ", ").append(count).append(' ').append(word(fate));
      }
    }
    return out.toString();
  }

  private static String word(Fate fate) {
    return switch (fate) {
      case KILLED -> "noticed";
      case SURVIVED -> "not noticed";
      case UNREACHED -> "where no test comes";
      case TIMEOUT -> "noticed by a test that did not end";
      case UNVIABLE -> "that do not compile";
      case NOT_COMPILED -> "in code that this build leaves out";
      case UNDECIDED -> "undecided";
    };
  }
}
