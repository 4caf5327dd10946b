package brinell.check.disclosure;

import brinell.check.disclosure.Passages.Passage;
import brinell.check.disclosure.Said.Kind;
import brinell.check.disclosure.Said.Line;
import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the author's sentences and ticked boxes say. */
final class Sentences {
  private final Heard heard;

  Sentences(Heard heard) {
    this.heard = heard;
  }

  void words(Trailer t) {
    Line line = new Line(t.line(), Kind.TEXT, t.value(), false, 0);
    passage(new Passage(Optional.of(t.key()), false, t.line(), List.of(line)));
  }

  void box(Line line, Set<Integer> taken) {
    Optional<Boxes.Box> box = Boxes.box(line.text());
    if (box.isEmpty()) {
      return;
    }
    taken.add(line.number());
    Optional<AiLevel> level = box.get().ticked() ? Boxes.level(box.get().text()) : Optional.empty();
    level.ifPresent(l ->
        heard.add(
            line.number(),
            l,
            Channel.CHECKBOX,
            Strength.DECLARED,
            "",
            Named.of(box.get().text()),
            box.get().text(),
            ""));
  }

  void passage(Passage passage) {
    if (!passage.isLabelled() && !Prose.mayState(passage.text())) {
      return; // most paragraphs: they need not be taken apart
    }
    for (Prose.Statement s : Prose.read(passage)) {
      if (s.partial()) {
        continue; // that part of the work was done without AI denies nothing
      }
      boolean answer = !heard.isCommit() && passage.isLabelled();
      Channel channel = s.footer() ? Channel.FOOTER : answer ? Channel.SECTION : Channel.PROSE;
      heard.add(
          s.line(),
          s.level(),
          channel,
          s.footer() ? Strength.MACHINE_LEFT : answer ? Strength.DECLARED : Strength.WEAK,
          passage.label().map(l -> l.toLowerCase(Locale.ROOT)).orElse(""),
          Named.of(s.text()),
          s.text(),
          s.footer() ? "" : s.text());
    }
  }
}
