package brinell.port;

import java.util.function.Consumer;

/** Takes the prints of the functions of a source file. Not for two threads at once. */
public interface Fingerprinter {

  /** Raised whenever the same source could give other prints. */
  int version();

  /** In order of their start; a function within another one is both a part of it and its own. */
  void read(byte[] source, Consumer<Print> to);
}
