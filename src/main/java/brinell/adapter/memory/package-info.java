/** A repository that exists in memory only, for examples and tests. */
package brinell.adapter.memory;
