package anlan.stack.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the repository: what the house asks of every file. */
class TidyTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final int JAVA_LINES_MAX = 400;

  // put together from halves so that this file does not find itself
  private static final Map<String, Pattern> BANNED =
      Stream.of(
              "TO" + "DO",
              "FIX" + "ME",
              "Thread.sl" + "eep",
              "printStack" + "Trace",
              "@Disa" + "bled")
          .collect(Collectors.toMap(word -> word, word -> Pattern.compile(Pattern.quote(word))));

  @Test
  void no_file_holds_a_banned_word() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(".java", ".sql", ".sh", ".mjs", ".js", ".css", ".html", "anlan")) {
      String text = Files.readString(file);
      BANNED.forEach(
          (word, pattern) -> {
            if (pattern.matcher(text).find()) {
              found.add(ROOT.relativize(file) + " holds " + word);
            }
          });
    }
    assertThat(found).isEmpty();
  }

  @Test
  void no_java_file_outgrows_its_subject() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(".java")) {
      long lines = Files.readString(file).lines().count();
      if (lines > JAVA_LINES_MAX) {
        found.add(ROOT.relativize(file) + " has " + lines + " lines; split it by subject");
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void every_view_has_a_header_and_is_read_by_someone() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(".sql")) {
      if (!file.startsWith(ROOT.resolve("sql/marts"))) {
        continue;
      }
      String text = Files.readString(file);
      if (!text.startsWith("--") || !text.contains("grain:")) {
        found.add(ROOT.relativize(file) + " opens without '-- title' and '-- grain:'");
      }
      String view = "marts." + file.getFileName().toString().replace(".sql", "");
      if (readers(view, file) == 0) {
        found.add(view + " is read by no other file; delete it or use it");
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void every_source_table_has_valid_and_invalid_example_events() throws IOException {
    List<String> found = new ArrayList<>();
    Pattern source = Pattern.compile("property: source\\s+value: (\\S+)");
    for (Path contract : files(".yaml")) {
      var matcher = source.matcher(Files.readString(contract));
      if (!matcher.find()) {
        continue;
      }
      for (String kind : List.of("valid", "invalid")) {
        Path folder = ROOT.resolve("schemas/events").resolve(matcher.group(1)).resolve(kind);
        if (!Files.isDirectory(folder)) {
          found.add(ROOT.relativize(folder) + " is missing: example events of " + matcher.group(1));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static long readers(String view, Path itself) throws IOException {
    long count = 0;
    Pattern word = Pattern.compile(Pattern.quote(view) + "\\b");
    for (Path file : files(".sql", ".java", ".mjs", ".js", ".json")) {
      if (!file.equals(itself) && word.matcher(Files.readString(file)).find()) {
        count++;
      }
    }
    return count;
  }

  private static List<Path> files(String... endings) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(Files::isRegularFile)
          .filter(
              file ->
                  !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git|\\.anlan)/.*"))
          .filter(file -> Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
          .toList();
    }
  }
}
