package brinell.report.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the domain's Java types look in JSON. The one place that knows the names. */
final class Shape {
  /** Tells the members of a sealed family apart. */
  static final String TYPE = "type";

  private Shape() {}

  /** {@code NOT_APPLICABLE} is {@code not-applicable}. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code NoteLine} is {@code note-line}. */
  static String name(Class<?> member) {
    return member.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The members of a sealed family, in the source's order. */
  static List<Class<?>> members(Class<?> family) {
    return Arrays.asList(family.getPermittedSubclasses());
  }

  static boolean isOptional(Type type) {
    return raw(type) == Optional.class;
  }

  static boolean isList(Type type) {
    return raw(type) == List.class;
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> c -> c;
      case ParameterizedType p -> raw(p.getRawType());
      default -> throw new IllegalArgumentException("no shape for " + type);
    };
  }

  /** What a list or an optional holds. */
  static Type inside(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
