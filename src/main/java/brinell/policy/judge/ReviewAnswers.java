package brinell.policy.judge;

import brinell.core.Account;
import brinell.core.Ground;
import brinell.core.Proposal;
import brinell.core.Remark;
import brinell.core.Review;
import brinell.policy.Condition;
import brinell.policy.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Answers what reviews and reviewers can tell. */
final class ReviewAnswers {
  private static final String AGREED =
      "Did the assigned reviewer agree to review this before it was opened, and who is it?";

  private final View view;
  private final ForgeAnswers forge;
  private final RoleAnswers roles;

  ReviewAnswers(View view, ForgeAnswers forge, RoleAnswers roles) {
    this.view = view;
    this.forge = forge;
    this.roles = roles;
  }

  private Truth reviews(java.util.function.Function<List<Review>, Truth> answer) {
    if (view.proposal().isEmpty()) {
      return Truth.unknown(view.noProposal("who reviewed it"));
    }
    return view.proposal()
        .flatMap(Proposal::reviews)
        .map(answer)
        .orElseGet(() -> Truth.unknown(view.notSupplied("reviews")));
  }

  /** What each account said last, comments aside. */
  private static List<Review> last(List<Review> reviews) {
    Map<String, Review> last = new TreeMap<>();
    reviews.stream()
        .filter(r -> r.state() != Review.State.COMMENTED && r.state() != Review.State.PENDING)
        .sorted(Comparator.comparing(r -> r.at().orElse(Instant.MIN)))
        .forEach(r -> last.put(r.author().login().toLowerCase(Locale.ROOT), r));
    return List.copyOf(last.values());
  }

  Truth approvals(Condition.Approvals wanted) {
    return reviews(reviews -> {
      String author = view.proposal().map(p -> p.author().login()).orElse("");
      List<Truth> each = new ArrayList<>();
      for (Review review : last(reviews)) {
        boolean counts =
            review.state() == Review.State.APPROVED
                && !forge.bot(review.author())
                && !review.author().login().equalsIgnoreCase(author)
                && (!wanted.forHead()
                    || review.commit().map(c -> c.equals(view.change().head())).orElse(true));
        if (counts) {
          Truth by = roles.belongs(review.author(), review.standing(), wanted.by());
          each.add(
              wanted.forHead() && review.commit().isEmpty()
                  ? Truth.unknown(view.notSupplied("reviews' commits"))
                  : by);
        }
      }
      return counted(reviews, each, wanted.atLeast());
    });
  }

  private static Truth counted(List<Review> reviews, List<Truth> each, int atLeast) {
    long yes = each.stream().filter(Truth.Yes.class::isInstance).count();
    List<Truth.Unknown> open =
        each.stream()
            .filter(Truth.Unknown.class::isInstance)
            .map(Truth.Unknown.class::cast)
            .toList();
    String approved = yes + (yes == 1 ? " approval" : " approvals") + " by people who count";
    List<Ground> grounds =
        reviews.isEmpty()
            ? List.of(View.part("reviews", "none"))
            : reviews.stream().map(ReviewAnswers::ground).toList();
    if (yes >= atLeast) {
      return new Truth.Yes(approved, grounds);
    }
    return yes + open.size() >= atLeast
        ? open.getFirst()
        : new Truth.No(approved + ", " + atLeast + " wanted", grounds);
  }

  private static Ground ground(Review review) {
    return View.part(
        "reviews",
        review.author().login()
            + " "
            + review.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  Truth botReviews(Condition.BotReviews wanted) {
    return reviews(reviews -> {
      List<Ground> foreign =
          reviews.stream()
              .filter(r ->
                  forge.bot(r.author())
                      && !Wording.fits(wanted.allowed(), wanted.denied(), r.author().login()))
              .map(ReviewAnswers::ground)
              .distinct()
              .toList();
      return foreign.isEmpty()
          ? Truth.yes("no review is by a bot that is not allowed")
          : new Truth.No(
              "a bot that is not allowed reviewed it: " + foreign.getFirst().text(), foreign);
    });
  }

  Truth noBotBlocks() {
    return reviews(reviews -> {
      List<Ground> blocking =
          last(reviews).stream()
              .filter(r -> forge.bot(r.author()) && r.state() == Review.State.CHANGES_REQUESTED)
              .map(ReviewAnswers::ground)
              .toList();
      return blocking.isEmpty()
          ? Truth.yes("no bot blocks it")
          : new Truth.No("a bot blocks it: " + blocking.getFirst().text(), blocking);
    });
  }

  private Optional<List<Account>> assigned() {
    return view.proposal()
        .filter(p -> p.requestedReviewers().isPresent() || p.assignees().isPresent())
        .map(p ->
            Stream.concat(
                    p.requestedReviewers().orElse(List.of()).stream(),
                    p.assignees().orElse(List.of()).stream())
                .distinct()
                .toList());
  }

  /** Whether both lists of reviewers were supplied, so that who is on neither is no reviewer. */
  private boolean allAssigned() {
    return view.proposal()
        .filter(p -> p.requestedReviewers().isPresent() && p.assignees().isPresent())
        .isPresent();
  }

  private Truth unassigned() {
    return Truth.unknown(
        view.proposal().isEmpty()
            ? view.noProposal("who is to review it")
            : view.notSupplied("requested reviewers and assignees"));
  }

  Truth reviewerIn(List<String> roles) {
    return assigned()
        .map(accounts -> {
          List<Truth> any = new ArrayList<>();
          for (Account account : accounts) {
            for (String role : roles) {
              any.add(
                  this.roles.belongs(account, brinell.core.Standing.UNKNOWN, Optional.of(role)));
            }
          }
          any.add(
              allAssigned()
                  ? Truth.no("no reviewer belongs there", View.part("reviewers", logins(accounts)))
                  : unassigned());
          return Kleene.any(any);
        })
        .orElseGet(this::unassigned);
  }

  Truth prearranged(Condition.Prearranged wanted) {
    if (view.proposal().isEmpty()) {
      return Truth.unknown(view.noProposal("who is to review it"));
    }
    Proposal proposal = view.proposal().get();
    List<String> named = named(proposal, wanted.marker().pattern());
    Optional<List<Account>> assigned = assigned();
    if (assigned.isEmpty()) {
      return unassigned();
    }
    List<Account> both =
        assigned.get().stream()
            .filter(a -> named.contains(a.login().toLowerCase(Locale.ROOT)))
            .toList();
    Ground ground =
        View.part("reviewers", "named: " + named + "; assigned: " + logins(assigned.get()));
    if (!named.isEmpty() && both.isEmpty()) {
      return allAssigned()
          ? Truth.no("the reviewer who is named is not the one who is assigned", ground)
          : unassigned();
    }
    for (Remark remark : proposal.remarks().orElse(List.of())) {
      boolean consents =
          both.stream().anyMatch(a -> a.login().equalsIgnoreCase(remark.author().login()))
              && Wording.anyIn(wanted.consent(), remark.text());
      if (consents) {
        return Truth.yes(
            remark.author().login() + " is assigned and says that it was agreed",
            ground,
            View.part("remarks", remark.author().login() + ": " + remark.text().strip()));
      }
    }
    String because =
        named.isEmpty() ? "no reviewer is named" : "no record shows when the reviewer agreed";
    return Truth.unknown(
        Gap.person(
            because, "name the reviewer who agreed, and let the reviewer confirm it", AGREED));
  }

  /** The logins that stand after a marker such as {@code r? @}. */
  private static List<String> named(Proposal proposal, String marker) {
    List<String> named = new ArrayList<>();
    String text = proposal.body() + "\n";
    String lower = text.toLowerCase(Locale.ROOT);
    String mark = marker.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(mark); at >= 0; at = lower.indexOf(mark, at + 1)) {
      int end = at + mark.length();
      while (Character.isLetterOrDigit(lower.charAt(end)) || lower.charAt(end) == '-') {
        end++;
      }
      if (end > at + mark.length()) {
        named.add(lower.substring(at + mark.length(), end));
      }
    }
    return named.stream().distinct().toList();
  }

  private static String logins(List<Account> accounts) {
    return accounts.stream().map(Account::login).sorted().toList().toString();
  }
}
