package brinell.rust.evaluation;

import java.util.List;

/**
 * An item as both parsers can say it.
 *
 * @param path kinds and names from the outermost item to this one
 * @param visibility {@code pub}, {@code pub(…)} or nothing
 * @param attributes how many attributes and doc comments it has
 * @param header of an impl its trait and type without white space; otherwise nothing
 * @param first line of its first token behind the attributes
 * @param last line of its last token
 */
record SyntaxNode(
    List<String> path,
    String visibility,
    boolean unsafety,
    int attributes,
    String header,
    int first,
    int last) {

  @Override
  public String toString() {
    return "%s %s%s%s lines %d-%d, %d attributes"
        .formatted(
            String.join(" / ", path),
            visibility,
            unsafety ? " unsafe" : "",
            header.isEmpty() ? "" : " " + header,
            first,
            last,
            attributes);
  }
}
