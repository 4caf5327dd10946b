package brinell.core;

public enum Level {
  NOTE,
  WARNING,
  ERROR
}
