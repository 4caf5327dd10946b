package brinell.check.convention.model;

import brinell.port.Models;
import brinell.port.Repository;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Models of a repository's revisions, learned when they are first asked for. */
public final class Library {
  /** Raised whenever the same sources could make another model. */
  static final int VERSION = 1;

  private final Repository repository;
  private final Models models;
  private final Set<String> opened = new TreeSet<>();

  public Library(Repository repository, Models models) {
    this.repository = repository;
    this.models = models;
  }

  /** Of the Rust files of a revision. */
  public TokenModel codebase(String revision) {
    String key = key(revision);
    opened.add(key);
    Optional<TokenModel> known = open(key);
    return known.orElseGet(
        () -> TokenModel.of(models.keep(key, Codebase.learn(repository, revision)::write)));
  }

  /** The same, without keeping it. */
  public TokenModel passing(String revision) {
    return open(key(revision)).orElseGet(() -> Codebase.learn(repository, revision).model());
  }

  /** Whether it need not be learned. */
  public boolean has(String revision) {
    return open(key(revision)).isPresent();
  }

  /** Of other people's code, by the key under which it was learned. */
  public Optional<TokenModel> others(String key) {
    opened.add(key);
    return open(key);
  }

  private Optional<TokenModel> open(String key) {
    try {
      return models.open(key).map(TokenModel::of);
    } catch (Damaged e) {
      models.drop(key);
      return Optional.empty();
    }
  }

  /** Does it; where a model turns out to be damaged it is learned again and the work done anew. */
  public <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (Damaged e) {
      opened.forEach(this::verify);
      return work.get();
    }
  }

  private void verify(String key) {
    try {
      models.open(key).map(TokenModel::of).ifPresent(TokenModel::verify);
    } catch (Damaged e) {
      models.drop(key);
    }
  }

  /** Depends on the Rust files of the tree alone. */
  private String key(String revision) {
    StringBuilder files = new StringBuilder("codebase " + VERSION + "\n");
    repository
        .entries(revision)
        .forEach((path, blob) -> {
          if (Codebase.counts(path)) {
            files.append(blob).append(' ').append(path).append('\n');
          }
        });
    return digest(files.toString());
  }

  /** In 64 hexadecimal digits. */
  public static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
