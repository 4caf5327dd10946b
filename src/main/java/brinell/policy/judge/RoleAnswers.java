package brinell.policy.judge;

import brinell.core.Account;
import brinell.core.Ground;
import brinell.core.Standing;
import brinell.policy.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers who belongs to a role. */
final class RoleAnswers {
  private final View view;
  private final Supplied supplied;

  RoleAnswers(View view) {
    this.view = view;
    this.supplied = new Supplied(view);
  }

  Truth role(List<String> names) {
    return Kleene.any(
        names.stream()
            .flatMap(n -> Optional.ofNullable(view.policy().roles().get(n)).stream())
            .map(this::role)
            .toList());
  }

  private Truth role(Role role) {
    List<String> emails =
        view.commits().stream()
            .map(c -> c.author().email().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    boolean all = !emails.isEmpty() && role.people().containsAll(emails);
    Ground authors = View.part("author", String.join(", ", emails));
    if (emails.stream().anyMatch(role.except()::contains)) {
      return Truth.no("the author is excepted from " + role.name(), authors);
    }
    if (all && role.except().isEmpty()) {
      return Truth.yes("every author belongs to " + role.name(), authors);
    }
    return supplied.with(
        "whether the author belongs to " + role.name(),
        p ->
            all && !role.except().contains(p.author().login().toLowerCase(Locale.ROOT))
                ? Truth.yes("every author belongs to " + role.name(), authors)
                : belongs(p.author(), p.standing(), role));
  }

  /** Whether an account is in a role. */
  private Truth belongs(Account account, Standing standing, Role role) {
    String login = account.login().toLowerCase(Locale.ROOT);
    Ground ground =
        View.part("author", account.login() + ", " + standing.name().toLowerCase(Locale.ROOT));
    if (role.except().contains(login)) {
      return Truth.no(account.login() + " is excepted from " + role.name(), ground);
    }
    boolean in =
        role.people().contains(login)
            || (standing != Standing.UNKNOWN && role.standing().contains(standing))
            || (role.bots() && account.bot());
    if (in) {
      return Truth.yes(account.login() + " belongs to " + role.name(), ground);
    }
    if (role.missing().isPresent()) {
      String file = role.missing().get();
      return Truth.unknown(
          Gap.data(
              "who belongs to " + role.name() + " is not known: " + file + " was not supplied",
              "supply " + file));
    }
    if (standing == Standing.UNKNOWN && !role.standing().isEmpty()) {
      return Truth.unknown(view.notSupplied("author's standing"));
    }
    return Truth.no(account.login() + " does not belong to " + role.name(), ground);
  }

  /** Whether an account is in a role, or in any where none is asked. */
  Truth belongs(Account account, Standing standing, Optional<String> role) {
    return role.flatMap(n -> Optional.ofNullable(view.policy().roles().get(n)))
        .map(r -> belongs(account, standing, r))
        .orElseGet(() -> Truth.yes("anybody"));
  }
}
