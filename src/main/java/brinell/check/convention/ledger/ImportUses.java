package brinell.check.convention.ledger;

import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.TokenKind;
import brinell.rust.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How names are imported. */
final class ImportUses {
  private static final int CRATE = Numbers.of("crate-or-super");
  private static final int TEST = Numbers.of("test-import");
  private static final int CORE = Numbers.of("core-or-std");
  private static final int ALLOC = Numbers.of("alloc-or-std");
  private static final int GROUPS = Numbers.of("import-groups");
  private static final int DEPTH = Numbers.of("import-depth");
  private static final int GLOB = Numbers.of("glob");
  private static final int TRAIT = Numbers.of("trait-import");
  private static final int LOCK = Numbers.of("lock-crate");
  private static final Set<String> CORES =
      Set.of(
          "fmt", "mem", "ops", "cmp", "iter", "marker", "ptr", "slice", "str", "convert", "hash",
          "num", "cell", "any", "option", "result", "ascii", "char", "default", "pin", "array",
          "hint", "ffi");
  private static final Set<String> ALLOCS = Set.of("vec", "string", "boxed", "rc");
  private static final Set<String> TREES =
      Set.of("BTreeMap", "BTreeSet", "VecDeque", "BinaryHeap", "LinkedList");
  private static final Set<String> TRAITS =
      Set.of("Write", "Read", "Context", "Itertools", "FromStr", "BufRead", "Seek", "StreamExt");

  private final Source s;
  private final Sink sink;

  private ImportUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
  }

  static void read(Source source, Sink sink) {
    ImportUses uses = new ImportUses(source, sink);
    uses.items(source.file.items(), false);
    uses.paths();
  }

  private void items(List<Item> items, boolean tests) {
    List<Item> run = new ArrayList<>();
    for (Item item : items) {
      if (item.kind() == ItemKind.USE) {
        one(item, tests);
        run.add(item);
      } else if (!item.children().isEmpty()) {
        items(item.children(), item.kind() == ItemKind.MOD && Tests.isModule(item));
      }
    }
    groups(run);
  }

  private void use(int choice, int form, Item item) {
    sink.add(choice, form, item.signature().start(), item.signature().end());
  }

  private void one(Item item, boolean tests) {
    String tree = item.name();
    if (tests) {
      testImport(item, tree);
    } else if (tree.startsWith("crate::")) {
      use(CRATE, 0, item);
    } else if (tree.startsWith("super::") && !tree.equals("super::*")) {
      use(CRATE, 1, item);
    }
    boolean open = !(item.visibility() instanceof Visibility.Inherited);
    boolean variants = tree.matches("(.*::)?[A-Z]\\w*::\\*");
    if (!open && !tests && !variants && !tree.equals("super::*") && !tree.contains("prelude")) {
      use(GLOB, tree.endsWith("*") ? 1 : 0, item);
    }
    boolean std = tree.startsWith("std::sync::");
    if (tree.contains("Mutex") || tree.contains("RwLock")) {
      if (std || tree.startsWith("parking_lot::")) {
        use(LOCK, std ? 0 : 1, item);
      }
    }
    traits(item);
  }

  private void testImport(Item item, String tree) {
    if (tree.equals("super::*")) {
      use(TEST, 0, item);
    } else if (tree.startsWith("super::") && !tree.startsWith("super::super")) {
      use(TEST, 1, item);
    } else if (tree.startsWith("crate::")) {
      use(TEST, 2, item);
    }
  }

  private void traits(Item item) {
    int end = s.places.at(item.signature().end());
    for (int i = s.places.at(item.signature().start()); i < end; i++) {
      if (s.isName(i) && TRAITS.contains(s.places.text(i))) {
        if (s.is(i + 1, TokenKind.AS) && s.is(i + 2, TokenKind.UNDERSCORE)) {
          sink.add(TRAIT, 0, s.places.start(i), s.places.end(i + 2));
        } else if (!s.is(i + 1, TokenKind.AS) && !s.is(i + 1, TokenKind.PATH_SEP)) {
          sink.add(TRAIT, 1, s.places.start(i), s.places.end(i));
        }
      }
    }
  }

  /** What stands before the last name, or before the braces. */
  private static String parent(String tree) {
    int brace = tree.indexOf('{');
    String path = brace >= 0 ? tree.substring(0, brace) : tree;
    int last = brace >= 0 ? path.length() - 2 : path.lastIndexOf("::");
    return last <= 0 ? "" : path.substring(0, last);
  }

  private void groups(List<Item> items) {
    Map<String, Item> parents = new HashMap<>();
    Map<String, Item> crates = new HashMap<>();
    for (Item item : items) {
      String tree = item.name();
      boolean plain = item.attributes().isEmpty() && !tree.contains(" as ") && !tree.endsWith("*");
      String parent = parent(tree);
      if (!plain || parent.isEmpty() || tree.startsWith("{")) {
        continue;
      }
      String key = item.visibility() + parent;
      String crate = item.visibility() + tree.substring(0, Math.max(0, tree.indexOf("::")));
      boolean braces = tree.indexOf('{') > 0;
      boolean deep = braces && tree.indexOf("::", tree.indexOf('{')) > 0;
      if (braces && !deep && tree.indexOf(',') > 0) {
        use(GROUPS, 0, item);
      } else if (parents.containsKey(key)) {
        use(GROUPS, 1, item);
      }
      if (deep) {
        use(DEPTH, 0, item);
      } else if (crates.containsKey(crate) && !parents.containsKey(key)) {
        use(DEPTH, 1, item);
      }
      parents.put(key, item);
      crates.put(crate, item);
    }
  }

  /** {@code std::fmt} or {@code core::fmt}, in imports and elsewhere. */
  private void paths() {
    for (int i = 0; i + 2 < s.size; i++) {
      if (s.masked[i] > 0) {
        i = s.masked[i] - 1;
        continue;
      }
      boolean root =
          s.is(i, TokenKind.IDENT)
              && s.is(i + 1, TokenKind.PATH_SEP)
              && !s.is(i - 1, TokenKind.PATH_SEP)
              && s.isName(i + 2);
      if (root) {
        path(i, s.places.text(i), s.places.text(i + 2));
      }
    }
  }

  private void path(int i, String root, String module) {
    boolean std = root.equals("std");
    if ((std || root.equals("core")) && CORES.contains(module) && !module.equals("ffi")) {
      sink.add(CORE, std ? 0 : 1, s.places.start(i), s.places.end(i + 2));
    }
    boolean tree =
        ALLOCS.contains(module)
            || (module.equals("collections")
                && s.isName(i + 4)
                && TREES.contains(s.places.text(i + 4)))
            || (module.equals("sync") && s.is(i + 4, "Arc"));
    if ((std || root.equals("alloc")) && tree) {
      sink.add(ALLOC, std ? 0 : 1, s.places.start(i), s.places.end(i + 2));
    }
  }
}
