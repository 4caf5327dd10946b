package brinell.port;

import java.util.List;
import java.util.Optional;

/**
 * A change that a history accepted: what a commit did to Rust files, against its first parent.
 *
 * @param files sorted by path; renamed files count with what differs
 */
public record Landed(String commit, List<Touched> files) {
  public Landed {
    files = List.copyOf(files);
  }

  /**
   * A file with added lines.
   *
   * @param path at the commit
   * @param before the blob that stood there, or where it was renamed from
   */
  public record Touched(String path, Optional<String> before, String after, List<Run> added) {
    public Touched {
      added = List.copyOf(added);
    }
  }

  /** Lines first to last, 1-based, inclusive. */
  public record Run(int first, int last) {}
}
