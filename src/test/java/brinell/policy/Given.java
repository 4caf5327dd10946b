package brinell.policy;

import brinell.core.Account;
import brinell.core.AiLevel;
import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.FileChange;
import brinell.core.Finding;
import brinell.core.Hunk;
import brinell.core.Issue;
import brinell.core.Judgement;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Party;
import brinell.core.Person;
import brinell.core.Proposal;
import brinell.core.Receipt;
import brinell.core.Remark;
import brinell.core.Review;
import brinell.core.Side;
import brinell.core.Standing;
import brinell.core.Strength;
import brinell.policy.judge.Judge;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change with what checks stated about it, built step by step. Every step gives a new one. */
record Given(
    List<Commit> commits,
    List<FileChange> files,
    Optional<Proposal> proposal,
    List<Fact> said,
    List<Fact> shapes,
    List<Receipt> others,
    List<String> limits,
    boolean heard) {
  static final String HEAD = "abcdef0123456789abcdef0123456789abcdef01";
  static final Person ROBIN = new Person("Robin", "robin@example.org");

  static Given nothing() {
    return new Given(
        List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), true);
  }

  /** One commit by a person, on one file, in a pull request that tells everything. */
  static Given usual() {
    return nothing().commit("Change something").file("src/lib.rs", LineKind.CODE).open("A text.");
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  Given commit(String message) {
    return commit(message, ROBIN, Party.PERSON, Instant.parse("2026-09-01T00:00:00Z"));
  }

  Given commit(String message, Person author, Party party, Instant when) {
    String oid = commits.isEmpty() ? HEAD : "c" + commits.size() + HEAD.substring(2);
    Commit commit = new Commit(oid, List.of("p"), author, author, when, when, message, List.of());
    Fact named =
        new Fact.Attribution(
            oid, "author", author.toString(), party, true, new Location.Header(oid, "author"));
    return new Given(
        plus(commits, commit), files, proposal, plus(said, named), shapes, others, limits, heard);
  }

  Given say(Fact fact) {
    return new Given(commits, files, proposal, plus(said, fact), shapes, others, limits, heard);
  }

  Given names(String key, String value, Party party) {
    return say(new Fact.Attribution(HEAD, key, value, party, true, new Location.Message(HEAD, 3)));
  }

  /** AI use, or none, said in a commit. */
  Given says(AiLevel level, Channel channel, String text) {
    return say(declared(Optional.of(HEAD), level, channel, text, Optional.empty()));
  }

  /** AI use, or none, said in the pull request's text. */
  Given bodySays(AiLevel level, String words) {
    return say(declared(Optional.empty(), level, Channel.PROSE, words, Optional.of(words)));
  }

  static Fact.Declaration declared(
      Optional<String> commit,
      AiLevel level,
      Channel channel,
      String text,
      Optional<String> words) {
    boolean trailer = channel == Channel.TRAILER || channel == Channel.RAW_LINE;
    return new Fact.Declaration(
        commit,
        level,
        channel,
        Strength.DECLARED,
        trailer
            ? Optional.of(text.split(":", 2)[0].toLowerCase(java.util.Locale.ROOT))
            : Optional.empty(),
        text.contains("Claude") ? Optional.of("Claude Code") : Optional.empty(),
        Optional.empty(),
        text,
        words,
        Optional.empty(),
        List.of(),
        commit.isPresent() ? new Location.Message(HEAD, 3) : new Location.Text("body", 1));
  }

  Given file(String path, LineKind... kinds) {
    Location.Lines lines = new Location.Lines(Side.HEAD, path, 1, 2);
    Fact shape =
        new Fact.FileShape(
            path,
            FileChange.Status.MODIFIED,
            List.of(kinds).stream().map(k -> new Fact.KindCount(k, 2)).toList(),
            List.of(),
            List.of(kinds).stream().map(k -> new Fact.KindSpan(k, lines)).toList());
    return bare(path).withShape(shape);
  }

  private Given withShape(Fact shape) {
    return new Given(commits, files, proposal, said, plus(shapes, shape), others, limits, heard);
  }

  /** A file that no check looked at. */
  Given bare(String path) {
    FileChange.Entry entry = new FileChange.Entry(path, "100644", "b");
    Hunk hunk =
        new Hunk(
            0,
            0,
            1,
            2,
            List.of(
                new Hunk.Line(Hunk.Mark.ADDED, 1, "one"),
                new Hunk.Line(Hunk.Mark.ADDED, 2, "two")));
    FileChange file =
        new FileChange(
            FileChange.Status.MODIFIED,
            Optional.of(entry),
            Optional.of(entry),
            new FileChange.Text(List.of(hunk)));
    return new Given(commits, plus(files, file), proposal, said, shapes, others, limits, heard);
  }

  Given open(String body) {
    return with(
        new Proposal(
            Optional.of(1),
            Optional.empty(),
            "A title",
            body,
            account("robin"),
            Standing.CONTRIBUTOR,
            Optional.of(false),
            Optional.of(List.of()),
            Optional.of(List.of()),
            Optional.of(List.of()),
            Optional.of(List.of()),
            Optional.of(List.of()),
            Optional.of(List.of()),
            Optional.of(Instant.parse("2026-09-02T00:00:00Z")),
            Optional.of(HEAD)));
  }

  Given with(Proposal added) {
    return new Given(commits, files, Optional.of(added), said, shapes, others, limits, heard);
  }

  /** Without a pull request, or with one of which only the text is known. */
  Given closed() {
    return new Given(commits, files, Optional.empty(), said, shapes, others, limits, heard);
  }

  Given terse() {
    Proposal p = proposal.orElseThrow();
    return with(
        new Proposal(
            p.number(),
            p.url(),
            p.title(),
            p.body(),
            p.author(),
            Standing.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  Given by(String login, Standing standing) {
    Proposal p = proposal.orElseThrow();
    return with(
        copy(
            p,
            p.title(),
            account(login),
            standing,
            p.draft(),
            p.labels(),
            p.reviews(),
            p.requestedReviewers(),
            p.remarks(),
            p.issues()));
  }

  Given titled(String title, boolean draft) {
    Proposal p = proposal.orElseThrow();
    return with(
        copy(
            p,
            title,
            p.author(),
            p.standing(),
            Optional.of(draft),
            p.labels(),
            p.reviews(),
            p.requestedReviewers(),
            p.remarks(),
            p.issues()));
  }

  Given labelled(String... labels) {
    Proposal p = proposal.orElseThrow();
    return with(
        copy(
            p,
            p.title(),
            p.author(),
            p.standing(),
            p.draft(),
            Optional.of(List.of(labels)),
            p.reviews(),
            p.requestedReviewers(),
            p.remarks(),
            p.issues()));
  }

  Given reviewed(Review... reviews) {
    Proposal p = proposal.orElseThrow();
    return with(
        copy(
            p,
            p.title(),
            p.author(),
            p.standing(),
            p.draft(),
            p.labels(),
            Optional.of(List.of(reviews)),
            p.requestedReviewers(),
            p.remarks(),
            p.issues()));
  }

  Given requested(String... logins) {
    Proposal p = proposal.orElseThrow();
    List<Account> accounts = List.of(logins).stream().map(Given::account).toList();
    return with(
        copy(
            p,
            p.title(),
            p.author(),
            p.standing(),
            p.draft(),
            p.labels(),
            p.reviews(),
            Optional.of(accounts),
            p.remarks(),
            p.issues()));
  }

  Given remarked(String login, Standing standing, String text) {
    Proposal p = proposal.orElseThrow();
    Remark remark = new Remark(account(login), standing, Optional.empty(), text);
    return with(
        copy(
            p,
            p.title(),
            p.author(),
            p.standing(),
            p.draft(),
            p.labels(),
            p.reviews(),
            p.requestedReviewers(),
            Optional.of(List.of(remark)),
            p.issues()));
  }

  Given closes(Issue... issues) {
    Proposal p = proposal.orElseThrow();
    return with(
        copy(
            p,
            p.title(),
            p.author(),
            p.standing(),
            p.draft(),
            p.labels(),
            p.reviews(),
            p.requestedReviewers(),
            p.remarks(),
            Optional.of(List.of(issues))));
  }

  private static Proposal copy(
      Proposal p,
      String title,
      Account author,
      Standing standing,
      Optional<Boolean> draft,
      Optional<List<String>> labels,
      Optional<List<Review>> reviews,
      Optional<List<Account>> requested,
      Optional<List<Remark>> remarks,
      Optional<List<Issue>> issues) {
    return new Proposal(
        p.number(),
        p.url(),
        title,
        p.body(),
        author,
        standing,
        draft,
        labels,
        reviews,
        requested,
        p.assignees(),
        remarks,
        issues,
        p.created(),
        p.head());
  }

  static Account account(String login) {
    return new Account(login, Optional.empty(), login.endsWith("[bot]"));
  }

  static Review review(String login, Review.State state) {
    return new Review(account(login), Standing.MEMBER, state, Optional.empty(), Optional.of(HEAD));
  }

  static Issue issue(String... labels) {
    return new Issue(7, Optional.of(List.of(labels)), Optional.of(true));
  }

  Given box(String text, boolean ticked) {
    return say(new Fact.Checkbox("AI", text, ticked, new Location.Text("body", 2)));
  }

  Given section(String heading, String text) {
    return say(new Fact.Section(heading, text, new Location.Text("body", 3)));
  }

  Given receipt(Receipt receipt) {
    return new Given(commits, files, proposal, said, shapes, plus(others, receipt), limits, heard);
  }

  Given limited(String limit) {
    return new Given(commits, files, proposal, said, shapes, others, plus(limits, limit), heard);
  }

  /** The disclosure check came to no result. */
  Given unheard() {
    return new Given(commits, files, proposal, said, shapes, others, limits, false);
  }

  static Receipt receipt(String check, Outcome outcome) {
    return new Receipt(
        check, 1, Lane.FAST, List.of(check + ".claim"), "k", "brinell check", outcome);
  }

  static Outcome observed(List<Measure> measures, List<Finding> findings, String claim) {
    return new Outcome.Observed(
        List.of(new Evidence(claim, Basis.MEASURED, measures, findings, List.of())));
  }

  static Outcome stated(String claim, List<Fact> facts) {
    return new Outcome.Observed(
        List.of(new Evidence(claim, Basis.DECLARED, List.of(), List.of(), facts)));
  }

  static Outcome inconclusive() {
    return new Outcome.Inconclusive(Obstacle.TIMED_OUT, "too slow");
  }

  static Finding finding(String rule) {
    return new Finding(
        rule,
        Level.WARNING,
        new Location.Lines(Side.HEAD, "src/lib.rs", 1, 1),
        "something",
        Optional.empty());
  }

  Change change() {
    return new Change("main..HEAD", "base", HEAD, commits, files, proposal, limits);
  }

  List<Receipt> receipts() {
    List<Receipt> all = new ArrayList<>(others);
    all.add(receipt("disclosure", heard ? stated("disclosure.claim", said) : inconclusive()));
    all.add(receipt("shape", stated("shape.claim", shapes)));
    return all;
  }

  List<Judgement> under(Policy policy) {
    return Judge.judge(policy, change(), receipts()).judgements();
  }

  /** The judgement of the only clause of a policy that is given as text. */
  Judgement under(String toml) {
    return under(policy(toml)).getFirst();
  }

  static Policy policy(String toml) {
    return Policies.read(
            "brinell.toml",
            "brinell = 1\nname = \"p\"\n" + toml,
            Presets.and(f -> Optional.empty()))
        .orReject();
  }

  /** The only clause needs something. */
  Judgement needs(String condition) {
    return under(clause(condition));
  }

  static String clause(String condition) {
    return TABLES
        + "[[clause]]\nid = \"c\"\ntitle = \"t\"\notherwise = \"fail\"\nneeds = { "
        + condition
        + " }\n";
  }

  /** What conditions may refer to. */
  static final String TABLES =
      """
      [disclosure]
      in = ["body", "trailer"]
      [roles.member]
      standing = ["owner", "member"]
      people = ["boss"]
      [roles.declines]
      people = ["mentor"]
      [areas.critical]
      paths = ["core"]
      may = "member"
      needs = { approvals = 1 }
      [areas.unsafe]
      kinds = ["unsafe"]
      level = "sensitive"
      [trailers.Assisted-by]
      person = "forbid"
      agent = "recommend"
      [trailers.Signed-off-by]
      agent = "forbid"
      [labels.ai]
      means = { ai = "any" }
      [terms.small]
      size = 10
      [breaker]
      above = 50
      """;
}
