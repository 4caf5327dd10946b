package brinell.adapter.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brinell.core.Account;
import brinell.core.Issue;
import brinell.core.Proposal;
import brinell.core.Rejected;
import brinell.core.Review;
import brinell.core.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalFileTest {
  private static final String REST =
      """
      {"number": 12, "html_url": "https://github.com/o/r/pull/12", "url": "https://api.github.com/repos/o/r/pulls/12",
       "title": "Teach the lexer", "body": "Fixes #7 and closes o/r#3.\\n<!-- Fixes #999 -->\\n`fixes #998`",
       "user": {"login": "ann", "id": 42, "type": "User"}, "author_association": "FIRST_TIME_CONTRIBUTOR",
       "draft": false, "labels": [{"name": "S-waiting"}, {"name": "T-lang"}], "comments": 3,
       "requested_reviewers": [{"login": "rev", "id": 5, "type": "User"}], "assignees": [],
       "created_at": "2026-01-02T03:04:05Z", "head": {"sha": "0123456789012345678901234567890123456789"}}
      """;

  private static final String GH =
      """
      {"number": 12, "url": "https://github.com/o/r/pull/12", "title": "t", "body": "", "isDraft": true,
       "author": {"id": "MDQ6", "is_bot": true, "login": "app/dependabot", "name": ""},
       "labels": [], "assignees": [{"login": "ass"}],
       "reviewRequests": [{"__typename": "Team", "name": "compiler", "slug": "o/compiler"}, {"__typename": "User", "login": "u"}],
       "reviews": [{"author": {"login": "r"}, "authorAssociation": "MEMBER", "state": "APPROVED", "submittedAt": "2026-01-02T03:04:05Z", "commit": {"oid": "abc"}},
                   {"author": null, "authorAssociation": "NONE", "state": "COMMENTED", "submittedAt": null}],
       "comments": [{"author": {"login": "c"}, "authorAssociation": "OWNER", "body": "Hi", "createdAt": "2026-01-02T03:04:05Z"}],
       "closingIssuesReferences": [{"number": 8, "url": "u"}], "createdAt": "2026-01-02T03:04:05Z", "headRefOid": "def"}
      """;

  @TempDir Path folder;

  private Proposal read(String text) {
    return ProposalFile.read(write(text));
  }

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("pr.json"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Rejected rejected(String text) {
    Rejected rejected = catchThrowableOfType(Rejected.class, () -> read(text));
    assertThat(rejected).as("it is rejected").isNotNull();
    assertThat(rejected.problems())
        .allSatisfy(p ->
            assertThat(p.cure()).hasValueSatisfying(c -> assertThat(c).contains("gh pr view")));
    return rejected;
  }

  @Test
  void theRestInterface() {
    Proposal p = read(REST);
    assertThat(p.number()).hasValue(12);
    assertThat(p.url()).hasValue("https://github.com/o/r/pull/12");
    assertThat(p.title()).isEqualTo("Teach the lexer");
    assertThat(p.author()).isEqualTo(new Account("ann", Optional.of(42L), false));
    assertThat(p.standing()).isEqualTo(Standing.FIRST_TIME_CONTRIBUTOR);
    assertThat(p.draft()).hasValue(false);
    assertThat(p.labels()).hasValue(List.of("S-waiting", "T-lang"));
    assertThat(p.reviews()).as("not supplied").isEmpty();
    assertThat(p.remarks()).as("only their number").isEmpty();
    assertThat(p.requestedReviewers().orElseThrow())
        .extracting(Account::login)
        .containsExactly("rev");
    assertThat(p.assignees()).hasValue(List.of());
    assertThat(p.issues().orElseThrow()).extracting(Issue::number).containsExactly(3, 7);
    assertThat(p.created()).hasValue(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(p.head()).hasValue("0123456789012345678901234567890123456789");
  }

  @Test
  void anEventHoldsTheSame() {
    assertThat(
            read(
                "{\"action\": \"opened\", \"number\": 12, \"pull_request\": "
                    + REST
                    + ", \"repository\": {}}"))
        .isEqualTo(read(REST));
  }

  @Test
  void gh() {
    Proposal p = read(GH);
    assertThat(p.author()).isEqualTo(new Account("dependabot[bot]", Optional.empty(), true));
    assertThat(p.standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(p.draft()).hasValue(true);
    assertThat(p.labels()).hasValue(List.of());
    assertThat(p.requestedReviewers().orElseThrow())
        .extracting(Account::login)
        .containsExactly("o/compiler", "u");
    assertThat(p.reviews().orElseThrow())
        .extracting(Review::state)
        .containsExactly(Review.State.APPROVED, Review.State.COMMENTED);
    assertThat(p.reviews().orElseThrow().getFirst().commit()).hasValue("abc");
    assertThat(p.reviews().orElseThrow().getLast().author().login()).isEqualTo("ghost");
    assertThat(p.remarks().orElseThrow().getFirst().standing()).isEqualTo(Standing.OWNER);
    assertThat(p.issues()).hasValue(List.of(new Issue(8, Optional.empty(), Optional.empty())));
    assertThat(p.head()).hasValue("def");
  }

  @Test
  void whatIsAbsentIsNotSupplied() {
    Proposal p = read("{\"title\": \"t\", \"body\": null, \"author\": {\"login\": \"x[bot]\"}}");
    assertThat(p.body()).isEmpty();
    assertThat(p.author().bot()).isTrue();
    assertThat(
            List.of(
                p.number(),
                p.url(),
                p.draft(),
                p.labels(),
                p.reviews(),
                p.requestedReviewers(),
                p.assignees(),
                p.remarks(),
                p.issues(),
                p.created(),
                p.head()))
        .allMatch(Optional::isEmpty);
  }

  @Test
  void closingWords() {
    assertThat(
            Closing.numbers(
                "closes: #1, Resolved https://github.com/a/b/issues/2 fix GH-3, prefix #4, fixes 5, FIXED a/b#6",
                Closing.repository("https://github.com/A/b/pull/9")))
        .containsExactly(1, 2, 3, 6);
    Optional<String> none = Optional.empty();
    assertThat(Closing.numbers("```\nfixes #1\n```\nfixes #2\n<!-- fixes #3", none))
        .containsExactly(2);
    assertThat(Closing.numbers("<!-- ".repeat(200_000) + "fixes #1", none)).isEmpty();
  }

  @Test
  void anIssueOfAnotherRepositoryIsNotThisOne() {
    String body = "Closes other/repo#3, fixes https://github.com/other/repo/issues/4, fixes #5";
    assertThat(Closing.numbers(body, Optional.of("o/r"))).containsExactly(5);
    assertThat(Closing.numbers(body, Optional.empty())).containsExactly(5);
    assertThat(Closing.numbers(body, Optional.of("other/repo"))).containsExactly(3, 4, 5);
  }

  @Test
  void brokenJsonIsNamedWithItsPlace() {
    assertThat(rejected("hello"))
        .hasMessageContaining("pr.json:1:")
        .hasMessageContaining("it is not JSON");
    assertThat(rejected("{\"title\": \"t\",\n \"body\": "))
        .hasMessageContaining("pr.json:2:")
        .hasMessageContaining("cut off");
    assertThat(rejected("[".repeat(100_000))).hasMessageContaining("nested too deeply");
    assertThat(rejected("{\"a\":".repeat(100_000))).hasMessageContaining("nested too deeply");
    assertThat(rejected(GH + GH)).hasMessageContaining("more follows");
    assertThat(rejected("  \n")).hasMessageContaining("it is empty");
    assertThat(rejected("")).hasMessageContaining("it is empty");
    assertThat(rejected("[]")).hasMessageContaining("a list");
    assertThat(rejected("7")).hasMessageContaining("not an object");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Rejected rejected =
        rejected(
            "{\"number\": \"12\",\n\"title\": 7,\n\"body\": [],\n\"labels\": [\"a\", {\"name\": 1}],\n\"createdAt\": \"yesterday\"}");
    assertThat(rejected.kind()).isEqualTo(Rejected.Kind.INPUT);
    assertThat(rejected.problems())
        .extracting(p -> p.message())
        .containsExactlyInAnyOrder(
            "the field number must be a number",
            "the field title must be a text",
            "the field body must be a text",
            "the field user is missing",
            "the field labels.0 must be an object",
            "the field labels.1.name must be a text",
            "the field createdAt must be a time such as 2026-01-31T12:00:00Z");
    assertThat(rejected.problems()).anySatisfy(p -> assertThat(p.where()).contains("pr.json:2:"));
  }

  @Test
  void otherThingsAreNamed() {
    assertThat(rejected("{\"object_kind\": \"merge_request\", \"object_attributes\": {}}"))
        .hasMessageContaining("GitLab");
    assertThat(rejected("{\"iid\": 1, \"source_branch\": \"x\", \"title\": \"t\"}"))
        .hasMessageContaining("GitLab");
    assertThat(rejected("{\"pull_request\": {\"title\": \"t\", \"user\": {\"login_name\": \"\"}}}"))
        .hasMessageContaining("Gitea");
    assertThat(rejected("{\"pullrequest\": {}}")).hasMessageContaining("Bitbucket");
    assertThat(rejected("{\"issue\": {}, \"comment\": {}}"))
        .hasMessageContaining("an issue or a comment");
    assertThat(rejected("{\"ref\": \"x\", \"commits\": []}")).hasMessageContaining("a push");
    assertThat(rejected("{\"message\": \"Not Found\", \"documentation_url\": \"x\"}"))
        .hasMessageContaining("Not Found");
    assertThat(rejected("{}")).hasMessageContaining("no pull request");
  }

  @Test
  void filesThatAreNone() throws IOException {
    Path large = folder.resolve("large.json");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    for (Path path : List.of(large, folder, folder.resolve("gone"))) {
      Rejected rejected = catchThrowableOfType(Rejected.class, () -> ProposalFile.read(path));
      assertThat(rejected).as(path.toString()).isNotNull();
    }
  }
}
