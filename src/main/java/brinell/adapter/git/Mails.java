package brinell.adapter.git;

import brinell.core.Person;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code git am} reads: one mail, a box of mails, or a plain diff. Lines are bytes here,
 * one character each, until a header or a content type says what they mean.
 */
final class Mails {
  private static final Pattern SEPARATOR =
      Pattern.compile("^From \\S+ .*\\d:\\d\\d:\\d\\d .*\\d{4}.*$", Pattern.MULTILINE);
  private static final Pattern BREAK =
      Pattern.compile("^(?:diff -|Index: |---[ \\t]*$|--- \\S)", Pattern.MULTILINE);
  private static final Pattern INNER =
      Pattern.compile("\\A\\s*(?:(From|Date|Subject): ?(.*(?:\\n[ \\t]+.*)*)\\n)");

  private Mails() {}

  static List<Patch> read(byte[] file) {
    String text = withoutReturns(new String(file, StandardCharsets.ISO_8859_1));
    List<Patch> patches = new ArrayList<>();
    for (String mail : split(text)) {
      patches.add(patch(mail));
    }
    return patches;
  }

  /** A carriage return at the end of every line was added on the way. */
  private static String withoutReturns(String text) {
    String without = text.replace("\r\n", "\n");
    int first = text.indexOf('\n');
    boolean added = first > 0 && text.charAt(first - 1) == '\r' && looksLikeMail(without);
    return added ? without : text;
  }

  private static boolean looksLikeMail(String text) {
    return text.startsWith("From ") || Headers.of(text).isPresent();
  }

  private static List<String> split(String text) {
    if (!text.startsWith("From ")) {
      return List.of(text);
    }
    List<String> mails = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(text);
    int start = 0;
    while (separator.find()) {
      boolean afterBlank = separator.start() == 0 || text.charAt(separator.start() - 1) == '\n';
      if (afterBlank && separator.start() > start) {
        mails.add(text.substring(start, separator.start()));
        start = separator.start();
      }
    }
    mails.add(text.substring(start));
    return mails;
  }

  private static Patch patch(String source) {
    String mail = source.startsWith("From ") ? source.substring(source.indexOf('\n') + 1) : source;
    Optional<Headers> headers = Headers.of(mail);
    byte[] bytes = source.getBytes(StandardCharsets.ISO_8859_1);
    if (headers.isEmpty()) {
      return new Patch(Optional.empty(), bytes, bytes);
    }
    Headers h = headers.get();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    h.decode(mail.substring(h.length()), body);
    return letter(h, body.toByteArray(), bytes);
  }

  private static Patch letter(Headers headers, byte[] body, byte[] source) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    Map<String, String> inner = new java.util.HashMap<>();
    int start = 0;
    Matcher line = INNER.matcher(text);
    while (line.find()) {
      inner.putIfAbsent(line.group(1), line.group(2));
      start += line.end();
      line = INNER.matcher(text.substring(start));
    }
    Matcher end = BREAK.matcher(text);
    int stop = end.find(start) ? end.start() : text.length();
    String said = headers.charset(text.substring(start, stop));
    String subject = Headers.subject(inner.getOrDefault("Subject", headers.get("Subject")));
    Person author = Headers.person(inner.getOrDefault("From", headers.get("From")));
    String date = inner.getOrDefault("Date", headers.get("Date"));
    String message = tidy(subject + "\n\n" + said);
    byte[] diff = text.substring(stop).getBytes(StandardCharsets.ISO_8859_1);
    return new Patch(
        Optional.of(new Patch.Letter(author, Headers.date(date), message)), diff, source);
  }

  /** As git tidies a message: no trailing blanks, single empty lines, one line feed at the end. */
  private static String tidy(String message) {
    StringBuilder tidy = new StringBuilder();
    boolean gap = false;
    for (String line : message.split("\n", -1)) {
      String kept = line.stripTrailing();
      if (kept.isEmpty()) {
        gap = !tidy.isEmpty();
        continue;
      }
      tidy.append(gap ? "\n" : "").append(kept).append('\n');
      gap = false;
    }
    return tidy.toString();
  }
}
