package brinell.rust;

import java.util.List;
import java.util.Optional;

/**
 * One Rust source file as data: its tokens, its items, and what could not be read; {@link Bodies}
 * has its expressions. Parsing takes any bytes, never fails, and takes time linear in their number.
 */
public final class RustFile {
  private final Trees trees;
  private final Edition edition;
  private final Lines lines;
  private final List<Attribute> attributes;
  private final List<Item> items;
  private final List<SyntaxProblem> problems;

  /** Made when first asked for, as most files are never asked. */
  private Optional<FunctionList> functions = Optional.empty();

  private Optional<BodyReader> bodies = Optional.empty();

  private RustFile(
      Trees trees,
      Edition edition,
      Lines lines,
      List<Attribute> attributes,
      List<Item> items,
      List<SyntaxProblem> problems) {
    this.trees = trees;
    this.edition = edition;
    this.lines = lines;
    this.attributes = attributes;
    this.items = items;
    this.problems = problems;
  }

  public static RustFile parse(byte[] source) {
    return parse(source, Edition.DEFAULT);
  }

  /** The array is not copied; whoever gives it must not change it afterwards. */
  public static RustFile parse(byte[] source, Edition edition) {
    Tokens tokens = Lexer.lex(source, edition);
    Lines lines = Lines.of(source);
    Problems problems = new Problems(lines);
    Trees trees = Trees.of(tokens, problems);
    ItemParser.Result result = new ItemParser(trees, problems).file();
    return new RustFile(
        trees, edition, lines, result.attributes(), result.items(), problems.sorted());
  }

  public Tokens tokens() {
    return trees.tokens;
  }

  Trees trees() {
    return trees;
  }

  Edition edition() {
    return edition;
  }

  public Lines lines() {
    return lines;
  }

  /** The attributes of the file itself, {@code #![…]} at its head. */
  public List<Attribute> attributes() {
    return attributes;
  }

  public List<Item> items() {
    return items;
  }

  synchronized List<Function> functions() {
    if (functions.isEmpty()) {
      functions = Optional.of(new FunctionList(trees, items, bodies()));
    }
    return functions.get();
  }

  synchronized BodyReader bodies() {
    if (bodies.isEmpty()) {
      bodies = Optional.of(new BodyReader(this));
    }
    return bodies.get();
  }

  /** In order of their lines; at most {@value Problems#LIMIT}. */
  public List<SyntaxProblem> problems() {
    return problems;
  }
}
