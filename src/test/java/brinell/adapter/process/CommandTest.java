package brinell.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CommandTest {
  @TempDir Path folder;

  private static Command sh(String script) {
    return Command.of("sh", "-c", script);
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static <T> Ending.Exited<T> exited(Ending<T> ending) {
    assertThat(ending).isInstanceOf(Ending.Exited.class);
    return (Ending.Exited<T>) ending;
  }

  @Test
  void givesOutputErrorsAndCode() throws Exception {
    assertThat(sh("echo out; echo err >&2; exit 3").read(CommandTest::text))
        .isEqualTo(new Ending.Exited<>(3, "out\n", "err\n"));
  }

  @Test
  void bothPipesFullAndALongInputDoNotBlock() throws Exception {
    byte[] input = "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    var ending =
        exited(
            sh("cat; head -c 2000000 /dev/zero >&2").stdin(input).read(InputStream::readAllBytes));
    assertThat(ending.output()).hasSize(3_000_000);
    assertThat(ending.errors().length()).isLessThan(40_000);
  }

  @Test
  void halfAGigabyteIsNotHeld() throws Exception {
    var ending =
        exited(
            sh("head -c 500000000 /dev/zero")
                .read(in -> {
                  byte[] buffer = new byte[1 << 16];
                  long n = 0;
                  for (int k; (k = in.read(buffer)) > 0; ) {
                    n += k;
                  }
                  return n;
                }));
    assertThat(ending.output()).isEqualTo(500_000_000L);
  }

  @Test
  void ofLongErrorsTheBeginningAndTheEndAreKept() throws Exception {
    var ending =
        exited(
            sh("echo first >&2; head -c 100000 /dev/zero | tr '\\0' x >&2; echo last >&2")
                .read(CommandTest::text));
    assertThat(ending.errors()).startsWith("first\n").contains("…").endsWith("last\n");
  }

  @Test
  void aMissingProgramIsAValue() throws Exception {
    assertThat(Command.of("no-such-program").read(CommandTest::text))
        .isEqualTo(new Ending.NotStarted<>("no-such-program", "it is not on the PATH"));
    assertThat(Command.of("/etc/passwd").read(CommandTest::text))
        .isEqualTo(new Ending.NotStarted<>("/etc/passwd", "Permission denied"));
    assertThat(sh("true").in(folder.resolve("gone")).read(CommandTest::text))
        .isInstanceOf(Ending.NotStarted.class);
  }

  @Test
  void aFolderUnderExaminationSuppliesNoProgram() throws Exception {
    Path evil = Files.writeString(folder.resolve("evil"), "#!/bin/sh\n");
    assertThat(evil.toFile().setExecutable(true)).isTrue();
    var path = Map.of("PATH", ".:" + "" + ":relative");
    assertThat(Command.of("evil").in(folder).environment(path).read(CommandTest::text))
        .isInstanceOf(Ending.NotStarted.class);
    assertThat(Programs.find("evil", Map.of("PATH", folder.toString()))).contains(evil);
  }

  @Test
  void theEnvironmentIsWhatWasGiven() throws Exception {
    var ending =
        exited(Command.of("env").environment(Map.of("A", "1")).read(CommandTest::text)).output();
    assertThat(ending.lines().filter(l -> !l.startsWith("BRINELL_CHILD="))).containsExactly("A=1");
  }

  @Test
  void anEndlessCommandIsStoppedWithItsDescendants() throws Exception {
    Path pids = folder.resolve("pids");
    String script = "sleep 1000 & echo $! >> pids; (sleep 1000 & echo $! >> pids; wait) & wait";
    var ending = sh(script).in(folder).within(Duration.ofMillis(400)).read(CommandTest::text);
    assertThat(ending).isInstanceOf(Ending.TimedOut.class);
    assertThat(Files.readAllLines(pids)).hasSize(2).noneMatch(CommandTest::alive);
  }

  @Test
  void anInterruptStopsTheCommandAndItsDescendants() throws Exception {
    Path pids = folder.resolve("pids");
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                sh("sleep 1000 & echo $! > pids; echo $$ >> pids; wait")
                    .in(folder)
                    .read(CommandTest::text);
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });
    while (!Files.exists(pids) || Files.readAllLines(pids).size() < 2) {
      Thread.sleep(10);
    }
    assertThat(Files.readAllLines(pids)).allMatch(CommandTest::alive);
    thread.interrupt();
    thread.join();
    assertThat(interrupted).isTrue();
    assertThat(Files.readAllLines(pids)).noneMatch(CommandTest::alive);
  }

  @RepeatedTest(20)
  void whoDetachedItselfDoesNotSurviveEither() throws Exception {
    String script = "(setsid sleep 1000 > /dev/null 2>&1 & echo $! > pid); exit 0";
    exited(sh(script).in(folder).leavingNothing().read(CommandTest::text));
    String pid = Files.readString(folder.resolve("pid")).strip();
    assertThat(pid).isNotEmpty();
    assertThat(alive(pid)).isFalse();
  }

  @Test
  void aReaderThatFailsStopsTheCommand() {
    assertThatThrownBy(() ->
            sh("yes")
                .read(in -> {
                  throw new IOException("enough");
                }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("enough");
  }

  @Test
  void aLogHoldsBothStreams() throws Exception {
    Path log = folder.resolve("log");
    var ending = exited(sh("echo a; echo b >&2; cat").stdin(new byte[] {'c'}).into(log));
    assertThat(ending.code()).isZero();
    assertThat(log).hasContent("a\nb\nc");
  }

  @Test
  void aTemporaryFolderGoesWithAllThatIsInIt() throws Exception {
    Path path;
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      path = temporary.path();
      Path inner = Files.createDirectories(path.resolve("a/b"));
      Files.writeString(inner.resolve("c"), "x");
      Files.createSymbolicLink(path.resolve("link"), folder);
      assertThat(inner.toFile().setWritable(false)).isTrue();
    }
    assertThat(path).doesNotExist();
    assertThat(folder).exists();
  }

  /** A zombie is dead; its parent, outside the tests, may not have collected it yet. */
  private static boolean alive(String pid) {
    for (int round = 0; round < 100; round++) {
      Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(pid));
      if (handle.isEmpty() || !handle.get().isAlive() || zombie(pid)) {
        return false;
      }
      if (round < 99 && !Thread.currentThread().isInterrupted()) {
        java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
      }
    }
    return true;
  }

  private static boolean zombie(String pid) {
    try {
      return Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
    } catch (IOException e) {
      return true;
    }
  }
}
