package brinell.policy;

import java.util.List;

/** What a disclosure may have to say. */
public enum Part {
  TOOL(),
  MODEL(),
  /** In own words: which portion, how much. */
  EXTENT("extent", "portion", "which part", "parts", "how much"),
  /** In own words: what for. */
  PURPOSE("purpose", "used for", "used to", "in order to", "because"),
  /** In own words: how the output was reviewed or tested. */
  REVIEW("review", "read", "checked", "verified", "tested", "understand"),
  PROMPTS("prompt"),
  /** Any sentence of the author's own, beyond a tool's standard line. */
  OWN_WORDS();

  private final List<String> hints;

  Part(String... hints) {
    this.hints = List.of(hints);
  }

  /** Words that show that the part is there; their absence shows nothing. */
  public List<String> hints() {
    return hints;
  }
}
