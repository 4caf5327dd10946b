package brinell.check.fixes;

import brinell.port.Workshop;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Message;
import brinell.port.Workshop.Place;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.RustFile;
import brinell.rust.Span;
import brinell.rust.TestCode;
import brinell.rust.TestItems;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes out of tests what does not compile with the code as it was: the innermost item around each
 * error, a test function or something that tests share. Only in what exists in tests alone.
 */
final class Refused {
  private final Workshop workshop;
  private Optional<String> reason = Optional.empty();

  Refused(Workshop workshop) {
    this.workshop = workshop;
  }

  /** The first error for which something was taken out. */
  Optional<String> reason() {
    return reason;
  }

  /** New texts by path; empty when an error lies elsewhere, so that nothing would help. */
  Map<String, byte[]> cut(Built built) {
    Map<String, Set<Integer>> places = new LinkedHashMap<>();
    for (Message message : built.messages()) {
      if (message.level().startsWith("error") && !message.spans().isEmpty()) {
        Place place = message.spans().getFirst();
        places.computeIfAbsent(place.path(), p -> new TreeSet<>()).add(place.start());
        reason = reason.isPresent() ? reason : Optional.of(Trial.error(message));
      }
    }
    Map<String, byte[]> texts = new LinkedHashMap<>();
    places.forEach((path, offsets) ->
        workshop
            .read(path)
            .map(text -> without(path, text, offsets))
            .filter(Optional::isPresent)
            .map(Optional::get)
            .ifPresent(text -> texts.put(path, text)));
    return texts;
  }

  private static Optional<byte[]> without(String path, byte[] text, Set<Integer> offsets) {
    RustFile file = RustFile.parse(text);
    boolean all = TestCode.all(path, file);
    List<TestItems.At> tests = TestItems.outermost(file);
    byte[] now = text.clone();
    for (int offset : offsets) {
      Optional<Item> found =
          all
              ? innermost(file.items(), offset)
              : tests.stream()
                  .map(TestItems.At::item)
                  .filter(i -> i.span().contains(offset))
                  .findFirst()
                  .flatMap(i -> innermost(List.of(i), offset));
      found.ifPresent(item -> blank(now, item.span()));
    }
    return Arrays.equals(now, text) ? Optional.empty() : Optional.of(now);
  }

  /** Down through modules, to the first thing that is none. */
  private static Optional<Item> innermost(List<Item> items, int offset) {
    Optional<Item> here = items.stream().filter(i -> i.span().contains(offset)).findFirst();
    return here.flatMap(
        item -> item.kind() == ItemKind.MOD ? innermost(item.children(), offset) : here);
  }

  private static void blank(byte[] text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text[i] != '\n') {
        text[i] = ' ';
      }
    }
  }
}
