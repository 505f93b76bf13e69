package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.AISHAN;
import static anlan.stack.e2e.Office.GANGCHENG;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a row in PostgreSQL to a district's score: one major hazard of 钢城区, overdue, then rectified.
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
}
