/** Whether a change reads like the codebase that it changes. */
@NullMarked
package brinell.check.convention;

import org.jspecify.annotations.NullMarked;
