package brinell.core.licence;

/**
 * A licence and how it is known.
 *
 * @param where the file that says so, from the project's root
 */
public record Stated(Licence licence, How how, String where) {

  /** How a licence is known. The words are how a report says it. */
  public enum How {
    MANIFEST("the manifest"),
    WORKSPACE("the workspace's manifest"),
    SPDX_TAG("an SPDX tag in the file"),
    HEADER("the file's header"),
    TEXT("a licence text"),
    DEBIAN("debian/copyright"),
    NOTHING("nothing");

    private final String words;

    How(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public static Stated nothing() {
    return new Stated(Licence.unstated(), How.NOTHING, "");
  }
}
