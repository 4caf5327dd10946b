package brinell.adapter.forge;

import brinell.core.Problem;
import brinell.core.Proposal;
import brinell.core.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pull request of GitHub in a file: the payload of a webhook or of an action's event, the answer
 * of the REST interface, or that of {@code gh pr view --json}.
 */
public final class ProposalFile {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final long LARGEST = 32L << 20;
  private static final String FIELDS =
      "number,url,title,body,author,isDraft,labels,reviews,reviewRequests,assignees,comments,"
          + "closingIssuesReferences,createdAt,headRefOid";

  private ProposalFile() {}

  /** Throws {@link Rejected} with every problem found. */
  public static Proposal read(Path file) {
    byte[] bytes = bytes(file);
    JsonNode root = parse(file, bytes);
    JsonNode pull = Payload.pull(root, message -> rejected(file, message));
    Fields fields = new Fields();
    Proposal proposal = new PullReader(fields).read(pull);
    if (!fields.problems().isEmpty()) {
      throw new Rejected(Rejected.Kind.INPUT, located(file, bytes, !pull.equals(root), fields));
    }
    return proposal;
  }

  /**
   * Many of them: a list, or one object a line. Throws {@link Rejected} with every problem found.
   */
  public static List<Proposal> readAll(Path file) {
    byte[] bytes = bytes(file);
    Fields fields = new Fields();
    List<Proposal> all = new ArrayList<>();
    for (JsonNode node : nodes(file, bytes)) {
      all.add(new PullReader(fields).read(Payload.pull(node, message -> many(file, message))));
    }
    if (!fields.problems().isEmpty()) {
      throw new Rejected(
          Rejected.Kind.INPUT,
          fields.problems().stream()
              .map(p ->
                  Problem.of(
                      file.toString(), "the field " + p.name() + " " + p.message(), LIST_CURE))
              .distinct()
              .toList());
    }
    return all;
  }

  private static final String LIST_CURE =
      "gh pr list --limit 10000 --json number,title,body,author,labels,createdAt > prs.json";

  private static Rejected many(Path file, String message) {
    return Rejected.input(file.toString(), message, LIST_CURE);
  }

  private static List<JsonNode> nodes(Path file, byte[] bytes) {
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(bytes)) {
      List<JsonNode> nodes = new ArrayList<>();
      while (values.hasNext()) {
        nodes.add(values.next());
      }
      if (nodes.size() == 1 && nodes.getFirst().isArray()) {
        List<JsonNode> inside = new ArrayList<>();
        nodes.getFirst().forEach(inside::add);
        return inside;
      }
      return nodes;
    } catch (JacksonException e) {
      throw Rejected.input(where(file, e.getLocation()), "it is not JSON", LIST_CURE);
    }
  }

  /** The command that writes a file with all that can be read. */
  static String cure() {
    return "gh pr view NUMBER --json " + FIELDS + " > pr.json";
  }

  private static Rejected rejected(Path file, String message) {
    return Rejected.input(file.toString(), message, cure());
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      String message = Files.isDirectory(file) ? "it is a folder" : "there is no such file";
      throw Rejected.usage(file.toString(), message, cure());
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw rejected(
            file, "it is larger than " + (LARGEST >> 20) + " MiB, so it is no single pull request");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Rejected.input(file.toString(), "it cannot be read", "ls -l " + file);
    }
  }

  private static JsonNode parse(Path file, byte[] bytes) {
    if (new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).isBlank()) {
      throw rejected(file, "it is empty");
    }
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      String said = String.valueOf(e.getOriginalMessage());
      String what =
          said.contains("end-of-input")
              ? "the JSON ends in the middle, as if it were cut off"
              : said.contains("nesting depth")
                  ? "the JSON is nested too deeply"
                  : said.contains("railing token")
                      ? "more follows after the first JSON value"
                      : "it is not JSON";
      throw Rejected.input(where(file, e.getLocation()), what, cure());
    }
  }

  private static String where(Path file, @Nullable TokenStreamLocation at) {
    return at == null ? file.toString() : file + ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  private static List<Problem> located(Path file, byte[] bytes, boolean wrapped, Fields fields) {
    String prefix = wrapped ? "/pull_request" : "";
    return fields.problems().stream()
        .map(p ->
            Problem.of(
                where(file, Places.of(bytes, prefix + p.pointer())),
                "the field " + p.name() + " " + p.message(),
                cure()))
        .toList();
  }
}
