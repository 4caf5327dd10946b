package brinell.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes a sample so that two samples have the same bytes exactly when they are equal, and digests
 * it. A sample is made of records, lists, optionals, strings, numbers, enums and instants; anything
 * else is a programming error, said at once. Sets and maps are refused because their order is not
 * part of their value.
 */
final class Canonical {
  private final DataOutputStream out;

  private Canonical(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** SHA-256 in lower-case hexadecimal. */
  static String digest(Object... values) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      Canonical canonical =
          new Canonical(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
      canonical.write(List.of(values));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Canonical(bytes).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Object value) throws IOException {
    switch (value) {
      case String text -> text('s', text);
      case Integer number -> number('i', number);
      case Long number -> number('l', number);
      case Boolean truth -> number('b', truth ? 1 : 0);
      case Enum<?> constant -> text('e', constant.name());
      case Instant instant -> text('t', instant.toString());
      case Optional<?> optional -> all('o', optional.stream().toList());
      case List<?> list -> all('[', list);
      case Record record -> record(record);
      default ->
          throw new IllegalArgumentException(
              "a sample cannot hold a " + value.getClass().getName());
    }
  }

  private void text(char tag, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(tag, bytes.length);
    out.write(bytes);
  }

  private void number(char tag, long number) throws IOException {
    out.writeByte(tag);
    out.writeLong(number);
  }

  private void all(char tag, List<?> values) throws IOException {
    number(tag, values.size());
    for (Object value : values) {
      write(value);
    }
  }

  private void record(Record record) throws IOException {
    text('r', record.getClass().getName());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      write(read(record, component));
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
