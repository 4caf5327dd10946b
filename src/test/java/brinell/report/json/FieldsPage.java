package brinell.report.json;

import brinell.core.Dossier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a dossier in a few lines, for the documentation. */
final class FieldsPage {
  private final Set<Class<?>> met = new LinkedHashSet<>();
  private final StringBuilder out = new StringBuilder();

  static String fields() {
    FieldsPage page = new FieldsPage();
    page.of(Dossier.class);
    return "\n```text\n" + page.out + "```\n\n";
  }

  private void of(Class<?> type) {
    if (!met.add(type)) {
      return;
    }
    Set<Class<?>> next = new LinkedHashSet<>();
    if (type.isEnum()) {
      line(type, Arrays.stream(type.getEnumConstants()).map(c -> Shape.name((Enum<?>) c)));
    } else if (type.isSealed()) {
      line(type, Shape.members(type).stream().map(Shape::name));
      next.addAll(Shape.members(type));
    } else {
      out.append(Shape.name(type)).append(inFamily(type)).append(" {");
      for (RecordComponent component : type.getRecordComponents()) {
        out.append(" ").append(component.getName()).append(": ");
        out.append(name(component.getGenericType(), next)).append(";");
      }
      out.append(" }\n");
    }
    next.forEach(this::of);
  }

  /** Two families have a member called text. */
  private static String inFamily(Class<?> type) {
    return type.getInterfaces().length == 0 ? "" : " of " + Shape.name(type.getInterfaces()[0]);
  }

  private void line(Class<?> type, java.util.stream.Stream<String> names) {
    out.append(Shape.name(type)).append(" = ").append(names.collect(Collectors.joining(" | ")));
    out.append('\n');
  }

  private static String name(Type type, Set<Class<?>> next) {
    Class<?> raw = Shape.raw(type);
    if (Shape.isOptional(type)) {
      return name(Shape.inside(type), next) + "?";
    } else if (Shape.isList(type)) {
      return name(Shape.inside(type), next) + "[]";
    } else if (raw == String.class) {
      return "string";
    } else if (raw == Instant.class) {
      return "time";
    } else if (raw == boolean.class || raw == Boolean.class) {
      return "bool";
    } else if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return "number";
    }
    next.add(raw);
    return Shape.name(raw);
  }
}
