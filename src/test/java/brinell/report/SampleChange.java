package brinell.report;

import brinell.core.Account;
import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.FileChange;
import brinell.core.FileChange.Entry;
import brinell.core.FileChange.Status;
import brinell.core.Hunk;
import brinell.core.Hunk.Mark;
import brinell.core.Issue;
import brinell.core.Note;
import brinell.core.Person;
import brinell.core.Proposal;
import brinell.core.Remark;
import brinell.core.Review;
import brinell.core.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class SampleChange {
  static final Person MIRA = new Person("Mira Østergård", "mira@example.org");
  static final Person KENJI = new Person("田中 健司", "kenji@example.jp");
  static final String C1 = oid("1a2b3c4d5");
  static final String C2 = oid("2b3c4d5e6");
  static final String C3 = oid("3c4d5e6f7");
  static final String C4 = oid("4d5e6f708");
  static final String C5 = oid("5e6f70819");
  static final String BODY =
      """
      Linting `let _ = guard` caught the wrong binding when the pattern was nested.

      ### LLM disclosure

      I used Claude Code to write the first version of the visitor; I wrote the tests by hand.

      - [x] I ran the tests
      - [ ] No AI was used
      """;
  static final String PATH = "compiler/rustc_lint/src/let_underscore.rs";

  private SampleChange() {}

  static String oid(String start) {
    return (start + "0".repeat(40)).substring(0, 40);
  }

  static Change rich() {
    return new Change(
            "main..lint-nested",
            oid("0badc0de"),
            C5,
            List.of(
                commit(C1, MIRA, "lint: look inside nested patterns\n\nAssisted-by: Claude Code\n"),
                commit(
                    C2,
                    MIRA,
                    """
                    lint: say which binding is dropped

                    🤖 Generated with [Claude Code](https://claude.com/claude-code)
                    """),
                commit(C3, KENJI, "tests: 入れ子のパターンを確認する\n\nWritten by hand, no AI.\n"),
                commit(C4, MIRA, "docs: explain the lint's limits\n"),
                commit(C5, KENJI, "rustfmt\n")),
            files(),
            Optional.empty(),
            List.of("the submodule src/llvm-project could not be read"))
        .with(proposal());
  }

  static Change quiet() {
    return new Change(
        "HEAD",
        C1,
        C2,
        List.of(commit(C2, KENJI, "Fix a typo in the guide\n")),
        List.of(
            new FileChange(
                Status.MODIFIED,
                entry("guide/intro.md"),
                entry("guide/intro.md"),
                new FileChange.Text(
                    List.of(
                        new Hunk(
                            3,
                            1,
                            3,
                            1,
                            List.of(
                                new Hunk.Line(Mark.REMOVED, 3, "A borow is a loan.").unended(),
                                new Hunk.Line(Mark.ADDED, 3, "A borrow is a loan."))))))),
        Optional.empty(),
        List.of());
  }

  static Change empty() {
    return new Change("index", C1, C1, List.of(), List.of(), Optional.empty(), List.of());
  }

  static Commit commit(String oid, Person who, String message) {
    Instant when = Instant.parse("2026-08-20T09:30:00Z");
    List<Note> notes =
        oid.equals(C5) ? List.of(new Note("refs/notes/ai", "formatted by a script\n")) : List.of();
    return new Commit(oid, List.of(oid("0badc0de")), who, who, when, when, message, notes);
  }

  static Optional<Entry> entry(String path) {
    return Optional.of(new Entry(path, "100644", oid(Integer.toHexString(path.hashCode()))));
  }

  private static List<FileChange> files() {
    return List.of(
        new FileChange(
            Status.MODIFIED,
            entry(PATH),
            entry(PATH),
            new FileChange.Text(
                List.of(
                    hunk(
                        41,
                        41,
                        " impl<'tcx> LateLintPass<'tcx> for LetUnderscore {",
                        "-    fn check_local(&mut self, cx: &LateContext<'_>, local: &Local<'_>) {",
                        "+    /// Looks inside nested patterns too.",
                        "+    pub fn check_local(&mut self, cx: &LateContext<'_>, l: &Local<'_>) {",
                        "+        // SAFETY: the arena outlives the pass.",
                        "+        let arena = unsafe { &*self.arena };",
                        "+        l.pat.walk_always(|pat| self.visit(cx, arena, pat));",
                        "         let mut top_level = true;",
                        " "),
                    hunk(
                        88,
                        92,
                        " ",
                        "+                \"non-binding let on a synchronization lock\",",
                        " }")))),
        new FileChange(Status.ADDED, Optional.empty(), entry("logo.png"), new FileChange.Binary()),
        new FileChange(
            Status.RENAMED,
            entry("src/doc/lints.md"),
            entry("src/doc/lints/list.md"),
            new FileChange.Text(List.of())),
        new FileChange(
            Status.MODIFIED,
            entry("src/llvm-project"),
            entry("src/llvm-project"),
            new FileChange.Submodule()),
        new FileChange(
            Status.DELETED,
            entry("tests/ui/lint/old.rs"),
            Optional.empty(),
            new FileChange.Text(List.of(hunk(1, 0, "-fn main() {", "-}", Hunk.UNENDED)))),
        new FileChange(
            Status.ADDED,
            Optional.empty(),
            entry("tests/ui/lint/nested.rs"),
            new FileChange.Text(List.of(hunk(0, 1, tests())))),
        new FileChange(
            Status.MODIFIED,
            entry("tests/ui/lint/huge.stderr"),
            entry("tests/ui/lint/huge.stderr"),
            new FileChange.Unread("larger than 8 MiB")));
  }

  private static String[] tests() {
    List<String> lines = new ArrayList<>(List.of("+//@ check-fail", "+fn main() {"));
    for (int i = 0; i < 30; i++) {
      lines.add("+    let (_, guard" + i + ") = (1, MUTEX.lock().unwrap()); //~ ERROR non-binding");
    }
    lines.add("+}");
    return lines.toArray(String[]::new);
  }

  /** Lines of a diff, each with its mark; numbers follow from the starts. */
  static Hunk hunk(int baseStart, int headStart, String... text) {
    List<Hunk.Line> lines = new ArrayList<>();
    int base = Math.max(1, baseStart);
    int head = Math.max(1, headStart);
    for (String line : text) {
      String rest = line.substring(1);
      switch (line.charAt(0)) {
        case '\\' -> lines.add(lines.removeLast().unended());
        case '-' -> lines.add(new Hunk.Line(Mark.REMOVED, base++, rest));
        case '+' -> lines.add(new Hunk.Line(Mark.ADDED, head++, rest));
        default -> {
          lines.add(new Hunk.Line(Mark.CONTEXT, head++, rest));
          base++;
        }
      }
    }
    int baseCount = baseStart == 0 ? 0 : base - baseStart;
    return new Hunk(baseStart, baseCount, headStart, headStart == 0 ? 0 : head - headStart, lines);
  }

  private static Proposal proposal() {
    Account mira = new Account("mira-o", Optional.of(4711L), false);
    Account bot = new Account("rustbot", Optional.of(47979223L), true);
    Account jane = new Account("jane", Optional.empty(), false);
    return new Proposal(
        Optional.of(151234),
        Optional.of("https://github.com/rust-lang/rust/pull/151234"),
        "Lint non-binding lets inside nested patterns",
        BODY,
        mira,
        Standing.FIRST_TIME_CONTRIBUTOR,
        Optional.of(false),
        Optional.of(List.of("T-compiler", "A-lints")),
        Optional.of(
            List.of(
                new Review(
                    jane,
                    Standing.MEMBER,
                    Review.State.CHANGES_REQUESTED,
                    Optional.of(Instant.parse("2026-08-21T08:00:00Z")),
                    Optional.of(C4)))),
        Optional.of(List.of(jane)),
        Optional.of(List.of()),
        Optional.of(
            List.of(new Remark(bot, Standing.NONE, Optional.empty(), "r? jane\n\nThanks!"))),
        Optional.of(
            List.of(
                new Issue(150001, Optional.of(List.of("C-bug")), Optional.of(true)),
                new Issue(150002, Optional.empty(), Optional.empty()))),
        Optional.of(Instant.parse("2026-08-20T10:00:00Z")),
        Optional.of(C5));
  }
}
