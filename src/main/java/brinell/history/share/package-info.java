/** Shares of what was declared, and what became of it. */
@NullMarked
package brinell.history.share;

import org.jspecify.annotations.NullMarked;
