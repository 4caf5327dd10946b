package brinell.cli;

import java.nio.file.InvalidPathException;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Reads the plainest command lines without the option parser: the model that it makes of a command
 * out of annotations costs a sixth of a short run. Whatever is not known here word for word is left
 * to the parser, so help, errors and every other way to write an option are the parser's.
 */
final class Quick {
  /** A command whose options can be taken one by one. */
  interface Command extends Callable<Integer> {
    /** Takes an option, or the range; false when it is for the parser. */
    boolean take(String word, Quick words);
  }

  private final List<String> words;
  private final Set<String> seen = new HashSet<>();
  private int at;

  private Quick(List<String> words) {
    this.words = words;
  }

  static Optional<Command> read(String[] args, Screen screen) {
    if (args.length == 0) {
      return Optional.empty();
    }
    return switch (args[0]) {
      case "check" -> read(new CheckCommand(screen), args);
      case "disclosures" -> read(new DisclosuresCommand(screen), args);
      default -> Optional.empty();
    };
  }

  private static Optional<Command> read(Command command, String[] args) {
    return new Quick(List.of(args).subList(1, args.length)).fills(command)
        ? Optional.of(command)
        : Optional.empty();
  }

  private boolean fills(Command command) {
    try {
      while (at < words.size()) {
        String word = words.get(at++);
        boolean plain = !word.isEmpty() && word.charAt(0) != '@' && seen.add(word);
        if (!plain || !command.take(word, this)) {
          return false;
        }
      }
      return true;
    } catch (NoSuchElementException | InvalidPathException e) {
      return false;
    }
  }

  /** The value behind an option. */
  String value() {
    if (at == words.size()
        || words.get(at).isEmpty()
        || "-@".indexOf(words.get(at).charAt(0)) >= 0) {
      throw new NoSuchElementException("for the parser");
    }
    return words.get(at++);
  }

  /** A constant that the value behind an option spells as it is. */
  <E extends Enum<E>> E constant(E[] all) {
    String value = value();
    for (E constant : all) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw new NoSuchElementException("for the parser");
  }
}
