/** Licences as data: expressions, what a project accepts, how a licence is known. */
package brinell.core.licence;
