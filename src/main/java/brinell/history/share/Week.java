package brinell.history.share;

import java.time.LocalDate;

/**
 * One week, by UTC.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday, Tally commits, Tally landings, Tally proposals) {}
