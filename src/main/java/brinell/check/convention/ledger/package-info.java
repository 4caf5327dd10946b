/** Which of several ways to write the same thing a codebase takes, counted. */
@NullMarked
package brinell.check.convention.ledger;

import org.jspecify.annotations.NullMarked;
