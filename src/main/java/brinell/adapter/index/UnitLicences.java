package brinell.adapter.index;

import brinell.core.licence.Licence;
import brinell.core.licence.LicenceTexts;
import brinell.core.licence.Stated;
import brinell.core.licence.Stated.How;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Under which licence each file of a unit stands, by the nearest word that says so. */
final class UnitLicences {
  /** Many projects bring the same texts. */
  private static final Map<ByteBuffer, Optional<Licence>> TEXTS = new ConcurrentHashMap<>();

  private final String project;
  private final Map<String, Manifest> manifests = new TreeMap<>();
  private final Map<String, List<Stated>> texts = new TreeMap<>();
  private final List<DebianCopyright> debian = new ArrayList<>();

  UnitLicences(String project) {
    this.project = project;
  }

  /** Whether a file can say something about licences. */
  static boolean speaks(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    return name.equals("Cargo.toml")
        || name.equals("copyright")
        || lower.startsWith("license")
        || lower.startsWith("licence")
        || lower.startsWith("copying")
        || lower.startsWith("unlicense");
  }

  void add(String path, byte[] bytes) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.equals("Cargo.toml")) {
      manifests.put(folder(path), Manifest.read(bytes));
    } else if (name.equals("copyright")) {
      DebianCopyright.read(new String(bytes, StandardCharsets.UTF_8), path).ifPresent(debian::add);
    } else {
      TEXTS
          .computeIfAbsent(ByteBuffer.wrap(bytes), _ -> LicenceTexts.text(bytes))
          .ifPresent(l ->
              texts
                  .computeIfAbsent(folder(path), _ -> new ArrayList<>())
                  .add(new Stated(l, How.TEXT, path)));
    }
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The package of a file. */
  String crate(String path) {
    return nearestPackage(path)
        .flatMap(m -> m.text("package.name").or(() -> m.text("project.name")))
        .orElse(project);
  }

  private Optional<Manifest> nearestPackage(String path) {
    for (String at = folder(path); ; at = folder(at)) {
      Manifest manifest = manifests.get(at);
      if (manifest != null && manifest.isPackage()) {
        return Optional.of(manifest);
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
    }
  }

  /** Tells of packages whose manifest and licence text differ. */
  void compare(Disagreements disagreements) {
    manifests.forEach((at, manifest) ->
        manifest(manifest, at)
            .filter(said -> said.how() != How.TEXT)
            .ifPresent(said -> text(at).ifPresent(text -> disagreements.look(said, text))));
  }

  /**
   * @param header what the file says itself
   */
  Stated of(String path, Optional<Stated> header) {
    if (header.isPresent() && !(header.get().licence() instanceof Licence.Unknown)) {
      return header.get();
    }
    for (String at = folder(path); ; at = folder(at)) {
      Optional<Stated> said = in(at);
      if (said.isPresent()) {
        return said.get();
      }
      if (at.isEmpty()) {
        break;
      }
    }
    return debian.stream()
        .flatMap(d -> d.of(path).stream())
        .findFirst()
        .or(() -> header)
        .orElse(Stated.nothing());
  }

  /** What a folder says of all below it. */
  private Optional<Stated> in(String at) {
    Manifest manifest = manifests.get(at);
    if (manifest != null) {
      Optional<Stated> said = manifest(manifest, at);
      if (said.isPresent()) {
        return said;
      }
    }
    return text(at);
  }

  /** Several texts side by side are a choice, as is the habit; the manifest would say otherwise. */
  private Optional<Stated> text(String at) {
    List<Stated> said = texts.getOrDefault(at, List.of());
    List<Licence> licences = said.stream().map(Stated::licence).distinct().toList();
    if (licences.isEmpty()) {
      return Optional.empty();
    }
    Licence all = licences.size() == 1 ? licences.getFirst() : new Licence.Or(licences);
    return Optional.of(new Stated(all, How.TEXT, said.getFirst().where()));
  }

  private Optional<Stated> manifest(Manifest manifest, String at) {
    String where = at.isEmpty() ? "Cargo.toml" : at + "/Cargo.toml";
    Optional<String> own =
        manifest.text("package.license").or(() -> manifest.text("project.license"));
    if (own.isPresent()) {
      return Optional.of(new Stated(Licence.parse(own.get()), How.MANIFEST, where));
    }
    if (manifest.inherits("package.license")) {
      return inherited(at);
    }
    return manifest.isPackage() && manifest.text("package.license-file").isPresent()
        ? text(at)
        : Optional.empty();
  }

  private Optional<Stated> inherited(String from) {
    for (String at = from; ; at = folder(at)) {
      Manifest manifest = manifests.get(at);
      Optional<String> said =
          manifest == null ? Optional.empty() : manifest.text("workspace.package.license");
      if (said.isPresent()) {
        String where = at.isEmpty() ? "Cargo.toml" : at + "/Cargo.toml";
        return Optional.of(new Stated(Licence.parse(said.get()), How.WORKSPACE, where));
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
    }
  }
}
