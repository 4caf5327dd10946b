package brinell.rust;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An item, or a field or variant, as written: macros are not expanded, and no name is resolved.
 *
 * @param name without {@code r#}; of an impl what {@link ImplHeader#title()} says, of a use its
 *     tree, of a macro call its path, of an extern block its ABI as written
 * @param attributes in order, outer ones first
 * @param docs its doc comments
 * @param span all of it, with attributes and doc comments in front and the semicolon behind
 * @param signature from the visibility up to what is before the body, the semicolon or the initial
 *     value
 * @param body braces included; of a const or static its value, of a macro its delimiters and what
 *     is between; empty where there is none
 * @param impl present for impls only
 * @param children in order: the items of a mod, impl, trait or extern block, the variants of an
 *     enum, the fields, the items inside the body of a function or a value. Of a macro call with
 *     braces: the items in it, when what it takes reads as items and as nothing else ({@code
 *     cfg_rt! { pub mod net; }}), or as {@code cfg_if!} wants them
 */
public record Item(
    ItemKind kind,
    String name,
    Visibility visibility,
    Set<Qualifier> qualifiers,
    List<Attribute> attributes,
    List<Span> docs,
    Span span,
    Span signature,
    Optional<Span> body,
    Optional<ImplHeader> impl,
    List<Item> children) {
  public Item {
    qualifiers = Set.copyOf(qualifiers);
    attributes = List.copyOf(attributes);
    docs = List.copyOf(docs);
    children = List.copyOf(children);
  }

  public boolean has(Qualifier qualifier) {
    return qualifiers.contains(qualifier);
  }

  /** How a report names it: {@code fn bar}, {@code impl Foo}. */
  public String title() {
    return name.isEmpty()
        ? kind.word()
        : kind == ItemKind.MACRO_CALL ? name + "!" : kind.word() + " " + name;
  }
}
