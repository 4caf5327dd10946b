package brinell.policy.lint;

import brinell.policy.Policy;
import brinell.policy.Role;

/** Roles whose file with people is not there. */
final class Members {
  private final Policy policy;
  private final Sites sites;
  private final Notebook notebook;

  Members(Policy policy, Sites sites, Notebook notebook) {
    this.policy = policy;
    this.sites = sites;
    this.notebook = notebook;
  }

  void check() {
    policy.roles().values().forEach(this::role);
  }

  private void role(Role role) {
    String site = sites.key("roles." + role.name(), "file");
    role.missing()
        .ifPresent(file ->
            notebook.add(
                Sites.own(site),
                site,
                "the file '" + file + "' of role '" + role.name() + "' does not exist",
                "write it with one person a line, or name another one"));
  }
}
