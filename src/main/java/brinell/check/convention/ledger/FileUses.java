package brinell.check.convention.ledger;

import brinell.rust.Item;
import brinell.rust.RustFile;
import brinell.rust.Span;
import brinell.rust.TestCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All uses in a file. */
public final class FileUses {
  private static final String DOCUMENTATION = "documentation";

  private final Source source;
  private final List<Use> uses = new ArrayList<>();
  private final List<Span> tests;
  private final List<Span> open = new ArrayList<>();
  private final Use.Kind standard;

  private FileUses(Source source) {
    this.source = source;
    boolean aside = TestCode.aside(source.path);
    boolean all = TestCode.all(source.path, source.file);
    this.standard = all ? Use.Kind.TEST : aside ? Use.Kind.ASIDE : Use.Kind.SOURCE;
    this.tests = standard == Use.Kind.SOURCE ? TestCode.spans(source.file) : List.of();
    documented(source.file.items());
  }

  /** Sorted by place; empty when the file cannot be read as Rust or a program wrote it. */
  public static Optional<List<Use>> of(String path, byte[] content) {
    RustFile file = RustFile.parse(content);
    if (!file.problems().isEmpty() || TestCode.generated(file)) {
      return Optional.empty();
    }
    return Optional.of(of(path, file));
  }

  static List<Use> of(String path, RustFile file) {
    FileUses uses = new FileUses(Source.of(path, file, TokenUses.all().vocabulary()));
    uses.read();
    uses.uses.sort(
        Comparator.comparingInt(Use::from)
            .thenComparingInt(Use::choice)
            .thenComparingInt(Use::form));
    return uses.uses;
  }

  private void read() {
    TokenUses.all().find(source, this::add);
    StatementUses.read(source, this::add);
    LiteralUses.read(source, this::add);
    TextUses.read(source, this::add);
    ImportUses.read(source, this::add);
    AttributeUses.read(source, this::add);
    ItemUses.read(source, this::add);
    ImplUses.read(source, this::add);
    DocUses.read(source, this::add);
    CommentUses.read(source, this::add);
  }

  private void documented(List<Item> items) {
    for (Item item : items) {
      if (item.visibility().isPublic() && !item.docs().isEmpty()) {
        open.add(new Span(item.docs().getFirst().start(), item.docs().getLast().end()));
      }
      documented(item.children());
    }
  }

  private void add(int choice, int form, int from, int to) {
    boolean documents = Catalogue.all().get(choice).family().equals(DOCUMENTATION);
    int last = source.line(Math.max(from, to - 1));
    uses.add(new Use(choice, form, kind(from, documents), from, to, source.line(from), last));
  }

  private Use.Kind kind(int offset, boolean documents) {
    if (standard != Use.Kind.SOURCE) {
      return standard;
    }
    if (within(tests, offset)) {
      return Use.Kind.TEST;
    }
    return documents && within(open, offset) ? Use.Kind.PUBLIC : Use.Kind.SOURCE;
  }

  /** Whether one of some stretches, in order and apart, has a byte. */
  private static boolean within(List<Span> spans, int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < spans.size() && spans.get(low).contains(offset);
  }
}
