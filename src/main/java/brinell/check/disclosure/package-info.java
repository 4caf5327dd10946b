/** What was said about AI use: trailers, footers, notes, the proposal's text; contradictions. */
package brinell.check.disclosure;
