/** Which landing each line of code came with, and what became of it. */
@NullMarked
package brinell.history.lines;

import org.jspecify.annotations.NullMarked;
