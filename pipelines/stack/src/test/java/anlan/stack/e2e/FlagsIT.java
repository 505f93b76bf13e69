package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.WENCHANG;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Rows of 长清区 as offices mistype them, and such as only look mistyped: which are flagged, and why.
 */
@ExtendWith(SharedStack.class)
class FlagsIT {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final long SUBJECT = 16_001;
  private static final long HAZARD = 160_001;
  private static final String FLAGGED =
      "select array_join(array_agg(rule || ' ' || cast(row_key as varchar) order by rule, row_key), ', ')"
          + " from marts.quality_flags where district = '370113'";

  private final RunningStack running;

  FlagsIT(RunningStack running) {
    this.running = running;
  }

  @Test
  void each_rule_finds_its_defect_and_nothing_else_until_it_is_mended() throws Exception {
    for (long subject = SUBJECT; subject < SUBJECT + 8; subject++) {
      running.office().opens(subject, WENCHANG, OPENED);
    }
    enterprise("update subject set uscc = '91350100M000100Y44' where subject_id = 16001");
    enterprise("update subject set uscc = '91350100M000100Y43' where subject_id = 16002");
    enterprise("update subject set uscc = '无' where subject_id = 16003");
    enterprise("update subject set name = name || '　' where subject_id = 16004");
    enterprise("update subject set name = '测试企业' where subject_id = 16005");
    enterprise(
        "update subject set uscc = '91350100M000100Y43', address = '（合成）一号院'"
            + " where subject_id in (16006, 16007)");
    enterprise("update subject set name = '（合成）测绘试验仪器厂' where subject_id = 16008");
    hazards();
    inspection(
        "insert into inspection (inspection_id, subject_id, type, body, department_id, checked_on,"
            + " on_site, result, problems, uploaded_at, recorded_at) values"
            + " (16001, 16001, 'SPOT_CHECK', 'DEPARTMENT', 1, '2023-03-01', true, '（合成）', 0,"
            + " '2023-03-21 09:00+08', now()), (16002, 16002, 'SPOT_CHECK', 'DEPARTMENT', 1,"
            + " '2023-03-01', true, '（合成）', 0, '2023-03-16 09:00+08', now())");

    String mistyped =
        "B11 160007, B12 160008, B13 160005, B29 160004, B3 16001, B33 16005, B4 16004, B5 16003,"
            + " B6 160001, B7 160002, B8 160003, B9 16001";
    awaitRow("B1 16006, B1 16007, " + mistyped, () -> running.lake().row(FLAGGED));
    enterprise("update subject set address = '（合成）二号院' where subject_id = 16007");
    awaitRow(mistyped, () -> running.lake().row(FLAGGED));
  }

  /** The sixth is extended by the book; the eighth is the seventh, deleted and entered again. */
  private void hazards() throws SQLException {
    try (HazardOffice office = new HazardOffice(running.stack(), 1_600_000)) {
      for (long hazard = HAZARD; hazard < HAZARD + 7; hazard++) {
        office.finds(
            hazard,
            SUBJECT,
            "2023-02-0" + (hazard - HAZARD + 1),
            "2023-02-20",
            Map.of("description", "（合成）第" + hazard + "处，合同号20230801000012345678"));
      }
      inspection("update hazard set deadline = null where hazard_id = 160001");
      inspection("update hazard set deadline = '2023-01-20' where hazard_id = 160002");
      inspection("update hazard set rectified_on = '2023-01-30' where hazard_id = 160003");
      inspection("update hazard set description = '（合成）请联系13800000000' where hazard_id = 160004");
      inspection("update hazard set deadline = '2023-03-20' where hazard_id = 160005");
      office.extendsDeadline(160_006, SUBJECT, "2023-02-10", "2023-02-11", "2023-03-20");
      inspection("update hazard set deadline = '2023-03-20' where hazard_id = 160006");
      inspection("delete from hazard where hazard_id = 160007");
      office.finds(
          160_008,
          SUBJECT,
          "2023-02-07",
          "2023-04-20",
          Map.of("description", "（合成）第160007处，合同号20230801000012345678"));
    }
  }

  private void enterprise(String sql) throws SQLException {
    execute("enterprise", sql);
  }

  private void inspection(String sql) throws SQLException {
    execute("inspection", sql);
  }

  private void execute(String database, String sql) throws SQLException {
    try (Connection connection = running.stack().postgres(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
