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
          + " from marts.quality_flags where district = '370113' or town = '370116'";

  private final RunningStack running;

  FlagsIT(RunningStack running) {
    this.running = running;
  }

  @Test
  void each_rule_finds_its_defect_and_nothing_else_until_it_is_mended() throws Exception {
    running.office().ticks(LocalDate.of(2023, 6, 30));
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
            + " (160101, 16001, 'SPOT_CHECK', 'DEPARTMENT', 1, '2023-03-01', true, '（合成）', 0,"
            + " '2023-03-21 09:00+08', now()), (160102, 16002, 'SPOT_CHECK', 'DEPARTMENT', 1,"
            + " '2023-03-01', true, '（合成）', 0, '2023-03-16 09:00+08', now())");
    places();
    forms();

    String mistyped =
        "B10 160103, B11 160007, B12 160008, B13 160005, B16 370113099, B17 16000011, B17A 16001,"
            + " B18 16000009, B23 16001, B24 160105, B25 160011, B27 16003, B29 160004, B3 16001,"
            + " B33 16005, B34 16002, B4 16004, B5 16003, B6 160001, B7 160002, B8 160003, B9 160101";
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

  /**
   * A town that the catalogue has not; an address in 高新区 and one in 长清区; a subject under the old
   * code of 莱城区, that of 2018 an accident had every right to; and one of its accidents where it is
   * registered, another where one is that is registered there.
   */
  private void places() throws SQLException {
    enterprise(
        "insert into division (code, name, level, statutory_parent, admin_parent, valid_to) values"
            + " ('370113099', '（合成）新设街道', 'TOWN', '370113', '370113', null),"
            + " ('371200', '莱芜市', 'CITY', '370000', '370000', '2019-01-01'),"
            + " ('371202', '莱城区', 'COUNTY', '371200', '371200', '2019-01-01')");
    enterprise("update division set valid_from = '1990-01-01' where code = '370113001'");
    enterprise(
        "insert into subject (subject_id, kind, uscc, name, address, recorded_at) values"
            + " (16009, 'ENTERPRISE', null, '（合成）九号', '（合成）济南市长清区舜华路街道1号', now()),"
            + " (16010, 'ENTERPRISE', '91370113M000100Y46', '（合成）十号', '（合成）长清区文昌街道1号', now()),"
            + " (16011, 'ENTERPRISE', '91370113M000100Y46', '（合成）十一号', null, now())");
    enterprise(
        "insert into subject_state (state_id, subject_id, effective_on, status, class, town_code,"
            + " level, recorded_at) select 16000000 + subject_id - 16000, subject_id,"
            + " '2022-01-04', 'OPERATING', 'GENERAL',"
            + " case subject_id when 16011 then '371202' else '370113001' end, 'COUNTY', now()"
            + " from subject where subject_id between 16009 and 16011");
    inspection(
        "insert into accident (accident_id, involved_subject_id, town_code, kind, occurred_at,"
            + " recorded_at) values (16001, null, '371202', 'FALL', '2022-03-01 09:00+08', now()),"
            + " (16002, null, '371202', 'FALL', '2018-06-01 09:00+08', now()),"
            + " (16003, 16011, '370113001', 'FALL', '2022-05-01 09:00+08', now()),"
            + " (16004, 16010, '370113001', 'FALL', '2022-05-02 09:00+08', now())");
  }

  /**
   * Checks uploaded a day after the quarter was closed and on the last day; one with a hazard more
   * than its form says and one with fewer; measures that are none and such as only begin so; a
   * month in words; posts of two departments at once, and of one.
   */
  private void forms() throws SQLException {
    inspection(
        "insert into inspection (inspection_id, subject_id, type, body, department_id, checked_on,"
            + " on_site, result, problems, uploaded_at, recorded_at) select id, 16001,"
            + " 'SPOT_CHECK', 'DEPARTMENT', 1, '2023-03-30', true, '（合成）', problems, uploaded, now()"
            + " from (values (160103, 0, timestamptz '2023-04-11 09:00+08'),"
            + " (160104, 0, '2023-04-10 23:00+08'), (160105, 0, '2023-03-30 18:00+08'),"
            + " (160106, 2, '2023-03-30 18:00+08')) as checks (id, problems, uploaded)");
    try (HazardOffice office = new HazardOffice(running.stack(), 1_601_000)) {
      office.finds(160_009, SUBJECT, "2023-03-30", "2023-04-20", Map.of("inspection_id", 160_105L));
      office.finds(160_010, SUBJECT, "2023-03-30", "2023-04-20", Map.of("inspection_id", 160_106L));
      office.finds(160_011, SUBJECT, "2023-03-29", "2023-04-20", Map.of("measures", "无"));
      office.finds(160_012, SUBJECT, "2023-03-28", "2023-04-20", Map.of("measures", "无需停产"));
    }
    inspection(
        "insert into submission values"
            + " (16001, '370113', null, 'MONTHLY', '2022年3月', '2022-04-05', null, now()),"
            + " (16002, '370113', null, 'MONTHLY', '2022-03', '2022-04-05', null, now())");
    inspection(
        "insert into post select id, subject, '370113', department, 'REGULAR', id, '（合成）驻点员',"
            + " '13800000000', starts_on::date, ends_on::date, null, now()"
            + " from (values (16001, 16001, 1, '2023-03-01', '2023-06-30'),"
            + " (16002, 16001, 2, '2023-06-30', '2023-08-31'),"
            + " (16003, 16002, 1, '2023-03-01', '2023-06-30'),"
            + " (16004, 16002, 1, '2023-04-01', '2023-05-31'),"
            + " (16005, 16002, 2, '2023-07-01', '2023-08-31'))"
            + " as posts (id, subject, department, starts_on, ends_on)");
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
