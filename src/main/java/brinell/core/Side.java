package brinell.core;

/** Which version of a file: the base's or the head's. */
public enum Side {
  BASE,
  HEAD
}
