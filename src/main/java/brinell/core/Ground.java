package brinell.core;

/** What a judgement rests on: a place, and what stands there. */
public record Ground(Location where, String text) {}
