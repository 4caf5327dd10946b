package brinell.policy.judge;

import brinell.core.Proposal;
import java.util.Optional;
import java.util.function.Function;

/** What was supplied of the pull request; the rest is not known. */
final class Supplied {
  private final View view;

  Supplied(View view) {
    this.view = view;
  }

  Truth with(String what, Function<Proposal, Truth> answer) {
    return view.proposal().map(answer).orElseGet(() -> Truth.unknown(view.noProposal(what)));
  }

  /** With a part of the pull request that may not have been supplied. */
  <T> Truth with(String what, Function<Proposal, Optional<T>> part, Function<T, Truth> answer) {
    return with(
        "what the pull request's " + what + " are",
        p -> part.apply(p).map(answer).orElseGet(() -> Truth.unknown(view.notSupplied(what))));
  }
}
