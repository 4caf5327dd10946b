package brinell.check.convention.ledger;

/**
 * What was counted at an older commit.
 *
 * @param days how much older than the base
 */
record Past(int days, Counts counts) {}
