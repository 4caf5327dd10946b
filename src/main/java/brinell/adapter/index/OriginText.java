package brinell.adapter.index;

import brinell.port.CloneIndex.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a known function again from where it was indexed. */
final class OriginText {
  private OriginText() {}

  static Optional<String> of(Origin origin) {
    try {
      return content(origin)
          .flatMap(content -> {
            byte[][] found = {new byte[0]};
            try {
              content.read(
                  new Unit.Sink() {
                    @Override
                    public boolean wants(String path, long size) {
                      return path.equals(origin.path());
                    }

                    @Override
                    public void file(String path, byte[] bytes) {
                      found[0] = bytes;
                    }
                  });
            } catch (IOException | Unit.Refused e) {
              return Optional.empty();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return Optional.empty();
            }
            return lines(new String(found[0], StandardCharsets.UTF_8), origin);
          });
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Unit.Content> content(Origin origin) throws IOException {
    String place = origin.place();
    int at = place.lastIndexOf('@');
    Path whole = Path.of(place);
    if (Files.isDirectory(whole)) {
      Path file = whole.resolve(origin.path());
      return Files.isRegularFile(file)
          ? Optional.of(sink -> sink.file(origin.path(), Files.readAllBytes(file)))
          : Optional.empty();
    }
    if (Files.isRegularFile(whole) && Archives.is(whole)) {
      return Optional.of(Archives.of(whole));
    }
    return at > 0 && Files.isDirectory(Path.of(place.substring(0, at)))
        ? Optional.of(
            GitUnits.file(Path.of(place.substring(0, at)), place.substring(at + 1), origin.path()))
        : Optional.empty();
  }

  /** Empty when another function stands there now. */
  private static Optional<String> lines(String text, Origin origin) {
    List<String> all = text.lines().toList();
    if (origin.lastLine() > all.size()) {
      return Optional.empty();
    }
    List<String> lines = all.subList(origin.firstLine() - 1, origin.lastLine());
    return lines.getFirst().contains(origin.function())
        ? Optional.of(String.join("\n", lines) + "\n")
        : Optional.empty();
  }
}
