/** A policy's circuit breaker over the past. What it means: docs/breaker.md. */
@NullMarked
package brinell.history.breaker;

import org.jspecify.annotations.NullMarked;
