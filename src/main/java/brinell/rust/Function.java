package brinell.rust;

import java.util.List;
import java.util.Optional;

/**
 * A function with its signature taken apart and its body read.
 *
 * @param item the function itself
 * @param owners the items around it, outermost first: mod, impl, trait, another function
 * @param generics from {@code <} to {@code >}
 * @param receiver {@code self} in one of its forms, {@code &'a mut self}, {@code self: Box<Self>}
 * @param parameters without the receiver
 * @param returns the type behind the arrow
 * @param body empty for a declaration
 */
public record Function(
    Item item,
    List<Item> owners,
    Optional<Span> generics,
    Optional<Span> receiver,
    List<Parameter> parameters,
    Optional<Span> returns,
    Optional<Expr.Block> body) {
  public Function {
    owners = List.copyOf(owners);
    parameters = List.copyOf(parameters);
  }

  public record Parameter(Span span, Span pattern, Span type) {}
}
