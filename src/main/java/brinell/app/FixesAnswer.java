package brinell.app;

import brinell.check.fixes.Fixes.Verdict;

/**
 * What the tests of a change come to without the rest of it.
 *
 * @param text for people
 */
public record FixesAnswer(Verdict verdict, String text) {}
