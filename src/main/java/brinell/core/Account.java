package brinell.core;

import java.util.Optional;

/**
 * A user of a forge.
 *
 * @param id the forge's number for the account, which survives renames
 * @param bot whether the forge itself marks the account as an app
 */
public record Account(String login, Optional<Long> id, boolean bot) {}
