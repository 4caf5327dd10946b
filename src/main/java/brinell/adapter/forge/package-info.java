/** Reads what a forge says about a proposal, out of files; never asks the forge itself. */
package brinell.adapter.forge;
