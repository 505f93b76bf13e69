package anlan.stack.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and which module may touch which engine. */
class ArrowsTest {
  private static final Path PIPELINES = Path.of(System.getProperty("anlan.root"), "pipelines");

  private static final Map<String, List<String>> BELOW =
      Map.of(
          "core", List.of(),
          "contracts", List.of(),
          "wire", List.of("core", "contracts"),
          "lake", List.of("core", "contracts"),
          "jobs", List.of("core", "contracts", "wire", "lake"),
          "warehouse", List.of("core", "contracts"),
          "dashboard", List.of("core", "contracts", "warehouse"),
          "city", List.of("core"),
          "stack", List.of("core", "contracts", "lake", "warehouse"));

  private static final Map<String, List<String>> ENGINES =
      Map.of(
          "org.apache.flink", List.of("jobs"),
          "org.apache.kafka", List.of("jobs", "stack"),
          "org.apache.iceberg", List.of("lake", "stack"),
          "io.javalin", List.of("dashboard"),
          "org.dhatim.fastexcel", List.of("dashboard"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              BELOW.keySet().stream()
                  .map(module -> PIPELINES.resolve(module).resolve("target/classes"))
                  .filter(Files::isDirectory)
                  .toList());

  @Test
  void modules_know_only_what_lies_below_them() {
    for (String module : BELOW.keySet()) {
      String[] others =
          BELOW.keySet().stream()
              .filter(other -> !other.equals(module) && !BELOW.get(module).contains(other))
              .map(other -> "anlan." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("anlan." + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void each_engine_is_known_only_to_the_modules_that_drive_it() {
    ENGINES.forEach(
        (engine, drivers) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    drivers.stream().map(module -> "anlan." + module + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(engine + "..")
                .allowEmptyShould(true)
                .check(CLASSES));
  }
}
