package brinell.policy.toml;

import java.util.Set;

/** What a policy defines and its conditions may refer to. */
record Names(Set<String> roles, Set<String> areas, Set<String> terms, Set<String> trailers) {}
