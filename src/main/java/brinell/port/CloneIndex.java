package brinell.port;

import brinell.core.licence.Stated;
import java.util.List;
import java.util.Optional;

/** Known functions, to compare others with. Safe for several threads. */
public interface CloneIndex extends AutoCloseable {

  /** What is known of an index as a whole; sizes in bytes. */
  record Info(
      String digest,
      long functions,
      long projects,
      long units,
      long sourceBytes,
      long indexBytes,
      Thresholds thresholds) {}

  /**
   * From which score on two functions resemble each other, set when the index was built on
   * functions of unrelated projects.
   *
   * @param strict few false alarms
   * @param wide more of both
   * @param strictRate false alarms to expect at most of 1,000 unrelated functions at the strict
   *     point; 1,000 where none were tried
   * @param wideRate the same at the wide point
   * @param negatives on how many functions that was set
   */
  record Thresholds(
      double strict, double wide, double strictRate, double wideRate, int negatives) {}

  /**
   * Where a known function stands.
   *
   * @param project the repository, crate or package it was read from
   * @param crate the cargo package it belongs to
   * @param firstVersion the oldest version in the index that has it; empty where none is known
   * @param place what was read, as the builder of the index named it
   */
  record Origin(
      String project,
      String crate,
      String path,
      String function,
      int firstLine,
      int lastLine,
      String firstVersion,
      String lastVersion,
      Stated licence,
      String place) {}

  /**
   * A known function that resembles another.
   *
   * @param score the larger, the more alike; comparable within one index
   * @param bits how much they share, in bits of surprise
   * @param containment which part of the smaller one's features is shared, 0 to 1
   * @param identical whether all tokens are the same, or all but chosen names
   */
  record Match(
      double score,
      double bits,
      double containment,
      Same identical,
      int tokens,
      List<Origin> origins) {}

  /** How far two functions are the same. */
  enum Same {
    /** Every token but comments. */
    TOKENS,
    /** Every token but names that are not the standard library's. */
    SHAPE,
    /** In part. */
    NO
  }

  Info info();

  /**
   * The known functions that resemble one most, best first: none when the best one does not come up
   * to the wide threshold, else also those that could demote it.
   */
  List<Match> resembling(Print print);

  /** How much a term says, in bits: the fewer projects use it, the more; 0 for everybody's. */
  double bits(long term);

  /**
   * The text of a known function, from where it was read; empty when that is gone or has changed.
   */
  Optional<String> text(Origin origin);

  @Override
  void close();
}
