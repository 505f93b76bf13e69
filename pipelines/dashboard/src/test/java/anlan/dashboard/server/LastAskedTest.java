package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.server.LastAsked.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastAskedTest {
  private static final Asked COVERAGE = of("li", "/api/v1/coverage?by=district");
  private static final Asked HAZARDS = of("li", "/api/v1/hazards?list=overdue&page=2");

  private final Queue<Runnable> later = new ArrayDeque<>();
  private Path file;

  @BeforeEach
  void choose(@TempDir Path folder) {
    file = folder.resolve("last-asked.tsv");
  }

  private static Asked of(String name, String address) {
    return new Asked(name, "district_370102", address);
  }

  private LastAsked read() {
    return LastAsked.of(file, later::add);
  }

  @Test
  void the_most_recent_comes_first_each_question_once() {
    LastAsked asked = read();
    asked.add(COVERAGE);
    asked.add(HAZARDS);
    assertThat(asked.recentFirst()).containsExactly(HAZARDS, COVERAGE);
    asked.add(COVERAGE);
    assertThat(asked.recentFirst()).containsExactly(COVERAGE, HAZARDS);
  }

  @Test
  void who_asked_last_stands_for_those_who_see_the_same_and_for_no_others() {
    LastAsked asked = read();
    asked.add(COVERAGE);
    Asked colleague = of("wang", COVERAGE.address());
    Asked other = new Asked("zhao", "district_370103", COVERAGE.address());
    asked.add(colleague);
    asked.add(other);
    assertThat(asked.recentFirst()).containsExactly(other, colleague);
  }

  @Test
  void of_too_many_the_least_recent_leave() {
    LastAsked asked = read();
    for (int subject = 1; subject <= LastAsked.QUESTIONS_MAX + 2; subject++) {
      asked.add(of("li", "/api/v1/subjects/%d/history".formatted(subject)));
    }
    asked.write();
    for (LastAsked known : List.of(asked, read())) {
      assertThat(known.recentFirst())
          .hasSize(LastAsked.QUESTIONS_MAX)
          .startsWith(of("li", "/api/v1/subjects/102/history"))
          .endsWith(of("li", "/api/v1/subjects/3/history"));
    }
  }

  @Test
  void a_longer_file_is_not_taken_in_whole() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int subject = 1; subject <= LastAsked.QUESTIONS_MAX + 2; subject++) {
      lines.add(of("li", "/api/v1/subjects/%d/history".formatted(subject)).line());
    }
    Files.write(file, lines);
    assertThat(read().recentFirst())
        .hasSize(LastAsked.QUESTIONS_MAX)
        .startsWith(of("li", "/api/v1/subjects/1/history"));
  }

  @Test
  void what_was_written_is_read_in_its_order_by_its_owner_alone() throws IOException {
    LastAsked asked = read();
    asked.add(COVERAGE);
    asked.add(HAZARDS);
    asked.write();
    assertThat(file)
        .hasContent(
            "li\tdistrict_370102\t/api/v1/hazards?list=overdue&page=2\n"
                + "li\tdistrict_370102\t/api/v1/coverage?by=district\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(read().recentFirst()).containsExactly(HAZARDS, COVERAGE);
    asked.add(COVERAGE);
    asked.write();
    assertThat(read().recentFirst()).as("written anew").containsExactly(COVERAGE, HAZARDS);
    assertThat(file.resolveSibling("last-asked.tsv.new")).doesNotExist();
  }

  @Test
  void it_is_written_once_for_all_that_is_asked_meanwhile() throws IOException {
    LastAsked asked = read();
    asked.add(COVERAGE);
    asked.add(HAZARDS);
    assertThat(later).hasSize(1);
    assertThat(file).doesNotExist();
    later.remove().run();
    assertThat(read().recentFirst()).containsExactly(HAZARDS, COVERAGE);
    Files.delete(file);
    asked.write();
    assertThat(file).as("nothing new").doesNotExist();
    asked.add(HAZARDS);
    assertThat(later).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "li\tdistrict_370102\t/api/v1/coverage\nli\tdistrict_3701",
        "li\tdistrict_370102\thttps://example.org/api/v1/coverage",
        "li\tdistrict_370102\t/session/end",
        "\tdistrict_370102\t/api/v1/coverage",
        "[{\"name\": \"li\"}]",
        "\0\1\2"
      })
  void what_is_damaged_or_not_ours_counts_for_nothing(String content) throws IOException {
    Files.writeString(file, content);
    LastAsked asked = read();
    assertThat(asked.recentFirst()).isEmpty();
    asked.add(HAZARDS);
    asked.write();
    assertThat(read().recentFirst()).containsExactly(HAZARDS);
  }

  @Test
  void what_could_not_be_read_again_is_not_taken_in() {
    LastAsked asked = read();
    asked.add(of("li\twang", COVERAGE.address()));
    asked.add(of("li", "/api/v1/coverage?q=" + "x".repeat(1000)));
    assertThat(asked.recentFirst()).isEmpty();
    assertThat(later).isEmpty();
  }

  @Test
  void what_is_forgotten_stays_if_it_was_asked_again() {
    LastAsked asked = read();
    asked.add(COVERAGE);
    asked.add(HAZARDS);
    asked.forget(of("wang", COVERAGE.address()));
    asked.forget(HAZARDS);
    assertThat(asked.recentFirst()).containsExactly(COVERAGE);
  }

  @Test
  void where_nothing_can_be_written_it_goes_on(@TempDir Path folder) throws IOException {
    file = folder.resolve("gone").resolve("last-asked.tsv");
    LastAsked asked = read();
    asked.add(COVERAGE);
    asked.write();
    assertThat(asked.recentFirst()).containsExactly(COVERAGE);
  }
}
