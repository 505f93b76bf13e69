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
 * rectified, and its points, also those of a town there and of a department of the city; the
 * monthly notices of 临沂市 in the list of tasks.
 */
@ExtendWith(SharedStack.class)
class DistrictScoresIT {
  private static final long SUBJECT = 15_001;
  private static final long HAZARD = 150_001;
  private static final String MAJOR_HAZARDS =
      "select numerator, cast(round(6 * points / effective_weight) as integer) from marts.score_items_now where unit = '"
          + GANGCHENG
          + "' and quarter = '2023Q2' and item = 'D4.3'";
  private static final String TO_MEND =
      "select to_mend, mended_numerator from marts.score_mends where unit = '"
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

  private static final long SUPERVISED = 15_002;
  private static final long ITS_HAZARD = 150_002;
  private static final int HOUSING_BUREAU = 10_002;
  private static final String LIXIN = "370117002";
  private static final String OF_DEPARTMENT_AND_TOWN =
      """
      select array_join(array_agg(concat_ws(' ', item, cast(numerator as varchar),
        cast(cast(round(weight * points / effective_weight) as integer) as varchar)) order by item), ', ')
      from marts.score_items_now
      where quarter = '2023Q2' and unit in ('%d', '%s') and item in ('B3.3', 'B7.1', 'T5.3')"""
          .formatted(HOUSING_BUREAU, LIXIN);
  private static final String BEHIND_BOTH =
      """
      select array_join(array_agg(item || ' ' || deduction order by item), ', ')
      from marts.score_deductions
      where hazard_id = %d and quarter = '2023Q2' and item in ('B3.3', 'T5.3')"""
          .formatted(ITS_HAZARD);

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
      awaitRow("1 0", () -> lake.row(TO_MEND));

      hazards.rectifies(HAZARD, "2023-05-18");
      hazards.reviews(HAZARD, SUBJECT, "2023-05-18", "2023-05-22", true);
      hazards.signs(HAZARD, SUBJECT, "LEADER", "2023-05-19");
      hazards.signs(HAZARD, SUBJECT, "SAFETY_DIRECTOR", "2023-05-19");
      awaitRow("0 6", () -> lake.row(MAJOR_HAZARDS));
      awaitRow("none", () -> lake.row(BEHIND_IT));
      awaitRow("none", () -> lake.row(TO_MEND));
    }
  }

  @Test
  void its_department_and_its_town_are_held_to_a_major_hazard_too() throws Exception {
    housingBureauSupervises(SUPERVISED);
    running.office().ticks(LocalDate.of(2023, 6, 30));
    try (HazardOffice hazards = new HazardOffice(running.stack(), 1_500_100)) {
      hazards.finds(
          ITS_HAZARD,
          SUPERVISED,
          "2023-05-02",
          "2023-05-21",
          Map.of("level", "MAJOR", "origin", "DEPARTMENT", "department_id", HOUSING_BUREAU));
      awaitRow("B3.3 2 3, B7.1 1 1, T5.3 2 2", () -> lake.row(OF_DEPARTMENT_AND_TOWN));
      awaitRow("B3.3 逾期未整改, T5.3 逾期未整改", () -> lake.row(BEHIND_BOTH));

      hazards.rectifies(ITS_HAZARD, "2023-05-18");
      hazards.reviews(ITS_HAZARD, SUPERVISED, "2023-05-18", "2023-05-22", true);
      hazards.signs(ITS_HAZARD, SUPERVISED, "LEADER", "2023-05-19");
      hazards.signs(ITS_HAZARD, SUPERVISED, "SAFETY_DIRECTOR", "2023-05-19");
      awaitRow("B3.3 0 5, B7.1 1 1, T5.3 0 4", () -> lake.row(OF_DEPARTMENT_AND_TOWN));
    }
  }

  /** The city's 住建局 supervises an enterprise of 里辛街道, and has revised its list (个性清单). */
  private void housingBureauSupervises(long subject) throws Exception {
    try (Connection enterprise = running.stack().postgres("enterprise");
        Statement sql = enterprise.createStatement()) {
      sql.execute(
          "insert into division (code, name, level, statutory_parent, admin_parent)"
              + " values ('%s', '里辛街道', 'TOWN', '370117', '370117')".formatted(LIXIN));
      sql.execute(
          "insert into department values (%d, '济南市住房和城乡建设局', '住房城乡建设', '370100')"
              .formatted(HOUSING_BUREAU));
    }
    running.office().opens(subject, LIXIN, LocalDate.of(2022, 1, 4));
    try (Connection enterprise = running.stack().postgres("enterprise");
        Statement sql = enterprise.createStatement()) {
      sql.execute(
          "update subject_state set department_id = %d where subject_id = %d"
              .formatted(HOUSING_BUREAU, subject));
    }
    try (Connection inspection = running.stack().postgres("inspection");
        Statement sql = inspection.createStatement()) {
      sql.execute(
          "insert into unit_activity values (15001, '370100', %d, 'LIST', '2023Q2', '2023-06-20', null, now())"
              .formatted(HOUSING_BUREAU));
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
