package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.AISHAN;
import static anlan.stack.e2e.Office.GANGCHENG;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a row in PostgreSQL to what a unit is held to: a major hazard of 钢城区, overdue, then
 * rectified, and its points; the monthly notices of 临沂市 in the list of tasks.
 */
@ExtendWith(SharedStack.class)
class DistrictScoresIT {
  private static final long SUBJECT = 15_001;
  private static final long HAZARD = 150_001;
  private static final String MAJOR_HAZARDS =
      "select numerator, cast(round(6 * points / effective_weight) as integer) from marts.score_items_now where unit = '"
          + GANGCHENG
          + "' and quarter = '2023Q2' and item = 'D4.3'";
  private static final String BEHIND_IT =
      "select deduction from marts.score_deductions where item = 'D4.3' and hazard_id = "
          + HAZARD
          + " and quarter = '2023Q2'";

  private static final String CITY_OFFICE = "371300";
  private static final String NOTICES =
      """
      select array_join(array_agg(concat_ws(' ', period, task_state, cast(days as varchar)) order by period), ', ')
      from marts.task_states
      where task = 'S4_MONTHLY_NOTICE' and unit = '%s' and period >= '2023-02'"""
          .formatted(CITY_OFFICE);
  private static final String NOTICES_IN_LIST =
      """
      select concat_ws(' ', cast(units_due as varchar), cast(units_in_time as varchar),
        cast(units_late as varchar), cast(units_overdue as varchar), cast(units_open as varchar))
      from marts.task_list where task = 'S4_MONTHLY_NOTICE' and period = '2023-03'""";

  private final RunningStack running;
  private final Lake lake;

  DistrictScoresIT(RunningStack running) {
    this.running = running;
    lake = running.lake();
  }

  @Test
  void a_major_hazard_rectified_gives_its_points_back_at_the_next_cut() throws Exception {
    running.office().opens(SUBJECT, AISHAN, LocalDate.of(2022, 1, 4));
    running.office().ticks(LocalDate.of(2023, 6, 30));
    try (HazardOffice hazards = new HazardOffice(running.stack(), 1_500_000)) {
      hazards.finds(
          HAZARD,
          SUBJECT,
          "2023-05-01",
          "2023-05-20",
          Map.of("level", "MAJOR", "origin", "DEPARTMENT", "department_id", 1));
      awaitRow("2 4", () -> lake.row(MAJOR_HAZARDS));
      awaitRow("逾期未整改", () -> lake.row(BEHIND_IT));

      hazards.rectifies(HAZARD, "2023-05-18");
      hazards.reviews(HAZARD, SUBJECT, "2023-05-18", "2023-05-22", true);
      hazards.signs(HAZARD, SUBJECT, "LEADER", "2023-05-19");
      hazards.signs(HAZARD, SUBJECT, "SAFETY_DIRECTOR", "2023-05-19");
      awaitRow("0 6", () -> lake.row(MAJOR_HAZARDS));
      awaitRow("none", () -> lake.row(BEHIND_IT));
    }
  }

  @Test
  void a_task_is_done_in_time_late_or_overdue_as_its_submissions_say() throws Exception {
    running.office().ticks(LocalDate.of(2023, 6, 30));
    try (Connection inspection = running.stack().postgres("inspection");
        Statement sql = inspection.createStatement()) {
      sql.execute(
          """
          insert into submission values
            (15001, '%1$s', null, 'MONTHLY_NOTICE', '2023-02', '2023-02-28', '2023-02-28', now()),
            (15002, '%1$s', null, 'MONTHLY_NOTICE', '2023-03', '2023-03-31', '2023-04-04', now()),
            (15003, '%1$s', null, 'MONTHLY_NOTICE', '2023-03', '2023-03-31', '2023-05-04', now()),
            (15004, '%1$s', null, 'MONTHLY_NOTICE', '2023-04', '2023-04-30', null, now())"""
              .formatted(CITY_OFFICE));
    }
    awaitRow(
        "2023-02 IN_TIME, 2023-03 LATE 4, 2023-04 OVERDUE 61, 2023-05 OVERDUE 30, 2023-06 OPEN 0",
        () -> lake.row(NOTICES));
    awaitRow("1 0 1 0 0", () -> lake.row(NOTICES_IN_LIST));
  }
}
