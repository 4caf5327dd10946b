package brinell.adapter.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.port.Workshop;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that do what tests should not, in the sandbox and without one; nothing of them remains. */
@Timeout(300)
class TortureTest {
  private static final String SOURCE =
      """
      use std::process::{Command, Stdio};
      #[test] fn passes() { println!("fine"); }
      #[test] fn spins() { let mut x = 0u64; loop { x = std::hint::black_box(x.wrapping_add(1)); } }
      #[test] fn sleeps() { std::thread::sleep(std::time::Duration::from_secs(1000)); }
      #[test] fn aborts() { std::process::abort(); }
      #[test] fn kills() { let me = std::process::id().to_string();
          Command::new("kill").args(["-9", &me]).status().unwrap(); }
      fn deep(n: u64) -> u64 { let a = [n; 64]; if n == u64::MAX { 0 } else { 1 + deep(std::hint::black_box(a)[3] + 1) } }
      #[test] fn overflows() { assert!(deep(0) > 0); }
      #[test] fn floods() { loop { println!("{}", "flood ".repeat(100)); } }
      #[test] fn eats() { let mut all: Vec<Vec<u8>> = Vec::new(); loop { all.push(vec![1; 64 << 20]); } }
      #[test] fn deletes() { std::fs::remove_dir_all("src").unwrap(); std::fs::remove_dir_all("tests").unwrap(); }
      #[test] fn daemon() {
          Command::new("setsid").args(["sh", "-c", "sleep 1000 & sleep 1001"]).stdin(Stdio::null())
              .stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
          std::thread::sleep(std::time::Duration::from_millis(100));
      }
      #[test] fn holds() { Command::new("sleep").arg("1002").spawn().unwrap(); println!("left one"); }
      #[test] fn forks() {
          let script = "f() { [ $1 -gt 0 ] && { f $(($1 - 1)) & f $(($1 - 1)) & sleep 1003; }; }; f 5";
          for _ in 0..2 { Command::new("sh").args(["-c", script]).spawn().unwrap(); }
          std::thread::sleep(std::time::Duration::from_secs(1000));
      }
      #[test] fn escapes() { std::fs::write(std::env::var("VICTIM").unwrap(), "overwritten").unwrap(); }
      #[test] fn secret() { assert_eq!(std::env::var("SECRET_TOKEN").ok(), None); }
      #[test] fn network() {
          let devices = std::fs::read_to_string("/proc/net/dev").unwrap();
          let other: Vec<_> = devices.lines().skip(2).filter(|l| !l.trim().starts_with("lo:")).collect();
          assert!(other.is_empty(), "{other:?}");
          let here = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
          std::net::TcpStream::connect(here.local_addr().unwrap()).unwrap();
      }
      """;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private Workshop workshop;

  @SuppressWarnings("NullAway.Init")
  private Executable unit;

  private Ran run(String test, Limits limits, Predicate<String> enough) throws Exception {
    Ran ran =
        workshop.run(
            unit,
            List.of("--exact", test, "--nocapture", "--test-threads=1"),
            Map.of("VICTIM", folder.resolve("victim").toString()),
            limits,
            enough);
    assertThat(left()).as("left by " + test).isEmpty();
    return ran;
  }

  private Ran run(String test) throws Exception {
    return run(test, limits(20, 10), line -> false);
  }

  private static Limits limits(int wall, int cpu) {
    return new Limits(Duration.ofSeconds(wall), Duration.ofSeconds(cpu), 1L << 30, 20_000);
  }

  /**
   * The command lines of processes that sleep as the tests' children do, or are the test itself.
   */
  private static List<String> left() throws InterruptedException {
    List<String> left = List.of();
    for (int i = 0; i < 50; i++) {
      left = running();
      if (left.isEmpty()) {
        return left;
      }
      Thread.sleep(20);
    }
    return left;
  }

  private static List<String> running() {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      all.filter(p -> p.getFileName().toString().matches("[0-9]+"))
          .map(TortureTest::commandLine)
          .filter(line -> line.matches("sleep 100[0-9] |.*/deps/torture-.*"))
          .forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
          .replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }

  private void inWorkshop(boolean sandbox, Work work) throws Exception {
    try (Fixture fixture = Fixture.in(folder)) {
      fixture.project("torture", SOURCE).write("tests/own.txt", "a file of the tests\n");
      fixture.environment.put("SECRET_TOKEN", "s3cret");
      Files.writeString(folder.resolve("victim"), "untouched");
      try (Workshop opened = sandbox ? fixture.open() : fixture.openUnconfined()) {
        workshop = opened;
        Built built = Fixture.built(opened);
        assertThat(built.success()).as(built.log()).isTrue();
        unit = Fixture.executable(built, "torture");
        work.run();
      }
      assertThat(fixture.cache.resolve("workshop")).isDirectoryNotContaining("glob:**brinell-*");
      assertThat(fixture.git.git("status", "--porcelain")).isEmpty();
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  @Test
  void inTheSandbox() throws Exception {
    Fixture.assumeSandbox();
    inWorkshop(
        true,
        () -> {
          all();
          assertThat(run("network").succeeded()).isTrue();
          run("escapes");
          assertThat(folder.resolve("victim")).hasContent("untouched");
        });
  }

  @Test
  void withoutASandbox() throws Exception {
    inWorkshop(false, this::all);
  }

  private void all() throws Exception {
    assertThat(run("passes").succeeded()).isTrue();
    assertThat(run("secret").succeeded()).isTrue();
    assertThat(run("spins", limits(20, 1), line -> false).end()).isEqualTo(End.TIMED_OUT);
    assertThat(run("sleeps", limits(1, 9), line -> false).end()).isEqualTo(End.TIMED_OUT);
    Ran aborted = run("aborts");
    assertThat(aborted.end()).isEqualTo(End.SIGNALLED);
    assertThat(aborted.code()).isEqualTo(6);
    Ran killed = run("kills");
    assertThat(killed.end()).isEqualTo(End.SIGNALLED);
    assertThat(killed.code()).isEqualTo(9);
    assertThat(run("overflows").end()).isEqualTo(End.SIGNALLED);
    Ran flooded = run("floods", limits(20, 20), line -> false);
    assertThat(flooded.end()).isEqualTo(End.FLOODED);
    assertThat(flooded.output().length()).isBetween(20_000, 20_010);
    assertThat(run("floods", limits(20, 20), line -> line.contains("flood")).end())
        .isEqualTo(End.STOPPED);
    assertThat(run("eats", limits(20, 20), line -> false).end()).isEqualTo(End.SIGNALLED);
    assertThat(run("daemon").succeeded()).isTrue();
    Ran held = run("holds");
    assertThat(held.succeeded()).as(held.toString()).isTrue();
    assertThat(held.took()).isLessThan(Duration.ofSeconds(15));
    assertThat(run("forks", limits(2, 9), line -> false).end()).isEqualTo(End.TIMED_OUT);
    assertThat(run("deletes").succeeded()).isTrue();
    assertThat(workshop.read("src/lib.rs")).isEmpty();
  }

  @Test
  void filesThatATestDeletedAreBackAtTheNextOpening() throws Exception {
    inWorkshop(false, () -> assertThat(run("deletes").succeeded()).isTrue());
    try (Fixture fixture = Fixture.in(folder);
        Workshop again = fixture.open()) {
      assertThat(again.read("tests/own.txt")).isPresent();
      assertThat(again.read("src/lib.rs")).isPresent();
    }
  }
}
