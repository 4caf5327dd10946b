package brinell.rust;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** The functions of a file, each read when it is asked for and then kept. */
final class FunctionList extends AbstractList<Function> implements RandomAccess {
  private record Found(Item item, List<Item> owners) {}

  private final BodyReader bodies;
  private final Signatures signatures;
  private final List<Found> found = new ArrayList<>();
  private final List<Optional<Function>> read = new ArrayList<>();

  FunctionList(Trees trees, List<Item> items, BodyReader bodies) {
    this.bodies = bodies;
    this.signatures = new Signatures(trees);
    find(items, List.of());
  }

  private void find(List<Item> items, List<Item> owners) {
    for (Item item : items) {
      if (item.kind() == ItemKind.FN) {
        found.add(new Found(item, owners));
        read.add(Optional.empty());
      }
      if (!item.children().isEmpty()) {
        List<Item> inside = new ArrayList<>(owners);
        inside.add(item);
        find(item.children(), List.copyOf(inside));
      }
    }
  }

  @Override
  public synchronized Function get(int index) {
    Optional<Function> before = read.get(index);
    if (before.isPresent()) {
      return before.get();
    }
    Found at = found.get(index);
    Optional<Expr.Block> body = at.item.body().map(bodies::block);
    Function function = signatures.function(at.item, at.owners, body);
    read.set(index, Optional.of(function));
    return function;
  }

  @Override
  public int size() {
    return found.size();
  }
}
