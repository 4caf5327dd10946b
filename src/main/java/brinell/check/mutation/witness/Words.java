package brinell.check.mutation.witness;

/** What was seen, in words. */
final class Words {
  private static final int LONGEST = 120;

  private Words() {}

  static String of(Proof.Seen seen) {
    return switch (seen) {
      case PROVEN -> "proven";
      case REFUSED -> "it does not compile";
      case UNSTABLE -> "it does not pass without the fault";
      case BLIND -> "it passes with the fault";
      case SPENT -> "the budget was spent";
    };
  }

  static String of(Witness witness) {
    String call = witness.target().call(i -> witness.value(i).shown());
    return "`"
        + cut(call)
        + "` "
        + did(witness.original())
        + "; with the fault it "
        + did(witness.faulty());
  }

  private static String did(Outcome outcome) {
    return switch (outcome.end()) {
      case RETURNED -> "gives " + parts(outcome);
      case PANICKED -> "panics (" + cut(outcome.message()) + ")";
      case LOST -> "does not end, or ends the process";
      case UNMADE -> "cannot be called";
    };
  }

  private static String parts(Outcome outcome) {
    return String.join(
        ", then ",
        outcome.parts().stream()
            .filter(p -> outcome.parts().size() == 1 || !(p.text().equals("()") || p.kind() == 'n'))
            .map(p -> p.kind() == 'n' ? "something" : "`" + cut(p.text()) + "`")
            .toList());
  }

  private static String cut(String text) {
    String flat = text.replace("\n", " ");
    return flat.length() > LONGEST ? flat.substring(0, LONGEST - 1) + "…" : flat;
  }
}
