package brinell.check.convention.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** The choices of one codebase at one commit, counted. */
public final class Ledger {
  /** In a file or folder that writes it otherwise this often, in thousandths, nothing is said. */
  private static final int LOCAL = 900;

  /** The same in a crate with enough uses to have a habit. */
  private static final int LARGE = 950;

  /** So many new uses of the other form are no accident. */
  private static final int RISING = 3;

  /** One file with a table of thousands shows no habit of a codebase. */
  private static final int MOST = 20;

  private final List<FileCount> files;
  private final Crates crates;
  private final Supplier<List<Past>> past;
  private final List<String> leftOut;
  private final Counts whole = new Counts();
  private final Map<String, Counts> byCrate = new TreeMap<>();

  /** The same where no file counts for more than {@link #MOST}. */
  private final Counts wholeEven = new Counts();

  private final Map<String, Counts> byCrateEven = new TreeMap<>();
  private final Cells cells = new Cells();
  private final int size;
  private Optional<List<Past>> asked = Optional.empty();

  /** {@code past}: what was counted at older commits; asked for when something needs it. */
  Ledger(List<FileCount> files, Crates crates, Supplier<List<Past>> past, List<String> leftOut) {
    this.files = List.copyOf(files);
    this.crates = crates;
    this.past = past;
    this.leftOut = List.copyOf(leftOut);
    this.size = (int) files.stream().map(FileCount::path).distinct().count();
    for (FileCount file : files) {
      String crate = crates.of(file.path());
      add(file, whole);
      add(file, byCrate.computeIfAbsent(crate, c -> new Counts()));
      even(file, wholeEven, byCrateEven.computeIfAbsent(crate, c -> new Counts()));
      cells.add(file, crate);
    }
  }

  private static void even(FileCount file, Counts counts, Counts crate) {
    Map<Integer, Integer> totals = new HashMap<>();
    for (FileCount.Group group : file.groups()) {
      totals.merge(Counts.at(group.choice(), group.kind(), 0), group.count(), Integer::sum);
    }
    for (FileCount.Group group : file.groups()) {
      int total = totals.getOrDefault(Counts.at(group.choice(), group.kind(), 0), 1);
      int part = total <= MOST ? group.count() : Math.ceilDiv(group.count() * MOST, total);
      counts.add(group.choice(), group.kind(), group.form(), part);
      crate.add(group.choice(), group.kind(), group.form(), part);
    }
  }

  static void add(FileCount file, Counts counts) {
    for (FileCount.Group group : file.groups()) {
      counts.add(group.choice(), group.kind(), group.form(), group.count());
    }
  }

  List<FileCount> files() {
    return files;
  }

  Crates crates() {
    return crates;
  }

  synchronized List<Past> past() {
    if (asked.isEmpty()) {
      asked = Optional.of(past.get());
    }
    return asked.get();
  }

  /** What was not counted, in sentences. */
  public List<String> leftOut() {
    return leftOut;
  }

  Counts whole() {
    return whole;
  }

  Map<String, Counts> byCrate() {
    return byCrate;
  }

  /** How many files were counted. */
  public int size() {
    return size;
  }

  /** What the place of a use asks for; empty where nothing clear is known, or nothing asked. */
  public Optional<Preference> against(Use use, String path) {
    return preference(use.choice(), use.kind(), path)
        .filter(p -> p.form() != use.form())
        .filter(p -> !p.alternation().forms().get(use.form()).exempt())
        .filter(p -> !isCustom(use, path))
        .filter(p -> !isRising(use, p.form()));
  }

  /** Why nothing is said of a use, in words for whoever looks into it. */
  String silence(Use use, String path) {
    Optional<Preference> preference = preference(use.choice(), use.kind(), path);
    if (preference.isEmpty()) {
      return "no clear habit there";
    }
    if (preference.get().form() == use.form()) {
      return "it is the habit";
    }
    if (isCustom(use, path)) {
      return "its file or folder does so already";
    }
    return isRising(use, preference.get().form()) ? "it is on the rise" : "it is said";
  }

  /** What the crate of a file writes, or where the crate is too small for that, the codebase. */
  Optional<Preference> preference(int choice, Use.Kind kind, String path) {
    String name = crates.of(path);
    Counts crate = byCrate.getOrDefault(name, new Counts());
    Alternation alternation = Catalogue.all().get(choice);
    Counts even = byCrateEven.getOrDefault(name, new Counts());
    Optional<Preference> own =
        preference(alternation, kind, crate, even, byCrate.size() == 1 ? "" : name);
    return own.isPresent()
        ? own
        : preference(alternation, kind, whole, wholeEven, "")
            .filter(p -> follows(crate, choice, kind, p.form(), alternation.least()));
  }

  /** Whether a crate is not known to have a mind of its own. */
  private static boolean follows(Counts crate, int choice, Use.Kind kind, int form, int least) {
    int total = crate.total(choice, kind);
    return total == 0 || crate.share(choice, kind, form) >= (total >= least ? LARGE : LOCAL);
  }

  /** What the whole codebase writes. */
  Optional<Preference> preference(Alternation alternation, Use.Kind kind) {
    return preference(alternation, kind, whole, wholeEven, "");
  }

  /** What a crate writes. */
  Optional<Preference> preference(Alternation alternation, Use.Kind kind, String crate) {
    Counts none = new Counts();
    return preference(
        alternation,
        kind,
        byCrate.getOrDefault(crate, none),
        byCrateEven.getOrDefault(crate, none),
        crate);
  }

  private static Optional<Preference> preference(
      Alternation alternation, Use.Kind kind, Counts counts, Counts even, String crate) {
    int choice = alternation.number();
    int top = counts.top(choice, kind);
    return isClear(alternation, kind, counts, top) && isClear(alternation, kind, even, top)
        ? Optional.of(
            new Preference(
                alternation,
                top,
                kind,
                counts.get(choice, kind, top),
                counts.total(choice, kind),
                crate))
        : Optional.empty();
  }

  private static boolean isClear(Alternation alternation, Use.Kind kind, Counts counts, int form) {
    int choice = alternation.number();
    int total = counts.total(choice, kind);
    return total >= alternation.least()
        && 1000L * counts.get(choice, kind, form) >= (long) alternation.share() * total;
  }

  /** Whether the file or its folder writes it the same way already, more than by accident. */
  private boolean isCustom(Use use, String path) {
    String folder = folder(path);
    return isCustom(use, form -> cells.inFile(use.choice(), use.kind(), form, path))
        || isCustom(use, form -> cells.inFolder(use.choice(), use.kind(), form, folder));
  }

  private static boolean isCustom(Use use, IntUnaryOperator count) {
    int same = count.applyAsInt(use.form());
    int all = 0;
    for (int form = 0; form < Counts.FORMS && same > 0; form++) {
      all += count.applyAsInt(form);
    }
    return same > 0 && 1000L * (all - same) < (long) LOCAL * all;
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Whether of what came lately, too much is written the other way. */
  private boolean isRising(Use use, int preferred) {
    Alternation alternation = Catalogue.all().get(use.choice());
    for (Past before : past()) {
      int other = growth(before, use, use.form());
      int same = Math.max(0, growth(before, use, preferred));
      int asked = alternation.strict() ? alternation.share() : LARGE;
      boolean often = other >= RISING && 1000L * same < (long) asked * (same + other);
      if (often || (other > 0 && other * 10 >= same)) {
        return true;
      }
    }
    return false;
  }

  private int growth(Past before, Use use, int form) {
    return whole.get(use.choice(), use.kind(), form)
        - before.counts().get(use.choice(), use.kind(), form);
  }

  /** Whether there is any habit to speak of. */
  public boolean speaks() {
    for (Alternation alternation : Catalogue.all().alternations()) {
      for (Use.Kind kind : Use.Kind.values()) {
        if (preference(alternation, kind).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** How often a form was written where a preference was counted. */
  int written(Preference preference, int form) {
    Counts counts =
        preference.crate().isEmpty()
            ? whole
            : byCrate.getOrDefault(preference.crate(), new Counts());
    return counts.get(preference.alternation().number(), preference.kind(), form);
  }

  /** A place that shows a form. */
  public record Example(String path, int line) {
    @Override
    public String toString() {
      return path + ":" + line;
    }
  }

  /** Places that show a form, in a crate or, with an empty name, anywhere. */
  List<Example> shown(int choice, Use.Kind kind, int form, String crate, int most) {
    return cells.examples(choice, kind, form, "", crate, !crate.isEmpty(), most);
  }

  /**
   * Places that show a form, those near a file first, from different files as long as there are
   * some.
   */
  public List<Example> examples(int choice, Use.Kind kind, int form, String near, int most) {
    return cells.examples(choice, kind, form, near, crates.of(near), false, most);
  }
}
