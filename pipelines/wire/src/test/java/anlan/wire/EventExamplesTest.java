package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import anlan.wire.LogRecord.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of {@code schemas/events} decodes to what is written beside it. After a wanted
 * change run with {@code -Danlan.golden=update} and read the difference.
 */
final class EventExamplesTest {
  private static final Path EVENTS = Wire.ROOT.resolve("schemas/events");
  private static final boolean UPDATE = "update".equals(System.getProperty("anlan.golden"));
  private static final String TRANSACTIONS = "transactions";

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    return examples("**.json").stream()
        .map(file -> dynamicTest(EVENTS.relativize(file).toString(), () -> check(file)))
        .toList();
  }

  @Test
  void everyCapturedTableHasValidAndInvalidExamples() {
    for (CapturedTable table : Wire.TABLES.all()) {
      for (String kind : List.of("valid", "invalid")) {
        assertThat(EVENTS.resolve(table.source()).resolve(kind))
            .as("examples of %s", table)
            .isDirectoryContaining("glob:**.json");
      }
    }
  }

  @Test
  void everyFolderIsOfACapturedTable() throws IOException {
    Set<String> sources =
        Wire.TABLES.all().stream().map(CapturedTable::source).collect(Collectors.toSet());
    try (Stream<Path> folders = Files.list(EVENTS)) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .allMatch(folder -> folder.equals(TRANSACTIONS) || sources.contains(folder));
    }
  }

  @Test
  void everyExpectedResultHasAnExample() throws IOException {
    assertThat(examples("**.expected.txt"))
        .allMatch(
            expected -> Files.exists(Path.of(withoutEnd(expected, ".expected.txt") + ".json")));
  }

  @Test
  void everyReasonOfTheDecoderHasAnExample() throws IOException {
    Set<Reason> shown =
        examples("**/invalid/*.json").stream()
            .map(file -> decode(file).rejection())
            .map(Rejection::reason)
            .collect(Collectors.toSet());
    assertThat(Reason.values())
        .filteredOn(reason -> !Wire.TOLD_LATER.contains(reason))
        .allMatch(shown::contains);
  }

  private static void check(Path file) throws IOException {
    LogRecord record = decode(file);
    boolean invalid = file.getParent().endsWith("invalid");
    assertThat(record.kind() == Kind.REJECTED).as("is rejected").isEqualTo(invalid);
    Path expected = Path.of(withoutEnd(file, ".json") + ".expected.txt");
    String text = RecordText.of(record);
    if (UPDATE) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  private static LogRecord decode(Path file) {
    String table = EVENTS.relativize(file).getName(0).toString();
    String source = table.equals(TRANSACTIONS) ? "enterprise" : table.split("\\.")[0];
    try {
      return Wire.decode(source, Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> examples(String glob) throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS)) {
      return files
          .filter(EVENTS.getFileSystem().getPathMatcher("glob:" + glob)::matches)
          .sorted()
          .toList();
    }
  }

  private static String withoutEnd(Path file, String end) {
    String path = file.toString();
    return path.substring(0, path.length() - end.length());
  }
}
