package brinell.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkReaderTest {
  private static List<Integer> numbers(String message) {
    return LinkReader.read(message).proposals();
  }

  @Test
  void pullRequestsAreNamedInManyWays() {
    assertThat(numbers("Merge pull request #12 from a/b\n\nTitle (#3)")).containsExactly(12);
    assertThat(numbers("Auto merge of #134 - a:b, r=c\n\nText")).containsExactly(134);
    assertThat(numbers("Merge #10402")).containsExactly(10402);
    assertThat(numbers("Merge #1 #22")).containsExactly(1, 22);
    assertThat(numbers("Fix it (#7)")).containsExactly(7);
    assertThat(numbers("Revert \"Fix it (#7)\" (#9)")).containsExactly(9);
    assertThat(numbers("Fix it (!7)")).containsExactly(7);
    assertThat(numbers("Merge 'a thing' from A B\n\nText\n\nCloses #3\nCloses #4\n"))
        .containsExactly(4);
    assertThat(numbers("Merge branch 'x' into 'y'\n\nSee merge request group/project!55\n"))
        .containsExactly(55);
    assertThat(numbers("doc: x\n\nPR-URL: https://github.com/nodejs/node/pull/99\n"))
        .containsExactly(99);
  }

  @Test
  void issuesAndProseAreNoPullRequests() {
    assertThat(numbers("Fix #7")).isEmpty();
    assertThat(numbers("Fix it\n\nCloses #7\n")).isEmpty();
    assertThat(numbers("Fix (#7) for good")).isEmpty();
    assertThat(numbers("Merge branch 'main' into x")).isEmpty();
    assertThat(numbers("Merge #1x")).isEmpty();
  }

  @Test
  void revertsNameWhatTheyTakeBack() {
    assertThat(
            LinkReader.read("Revert \"Do it (#5)\" (#6)\n\nThis reverts commit 0123abcdef.")
                .reverts())
        .containsExactly("0123abcdef", "\"Do it (#5)");
    assertThat(LinkReader.read("Undo\n\nReverts owner/repo#12").reverts()).containsExactly("#12");
    assertThat(LinkReader.read("Never revert to deadbeef or so").reverts()).isEmpty();
  }

  @Test
  void repairsOfWordsAreNone() {
    assertThat(LinkReader.read("Fix panic in parser").fix()).isTrue();
    assertThat(LinkReader.read("Merge pull request #1 from a/b\n\nfix: crash").fix()).isTrue();
    assertThat(LinkReader.read("Fix typo in docs").fix()).isFalse();
    assertThat(LinkReader.read("Fix clippy warnings").fix()).isFalse();
    assertThat(LinkReader.read("Add prefix and suffix").fix()).isFalse();
    assertThat(LinkReader.read("Merge branch 'fix-it'").fix()).isFalse();
  }

  @Test
  void repairsNameWhatTheyRepair() {
    assertThat(LinkReader.read("x\n\nFixes: 0123456789ab (\"y\")").fixes())
        .containsExactly("0123456789ab");
    assertThat(LinkReader.read("x\n\nThis was introduced in 0123456.").fixes())
        .containsExactly("0123456");
    assertThat(LinkReader.read("x\n\nFixes: #123").fixes()).isEmpty();
  }
}
