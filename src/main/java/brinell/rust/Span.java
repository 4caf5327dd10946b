package brinell.rust;

/** A stretch of a file in bytes, from {@code start} up to but without {@code end}. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public int length() {
    return end - start;
  }
}
