/** What time it is. */
@NullMarked
package brinell.adapter.clock;

import org.jspecify.annotations.NullMarked;
