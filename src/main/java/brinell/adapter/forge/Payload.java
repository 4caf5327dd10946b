package brinell.adapter.forge;

import brinell.core.Rejected;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Tells what a JSON document is. */
final class Payload {
  private Payload() {}

  /** The pull request's object inside the document. */
  static JsonNode pull(JsonNode root, Function<String, Rejected> rejected) {
    if (root.isArray()) {
      throw rejected.apply("it is a list; one pull request is needed");
    }
    if (!root.isObject()) {
      throw rejected.apply("it is JSON, but not an object");
    }
    String other = otherForge(root);
    if (!other.isEmpty()) {
      throw rejected.apply("it comes from " + other + "; only GitHub's pull requests can be read");
    }
    JsonNode inner = root.path("pull_request");
    if (inner.isObject() && inner.has("title")) {
      return inner;
    }
    if (isPull(root)) {
      return root;
    }
    throw rejected.apply(what(root));
  }

  private static boolean isPull(JsonNode root) {
    return !root.has("issue")
        && !root.path("pull_request").isObject()
        && (root.has("title") || root.has("body") || root.has("headRefOid") || root.has("author"));
  }

  private static String what(JsonNode root) {
    if (root.has("issue") || root.path("pull_request").isObject()) {
      return "it describes an issue or a comment, not the pull request itself";
    }
    if (root.has("commits") && root.has("ref")) {
      return "it describes a push, not a pull request";
    }
    if (root.has("message") && root.has("documentation_url")) {
      return "it is an error message of GitHub: " + root.path("message").asString("");
    }
    return "it is JSON, but no pull request of GitHub";
  }

  private static String otherForge(JsonNode root) {
    boolean gitlab =
        root.path("object_kind").isString()
            || root.has("object_attributes")
            || (root.has("iid") && root.has("source_branch"));
    if (gitlab) {
      return "GitLab";
    }
    if (root.has("pullrequest") || (root.has("source") && root.has("destination"))) {
      return "Bitbucket";
    }
    JsonNode pull = root.path("pull_request").isObject() ? root.path("pull_request") : root;
    JsonNode user = pull.path("user");
    boolean gitea =
        user.has("login_name")
            || user.has("username")
            || pull.has("allow_maintainer_edit")
            || pull.has("pin_order");
    return gitea ? pull.has("flow") ? "Forgejo" : "Gitea or Forgejo" : "";
  }
}
