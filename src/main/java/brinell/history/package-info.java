/** A repository's past as data, and what can be computed from it. Pure. */
@NullMarked
package brinell.history;

import org.jspecify.annotations.NullMarked;
