package anlan.stack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.catalogue.Catalogue;
import anlan.warehouse.Warehouse;
import anlan.warehouse.check.Reconciliation;
import anlan.warehouse.check.Reconciliation.Finding;
import anlan.warehouse.trino.WarehouseException;
import anlan.warehouse.view.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The journal of a random city against the SQL that knows nothing of the ledger. */
@ExtendWith(SharedLake.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconcileIT {
  private static final String NO_ROWS = "no rows";
  private static final LocalDate CLOCK = LocalDate.of(2023, 11, 20);
  private static final LocalDate HORIZON = LocalDate.of(2021, 1, 1);

  /** Rules 8, 9 and cuts that the catalogue of the documents doesn't use, beside its own. */
  private static final String STRANGE_OBLIGATIONS =
      """
      T1,V1,relaxed,S0,x,COVERAGE,HIGH_RISK,HALF_YEAR,DEPARTMENT_ON_SITE,,,,,30,PERIOD_END,YEAR,1,1,2022-01-01,2024-12-31
      T2,V2,start,S0,x,COVERAGE,GENERAL,QUARTER,DEPARTMENT_ON_SITE,,,,,30,PERIOD_START,,1,4,2022-01-01,
      T3,V3,self,S0,x,SELF_CHECK,NINE_SMALL,MONTH,SELF_CHECK,,,,0,,PERIOD_END,,,,2022-01-01,
      T4,V4,cut,S0,x,COVERAGE,GENERAL,QUARTER,DEPARTMENT_ON_SITE,EFFECTIVE_FROM,1,2,,30,PERIOD_START,,,,2023-08-05,
      T5,V5,twice,S0,x,COVERAGE,HIGH_RISK,HALF_YEAR,EXPERT_CHECK,EFFECTIVE_FROM,1,2,,30,PERIOD_END,,,,2023-03-07,
      T6,V6,self,S0,x,SELF_CHECK,GENERAL,MONTH,SELF_CHECK,EFFECTIVE_FROM,1,2,5,,PERIOD_END,,,,2023-05-12,
      """;

  /** The departments and the towns of the random city are assessed as well. */
  private static final String RANDOM_UNITS =
      """
      370100,7,DEPARTMENT,七局,其他
      370100,12,DEPARTMENT,十二局,其他
      371300,8,DEPARTMENT,八局,其他
      371300,11,DEPARTMENT,十一局,其他
      370800,81,DEPARTMENT,八一局,其他
      370800,82,DEPARTMENT,八二局,其他
      370102,370102001,TOWN,,街道
      371302,371302001,TOWN,,街道
      """;

  private static final String RANDOM_SCHEMES =
      """
      TOWN_2023,镇街季度考评,TOWN,370102,10,2023Q1,,随机城市
      TOWN_2023,镇街季度考评,TOWN,371302,10,2023Q1,,随机城市
      """;

  /** No quarter is closed here, and 历城区 and 临沂 have none of what these ask for. */
  private static final Map<String, String> NOTHING_TO_TELL =
      Map.of(
          "03_weekly_progress", NO_ROWS,
          "06_longest_overdue", NO_ROWS,
          "18_no_public_adjudication", NO_ROWS,
          "21_what_restated_a_quarter", NO_ROWS,
          "22_results_of_a_year", NO_ROWS);

  @TempDir private static Path catalogue;
  @TempDir private static Path repository;
  private static RunningLake lake;

  @BeforeAll
  static void start(RunningLake shared) throws Exception {
    try (var files = Files.list(RunningLake.ROOT.resolve("schemas/catalog"))) {
      for (Path file : files.toList()) {
        Files.copy(file, catalogue.resolve(file.getFileName()));
      }
    }
    append("obligations.csv", STRANGE_OBLIGATIONS);
    append("assessment_units.csv", RANDOM_UNITS);
    append("assessment_schemes.csv", RANDOM_SCHEMES);
    lake = shared;
  }

  private static void append(String file, String rows) throws IOException {
    Files.writeString(catalogue.resolve(file), rows, StandardOpenOption.APPEND);
  }

  @Test
  @Order(1)
  void journal_and_history_agree_and_the_invariants_hold() {
    Warehouse warehouse = lake.warehouse(catalogue);
    fill();
    assertThat(warehouse.apply()).contains("marts.coverage");
    assertThat(warehouse.apply()).as("applied again").isEmpty();
    Reconciliation reconciliation = warehouse.reconcile();
    assertThat(reconciliation.findings())
        .extracting(Finding::indicator)
        .contains("V1", "V2", "V3", "V4", "V5", "V6")
        .contains("C1", "C2", "C3", "C4", "C5", "C6_ANY", "C6_TOWN", "C8", "C9", "C10", "subjects")
        .contains("C12_MONTH", "C12_QUARTER", "C13", "C14", "C16", "C18", "C20", "C22")
        .contains("C21", "C21_LEADER", "C21_DEPUTY", "C21_MANAGER", "C21_SPECIAL", "C21_STAFF")
        .contains("C23", "C24", "C25", "C26", "C27")
        .contains("hazard.overdue_91", "hazard.waiting", "H2.on_time", "H9.listed", "H11.in_time")
        .contains("F1.A1", "F1.A3", "F1.B1", "F1.B8", "F1.B10")
        .contains("H12.due", "H12.penalised", "H13.recurred")
        .contains("accident.count", "accident.deaths", "accident.responsible", "A5.in_time")
        .contains("A6.published", "A7.due", "A7.evaluated", "A8.examined", "gdp", "death_ceiling")
        .contains("E1.due", "E1.in_time", "E2.cases", "E2.adjudicated", "E3.penalties")
        .contains("E3.fined_yuan", "E3.acts", "E3.transferred", "E4.in_time", "penalty.unperformed")
        .contains("F1.C3a", "F1.C3b", "F1.C4", "F1.C5", "F1.C6", "F1.C7", "F1.C7c", "F1.C8b")
        .contains("score.D6.1", "score.D6.3")
        .contains("unit.study", "unit.reports_late", "decision.veto", "decision.bonus")
        .contains("title.valid", "title.to_cancel", "C7.due", "C7.reviewed")
        .contains("Z1.due", "Z1.met", "Z2.due", "Z2.in_time", "Z3.over", "Z3.gap_days")
        .contains("Z4.pairs", "Z5.works", "Z5.attended")
        .contains("score.D1.1", "score.D2.5", "score.D4.1", "score.D5.1", "score.total")
        .contains("score.B1.2", "score.B2.1", "score.B2.3", "score.B2.5", "score.B3.3")
        .contains("score.B5.1", "score.B6.1", "score.B7.2", "score.T1.1", "score.T2.1")
        .contains("score.T4.1", "score.T6.1", "score.T8.1", "score.T9.1");
    assertThat(reconciliation.findings()).allMatch(finding -> finding.compared() > 0);
    assertThat(reconciliation.findings()).allSatisfy(f -> assertThat(f.examples()).isEmpty());
    assertThat(warehouse.test())
        .filteredOn(result -> !result.name().equals("cells_lie_in_known_divisions"))
        .allSatisfy(result -> assertThat(result.failures()).as(result.name()).isEmpty());
  }

  @Test
  @Order(2)
  void every_example_is_answered() {
    Map<String, String> unanswered = new ConcurrentSkipListMap<>();
    SqlFile.readAll(RunningLake.ROOT.resolve("sql/examples")).parallelStream()
        .forEach(
            example -> {
              try {
                if (lake.rows(example).isEmpty()) {
                  unanswered.put(example.name(), NO_ROWS);
                }
              } catch (WarehouseException e) {
                unanswered.put(example.name(), String.valueOf(e.getMessage()));
              }
            });
    assertThat(unanswered).isEqualTo(NOTHING_TO_TELL);
  }

  @Test
  @Order(3)
  void a_row_slipped_into_the_journal_is_found() throws IOException {
    lake.insert(
        "indicators.journal",
        List.of(
            Map.ofEntries(
                Map.entry("measure", "C2.covered"),
                Map.entry("period", "2023Q3"),
                Map.entry("town", "370102001"),
                Map.entry("class", "GENERAL"),
                Map.entry("department", "7"),
                Map.entry("level", "CITY"),
                Map.entry("sector", ""),
                Map.entry("category", ""),
                Map.entry("facet", ""),
                Map.entry("day", "2023-08-01"),
                Map.entry("cut", 2),
                Map.entry("amount", 1_000))));
    lake.cut(2, CLOCK);
    Reconciliation reconciliation =
        lake.warehouse(withComparisons("compare_coverage", "compare_score_items"), catalogue)
            .reconcile();
    assertThat(reconciliation.cut()).isEqualTo(2);
    assertThat(reconciliation.findings())
        .filteredOn(finding -> finding.differences() > 0)
        .extracting(Finding::indicator)
        .as("the rate, and the items of district and department that take it")
        .containsExactlyInAnyOrder("C2", "score.D2.2", "score.B2.2");
    assertThat(reconciliation.findings())
        .filteredOn(finding -> finding.indicator().equals("C2"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.examples())
                    .allMatch(example -> example.startsWith("2023Q3"))
                    .allMatch(example -> example.contains("town 370102001")));
    for (String invariant : List.of("cell_within_bounds", "uncovered_are_the_difference")) {
      assertThat(lake.failures(invariant)).as(invariant).isNotEmpty();
    }
  }

  /** The repository's SQL with some of the comparisons; all would take half a minute more. */
  private static Path withComparisons(String... names) throws IOException {
    Path sql = Files.createDirectories(repository.resolve("sql"));
    Files.createSymbolicLink(sql.resolve("marts"), RunningLake.ROOT.resolve("sql/marts"));
    Files.createSymbolicLink(repository.resolve("schemas"), RunningLake.ROOT.resolve("schemas"));
    Path reconcile = Files.createDirectories(sql.resolve("reconcile"));
    try (var files = Files.list(RunningLake.ROOT.resolve("sql/reconcile"))) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName()).replace(".sql", "");
        if (!name.startsWith("compare_") || List.of(names).contains(name)) {
          Files.copy(file, reconcile.resolve(file.getFileName()));
        }
      }
    }
    return repository;
  }

  private static void fill() {
    Catalogue rules = Catalogue.load(catalogue);
    RandomCity city = new RandomCity(1, rules, CLOCK).with(300);
    lake.insert(city.history);
    List<Map<String, Object>> journal = city.journal(1);
    lake.insert("indicators.journal", journal);
    ScoreSheet sheet = new ScoreSheet(rules, CLOCK, HORIZON, journal);
    lake.insert("indicators.scores", sheet.scores);
    lake.insert("indicators.score_items", sheet.items);
    lake.cut(1, CLOCK);
  }
}
