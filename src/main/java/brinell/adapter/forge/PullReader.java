package brinell.adapter.forge;

import brinell.adapter.forge.Fields.At;
import brinell.core.Account;
import brinell.core.Issue;
import brinell.core.Proposal;
import brinell.core.Remark;
import brinell.core.Review;
import brinell.core.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a pull request as the REST interface or as gh writes it. */
final class PullReader {
  /** Whom GitHub shows for an account that was deleted. */
  private static final Account GHOST = new Account("ghost", Optional.empty(), false);

  private final Fields fields;

  PullReader(Fields fields) {
    this.fields = fields;
  }

  Proposal read(JsonNode node) {
    At pull = new At(node, "");
    String title = required(pull.child("title"));
    String body = body(pull.child("body"));
    return new Proposal(
        fields.number(pull.child("number")),
        fields.text(pull.any("html_url", "url")),
        title,
        body,
        author(pull),
        standing(pull),
        fields.flag(pull.any("draft", "isDraft")),
        fields.list(pull.child("labels"), label -> fields.text(label.child("name"))),
        fields.list(pull.child("reviews"), this::review),
        fields.list(pull.any("requested_reviewers", "reviewRequests"), this::account),
        fields.list(pull.child("assignees"), this::account),
        remarks(pull.child("comments")),
        issues(pull, body),
        fields.instant(pull.any("created_at", "createdAt")),
        fields.text(
            pull.node().has("headRefOid")
                ? pull.child("headRefOid")
                : pull.child("head").child("sha")));
  }

  private String required(At at) {
    if (at.absent()) {
      fields.wrong(at, "is missing");
    }
    return fields.text(at).orElse("");
  }

  /** The REST interface writes null for an empty body; a body that was not asked for is absent. */
  private String body(At at) {
    return at.node().isNull() ? "" : required(at);
  }

  private Account author(At pull) {
    At author = pull.any("user", "author");
    if (author.node().isMissingNode()) {
      fields.wrong(author, "is missing");
    }
    return accountOrGhost(author);
  }

  private Account accountOrGhost(At at) {
    return at.absent() ? GHOST : account(at).orElse(GHOST);
  }

  /** A person, an app, or a team (which gh lists among the reviewers). */
  private Optional<Account> account(At at) {
    At name = at.any("login", "slug", "name");
    if (name.absent()) {
      fields.wrong(at.child("login"), "is missing");
      return Optional.empty();
    }
    return fields.text(name).map(login -> account(at, login));
  }

  private Account account(At at, String login) {
    boolean app = login.startsWith("app/");
    String name = app ? login.substring(4) + "[bot]" : login;
    boolean bot =
        name.endsWith("[bot]")
            || at.node().path("type").asString("").equals("Bot")
            || at.node().path("is_bot").asBoolean(false);
    return new Account(name, fields.id(at.child("id")), bot);
  }

  private Standing standing(At at) {
    return fields
        .text(at.any("author_association", "authorAssociation"))
        .flatMap(
            text -> Arrays.stream(Standing.values()).filter(s -> s.name().equals(text)).findFirst())
        .orElse(Standing.UNKNOWN);
  }

  private Optional<Review> review(At at) {
    At state = at.child("state");
    Optional<Review.State> known =
        fields
            .text(state)
            .map(text -> text.toUpperCase(Locale.ROOT))
            .flatMap(text ->
                Arrays.stream(Review.State.values())
                    .filter(s -> s.name().equals(text))
                    .findFirst());
    if (known.isEmpty()) {
      fields.wrong(state, "must be the state of a review");
    }
    return known.map(s ->
        new Review(
            accountOrGhost(at.any("user", "author")),
            standing(at),
            s,
            fields.instant(at.any("submitted_at", "submittedAt")),
            fields.text(
                at.node().has("commit_id")
                    ? at.child("commit_id")
                    : at.child("commit").child("oid"))));
  }

  /** The REST interface gives their number here, not the comments themselves. */
  private Optional<List<Remark>> remarks(At at) {
    return at.node().isNumber() ? Optional.empty() : fields.list(at, this::remark);
  }

  private Optional<Remark> remark(At at) {
    return Optional.of(
        new Remark(
            accountOrGhost(at.any("user", "author")),
            standing(at),
            fields.instant(at.any("created_at", "createdAt")),
            fields.text(at.child("body")).orElse("")));
  }

  /** Those the forge lists, and those the text says it closes; without either, not supplied. */
  private Optional<List<Issue>> issues(At pull, String body) {
    Optional<String> own = fields.text(pull.any("html_url", "url")).flatMap(Closing::repository);
    Optional<List<Issue>> listed = fields.list(pull.child("closingIssuesReferences"), this::issue);
    Map<Integer, Issue> all = new TreeMap<>();
    Closing.numbers(body, own)
        .forEach(n -> all.put(n, new Issue(n, Optional.empty(), Optional.empty())));
    listed.ifPresent(issues -> issues.forEach(issue -> all.put(issue.number(), issue)));
    return listed.isEmpty() && all.isEmpty()
        ? Optional.empty()
        : Optional.of(List.copyOf(all.values()));
  }

  private Optional<Issue> issue(At at) {
    if (at.child("number").absent()) {
      fields.wrong(at.child("number"), "is missing");
    }
    Optional<Boolean> open =
        fields.text(at.child("state")).map(state -> state.equalsIgnoreCase("open"));
    Optional<List<String>> labels =
        fields.list(at.child("labels"), label -> fields.text(label.child("name")));
    return fields.number(at.child("number")).map(number -> new Issue(number, labels, open));
  }
}
