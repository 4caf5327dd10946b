package brinell.check.mutation;

import brinell.rust.Attribute;
import brinell.rust.Function;
import brinell.rust.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What gets no faults, because a fault there matters to nobody, and why. Macros need no entry: only
 * those that {@link Planner} knows are looked into, and no log macro is among them.
 */
public record Skips(List<Skip> all) {
  public Skips {
    all = List.copyOf(all);
  }

  public enum What {
    /** A function or method whose call is never removed and whose arguments are left alone. */
    CALL,
    /** Left alone: a function of this name, or of {@code Trait::name} or {@code Type::name}. */
    FUNCTION,
    /** Of methods of this name, the body as a whole. */
    BODY,
    /** A path. */
    FILE
  }

  public record Skip(What what, String name, String because) {}

  private static final String PANIC = "the words of a panic are no behaviour";
  private static final String CAPACITY = "a capacity is a hint";
  private static final String HELP = "what a command line's help says is for people";

  /** The built-in ones. */
  public static final Skips DEFAULT =
      new Skips(
          List.of(
              new Skip(What.CALL, "expect", PANIC),
              new Skip(What.CALL, "expect_err", PANIC),
              new Skip(What.CALL, "with_capacity", CAPACITY),
              new Skip(What.CALL, "with_capacity_and_hasher", CAPACITY),
              new Skip(What.CALL, "reserve", CAPACITY),
              new Skip(What.CALL, "reserve_exact", CAPACITY),
              new Skip(What.CALL, "try_reserve", CAPACITY),
              new Skip(What.CALL, "shrink_to", CAPACITY),
              new Skip(What.CALL, "shrink_to_fit", CAPACITY),
              new Skip(What.CALL, "help", HELP),
              new Skip(What.CALL, "long_help", HELP),
              new Skip(What.CALL, "after_help", HELP),
              new Skip(What.CALL, "before_help", HELP),
              new Skip(What.CALL, "about", HELP),
              new Skip(What.CALL, "long_about", HELP),
              new Skip(What.CALL, "value_name", HELP),
              new Skip(What.CALL, "help_heading", HELP),
              new Skip(What.CALL, "next_help_heading", HELP),
              new Skip(What.CALL, "spin_loop", "it only saves power"),
              new Skip(What.CALL, "yield_now", "it only saves power"),
              new Skip(What.CALL, "black_box", "it is there for the optimiser"),
              new Skip(What.FUNCTION, "Debug::fmt", "what Debug prints is for people"),
              new Skip(What.FUNCTION, "Default::default", "its faults are equivalent too often"),
              new Skip(What.BODY, "new", "replacing a constructor's body is seldom viable")));

  private boolean has(What what, String name) {
    return all.stream().anyMatch(skip -> skip.what() == what && skip.name().equals(name));
  }

  boolean call(String path) {
    return has(What.CALL, last(path));
  }

  boolean method(String name) {
    return has(What.CALL, name);
  }

  private static String last(String path) {
    int colon = path.lastIndexOf(':');
    return path.substring(colon + 1).strip();
  }

  boolean file(String path) {
    return has(What.FILE, path);
  }

  /** The body as a whole gets no other value, though what is in it may. */
  boolean body(Function function) {
    return has(What.BODY, function.item().name()) && inImpl(function);
  }

  /** Nothing in the function is touched. */
  boolean whole(Function function) {
    String name = function.item().name();
    return has(What.FUNCTION, name)
        || owners(function).anyMatch(owner -> has(What.FUNCTION, owner + "::" + name))
        || marked(function.item().attributes())
        || function.owners().stream().map(Item::attributes).anyMatch(Skips::marked);
  }

  private static boolean inImpl(Function function) {
    return function.owners().stream().anyMatch(owner -> owner.impl().isPresent());
  }

  /** The trait and the type of the impl that a function stands in, or the trait itself. */
  private static Stream<String> owners(Function function) {
    if (function.owners().isEmpty()) {
      return Stream.empty();
    }
    Item owner = function.owners().getLast();
    return owner.impl().isPresent()
        ? Stream.of(owner.impl().flatMap(i -> i.trait()), Optional.of(owner.impl().get().self()))
            .flatMap(Optional::stream)
            .map(Skips::bare)
        : Stream.of(owner.name());
  }

  private static String bare(String trait) {
    int generics = trait.indexOf('<');
    return last(generics < 0 ? trait : trait.substring(0, generics));
  }

  private static final Set<String> MARKS = Set.of("mutants::skip", "naked");

  private static boolean marked(List<Attribute> attributes) {
    return attributes.stream()
        .anyMatch(a ->
            MARKS.contains(a.path())
                || (a.path().equals("cfg_attr") && a.arguments().contains("mutants::skip")));
  }
}
