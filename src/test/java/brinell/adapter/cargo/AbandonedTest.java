package brinell.adapter.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path cache;

  private Path workshop(String name, Duration age) throws IOException {
    Path folder = Files.createDirectories(cache.resolve(name));
    Files.createDirectories(folder.resolve("tree/src"));
    Files.writeString(folder.resolve("tree/src/lib.rs"), "");
    Path lock = Files.writeString(folder.resolve("lock"), "");
    Files.setLastModifiedTime(lock, FileTime.from(NOW.minus(age)));
    return folder;
  }

  @Test
  void onlyWhatNobodyUsedForAMonthGoes() throws IOException {
    Path used = workshop("used", Duration.ofDays(90));
    Path old = workshop("old", Duration.ofDays(31));
    Path recent = workshop("recent", Duration.ofDays(29));
    Path other = Files.createDirectories(cache.resolve("other"));
    Abandoned.remove(used, NOW);
    assertThat(old).doesNotExist();
    assertThat(used.resolve("tree/src/lib.rs")).exists();
    assertThat(recent.resolve("tree/src/lib.rs")).exists();
    assertThat(other).exists();
    assertThat(Files.getLastModifiedTime(used.resolve("lock")).toInstant()).isEqualTo(NOW);
  }

  @Test
  void whatIsInUseStays() throws IOException {
    Path used = workshop("used", Duration.ZERO);
    Path old = workshop("old", Duration.ofDays(31));
    try (FileChannel channel = FileChannel.open(old.resolve("lock"), StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      Abandoned.remove(used, NOW);
    }
    assertThat(old.resolve("tree/src/lib.rs")).exists();
    Abandoned.remove(used, NOW);
    assertThat(old).doesNotExist();
  }
}
