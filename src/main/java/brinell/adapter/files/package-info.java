/** What Brinell keeps between runs, in folders of the user's. */
@NullMarked
package brinell.adapter.files;

import org.jspecify.annotations.NullMarked;
