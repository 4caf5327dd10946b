/** The tests of what a workshop built: which there are, and how they are run. */
@NullMarked
package brinell.suite;

import org.jspecify.annotations.NullMarked;
