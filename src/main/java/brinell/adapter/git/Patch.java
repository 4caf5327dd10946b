package brinell.adapter.git;

import brinell.core.Commit;
import brinell.core.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One diff, and who says what about it when it came as a mail.
 *
 * @param source all bytes, as they came
 */
@SuppressWarnings("ArrayRecordComponent")
record Patch(Optional<Letter> letter, byte[] diff, byte[] source) {

  /** What a mail says beside its diff. */
  record Letter(Person author, Instant when, String message) {
    String subject() {
      return message.lines().findFirst().orElse("");
    }
  }

  private static final Pattern FILES =
      Pattern.compile("^(?:diff --git \"?(\\S+)|--- \"?([^\\s\"]+))", Pattern.MULTILINE);

  /** Whether paths start with {@code a/} or another single letter, as git writes them. */
  boolean hasPrefixes() {
    return FILES
        .matcher(text())
        .results()
        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
        .filter(path -> !path.equals("/dev/null"))
        .findFirst()
        .map(path -> path.length() > 2 && path.charAt(1) == '/')
        .orElse(true);
  }

  boolean isEmpty() {
    return !Pattern.compile("^(diff --git |--- .*\\R\\+\\+\\+ )", Pattern.MULTILINE)
        .matcher(text())
        .find();
  }

  private String text() {
    return new String(diff, StandardCharsets.ISO_8859_1);
  }

  /** Author and date stand for the committer's too: nobody has committed it yet. */
  Optional<Commit> commit(String parent) {
    return letter.map(l ->
        new Commit(
            "patch-" + digest(source),
            List.of(parent),
            l.author(),
            l.author(),
            l.when(),
            l.when(),
            l.message(),
            List.of()));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sum).substring(0, 40);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
