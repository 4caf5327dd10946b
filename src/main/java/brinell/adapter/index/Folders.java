package brinell.adapter.index;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** A folder as a unit. Links are not followed, and what a build wrote is not read. */
final class Folders {
  private static final Set<String> PASSED = Set.of(".git", "target", "node_modules");

  private Folders() {}

  static Unit.Content of(Path folder) {
    return sink ->
        walk(
            folder,
            (file, attributes) -> {
              String path = folder.relativize(file).toString().replace('\\', '/');
              if (sink.wants(path, attributes.size())) {
                sink.file(path, Files.readAllBytes(file));
              }
            });
  }

  private interface Each {
    void file(Path file, BasicFileAttributes attributes) throws IOException;
  }

  private static void walk(Path folder, Each each) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
            boolean passed = !dir.equals(folder) && PASSED.contains(dir.getFileName().toString());
            return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            if (a.isRegularFile()) {
              each.file(file, a);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Changes when a file is added, removed, or written. */
  static String stamp(Path folder) throws IOException {
    long[] sum = {0, 0, 0};
    walk(
        folder,
        (file, a) -> {
          if (file.toString().endsWith(".rs") || UnitLicences.speaks(file.toString())) {
            sum[0]++;
            sum[1] += a.size();
            sum[2] = sum[2] * 31 + a.lastModifiedTime().toMillis() + file.toString().hashCode();
          }
        });
    return sum[0] + " files, " + sum[1] + " bytes, " + Long.toHexString(sum[2]);
  }
}
