/** A policy as the texts that people and agents read. Pure. */
@NullMarked
package brinell.policy.render;

import org.jspecify.annotations.NullMarked;
