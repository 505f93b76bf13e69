package anlan.city.load;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.Worlds;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.subject.Setting;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortionTest {
  private static final Jurisdiction JINAN = Jurisdiction.ALL.get(0);
  private static final int YEAR_END = Day.of(2023, 12, 31);

  @Test
  void the_same_seed_gives_the_same_bytes_however_they_are_portioned() {
    Portion whole = Portion.of(JINAN, 0, 300, Worlds.SEED_1, YEAR_END);
    Portion first = Portion.of(JINAN, 0, 120, Worlds.SEED_1, YEAR_END);
    Setting again = Setting.of(1, 2023, Worlds.CATALOGUE);
    Portion second = Portion.of(JINAN, 120, 300, again, YEAR_END);
    assertThat(bytes(first.subjects, second.subjects)).isEqualTo(bytes(whole.subjects));
    assertThat(bytes(first.states, second.states)).isEqualTo(bytes(whole.states));
    assertThat(bytes(first.inspections, second.inspections)).isEqualTo(bytes(whole.inspections));
    assertThat(bytes(first.members, second.members)).isEqualTo(bytes(whole.members));
    assertThat(Stream.of(first, second).flatMap(part -> part.amendedInspections.stream()))
        .containsExactlyElementsOf(whole.amendedInspections);
    assertThat(Stream.of(first, second).flatMap(part -> part.deletedInspections.stream()))
        .containsExactlyElementsOf(whole.deletedInspections)
        .isNotEmpty();
  }

  @Test
  void another_seed_gives_another_city() {
    Portion one = Portion.of(JINAN, 0, 50, Worlds.SEED_1, YEAR_END);
    Portion other = Portion.of(JINAN, 0, 50, Setting.of(2, 2023, Worlds.CATALOGUE), YEAR_END);
    assertThat(bytes(other.inspections)).isNotEqualTo(bytes(one.inspections));
  }

  @Test
  void nothing_recorded_or_uploaded_after_the_last_day_is_told() {
    int june = Day.of(2023, 6, 30);
    Portion portion = Portion.of(JINAN, 0, 400, Worlds.SEED_1, june);
    List<String[]> rows = rows(portion.inspections);
    assertThat(rows).hasSizeGreaterThan(500);
    assertThat(rows).allMatch(row -> row[14].compareTo("2023-07-01") < 0);
    assertThat(rows).allMatch(row -> row[11].equals("\\N") || row[11].compareTo("2023-07-01") < 0);
    assertThat(rows).allMatch(row -> row[12].equals("\\N") || row[12].compareTo("2023-07-01") < 0);
    assertThat(rows).anyMatch(row -> row[12].startsWith("2023-06"));
    assertThat(rows(portion.titles)).isNotEmpty();
    assertThat(rows(portion.titles)).allMatch(row -> row[7].compareTo("2023-07-01") < 0);
    assertThat(rows(portion.activities)).anyMatch(row -> row[4].equals("\\N"));
    assertThat(rows(portion.activities)).allMatch(row -> row[6].compareTo("2023-07-01") < 0);
    assertThat(rows(portion.states)).allMatch(row -> row[15].compareTo("2023-07-01") < 0);
  }

  @Test
  void another_year_is_played_alike() {
    Setting setting = Setting.of(1, 2024, Worlds.CATALOGUE);
    Portion portion = Portion.of(JINAN, 0, 100, setting, Day.of(2024, 12, 31));
    assertThat(rows(portion.inspections))
        .hasSizeGreaterThan(300)
        .filteredOn(row -> row[5].compareTo("2024") < 0)
        .hasSizeLessThan(20);
  }

  private static List<String[]> rows(CopyText text) {
    return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static byte[] bytes(CopyText... texts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (CopyText text : texts) {
      all.write(text.bytes(), 0, text.length());
    }
    return all.toByteArray();
  }
}
