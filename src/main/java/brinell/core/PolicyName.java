package brinell.core;

import java.util.Optional;

/**
 * Which policy judged.
 *
 * @param name as the policy calls itself, for example {@code rust-lang/rust}
 * @param from the preset or file it was read from
 * @param source where the project's own prose stands
 * @param digest SHA-256 over the policy after inheritance, in hexadecimal
 */
public record PolicyName(String name, String from, Optional<String> source, String digest) {}
