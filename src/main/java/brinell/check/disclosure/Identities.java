package brinell.check.disclosure;

import brinell.core.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose address it is. People share names with tools, and people work for the makers of tools, so
 * neither a display name nor a domain ever decides.
 */
final class Identities {
  private static final String GITHUB = "@users.noreply.github.com";
  private static final String APP = "[bot]" + GITHUB;
  private static final int UUID_LENGTH = 36;

  /**
   * @param tool the tool or bot behind the address
   */
  record Identity(Party party, String tool) {}

  private static final Map<String, Identity> TABLE = read();

  private Identities() {}

  static Party party(String email) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    Optional<Identity> known = find(address);
    if (known.isPresent()) {
      return known.get().party();
    }
    if (address.endsWith(APP)) {
      return Party.BOT; // no person's account name can contain brackets
    }
    return address.indexOf('@') > 0 ? Party.PERSON : Party.UNKNOWN;
  }

  static boolean isAgent(String email) {
    return party(email) == Party.AGENT;
  }

  /** The tool behind an agent's address. */
  static Optional<String> tool(String email) {
    return find(email.strip().toLowerCase(Locale.ROOT))
        .filter(i -> i.party() == Party.AGENT)
        .map(Identity::tool);
  }

  /** The tool behind a forge's account number. */
  static Optional<String> tool(long account) {
    return Optional.ofNullable(TABLE.get("id:" + account))
        .filter(i -> i.party() == Party.AGENT)
        .map(Identity::tool);
  }

  /** Whether a forge's account is a bot that is no agent. */
  static boolean isBot(long account) {
    Identity known = TABLE.get("id:" + account);
    return known != null && known.party() == Party.BOT;
  }

  private static Optional<Identity> find(String address) {
    Identity exact = TABLE.get(address);
    if (exact != null) {
      return Optional.of(exact);
    }
    return number(address)
        .or(() -> withoutUuid(address))
        .flatMap(key -> Optional.ofNullable(TABLE.get(key)));
  }

  private static Optional<String> number(String address) {
    int plus = address.indexOf('+');
    if (plus <= 0 || !address.endsWith(GITHUB)) {
      return Optional.empty();
    }
    String id = address.substring(0, plus);
    return id.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of("id:" + id)
        : Optional.empty();
  }

  private static Optional<String> withoutUuid(String address) {
    int at = address.indexOf('@');
    if (at < UUID_LENGTH) {
      return Optional.empty();
    }
    int from = at - UUID_LENGTH;
    for (int i = from; i < at; i++) {
      char c = address.charAt(i);
      boolean dash = i - from == 8 || i - from == 13 || i - from == 18 || i - from == 23;
      boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (dash ? c != '-' : !hex) {
        return Optional.empty();
      }
    }
    return Optional.of(address.substring(0, from) + "{uuid}" + address.substring(at));
  }

  private static Map<String, Identity> read() {
    var table = new HashMap<String, Identity>();
    try (InputStream in =
        Objects.requireNonNull(Identities.class.getResourceAsStream("identities.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          String[] part = line.split("\t", -1);
          Party party = part[0].equals("agent") ? Party.AGENT : Party.BOT;
          table.put(part[1].toLowerCase(Locale.ROOT), new Identity(party, part[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
