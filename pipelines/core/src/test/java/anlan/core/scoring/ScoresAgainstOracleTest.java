package anlan.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random postings, assessed and by the oracle. */
class ScoresAgainstOracleTest {
  private static final int UNITS = 400;
  private static final Path FOLDER = Path.of(System.getProperty("anlan.root"), "schemas/catalog");
  private static final List<String> KINDS =
      List.of(
          "HIGH_RISK",
          "GENERAL",
          "NINE_SMALL",
          "GENERAL.GRID",
          "GENERAL.DEPARTMENT",
          "GENERAL.SELF_CHECK",
          "MAJOR.GRID",
          "MAJOR.EXPERT",
          "LARGER",
          "WITHIN_5_DAYS",
          "COUNTY.GENERAL",
          "TOWN.CATERING",
          "POST_STATISTICS",
          "POST_CHECK",
          "");
  private static final List<String> TITLES =
      List.of(
          "COUNTY.GENERAL",
          "COUNTY.CONSTRUCTION",
          "COUNTY.TRANSPORT",
          "COUNTY.OTHER_HIGH_RISK",
          "CITY.GENERAL",
          "CITY.OTHER_HIGH_RISK",
          "TOWN.CATERING");
  private static final List<String> TARGETS =
      List.of("COUNTY_GENERAL", "COUNTY_OTHER_HIGH_RISK", "CITY_OTHER_HIGH_RISK", "TOWN_CATERING");

  @ParameterizedTest
  @CsvSource({
    "DISTRICT_2023, 370100, S0, 1",
    "DISTRICT_2023, 371300, S4, 1",
    "DEPARTMENT_2023, 370100, S0, 1",
    "DEPARTMENT_2023, 370800, S3, 3",
    "DEPARTMENT_2023, 371300, S4, 1",
    "TOWN_2023, 370112, S0, 1"
  })
  void the_same(String id, String jurisdiction, String inForce, int firstQuarter)
      throws IOException {
    Catalogue catalogue = Catalogue.load(FOLDER);
    Scheme scheme =
        catalogue.schemes().stream()
            .filter(one -> one.id().equals(id) && one.jurisdiction().equals(jurisdiction))
            .findFirst()
            .orElseThrow();
    List<String> measures = List.copyOf(Assessor.measures(List.of(scheme)));
    ScoringOracle oracle = new ScoringOracle(FOLDER, id, inForce);
    Random random = new Random(5);
    for (int i = 0; i < UNITS; i++) {
      Entries unit = unit(measures, random);
      int quarter = firstQuarter + random.nextInt(5 - firstQuarter);
      Period period = Period.parse("2023Q" + quarter);
      LocalDate end = LocalDate.ofEpochDay(period.end());
      LocalDate clock = end.plusDays(random.nextInt(140) - 80);
      LocalDate day = clock.isBefore(end) ? clock : end;
      UnitScore score = Assessor.assess(scheme, period, (int) clock.toEpochDay(), unit);
      Map<String, BigDecimal> points = new LinkedHashMap<>();
      score.items().forEach(item -> points.put(item.item().id(), item.points()));
      assertThat(points).as("unit %d", i).isEqualTo(oracle.points(2023, quarter, day, clock, unit));
    }
  }

  private static Entries unit(List<String> measures, Random random) {
    Entries unit = new Entries();
    for (int i = random.nextInt(400); i > 0; i--) {
      String measure = measures.get(random.nextInt(measures.size()));
      LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365));
      int month = 1 + random.nextInt(12);
      String period =
          switch (random.nextInt(5)) {
            case 0 -> "2023";
            case 1 -> "2023H" + (month + 5) / 6;
            case 2 -> "2023Q" + (month + 2) / 3;
            case 3 -> "2023-%02d".formatted(month);
            default -> "ALWAYS";
          };
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      unit.post(measure, period, kind, day.toString(), 1 + random.nextInt(40));
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      String day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365)).toString();
      String title = TITLES.get(random.nextInt(TITLES.size()));
      unit.post("title.valid", "ALWAYS", title, day, 1 + random.nextInt(9));
      String target = TARGETS.get(random.nextInt(TARGETS.size()));
      unit.post("subjects.of_target", "ALWAYS", target, day, 1 + random.nextInt(12));
    }
    return unit;
  }
}
