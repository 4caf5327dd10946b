/** A past in figures, as text, as data, and as a page. */
@NullMarked
package brinell.history.page;

import org.jspecify.annotations.NullMarked;
