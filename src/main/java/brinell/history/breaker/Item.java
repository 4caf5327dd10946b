package brinell.history.breaker;

/**
 * Something that counts.
 *
 * @param at seconds since 1970
 * @param marked whether it declares use
 * @param name {@code #123} or the beginning of an object id
 * @param oid the landing it came with
 */
public record Item(long at, boolean marked, String name, String oid, String subject) {}
