/** The only place that starts processes, and knows how to stop what it started. */
package brinell.adapter.process;
