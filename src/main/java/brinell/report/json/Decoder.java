package brinell.report.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns JSON into records, and complains about the first thing that does not fit. */
final class Decoder {
  private final String file;

  Decoder(String file) {
    this.file = file;
  }

  <R extends Record> R record(Node.Obj node, Class<R> type) {
    return type.cast(make(node, type, Set.of()));
  }

  private Object value(Node node, Type type, String name) {
    Class<?> raw = Shape.raw(type);
    return switch (node) {
      case Node.Obj obj when raw.isRecord() -> make(obj, raw, Set.of());
      case Node.Obj obj when raw.isSealed() -> member(obj, raw);
      case Node.Arr arr when raw == List.class ->
          arr.items().stream().map(n -> value(n, Shape.inside(type), name)).toList();
      case Node.Text text when raw == String.class -> text.value();
      case Node.Text text when raw == Instant.class -> instant(text, name);
      case Node.Text text when raw.isEnum() -> constant(text, raw, name);
      case Node.Int n when raw == long.class || raw == Long.class -> n.value();
      case Node.Int n when (raw == int.class || raw == Integer.class) && fits(n) -> (int) n.value();
      case Node.Bool b when raw == boolean.class || raw == Boolean.class -> b.value();
      default -> throw complain(node, name + " cannot be " + node.what());
    };
  }

  private static boolean fits(Node.Int n) {
    return n.value() == (int) n.value();
  }

  private Object make(Node.Obj node, Class<?> type, Set<String> also) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known = new LinkedHashSet<>(also);
    Arrays.stream(components).forEach(c -> known.add(c.getName()));
    for (var field : node.fields().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw complain(field.getValue(), Shape.name(type) + " has no field " + field.getKey());
      }
    }
    return construct(type, Stream.of(components).map(c -> component(node, type, c)).toArray());
  }

  private Object component(Node.Obj node, Class<?> type, RecordComponent component) {
    Node field = node.fields().get(component.getName());
    Type declared = component.getGenericType();
    if (Shape.isOptional(declared)) {
      return field == null
          ? Optional.empty()
          : Optional.of(value(field, Shape.inside(declared), component.getName()));
    }
    if (field == null) {
      throw complain(node, Shape.name(type) + " lacks the field " + component.getName());
    }
    return value(field, declared, component.getName());
  }

  private Object member(Node.Obj node, Class<?> family) {
    if (!(node.fields().get(Shape.TYPE) instanceof Node.Text type)) {
      throw complain(node, Shape.name(family) + " lacks the field " + Shape.TYPE);
    }
    Class<?> member =
        Shape.members(family).stream()
            .filter(c -> Shape.name(c).equals(type.value()))
            .findFirst()
            .orElseThrow(
                () -> unknown(type, Shape.TYPE, Shape.members(family).stream().map(Shape::name)));
    return make(node, member, Set.of(Shape.TYPE));
  }

  private Object constant(Node.Text text, Class<?> type, String name) {
    List<Enum<?>> constants =
        Arrays.stream(type.getEnumConstants()).<Enum<?>>map(c -> (Enum<?>) c).toList();
    return constants.stream()
        .filter(c -> Shape.name(c).equals(text.value()))
        .findFirst()
        .orElseThrow(() -> unknown(text, name, constants.stream().map(Shape::name)));
  }

  private Instant instant(Node.Text text, String name) {
    try {
      return Instant.parse(text.value());
    } catch (DateTimeException e) {
      throw complain(text, name + " is no time: " + text.value());
    }
  }

  private RuntimeException unknown(Node.Text text, String name, Stream<String> known) {
    String names = known.collect(Collectors.joining(", "));
    return complain(text, name + " cannot be " + text.value() + "; it is one of " + names);
  }

  private RuntimeException complain(Node node, String message) {
    return Complaint.at(file, node.line(), message);
  }

  private static Object construct(Class<?> type, Object[] values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot make " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }
}
