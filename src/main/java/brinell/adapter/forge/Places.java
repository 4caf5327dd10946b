package brinell.adapter.forge;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** Finds where in the text a value stands. */
final class Places {
  private Places() {}

  /** The place of the value, else of the nearest value around it. */
  static @Nullable TokenStreamLocation of(byte[] bytes, String pointer) {
    TokenStreamLocation found = null;
    int depth = -1;
    try (JsonParser parser = ProposalFile.JSON.createParser(bytes)) {
      while (parser.nextToken() != null) {
        String at = parser.streamReadContext().pathAsPointer().toString();
        boolean around = pointer.equals(at) || pointer.startsWith(at + "/");
        if (around && at.length() > depth) {
          found = parser.currentTokenLocation();
          depth = at.length();
        }
      }
    }
    return found;
  }
}
