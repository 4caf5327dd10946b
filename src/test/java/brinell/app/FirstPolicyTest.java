package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.app.Answers.Agents;
import brinell.app.Answers.Say;
import brinell.app.Answers.Use;
import brinell.app.Answers.Where;
import brinell.core.Rejected;
import brinell.policy.Policy;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.policy.toml.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstPolicyTest {
  private static List<Answers> every() {
    List<Answers> all = new ArrayList<>();
    for (Use use : Use.values()) {
      for (Where where : Where.values()) {
        for (int says = 0; says < 1 << Say.values().length; says++) {
          for (Agents agents : Agents.values()) {
            for (List<String> areas : List.of(List.<String>of(), List.of("src/a\"b", "/docs"))) {
              all.add(new Answers(use, where, says(says), agents, areas));
            }
          }
        }
      }
    }
    return all;
  }

  private static List<Say> says(int bits) {
    Set<Say> says = EnumSet.noneOf(Say.class);
    List<Say> all = List.of(Say.values());
    for (int i = 0; i < all.size(); i++) {
      if ((bits >> i & 1) == 1) {
        says.add(all.get(i));
      }
    }
    return List.copyOf(says);
  }

  private static Policy read(String text) {
    Reading reading = Policies.read("brinell.toml", text, Presets.and(f -> Optional.empty()));
    assertThat(reading).as("%s", text).isInstanceOf(Reading.Good.class);
    return reading.orReject();
  }

  @Test
  void everyCombinationReads() {
    List<Answers> every = every();
    assertThat(every).hasSize(3 * 3 * 32 * 4 * 2);
    for (Answers answers : every) {
      Policy policy = read(FirstPolicy.of("it's a \"name\"\\", answers));
      assertThat(policy.examples()).hasSize(1);
      assertThat(policy.name().name()).isEqualTo("it's a \"name\"\\");
      assertThat(policy.areas())
          .hasSize(answers.areas().isEmpty() || answers.use() == Use.NO ? 0 : 1);
    }
  }

  @Test
  void everyExampleComesTrue() throws InterruptedException {
    int run = 0;
    for (Answers answers : every()) {
      if (List.of(List.of(), List.of(Say.TOOL), List.of(Say.EXTENT), List.of(Say.values()))
          .contains(answers.say())) {
        for (PolicyTest.Result result : PolicyTest.run(read(FirstPolicy.of("p", answers)))) {
          assertThat(result.met()).as("%s: %s", answers, result).isTrue();
          run++;
        }
      }
    }
    assertThat(run).isEqualTo(3 * 3 * 4 * 4 * 2 * 2);
  }

  @Test
  void answersAsWords() {
    Optional<List<String>> tree = Optional.of(List.of("src/a.rs", "docs/x"));
    assertThat(Answers.parse("", tree)).isEqualTo(Answers.parse("disclosed,body,extent", tree));
    assertThat(Answers.parse("Yes,,tool + extent,both,src,docs/*", tree))
        .isEqualTo(
            new Answers(
                Use.YES,
                Where.BODY,
                List.of(Say.TOOL, Say.EXTENT),
                Agents.BOTH,
                List.of("src", "docs/*")));
    assertThatThrownBy(() -> Answers.parse("maybe,nowhere,all,some,gone", tree))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.kind()).isEqualTo(Rejected.Kind.USAGE);
              assertThat(rejected.problems()).hasSize(5);
            });
  }
}
