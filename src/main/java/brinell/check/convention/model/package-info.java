/** The language model of one codebase: what its tokens are, and how surprising others are to it. */
@NullMarked
package brinell.check.convention.model;

import org.jspecify.annotations.NullMarked;
