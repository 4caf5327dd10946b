/** Models on the user's disk, and the sources of others that are found there. */
@NullMarked
package brinell.adapter.model;

import org.jspecify.annotations.NullMarked;
