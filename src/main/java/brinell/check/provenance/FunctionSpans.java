package brinell.check.provenance;

import brinell.rust.TokenKind;
import java.util.Arrays;

/** Finds the functions that have a body: from {@code fn} to the closing brace. */
final class FunctionSpans {
  /** Deeper functions are a part of those around them only. */
  private static final int DEPTH = 4;

  /** In tokens; what is longer is no signature. */
  private static final int SIGNATURE = 4096;

  private final Stream stream;
  private int[] partner = new int[0];
  private int[] opened = new int[0];

  /** Of each function the places of {@code fn}, of its body's opening and of its closing brace. */
  int[] found = new int[3 * 64];

  /** How many functions were found. */
  int count;

  FunctionSpans(Stream stream) {
    this.stream = stream;
  }

  /** Sets {@link #found} and {@link #count}. */
  void find() {
    pair();
    count = 0;
    int[] ends = new int[DEPTH];
    int depth = 0;
    for (int i = 0; i + 1 < stream.size; i++) {
      if (stream.kind[i] != TokenKind.FN || !stream.kind[i + 1].isName()) {
        continue;
      }
      while (depth > 0 && ends[depth - 1] < i) {
        depth--;
      }
      int open = body(i + 2);
      if (open > 0 && depth < DEPTH) {
        ends[depth++] = partner[open];
        add(i, open, partner[open]);
      }
    }
  }

  private void add(int from, int open, int close) {
    if (3 * count == found.length) {
      found = Arrays.copyOf(found, found.length * 2);
    }
    found[3 * count] = from;
    found[3 * count + 1] = open;
    found[3 * count++ + 2] = close;
  }

  /** For each opening brace its partner, or -1. */
  private void pair() {
    if (partner.length < stream.size) {
      partner = new int[stream.kind.length];
      opened = new int[stream.kind.length];
    }
    int depth = 0;
    for (int i = 0; i < stream.size; i++) {
      partner[i] = -1;
      if (stream.kind[i] == TokenKind.OPEN_BRACE) {
        opened[depth++] = i;
      } else if (stream.kind[i] == TokenKind.CLOSE_BRACE && depth > 0) {
        partner[opened[--depth]] = i;
      }
    }
  }

  /** The opening brace of the body; -1 where there is none. */
  private int body(int from) {
    int until = Math.min(stream.size, from + SIGNATURE);
    int depth = 0;
    for (int i = from; i < until; i++) {
      switch (stream.kind[i]) {
        case OPEN_PAREN, OPEN_BRACKET -> depth++;
        case CLOSE_PAREN, CLOSE_BRACKET -> depth--;
        case SEMI, CLOSE_BRACE -> {
          if (depth <= 0) {
            return -1;
          }
        }
        case FN -> {
          if (i + 1 < until && stream.kind[i + 1].isName()) {
            return -1; // another function: this one never had a body
          }
        }
        case OPEN_BRACE -> {
          if (depth == 0) {
            return partner[i] > 0 ? i : -1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }
}
