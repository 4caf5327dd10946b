/**
 * An index of known functions: reads sources of many kinds, writes shards that are never changed
 * again, and looks functions up in them. The format: docs/provenance.md.
 */
package brinell.adapter.index;
