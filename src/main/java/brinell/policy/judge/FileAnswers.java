package brinell.policy.judge;

import brinell.core.Fact;
import brinell.core.FileChange;
import brinell.core.Ground;
import brinell.core.Hunk;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Side;
import brinell.policy.Area;
import brinell.policy.Condition;
import brinell.policy.Condition.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers what the changed files can tell. */
final class FileAnswers {
  private final View view;

  FileAnswers(View view) {
    this.view = view;
  }

  Truth touches(Target target, Condition.Side side) {
    List<Truth> files = new ArrayList<>();
    view.files().forEach(file -> files.add(touches(file, target, side)));
    view.unseen().ifPresent(gap -> files.add(Truth.unknown(gap)));
    Truth any = Kleene.any(files);
    String what = Words.target(target);
    return switch (any) {
      case Truth.Yes yes -> new Truth.Yes("the change touches " + what, yes.grounds());
      case Truth.No no -> new Truth.No("the change does not touch " + what, places());
      default -> any;
    };
  }

  private Truth touches(FileChange file, Target target, Condition.Side side) {
    List<Truth> ways = new ArrayList<>();
    if (target.areas().isEmpty()) {
      ways.add(touches(file, path -> inPaths(path, target), List.of(target.kinds()), side));
    }
    for (Area area : areas(target)) {
      ways.add(
          touches(
              file,
              path -> inPaths(path, target) && area.has(path),
              List.of(target.kinds(), area.kinds()),
              side));
    }
    return Kleene.any(ways);
  }

  /** Whether a file at such a path has lines of all these groups of kinds. */
  private Truth touches(
      FileChange file, Predicate<String> at, List<List<LineKind>> groups, Condition.Side side) {
    if (View.paths(file).filter(view.policy().scope()::covers).noneMatch(at)) {
      return Truth.no("other files");
    }
    List<List<LineKind>> asked = groups.stream().filter(g -> !g.isEmpty()).toList();
    if (asked.isEmpty()) {
      return hasSide(file, side)
          ? Truth.yes("a file", start(file))
          : Truth.no("no such line is " + Words.word(side));
    }
    Optional<Fact.FileShape> shape = view.shape(file);
    if (shape.isEmpty()) {
      return shapeless(file, asked);
    }
    boolean all = asked.stream().allMatch(kinds -> count(shape.get(), kinds, side) > 0);
    return all
        ? Truth.yes("such lines", spans(shape.get(), asked.getFirst(), file))
        : Truth.no("no such lines");
  }

  /** Without a shape: what is no text has no lines of a kind; anything else is not known. */
  private Truth shapeless(FileChange file, List<List<LineKind>> asked) {
    boolean textless =
        switch (file.body()) {
          case FileChange.Binary b -> true;
          case FileChange.Submodule s -> true;
          case FileChange.Text text -> text.hunks().isEmpty();
          case FileChange.Unread u -> false;
        };
    if (textless) {
      boolean other = asked.stream().allMatch(kinds -> kinds.contains(LineKind.OTHER));
      return other && !(file.body() instanceof FileChange.Text)
          ? Truth.yes("no text", start(file))
          : Truth.no("no text");
    }
    return Truth.unknown(unread(file));
  }

  private Gap unread(FileChange file) {
    return view.speaking("shape").stream()
        .flatMap(r -> View.obstacle(r).stream())
        .findFirst()
        .map(g ->
            Gap.notRun(
                "what the lines of " + file.path() + " are is not known; " + g.because(),
                g.cure().orElse("")))
        .orElseGet(() ->
            Gap.notRun(
                "no check told what the lines of " + file.path() + " are", "run all checks"));
  }

  private static boolean hasSide(FileChange file, Condition.Side side) {
    return switch (side) {
      case CHANGED -> true;
      case ADDED -> file.count(Hunk.Mark.ADDED) > 0 || (file.status() == FileChange.Status.ADDED);
      case REMOVED ->
          file.count(Hunk.Mark.REMOVED) > 0 || (file.status() == FileChange.Status.DELETED);
    };
  }

  private static int count(Fact.FileShape shape, List<LineKind> kinds, Condition.Side side) {
    Stream<Fact.KindCount> counts =
        switch (side) {
          case CHANGED -> Stream.concat(shape.added().stream(), shape.removed().stream());
          case ADDED -> shape.added().stream();
          case REMOVED -> shape.removed().stream();
        };
    return counts.filter(c -> kinds.contains(c.kind())).mapToInt(Fact.KindCount::lines).sum();
  }

  private static Ground[] spans(Fact.FileShape shape, List<LineKind> kinds, FileChange file) {
    Ground[] spans =
        shape.spans().stream()
            .filter(s -> kinds.contains(s.kind()))
            .map(s -> View.ground(s.where(), Words.word(s.kind())))
            .toArray(Ground[]::new);
    return spans.length > 0 ? spans : new Ground[] {start(file)};
  }

  private static Ground start(FileChange file) {
    Side side = file.after().isPresent() ? Side.HEAD : Side.BASE;
    int line =
        file.hunks().isEmpty()
            ? 1
            : Math.max(
                1,
                side == Side.HEAD
                    ? file.hunks().getFirst().headStart()
                    : file.hunks().getFirst().baseStart());
    return View.ground(
        new Location.Lines(side, file.path(), line, line),
        file.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private List<Ground> places() {
    return view.files().stream().map(FileAnswers::start).toList();
  }

  private static boolean inPaths(String path, Target target) {
    return target.paths().isEmpty() || target.paths().stream().anyMatch(g -> g.matches(path));
  }

  private List<Area> areas(Target target) {
    return target.areas().stream()
        .map(view.policy().areas()::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether lines at head are such lines. */
  boolean covers(Target target, Location.Lines lines) {
    if (!view.policy().scope().covers(lines.path()) || !inPaths(lines.path(), target)) {
      return false;
    }
    List<Area> areas = areas(target);
    if (areas.isEmpty()) {
      return target.areas().isEmpty() && hasKind(lines, target.kinds());
    }
    return areas.stream()
        .anyMatch(a ->
            a.has(lines.path()) && hasKind(lines, target.kinds()) && hasKind(lines, a.kinds()));
  }

  private boolean hasKind(Location.Lines lines, List<LineKind> kinds) {
    return kinds.isEmpty()
        || view.facts(Fact.FileShape.class)
            .filter(s -> s.path().equals(lines.path()))
            .flatMap(s -> s.spans().stream())
            .filter(s -> kinds.contains(s.kind()) && s.where().side() == lines.side())
            .anyMatch(s -> s.where().first() <= lines.last() && lines.first() <= s.where().last());
  }

  Truth only(Target target) {
    List<FileChange> files = view.files();
    if (files.isEmpty()) {
      return new Truth.No("no file that the policy covers is changed", List.of());
    }
    List<Truth> all = new ArrayList<>();
    files.forEach(file -> all.add(only(file, target)));
    view.unseen().ifPresent(gap -> all.add(Truth.unknown(gap)));
    Truth answer = Kleene.all(all, false);
    String what = Words.target(target);
    return switch (answer) {
      case Truth.Yes yes -> new Truth.Yes("the change touches nothing but " + what, yes.grounds());
      case Truth.No no -> new Truth.No("the change touches more than " + what, no.grounds());
      default -> answer;
    };
  }

  private Truth only(FileChange file, Target target) {
    List<Area> areas = areas(target);
    boolean at =
        View.paths(file)
            .allMatch(p ->
                inPaths(p, target)
                    && (target.areas().isEmpty() || areas.stream().anyMatch(a -> a.has(p))));
    if (!at) {
      return Truth.no("elsewhere", start(file));
    }
    List<LineKind> kinds = new ArrayList<>(target.kinds());
    boolean everyAreaByKind =
        !areas.isEmpty() && areas.stream().noneMatch(a -> a.kinds().isEmpty());
    if (everyAreaByKind && kinds.isEmpty()) {
      areas.forEach(a -> kinds.addAll(a.kinds()));
    }
    if (kinds.isEmpty()) {
      return Truth.yes("there", start(file));
    }
    Optional<Fact.FileShape> shape = view.shape(file);
    if (shape.isEmpty()) {
      return shapeless(file, List.of(kinds));
    }
    boolean others =
        Stream.concat(shape.get().added().stream(), shape.get().removed().stream())
            .anyMatch(
                c -> c.lines() > 0 && c.kind() != LineKind.BLANK && !kinds.contains(c.kind()));
    return others ? Truth.no("others", start(file)) : Truth.yes("these", start(file));
  }

  Truth size(Condition.Size wanted) {
    long low = 0;
    long high = 0;
    List<Gap> gaps = new ArrayList<>(view.unseen().stream().toList());
    for (FileChange file : view.files()) {
      if (!inPlace(file, wanted.only())) {
        continue;
      }
      if (file.body() instanceof FileChange.Unread(String because)) {
        gaps.add(Gap.data(file.path() + " was not read: " + because, "raise the limit"));
        continue;
      }
      long total = total(file, wanted.side());
      boolean byKind = !wanted.except().isEmpty() || !wanted.only().kinds().isEmpty();
      Optional<Fact.FileShape> shape = view.shape(file);
      if (!byKind) {
        low += total;
        high += total;
      } else if (shape.isPresent()) {
        low += least(total, shape.get(), wanted);
        high += most(total, shape.get(), wanted);
      } else {
        high += total;
        gaps.add(unread(file));
      }
    }
    return sized(low, high, wanted.atMost(), gaps);
  }

  private Truth sized(long low, long high, long atMost, List<Gap> gaps) {
    String lines = low == high ? low + " lines" : low + " to " + high + " lines";
    if (low > atMost) {
      return new Truth.No(lines + " are more than " + atMost, places());
    }
    if (!gaps.isEmpty()) {
      return Truth.unknown(gaps.getFirst());
    }
    if (high <= atMost) {
      return new Truth.Yes(lines + " are at most " + atMost, places());
    }
    return Truth.unknown(
        Gap.human(
            "lines of several kinds leave it between " + lines, "Is the change small enough?"));
  }

  private boolean inPlace(FileChange file, Target only) {
    List<Area> areas = areas(only);
    return View.paths(file)
        .anyMatch(p ->
            inPaths(p, only) && (only.areas().isEmpty() || areas.stream().anyMatch(a -> a.has(p))));
  }

  private static long total(FileChange file, Condition.Side side) {
    long added = file.count(Hunk.Mark.ADDED);
    long removed = file.count(Hunk.Mark.REMOVED);
    return switch (side) {
      case CHANGED -> added + removed;
      case ADDED -> added;
      case REMOVED -> removed;
    };
  }

  /** A line may count under several kinds, so sums only bound what is counted. */
  private static long least(long total, Fact.FileShape shape, Condition.Size wanted) {
    long in = wanted.only().kinds().isEmpty() ? total : most(shape, wanted.only().kinds(), wanted);
    long out = Math.min(total, count(shape, wanted.except(), wanted.side()));
    return Math.max(0, in - out);
  }

  private static long most(long total, Fact.FileShape shape, Condition.Size wanted) {
    long in =
        wanted.only().kinds().isEmpty()
            ? total
            : Math.min(total, count(shape, wanted.only().kinds(), wanted.side()));
    long out = wanted.only().kinds().isEmpty() ? most(shape, wanted.except(), wanted) : 0;
    return Math.max(0, in - out);
  }

  /** The most frequent of some kinds: so many lines there are at least. */
  private static long most(Fact.FileShape shape, List<LineKind> kinds, Condition.Size wanted) {
    return kinds.stream()
        .mapToLong(kind -> count(shape, List.of(kind), wanted.side()))
        .max()
        .orElse(0);
  }

  Truth external(boolean wanted) {
    List<Ground> owned =
        view.change().files().stream()
            .flatMap(f ->
                View.paths(f)
                    .flatMap(p -> view.policy().scope().owner(p).stream())
                    .map(o -> View.ground(start(f).where(), "belongs to " + o.owner())))
            .distinct()
            .toList();
    Truth is =
        owned.isEmpty()
            ? view.unseen()
                .map(Truth::unknown)
                .orElseGet(() -> new Truth.No("no file belongs to others", places()))
            : new Truth.Yes(owned.getFirst().text(), owned);
    return wanted ? is : Kleene.not(is);
  }

  Truth critical(Area.Criticality atLeast) {
    List<String> areas =
        view.policy().areas().values().stream()
            .filter(a -> a.level().compareTo(atLeast) >= 0)
            .map(Area::name)
            .toList();
    return areas.isEmpty()
        ? new Truth.No("the policy names no such area", List.of())
        : touches(new Target(List.of(), List.of(), areas), Condition.Side.CHANGED);
  }
}
