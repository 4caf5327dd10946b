/** Builds and runs Rust projects in a copy of a tree, confined as far as the platform can. */
@NullMarked
package brinell.adapter.cargo;

import org.jspecify.annotations.NullMarked;
