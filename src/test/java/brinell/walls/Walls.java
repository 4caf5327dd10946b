package brinell.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The walls of the house. Written for any root package, so that a test can break each wall in a
 * house of its own.
 */
final class Walls {
  private final String root;

  Walls(String root) {
    this.root = root;
  }

  /** Every wall by its name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> walls = new LinkedHashMap<>();
    walls.put("core", sees("core", "core is the domain's words and must be readable alone"));
    walls.put("rust", sees("rust", "a parser is judged by its input and output alone", "core"));
    walls.put("policy", sees("policy", "judging is pure: facts in, verdicts out", "core"));
    walls.put(
        "port", sees("port", "a port says what the outside must offer, not who offers it", "core"));
    walls.put("report", sees("report", "a report is a function of the dossier", "core"));
    walls.put("bench", sees("bench", "the bench runs any check and knows none", "core", "port"));
    walls.put(
        "check",
        sees("check", "a check states facts and does not judge", "core", "rust", "port", "suite"));
    walls.put("suite", sees("suite", "tests are run by what a port offers", "core", "port"));
    walls.put("history", sees("history", "the past is computed, not read", "core", "policy"));
    walls.put("adapter", sees("adapter", "an adapter serves a port", "core", "port"));
    walls.put(
        "cli",
        sees("cli", "a door parses, calls the facade, shows", "app", "report", "port", "core"));
    walls.put("checks apart", checksApart());
    walls.put("no cycles", noCycles());
    walls.put("processes", processes());
    walls.put("clock", clock());
    walls.put("streams", streams());
    walls.put("libraries", libraries());
    return walls;
  }

  private String in(String room) {
    return root + "." + room + "..";
  }

  private ArchRule sees(String room, String because, String... others) {
    String[] foreign =
        Stream.of(
                "rust", "policy", "port", "suite", "check", "bench", "history", "report", "adapter",
                "app", "cli", "server")
            .filter(name -> !name.equals(room) && !List.of(others).contains(name))
            .map(this::in)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(in(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(foreign)
        .because(because);
  }

  private ArchRule checksApart() {
    return slices()
        .matching(root + ".check.(*)..")
        .should()
        .notDependOnEachOther()
        .because("a check must be deletable by deleting its folder");
  }

  private ArchRule noCycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle has no inside");
  }

  private ArchRule processes() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("adapter.process"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .because("only one place knows how to stop what it started");
  }

  private ArchRule clock() {
    DescribedPredicate<JavaCall<?>> now =
        describe(
            "reading the clock",
            call ->
                (call.getName().equals("now")
                        && Stream.of(Instant.class, LocalDate.class)
                            .anyMatch(call.getTargetOwner()::isEquivalentTo))
                    || call.getName().equals("currentTimeMillis"));
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("adapter"))
        .should()
        .callCodeUnitWhere(now)
        .because("a dossier must come out the same twice");
  }

  private ArchRule streams() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .accessFieldWhere(
            describe(
                "System.out or System.err",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && !access.getName().equals("in")))
        .because("only a door talks to the user");
  }

  private ArchRule libraries() {
    return classes()
        .that(
            resideInAPackage(root + "..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            in("cli"),
                            in("policy.toml"),
                            in("report"),
                            in("adapter.forge"),
                            in("adapter.cargo"),
                            in("check.disclosure")))))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(root + "..", "java..", "org.jspecify.."))
        .because("a library is met in one room, so that it can be exchanged there");
  }
}
