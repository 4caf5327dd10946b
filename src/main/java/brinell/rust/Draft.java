package brinell.rust;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An item while it is read. Places, not bytes, until {@link #item} makes the record. */
final class Draft {
  private static final Visibility INHERITED = new Visibility.Inherited();
  private static final Visibility PUBLIC = new Visibility.Public();
  private static final List<Set<Qualifier>> QUALIFIERS = qualifierSets();

  final Trees trees;

  /** Known for sure only when a trait turns out to be an alias. */
  ItemKind kind;

  /** First place, attributes included. */
  final int start;

  /** First place behind the attributes. */
  final int head;

  final List<Attribute> attributes = new ArrayList<>(2);
  final List<Span> docs = new ArrayList<>(2);
  List<Item> children = List.of();
  Visibility visibility = INHERITED;
  int qualifiers;
  String name = "";
  Optional<ImplHeader> impl = Optional.empty();

  private int signatureEnd;
  private int bodyFrom;
  private int bodyTo;

  Draft(Trees trees, ItemKind kind, int start, int head) {
    this.trees = trees;
    this.kind = kind;
    this.start = start;
    this.head = head;
  }

  private static List<Set<Qualifier>> qualifierSets() {
    List<Set<Qualifier>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << Qualifier.values().length; bits++) {
      EnumSet<Qualifier> set = EnumSet.noneOf(Qualifier.class);
      for (Qualifier qualifier : Qualifier.values()) {
        if ((bits & qualifier.bit()) != 0) {
          set.add(qualifier);
        }
      }
      sets.add(Set.copyOf(set));
    }
    return List.copyOf(sets);
  }

  /** What is written from {@code from} up to {@code to}. */
  void visibility(int from, int to) {
    if (to == from + 1) {
      visibility = PUBLIC;
    } else if (to > from) {
      visibility = new Visibility.Restricted(trees.text(from + 2, trees.inside(from + 1)));
    }
  }

  /** Names it after an identifier. */
  void name(int place) {
    String text = trees.text(place);
    name = text.startsWith("r#") ? text.substring(2) : text;
  }

  void body(int from, int to) {
    bodyFrom = from;
    bodyTo = to;
  }

  void signatureEnd(int place) {
    signatureEnd = place;
  }

  /** Where to put its children. */
  List<Item> childList() {
    if (children.isEmpty()) {
      children = new ArrayList<>();
    }
    return children;
  }

  /** The record of an item that ends before a place. */
  Item item(int end) {
    int last = Math.max(head, end - 1);
    int signatureLast = Math.max(head, signatureEnd - 1);
    return new Item(
        kind,
        name,
        visibility,
        QUALIFIERS.get(qualifiers),
        attributes,
        docs,
        new Span(trees.start(start), trees.end(last)),
        new Span(trees.start(head), trees.end(Math.min(signatureLast, last))),
        bodyTo > bodyFrom
            ? Optional.of(new Span(trees.start(bodyFrom), trees.end(bodyTo - 1)))
            : Optional.empty(),
        impl,
        children);
  }
}
