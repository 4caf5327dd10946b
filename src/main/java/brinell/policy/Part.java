package brinell.policy;

import java.util.List;
import java.util.Locale;

/** What a disclosure may have to say. */
public enum Part {
  TOOL,
  MODEL,
  /** In own words: which portion, how much. */
  EXTENT,
  /** In own words: what for. */
  PURPOSE,
  /** In own words: how the output was reviewed or tested. */
  REVIEW,
  PROMPTS,
  /** Any sentence of the author's own, beyond a tool's standard line. */
  OWN_WORDS;

  /** Whether own words plainly speak of it. When not, only a human can tell. */
  public boolean plainIn(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    return this == OWN_WORDS || hints().stream().anyMatch(text::contains);
  }

  private List<String> hints() {
    return switch (this) {
      case EXTENT ->
          List.of("extent", "portion", "part", "all of", "entire", "only", "%", "by hand", "every");
      case PURPOSE ->
          List.of("purpose", "used for", "used to", "in order", "to help", "to find", "to write");
      case REVIEW -> List.of("review", "read ", "checked", "verified", "tested", "went through");
      case PROMPTS -> List.of("prompt");
      case TOOL, MODEL, OWN_WORDS -> List.of();
    };
  }
}
