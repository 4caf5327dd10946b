package brinell.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileShelfTest {
  private static final String KEY = "0123456789abcdef";

  @TempDir Path folder;

  private Optional<String> taken(FileShelf shelf, String key) {
    return shelf.take(key).map(bytes -> new String(bytes, UTF_8));
  }

  @Test
  void givesBackWhatWasPutLast() {
    FileShelf shelf = new FileShelf(folder.resolve("new/shelf"));
    assertThat(taken(shelf, KEY)).isEmpty();
    shelf.put(KEY, "first".getBytes(UTF_8));
    shelf.put(KEY, "second".getBytes(UTF_8));
    shelf.put("ffff456789abcdef", new byte[0]);
    assertThat(taken(shelf, KEY)).contains("second");
    assertThat(taken(shelf, "ffff456789abcdef")).contains("");
  }

  @Test
  void damageIsAsIfNothingWereThere() throws IOException {
    FileShelf shelf = new FileShelf(folder);
    shelf.put(KEY, "content".getBytes(UTF_8));
    Path file = folder.resolve("01/23456789abcdef");
    byte[] all = Files.readAllBytes(file);
    for (int cut = 0; cut < all.length; cut++) {
      Files.write(file, Arrays.copyOf(all, cut));
      assertThat(taken(shelf, KEY)).as("cut at %d", cut).isEmpty();
      byte[] flipped = all.clone();
      flipped[cut] ^= 1;
      Files.write(file, flipped);
      assertThat(taken(shelf, KEY)).as("flipped at %d", cut).isEmpty();
    }
    Files.write(file, all);
    assertThat(taken(shelf, KEY)).contains("content");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    FileShelf shelf = new FileShelf(file);
    shelf.put(KEY, "content".getBytes(UTF_8));
    assertThat(taken(shelf, KEY)).isEmpty();
    assertThat(file).hasContent("in the way");
  }

  @Test
  void whatNobodyAskedForInLongIsThrownAway() throws IOException {
    FileShelf shelf = new FileShelf(folder);
    shelf.put(KEY, "old".getBytes(UTF_8));
    shelf.put("ff23456789abcdef", "old but used".getBytes(UTF_8));
    FileTime before = FileTime.from(Instant.now().minus(Duration.ofDays(90)));
    for (String each : new String[] {"01/23456789abcdef", "ff/23456789abcdef", "swept"}) {
      Files.setLastModifiedTime(folder.resolve(each), before);
    }
    assertThat(taken(shelf, "ff23456789abcdef")).isPresent();
    shelf.put("ee23456789abcdef", "new".getBytes(UTF_8));
    assertThat(taken(shelf, KEY)).isEmpty();
    assertThat(taken(shelf, "ff23456789abcdef")).isPresent();
    assertThat(taken(shelf, "ee23456789abcdef")).isPresent();
    try (var all = Files.list(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(p -> p.getFileName().toString()))
          .containsExactly("swept");
    }
  }

  @Test
  void theUsersVariablesSayWhere() {
    assertThat(CacheFolder.of(Map.of("BRINELL_CACHE", "/a", "HOME", "/h"))).hasToString("/a");
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x", "HOME", "/h")))
        .hasToString("/x/brinell");
    assertThat(CacheFolder.of(Map.of("HOME", "/h"))).hasToString("/h/.cache/brinell");
  }
}
