package brinell.adapter.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.port.Workshop;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import brinell.port.Workshop.Turn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many runs in one sandbox come to what each comes to alone. */
@Timeout(300)
class SeriesTest {
  private static final String SOURCE =
      """
      #[test] fn passes() { assert_eq!(std::env::var("WORD").as_deref(), Ok("it's \\"so\\"\\n$HOME")); }
      #[test] fn fails() { panic!(); }
      #[test] fn aborts() { std::process::abort(); }
      #[test] fn sleeps() { std::thread::sleep(std::time::Duration::from_secs(1000)); }
      #[test] fn spins() { let mut x = 0u64; loop { x = std::hint::black_box(x.wrapping_add(1)); } }
      #[test] fn leaves_a_file() { std::fs::write("/tmp/left", "x").unwrap(); }
      #[test] fn finds_no_file() { assert!(!std::path::Path::new("/tmp/left").exists()); }
      #[test] fn leaves_a_process() {
          std::process::Command::new("sleep").arg("1009").stdout(std::process::Stdio::null())
              .stderr(std::process::Stdio::null()).spawn().unwrap();
      }
      #[test] fn finds_no_process() {
          let found = std::fs::read_dir("/proc").unwrap().filter_map(|e| std::fs::read(e.ok()?.path().join("cmdline")).ok())
              .any(|line| line.starts_with(b"sleep"));
          assert!(!found);
      }
      """;

  private static final Map<String, String> WORD = Map.of("WORD", "it's \"so\"\n$HOME");

  @TempDir Path folder;

  private static Turn turn(Executable executable, int wall, int cpu, String... tests) {
    Limits limits = new Limits(Duration.ofSeconds(wall), Duration.ofSeconds(cpu), 4L << 30, 20_000);
    List<String> arguments = new ArrayList<>(List.of("--test-threads=1", "--exact"));
    arguments.addAll(List.of(tests));
    return new Turn(executable, arguments, WORD, limits);
  }

  @Test
  void tellsOfEachWhatItWouldDoAlone() throws Exception {
    Fixture.assumeSandbox();
    try (Fixture fixture = Fixture.in(folder)) {
      fixture.project("series", SOURCE);
      try (Workshop workshop = fixture.open()) {
        Built built = Fixture.built(workshop);
        assertThat(built.success()).as(built.log()).isTrue();
        Executable unit = Fixture.executable(built, "series");
        List<List<Ran>> all =
            workshop.runSeries(
                List.of(
                    List.of(turn(unit, 20, 9, "passes"), turn(unit, 20, 9, "fails")),
                    List.of(turn(unit, 20, 9, "fails"), turn(unit, 20, 9, "passes")),
                    List.of(turn(unit, 20, 9, "leaves_a_file")),
                    List.of(turn(unit, 20, 9, "finds_no_file")),
                    List.of(turn(unit, 20, 9, "leaves_a_process")),
                    List.of(turn(unit, 20, 9, "finds_no_process")),
                    List.of(turn(unit, 20, 9, "aborts")),
                    List.of(turn(unit, 1, 9, "sleeps")),
                    List.of(turn(unit, 20, 1, "spins")),
                    List.of(turn(unit, 20, 9, "passes"))));
        assertThat(all.stream().map(List::size)).containsExactly(2, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(all.get(0).get(0).succeeded()).isTrue();
        Ran failed = all.get(0).get(1);
        assertThat(failed.end()).isEqualTo(End.EXITED);
        assertThat(failed.code()).isEqualTo(101);
        assertThat(failed.output()).contains("test fails ... FAILED");
        assertThat(all.get(1).getFirst().code()).isEqualTo(101);
        assertThat(all.subList(2, 6)).allMatch(runs -> runs.getFirst().succeeded());
        assertThat(all.get(6).getFirst().end()).isEqualTo(End.SIGNALLED);
        assertThat(all.get(7).getFirst().end()).isEqualTo(End.TIMED_OUT);
        assertThat(all.get(8).getFirst().end()).isEqualTo(End.TIMED_OUT);
        assertThat(all.get(9).getFirst().succeeded()).isTrue();
      }
    }
  }

  @Test
  void withoutASandboxNothingIsCertain() throws Exception {
    try (Fixture fixture = Fixture.in(folder)) {
      fixture.project("series", SOURCE);
      try (Workshop workshop = fixture.openUnconfined()) {
        Executable unit = Fixture.executable(Fixture.built(workshop), "series");
        assertThat(workshop.runSeries(List.of(List.of(turn(unit, 20, 9, "passes")))))
            .containsExactly(List.of());
      }
    }
  }
}
