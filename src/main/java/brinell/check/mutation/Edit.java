package brinell.check.mutation;

import brinell.rust.Span;

/** Other text for a stretch of a file. */
public record Edit(Span span, String text) {}
