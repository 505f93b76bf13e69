package anlan.stack.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the modules: who may import whom, and which module may touch which engine.
 *
 * <p>Read from the import lines, because no module has all others on its class path.
 */
class ArrowsTest {
  private static final Path PIPELINES = Path.of(System.getProperty("anlan.root"), "pipelines");

  private static final Map<String, List<String>> MAY_IMPORT =
      Map.of(
          "core", List.of(),
          "contracts", List.of(),
          "wire", List.of("core", "contracts"),
          "lake", List.of("core", "contracts"),
          "jobs", List.of("core", "contracts", "wire", "lake"),
          "warehouse", List.of("core", "contracts"),
          "dashboard", List.of("core"),
          "city", List.of("core"),
          "stack", List.of("warehouse", "contracts", "core"));

  private static final Map<String, List<String>> ENGINES =
      Map.of(
          "org.apache.flink", List.of("jobs", "benchmarks"),
          "org.apache.kafka", List.of("jobs", "stack", "benchmarks"),
          "org.apache.iceberg", List.of("lake", "stack", "benchmarks"),
          "io.javalin", List.of("dashboard"),
          "com.fasterxml.jackson", List.of("contracts", "wire", "dashboard", "stack"));

  @Test
  void modules_import_only_what_lies_below_them() throws IOException {
    List<String> found = new ArrayList<>();
    Pattern ours = Pattern.compile("^import (?:static )?anlan\\.([a-z]+)\\.", Pattern.MULTILINE);
    for (Map.Entry<String, List<String>> module : MAY_IMPORT.entrySet()) {
      for (Path file : sources(module.getKey())) {
        Matcher matcher = ours.matcher(Files.readString(file));
        while (matcher.find()) {
          String imported = matcher.group(1);
          if (!imported.equals(module.getKey()) && !module.getValue().contains(imported)) {
            found.add(PIPELINES.relativize(file) + " imports anlan." + imported);
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void each_engine_is_known_to_the_modules_that_drive_it() throws IOException {
    List<String> found = new ArrayList<>();
    for (String module : MAY_IMPORT.keySet()) {
      for (Path file : sources(module)) {
        String text = Files.readString(file);
        ENGINES.forEach(
            (engine, modules) -> {
              if (!modules.contains(module) && text.contains("import " + engine + ".")) {
                found.add(PIPELINES.relativize(file) + " imports " + engine);
              }
            });
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> sources(String module) throws IOException {
    try (Stream<Path> files = Files.walk(PIPELINES.resolve(module).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
