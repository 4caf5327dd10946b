/** A map of what is critical, proposed from counts. Pure. */
@NullMarked
package brinell.history.areas;

import org.jspecify.annotations.NullMarked;
