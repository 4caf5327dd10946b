package brinell.check.convention.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every alternation there is, read from {@code catalogue.txt}. */
public final class Catalogue {
  private static final String RESOURCE = "/brinell/convention/catalogue.txt";
  private static final String ARROW = " <- ";

  private static final class Loaded {
    static final Catalogue ALL = new Catalogue(read());
  }

  private final List<Alternation> all;
  private final Map<String, Alternation> byId = new LinkedHashMap<>();

  private Catalogue(List<Alternation> all) {
    this.all = List.copyOf(all);
    all.forEach(a -> byId.put(a.id(), a));
  }

  public static Catalogue all() {
    return Loaded.ALL;
  }

  public List<Alternation> alternations() {
    return all;
  }

  public Alternation get(int number) {
    return all.get(number);
  }

  /** The number of an alternation that the code reads itself. */
  int number(String id) {
    Alternation found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException("the catalogue has no " + id);
    }
    return found.number();
  }

  private static List<Alternation> read() {
    try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Alternation> parse(String text) {
    List<Alternation> read = new ArrayList<>();
    String family = "";
    List<String> block = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("  ")) {
        block.add(line);
        continue;
      }
      add(read, family, block);
      block.clear();
      if (line.startsWith("[")) {
        family = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        block.add(line);
      }
    }
    add(read, family, block);
    return read;
  }

  private static void add(List<Alternation> read, String family, List<String> block) {
    if (block.isEmpty()) {
      return;
    }
    String head = block.getFirst();
    int bar = head.indexOf(" | ");
    String name = head.substring(0, bar);
    boolean strict = name.endsWith(" !");
    read.add(
        new Alternation(
            read.size(),
            strict ? name.substring(0, name.length() - 2) : name,
            family,
            head.substring(bar + 3),
            strict,
            forms(block.subList(1, block.size()))));
  }

  private static List<Alternation.Form> forms(List<String> lines) {
    List<Alternation.Form> forms = new ArrayList<>();
    for (String line : lines) {
      int arrow = line.indexOf(ARROW);
      String text = (arrow < 0 ? line : line.substring(0, arrow)).strip();
      boolean exempt = text.startsWith("~ ");
      text = exempt ? text.substring(2) : text;
      List<String> patterns = new ArrayList<>();
      if (text.isEmpty()) {
        Alternation.Form before = forms.removeLast();
        text = before.text();
        exempt = before.exempt();
        patterns.addAll(before.patterns());
      }
      if (arrow >= 0) {
        patterns.add(line.substring(arrow + ARROW.length()).strip());
      }
      forms.add(new Alternation.Form(text, exempt, patterns));
    }
    return forms;
  }
}
