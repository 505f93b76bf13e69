package anlan.city.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.TestSources;
import anlan.city.Worlds;
import anlan.city.load.Loader;
import anlan.city.season.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule that flags rows gets rows that break it and rows that only seem to, once each. */
class DirtIT {
  private static final int YEAR_END = Day.of(2023, 12, 31);

  /** It takes a department that checks ninety places. */
  /** They take a department that checks ninety places, and more enterprises with posts. */
  private static final List<String> OF_A_LARGER_CITY = List.of("B9T", "B34");

  @TempDir private Path folder;

  @Test
  void each_rule_gets_defects_and_near_misses_and_they_are_written_down() throws IOException {
    TestSources city = TestSources.withTables();
    new Loader(Worlds.SEED_1, city.sources, 0.005, YEAR_END).run((sofar, subjects, all) -> {});
    Path record = folder.resolve("dirt.csv");

    int spoilt = new Dirt(city.sources, 1, 0.002).run(record);

    List<String> lines = Files.readAllLines(record);
    assertThat(lines).hasSize(spoilt + 1).startsWith("rule,kind,key").doesNotHaveDuplicates();
    Map<String, Integer> counts = new TreeMap<>();
    lines
        .subList(1, lines.size())
        .forEach(line -> counts.merge(line.substring(0, line.lastIndexOf(',')), 1, Integer::sum));
    for (Defect defect : Defect.all()) {
      if (OF_A_LARGER_CITY.contains(defect.rule())) {
        continue;
      }
      assertThat(counts).containsKeys(defect.rule() + ",DEFECT", defect.rule() + ",NEAR_MISS");
    }
    assertThat(city.enterprise("select count(*) from subject where uscc in ('无', '/', '000000')"))
        .isNotEqualTo("0");
  }
}
