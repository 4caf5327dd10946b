package brinell.policy;

import brinell.core.Standing;
import java.util.List;
import java.util.Optional;

/**
 * A group of people or accounts.
 *
 * @param standing what the forge says of them
 * @param people logins and e-mail addresses, in lower case
 * @param except people who are not in it all the same
 * @param bots whether accounts that the forge marks as apps are in it
 * @param missing the file that should have named people and was not supplied
 */
public record Role(
    String name,
    List<Standing> standing,
    List<String> people,
    List<String> except,
    boolean bots,
    Optional<String> missing) {
  public Role {
    standing = List.copyOf(standing);
    people = List.copyOf(people);
    except = List.copyOf(except);
  }
}
