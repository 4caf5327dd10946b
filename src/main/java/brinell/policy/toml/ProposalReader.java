package brinell.policy.toml;

import brinell.core.Account;
import brinell.core.Issue;
import brinell.core.Proposal;
import brinell.core.Remark;
import brinell.core.Review;
import brinell.core.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads an example's pull request. What is not given is not supplied, with one exception: it is no
 * draft. {@code {head}} in a text stands for the last commit's id.
 */
final class ProposalReader {
  private ProposalReader() {}

  static Proposal read(Cursor c, String head) {
    Proposal proposal =
        new Proposal(
            c.number("number").map(Long::intValue),
            Optional.empty(),
            c.text("title").orElse("A change"),
            body(c, head),
            account(c, "author", "bot"),
            c.word("standing", Standing.class, Standing.CONTRIBUTOR),
            Optional.of(c.flag("draft", false)),
            supplied(c, "labels", () -> c.texts("labels")),
            supplied(c, "reviews", () -> c.each("reviews", r -> review(r, head))),
            supplied(c, "requested", () -> accounts(c, "requested")),
            supplied(c, "assignees", () -> accounts(c, "assignees")),
            supplied(c, "remarks", () -> c.each("remarks", r -> remark(r, head))),
            supplied(c, "issues", () -> c.each("issues", ProposalReader::issue)),
            at(c, "created"),
            Optional.of(head));
    c.done();
    return proposal;
  }

  private interface Value<T> {
    T get();
  }

  private static <T> Optional<T> supplied(Cursor c, String key, Value<T> value) {
    return c.has(key) ? Optional.of(value.get()) : Optional.empty();
  }

  private static String body(Cursor c, String head) {
    Function<Node, String> text =
        n -> n instanceof Node.Text t ? t.value() : c.<String>wrong("body", n, "text").orElse("");
    return c.node("body").map(text).orElse("").replace("{head}", head);
  }

  private static Account account(Cursor c, String key, String bot) {
    return new Account(c.text(key).orElse("robin"), Optional.empty(), c.flag(bot, false));
  }

  /** People by login; {@code [bot]} at the end marks an app. */
  private static List<Account> accounts(Cursor c, String key) {
    return c.texts(key).stream()
        .map(login -> new Account(login, Optional.empty(), login.endsWith("[bot]")))
        .toList();
  }

  private static Review review(Cursor c, String head) {
    String by = c.needText("by");
    Review review =
        new Review(
            new Account(by, Optional.empty(), c.flag("bot", by.endsWith("[bot]"))),
            c.word("standing", Standing.class, Standing.MEMBER),
            c.word("state", Review.State.class, Review.State.APPROVED),
            at(c, "at"),
            Optional.of(c.text("commit").orElse("{head}").replace("{head}", head)));
    c.done();
    return review;
  }

  private static Remark remark(Cursor c, String head) {
    String by = c.text("by").orElse("robin");
    Remark remark =
        new Remark(
            new Account(by, Optional.empty(), c.flag("bot", by.endsWith("[bot]"))),
            c.word("standing", Standing.class, Standing.CONTRIBUTOR),
            at(c, "at"),
            c.needText("text").replace("{head}", head));
    c.done();
    return remark;
  }

  private static Issue issue(Cursor c) {
    Issue issue =
        new Issue(
            c.count("number", 1), supplied(c, "labels", () -> c.texts("labels")), c.flag("open"));
    c.done();
    return issue;
  }

  private static Optional<Instant> at(Cursor c, String key) {
    Optional<LocalDate> day = c.day(key);
    return day.map(d -> d.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
