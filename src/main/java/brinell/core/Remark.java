package brinell.core;

import java.time.Instant;
import java.util.Optional;

/** A comment in the conversation of a proposal. */
public record Remark(Account author, Standing standing, Optional<Instant> at, String text) {}
