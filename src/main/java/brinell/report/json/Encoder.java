package brinell.report.json;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns records into maps: a field for each component, none for an empty optional. */
final class Encoder {
  private Encoder() {}

  static Map<String, Object> record(Record record) {
    return record(record, record.getClass());
  }

  /**
   * @param declared what a reader expects here; a family's member has to say which one it is
   */
  private static Map<String, Object> record(Record record, Class<?> declared) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (declared.isSealed()) {
      fields.put(Shape.TYPE, Shape.name(record.getClass()));
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = read(record, component);
      Type type = component.getGenericType();
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(
            inner -> fields.put(component.getName(), value(inner, Shape.inside(type))));
      } else {
        fields.put(component.getName(), value(value, type));
      }
    }
    return fields;
  }

  private static Object value(Object value, Type type) {
    return switch (value) {
      case Record record -> record(record, Shape.raw(type));
      case List<?> list -> encoded(list, Shape.inside(type));
      case Enum<?> constant -> Shape.name(constant);
      case Instant instant -> instant.toString();
      default -> value;
    };
  }

  /** Encodes an element when it is asked for: a large diff never stands in memory as maps. */
  private static List<Object> encoded(List<?> list, Type type) {
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return value(Objects.requireNonNull(list.get(index)), type);
      }

      @Override
      public int size() {
        return list.size();
      }
    };
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
