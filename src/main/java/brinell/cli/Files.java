package brinell.cli;

import brinell.core.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Reads what a user names and writes what a user asks for. */
final class Files {
  /**
   * More than any policy or dossier needs, in bytes; a larger file is a mistake in the command
   * line.
   */
  private static final long LIMIT = 200L << 20;

  private Files() {}

  static String read(Path file, String cure) {
    try {
      if (java.nio.file.Files.isDirectory(file)) {
        throw Rejected.input(file.toString(), "is a folder, not a file", cure);
      }
      if (java.nio.file.Files.size(file) > LIMIT) {
        throw Rejected.input(file.toString(), "is larger than " + (LIMIT >> 20) + " MiB", cure);
      }
      return new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw Rejected.input(file.toString(), "does not exist", cure);
    } catch (AccessDeniedException e) {
      throw Rejected.input(file.toString(), "may not be read by this user", cure);
    } catch (IOException e) {
      throw Rejected.input(file.toString(), "cannot be read: " + e.getMessage(), cure);
    }
  }

  /** Writes the whole file or leaves what was there; nothing half written stays behind. */
  static void write(Path file, String text) {
    try {
      // not createTempFile: nobody but its owner could read such a file
      Path draft = file.resolveSibling(".brinell-" + UUID.randomUUID() + ".tmp");
      try {
        java.nio.file.Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
        java.nio.file.Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        java.nio.file.Files.deleteIfExists(draft);
      }
    } catch (NoSuchFileException e) {
      throw new OutputFailed(file + ": its folder does not exist", e);
    } catch (IOException e) {
      throw new OutputFailed(file.toString(), e);
    }
  }
}
