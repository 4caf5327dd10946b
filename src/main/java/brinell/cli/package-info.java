/** The command line: parses, calls the facade, shows. */
package brinell.cli;
