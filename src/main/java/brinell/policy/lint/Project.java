package brinell.policy.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a policy is compared with.
 *
 * @param tree the paths of the project's files; empty when there is no commit yet
 * @param owners the file that names code owners
 * @param instructions what the project tells agents
 * @param templates of pull requests
 * @param policies the text of a policy file or preset by its name
 */
public record Project(
    Optional<List<String>> tree,
    Optional<TextFile> owners,
    List<TextFile> instructions,
    List<TextFile> templates,
    Function<String, Optional<String>> policies) {
  public Project {
    tree = tree.map(List::copyOf);
    instructions = List.copyOf(instructions);
    templates = List.copyOf(templates);
  }

  public record TextFile(String path, String text) {
    String at(int line) {
      return path + ":" + line;
    }
  }
}
