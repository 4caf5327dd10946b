package brinell.history.areas;

import java.util.List;

/**
 * A part of a project and what is counted of it.
 *
 * @param path a folder or file
 * @param code lines of code outside of tests
 * @param unsafeLines those of them that are unsafe
 * @param api those of them that are public signatures
 * @param usedBy how many other parts name it
 * @param others how many other parts there are
 * @param landings how many touched it in the time that is looked at
 * @param fixes how many of them say that they repair something
 * @param reverted how many of them were taken back
 * @param owners who owns its files by CODEOWNERS, as written there
 */
public record Part(
    String path,
    int code,
    int unsafeLines,
    int api,
    int usedBy,
    int others,
    int landings,
    int fixes,
    int reverted,
    List<String> owners) {
  public Part {
    owners = List.copyOf(owners);
  }

  /** Unsafe lines in a thousand lines of code. */
  public int density() {
    return code == 0 ? 0 : (int) (1000L * unsafeLines / code);
  }
}
