package brinell.adapter.forge;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Takes values out of JSON and remembers every one that is not what it should be. */
final class Fields {
  /** What is wrong with one field. */
  record Wrong(String pointer, String message) {
    String name() {
      return pointer.substring(1).replace('/', '.');
    }
  }

  /** An object and where it stands. */
  record At(JsonNode node, String pointer) {
    At child(String name) {
      return new At(node.path(name), pointer + "/" + name);
    }

    /** The first of several names that is there. */
    At any(String... names) {
      for (String name : names) {
        if (node.has(name)) {
          return child(name);
        }
      }
      return child(names[0]);
    }

    boolean absent() {
      return node.isMissingNode() || node.isNull();
    }
  }

  private final List<Wrong> problems = new ArrayList<>();

  List<Wrong> problems() {
    return List.copyOf(problems);
  }

  void wrong(At at, String message) {
    problems.add(new Wrong(at.pointer(), message));
  }

  Optional<String> text(At at) {
    return at.absent() || !is(at, at.node().isString(), "a text")
        ? Optional.empty()
        : Optional.of(at.node().asString());
  }

  Optional<Integer> number(At at) {
    return at.absent() || !is(at, at.node().isInt() && at.node().intValue() > 0, "a number")
        ? Optional.empty()
        : Optional.of(at.node().intValue());
  }

  /** gh gives a text where the forge has a number; that is no number of ours. */
  Optional<Long> id(At at) {
    return at.node().isIntegralNumber() && at.node().canConvertToLong()
        ? Optional.of(at.node().longValue())
        : Optional.empty();
  }

  Optional<Boolean> flag(At at) {
    return at.absent() || !is(at, at.node().isBoolean(), "true or false")
        ? Optional.empty()
        : Optional.of(at.node().booleanValue());
  }

  Optional<Instant> instant(At at) {
    return text(at).flatMap(text -> instant(at, text));
  }

  private Optional<Instant> instant(At at, String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      wrong(at, "must be a time such as 2026-01-31T12:00:00Z");
      return Optional.empty();
    }
  }

  /** Empty when it is not supplied. */
  <T> Optional<List<T>> list(At at, Function<At, Optional<T>> each) {
    if (at.absent() || !is(at, at.node().isArray(), "a list")) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, at.node().size())
            .mapToObj(i -> new At(at.node().get(i), at.pointer() + "/" + i))
            .filter(item -> is(item, item.node().isObject(), "an object"))
            .flatMap(item -> each.apply(item).stream())
            .toList());
  }

  private boolean is(At at, boolean right, String wanted) {
    if (!right) {
      wrong(at, "must be " + wanted);
    }
    return right;
  }
}
