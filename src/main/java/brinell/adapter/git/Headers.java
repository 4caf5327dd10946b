package brinell.adapter.git;

import brinell.core.Person;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The head of a mail or of a part of one. */
final class Headers {
  private static final Pattern FIELD =
      Pattern.compile("([!-9;-~]+):[ \\t]*(.*(?:\\n[ \\t]+.*)*)(?:\\n|\\z)");
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]+)[^?\\s]*\\?([BbQq])\\?([^?]*)\\?=");
  private static final Pattern ADDRESS = Pattern.compile("(.*)<([^<>]*)>.*", Pattern.DOTALL);
  private static final Pattern COMMENTED = Pattern.compile("(\\S+@\\S+) *\\((.*)\\)\\s*");

  private final Map<String, String> fields;
  private final int length;

  private Headers(Map<String, String> fields, int length) {
    this.fields = fields;
    this.length = length;
  }

  /** The headers a mail starts with; empty when it starts with anything else. */
  static Optional<Headers> of(String text) {
    Headers headers = part(text);
    return headers.fields.containsKey("From") || headers.fields.containsKey("Subject")
        ? Optional.of(headers)
        : Optional.empty();
  }

  private static Headers part(String text) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Matcher field = FIELD.matcher(text);
    int at = 0;
    while (field.region(at, text.length()).lookingAt()) {
      fields.putIfAbsent(field.group(1), field.group(2).replaceAll("\\n[ \\t]+", " "));
      at = field.end();
    }
    return new Headers(fields, at < text.length() && text.charAt(at) == '\n' ? at + 1 : at);
  }

  int length() {
    return length;
  }

  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The body's bytes; of several parts, one after the other. */
  void decode(String body, ByteArrayOutputStream to) {
    Optional<String> boundary = parameter("boundary");
    if (get("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/")
        && boundary.isPresent()) {
      for (String each : parts(body, boundary.get())) {
        Headers headers = part(each);
        headers.decode(each.substring(headers.length), to);
        fields.putIfAbsent("part-charset", headers.parameter("charset").orElse("UTF-8"));
      }
      return;
    }
    to.writeBytes(
        switch (get("Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT)) {
          case "quoted-printable" -> quoted(body.replaceAll("=[ \\t]*\\n", ""), '=', false);
          case "base64" -> Base64.getMimeDecoder().decode(body);
          default -> bytes(body);
        });
  }

  private static List<String> parts(String body, String boundary) {
    List<String> parts = new ArrayList<>();
    String[] pieces = ("\n" + body).split("\n--" + Pattern.quote(boundary), -1);
    for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
      parts.add(pieces[i].substring(pieces[i].indexOf('\n') + 1) + "\n");
    }
    return parts;
  }

  private Optional<String> parameter(String name) {
    Matcher found =
        Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
            .matcher(get("Content-Type"));
    return found.find()
        ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1))
        : Optional.empty();
  }

  /** Bytes of the body as text. */
  String charset(String text) {
    String name = parameter("charset").orElse(fields.getOrDefault("part-charset", "UTF-8"));
    return new String(bytes(text), named(name));
  }

  private static Charset named(String name) {
    try {
      Charset found = Charset.forName(name);
      return found.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : found;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] quoted(String text, char escape, boolean underscores) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == escape && i + 2 < text.length() && isHex(text, i + 1)) {
        out.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        out.write(underscores && c == '_' ? ' ' : c);
      }
    }
    return out.toByteArray();
  }

  private static boolean isHex(String text, int at) {
    return Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }

  /** Decodes encoded words; those that follow each other are one text, even within a character. */
  static String words(String text) {
    StringBuilder out = new StringBuilder();
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    Charset charset = StandardCharsets.UTF_8;
    Matcher word = WORD.matcher(text);
    int at = 0;
    while (word.find()) {
      String between = text.substring(at, word.start());
      Charset next = named(word.group(1));
      if (run.size() > 0 && (!between.isBlank() || !next.equals(charset))) {
        out.append(run.toString(charset));
        run.reset();
      }
      if (at == 0 || !between.isBlank()) {
        out.append(new String(bytes(between), StandardCharsets.UTF_8));
      }
      charset = next;
      run.writeBytes(word(word.group(2), word.group(3)));
      at = word.end();
    }
    out.append(run.toString(charset));
    return out.append(new String(bytes(text.substring(at)), StandardCharsets.UTF_8)).toString();
  }

  private static byte[] word(String kind, String text) {
    return kind.equalsIgnoreCase("B")
        ? Base64.getMimeDecoder().decode(text)
        : quoted(text, '=', true);
  }

  /** Without {@code Re:} and {@code [PATCH 1/2]}. */
  static String subject(String header) {
    return words(header).replaceFirst("^(?:\\s|:|(?i:re:)|\\[[^\\]]*\\])+", "").strip();
  }

  static Person person(String header) {
    Matcher address = ADDRESS.matcher(header);
    if (address.matches()) {
      return new Person(name(address.group(1)), address.group(2).strip());
    }
    Matcher commented = COMMENTED.matcher(header.strip());
    return commented.matches()
        ? new Person(name(commented.group(2)), commented.group(1))
        : new Person("", words(header).strip());
  }

  private static String name(String raw) {
    String plain = raw.strip();
    if (plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")) {
      plain = plain.substring(1, plain.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    return words(plain).strip();
  }

  /** A date that cannot be read is as good as none. */
  static Instant date(String header) {
    String plain = header.replaceAll("\\(.*\\)", "").strip();
    try {
      return ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
