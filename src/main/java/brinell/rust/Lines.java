package brinell.rust;

import java.util.Arrays;

/**
 * Where the lines of a file start. A line ends behind its line feed; the last one may have none.
 */
public final class Lines {
  private final int[] starts;
  private final int length;

  private Lines(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  static Lines of(byte[] source) {
    int count = source.length == 0 || source[source.length - 1] == '\n' ? 0 : 1;
    for (byte b : source) {
      count += b == '\n' ? 1 : 0;
    }
    int[] starts = new int[count];
    for (int i = 0, at = 0; i < count; i++) {
      starts[i] = at;
      while (at < source.length && source[at] != '\n') {
        at++;
      }
      at++;
    }
    return new Lines(starts, source.length);
  }

  /** A file of no bytes has no lines; a last line feed starts no line. */
  public int count() {
    return starts.length;
  }

  /** The line a byte is in, 1-based; the last line for the end of the file. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return Math.max(1, found >= 0 ? found + 1 : -found - 1);
  }

  /** First byte of a line, 1-based. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** The byte behind a line, its line end included. */
  public int end(int line) {
    return line < starts.length ? starts[line] : length;
  }
}
