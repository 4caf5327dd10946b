package brinell.report.json;

import brinell.report.HostileTexts;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any value of a record type, from a seed. */
final class RandomRecords {
  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  <R extends Record> R of(Class<R> type) {
    return type.cast(value(type, 0));
  }

  private Object value(Type type, int depth) {
    Class<?> raw = Shape.raw(type);
    if (raw == String.class) {
      return text();
    } else if (raw == Instant.class) {
      return Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextInt(1000));
    } else if (raw == boolean.class || raw == Boolean.class) {
      return random.nextBoolean();
    } else if (raw == int.class || raw == Integer.class) {
      return random.nextInt(Integer.MAX_VALUE);
    } else if (raw == long.class || raw == Long.class) {
      return random.nextLong();
    } else if (raw == Optional.class) {
      return random.nextBoolean()
          ? Optional.empty()
          : Optional.of(value(Shape.inside(type), depth));
    } else if (raw == List.class) {
      int size = random.nextInt(depth > 3 ? 2 : 4);
      return IntStream.range(0, size).mapToObj(_ -> value(Shape.inside(type), depth + 1)).toList();
    } else if (raw.isEnum()) {
      return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    } else if (raw.isSealed()) {
      List<Class<?>> members = Shape.members(raw);
      return value(members.get(random.nextInt(members.size())), depth);
    }
    return record(raw, depth);
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> HostileTexts.ALL.get(random.nextInt(HostileTexts.ALL.size()));
      case 1 ->
          random
              .ints(5, 0, 0x10000)
              .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
              .toString();
      default -> "text " + random.nextInt(1000);
    };
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Stream.of(components).map(c -> value(c.getGenericType(), depth + 1)).toArray();
    try {
      return type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
