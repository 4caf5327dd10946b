/** Which added hunks read unlike the codebase, to be looked at first. */
@NullMarked
package brinell.check.convention.familiarity;

import org.jspecify.annotations.NullMarked;
