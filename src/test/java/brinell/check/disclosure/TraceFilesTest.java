package brinell.check.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Fact;
import brinell.core.Fact.Declaration;
import brinell.core.FileChange;
import brinell.core.FileChange.Entry;
import brinell.core.Hunk;
import brinell.core.Location;
import brinell.core.Person;
import brinell.core.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agent Trace records in the tree speak of the commits that they name. */
class TraceFilesTest {
  private static final String PARENT = "a".repeat(40);
  private static final String COMMIT = "b".repeat(40);
  private static final String TRACES = ".agent-trace/traces.jsonl";

  private static String record(String revision, String type, int first, int last) {
    return """
    {"version":"1.0","id":"0","timestamp":"2026-01-01T00:00:00Z","vcs":{"type":"git","revision":"%s"},\
    "tool":{"name":"cursor"},"files":[{"path":"src/lib.rs","conversations":[{"contributor":\
    {"type":"%s","model_id":"anthropic/claude-opus-4-5"},"ranges":[{"start_line":%d,"end_line":%d}]}]}]}\
    """
        .formatted(revision, type, first, last);
  }

  private static FileChange file(String path, String... lines) {
    List<Hunk.Line> added = new ArrayList<>();
    for (String line : lines) {
      added.add(new Hunk.Line(Hunk.Mark.ADDED, added.size() + 1, line));
    }
    Hunk hunk = new Hunk(0, 0, 1, lines.length, added);
    return changed(path, new FileChange.Text(List.of(hunk)));
  }

  private static FileChange changed(String path, FileChange.Body body) {
    Optional<Entry> after = Optional.of(new Entry(path, "100644", "c".repeat(40)));
    return new FileChange(FileChange.Status.ADDED, Optional.empty(), after, body);
  }

  private static List<Fact> facts(FileChange... files) {
    Person ana = new Person("Ana", "ana@example.org");
    Commit commit =
        new Commit(
            COMMIT, List.of(PARENT), ana, ana, Instant.EPOCH, Instant.EPOCH, "Fix\n", List.of());
    return TraceFiles.read(TraceFiles.of(List.of(files)), List.of(commit));
  }

  @Test
  void aRecordDeclaresTheLinesOfTheCommitItNames() {
    List<Fact> facts =
        facts(file(TRACES, record("f".repeat(40), "ai", 1, 9), record(COMMIT, "ai", 3, 5)));
    assertThat(facts).hasSize(1);
    Declaration said = (Declaration) facts.getFirst();
    assertThat(said.commit()).contains(COMMIT);
    assertThat(said.channel()).isEqualTo(Channel.TRACE);
    assertThat(said.tool()).contains("cursor");
    assertThat(said.model()).contains("anthropic/claude-opus-4-5");
    assertThat(said.ranges()).containsExactly(new Location.Lines(Side.HEAD, "src/lib.rs", 3, 5));
    assertThat(said.where()).isEqualTo(new Location.Lines(Side.HEAD, TRACES, 2, 2));
  }

  @Test
  void aRecordMadeBeforeTheCommitNamesItsParent() {
    List<Fact> facts = facts(file("sub/" + TRACES, record(PARENT, "mixed", 1, 1)));
    assertThat(facts).hasSize(1);
    assertThat(((Declaration) facts.getFirst()).commit()).contains(COMMIT);
  }

  @Test
  void peopleAndOtherFilesSayNothing() {
    assertThat(
            facts(
                file(TRACES, record(COMMIT, "human", 1, 1), record(COMMIT, "unknown", 1, 1)),
                file("traces.jsonl", record(COMMIT, "ai", 1, 1)),
                file(".agent-trace/config.json", "{}")))
        .isEmpty();
  }

  @Test
  void aRecordOverSeveralLines() {
    String[] lines = record(COMMIT, "ai", 1, 2).replace(",\"files\"", ",\n\"files\"").split("\n");
    assertThat(facts(file(".agent-trace/1.trace.json", lines))).hasSize(1);
    assertThat(facts(file(".agent-trace/1.trace.json", lines[0])))
        .containsExactly(
            new Fact.Unread(
                ".agent-trace/1.trace.json",
                "what the change adds to it is no whole Agent Trace record"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "{\"files\":[]}",
        "{\"version\":1,\"files\":[]}",
        "\u0000",
        "<html>",
        "{\"version\":\"1\",\"files\":{}}"
      })
  void whatIsNoRecordIsUnread(String line) {
    assertThat(facts(file(TRACES, record(COMMIT, "ai", 1, 1), line)))
        .hasSize(2)
        .contains(new Fact.Unread(TRACES, "line 2 is no Agent Trace record"));
  }

  @Test
  void hostileRecordsEndInAFact() {
    String deep = "{\"version\":\"1\",\"files\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String wild =
        """
        {"version":"1","vcs":7,"files":[1,{"path":[],"conversations":[{"ranges":[{"start_line":-5,"end_line":99999999999},\
        {"start_line":"x"}],"contributor":"ai"}]}]}\
        """;
    assertThat(facts(file(TRACES, deep, wild)))
        .containsExactly(new Fact.Unread(TRACES, "line 1 is no Agent Trace record"));
    String[] many = new String[20_001];
    java.util.Arrays.fill(many, "{}");
    assertThat(facts(file(TRACES, many)))
        .containsExactly(new Fact.Unread(TRACES, "it adds more than 20000 records"));
  }

  @Test
  void whatWasNotReadIsUnread() {
    assertThat(facts(changed(TRACES, new FileChange.Binary()))).hasSize(1);
    assertThat(facts(changed(TRACES, new FileChange.Unread("it is absent"))))
        .containsExactly(new Fact.Unread(TRACES, "it is absent"));
  }
}
