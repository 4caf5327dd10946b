/**
 * Reads a repository with git's command line; never writes to it. Which paths are text is decided
 * by content alone, never by attributes: a change cannot hide its own lines.
 */
package brinell.adapter.git;
