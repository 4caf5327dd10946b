package brinell.adapter.index;

import java.io.IOException;

/**
 * Something that is indexed as a whole: one version of a project.
 *
 * @param project what counts as one origin
 * @param version empty where none is known
 * @param place where it is read from, as the user gave it
 * @param stamp changes when the content does; cheap to find
 */
record Unit(String project, String version, String place, String stamp, Content content) {

  /** Gives the files. */
  interface Content {
    /**
     * @throws Refused when it is no use, with the reason
     */
    void read(Sink sink) throws IOException, InterruptedException;
  }

  interface Sink {
    /** Whether the bytes of a file are wanted. */
    boolean wants(String path, long size);

    void file(String path, byte[] bytes);
  }

  /** Why a unit is not read: one sentence with its cure. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String because) {
      super(because);
    }
  }
}
