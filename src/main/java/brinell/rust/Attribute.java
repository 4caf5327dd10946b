package brinell.rust;

/**
 * {@code #[path arguments]} or {@code #![path arguments]}; doc comments are kept apart from these.
 *
 * @param path without {@code unsafe(…)} around it: {@code cfg}, {@code tokio::test}
 * @param arguments what follows the path, as written: {@code (test)}, {@code = "x"}, or nothing
 * @param inner {@code #!}
 * @param unsafety written {@code unsafe(…)}
 * @param span from the hash to the bracket
 */
public record Attribute(String path, String arguments, boolean inner, boolean unsafety, Span span) {
  /** The last segment of the path. */
  public String name() {
    return path.substring(path.lastIndexOf(':') + 1);
  }
}
