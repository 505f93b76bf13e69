package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.YUSHAN;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From an accident and a figure of GDP in PostgreSQL to deaths per GDP in Trino: a collapse in 平阴县
 * in May, the GDP of 济南 of the half-year. The tests go on from each other.
 */
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
class AccidentsIT {
  private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 30);
  private static final String PER_GDP =
      "select deaths, gdp, gdp_version, deaths_per_10bn from marts.deaths_per_gdp"
          + " where area = '370100' and period = '2023Q2'";
  private static final String ALLOWANCE =
      "select gdp_year, deaths_allowed, allowance from marts.death_allowance where area = '370100'";
  private static final String GRADE =
      "select deaths, injured, accident_grade from marts.accidents_now where accident_id = 11001";

  private final RunningStack running;
  private final Lake lake;

  AccidentsIT(RunningStack running) {
    this.running = running;
    lake = running.lake();
  }

  @Test
  @Order(1)
  void deaths_and_gdp_become_a_rate_and_an_allowance() throws Exception {
    execute(
        "insert into accident (accident_id, town_code, department_id, kind, occurred_at,"
            + " recorded_at) values (11001, '"
            + YUSHAN
            + "', 1, 'COLLAPSE', '2023-05-10 09:30+08', now())");
    execute(
        "insert into accident_victim (victim_id, accident_id, harm, died_on, recorded_at) values"
            + " (11001, 11001, 'DEATH', '2023-05-10', now()),"
            + " (11002, 11001, 'DEATH', '2023-05-10', now()),"
            + " (11003, 11001, 'SERIOUS', null, now())");
    execute(
        "insert into gdp values (11001, '370100', 2022, 4, 12027.5, 'CURRENT', 'PRELIMINARY',"
            + " '2023-01-28', '公报', false, now()), (11002, '370100', 2023, 2, 5841, 'CURRENT',"
            + " 'PRELIMINARY', '2023-06-29', '报道', false, now())");
    running.office().ticks(LAST_DAY);
    awaitRow("2 5841.0000 PRELIMINARY 0.0342", () -> lake.row(PER_GDP));
    awaitRow("2022 84 82", () -> lake.row(ALLOWANCE));
    awaitRow("2 1 GENERAL", () -> lake.row(GRADE));
  }

  @Test
  @Order(2)
  void a_death_on_day_30_counts_and_one_on_day_31_does_not() throws Exception {
    execute("update accident_victim set died_on = '2023-06-08' where victim_id = 11003");
    awaitRow("3 0 LARGER", () -> lake.row(GRADE));
    awaitRow("3 5841.0000 PRELIMINARY 0.0514", () -> lake.row(PER_GDP));
    execute("update accident_victim set died_on = '2023-06-09' where victim_id = 11003");
    awaitRow("2 1 GENERAL", () -> lake.row(GRADE));
    awaitRow("2022 84 82", () -> lake.row(ALLOWANCE));
  }

  @Test
  @Order(3)
  void a_revised_gdp_moves_the_rate() throws Exception {
    execute("update gdp set amount = 4000 where gdp_id = 11002");
    awaitRow("2 4000.0000 PRELIMINARY 0.0500", () -> lake.row(PER_GDP));
    execute(
        "insert into gdp values (11003, '370100', 2023, 2, 5000, 'CURRENT', 'REVISED',"
            + " '2023-06-30', '修订', false, now()), (11004, '370100', 2022, 4, 12757.4,"
            + " 'CURRENT', 'FINAL', '2023-06-30', '核实', false, now())");
    awaitRow("2 5000.0000 REVISED 0.0400", () -> lake.row(PER_GDP));
    awaitRow("2022 89 87", () -> lake.row(ALLOWANCE));
  }

  @Test
  @Order(4)
  void struck_off_it_counts_no_more_and_is_still_shown() throws Exception {
    execute(
        "update accident set cancelled_on = '2023-06-20', cancel_reason = '自然灾害'"
            + " where accident_id = 11001");
    awaitRow("0 5000.0000 REVISED 0.0000", () -> lake.row(PER_GDP));
    awaitRow(
        "false 2023-06-20",
        () ->
            lake.row(
                "select counted, cancelled_on from marts.accidents_now"
                    + " where accident_id = 11001"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection inspection = running.stack().postgres("inspection");
        Statement statement = inspection.createStatement()) {
      statement.execute(sql);
    }
  }
}
