package brinell.app;

import java.util.List;

/**
 * What building an index did.
 *
 * @param read units read now
 * @param kept units that were there already
 * @param notes what was left out, and why
 */
public record IndexDone(int read, int kept, List<String> notes) {
  public IndexDone {
    notes = List.copyOf(notes);
  }
}
