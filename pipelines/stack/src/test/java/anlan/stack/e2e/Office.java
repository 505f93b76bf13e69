package anlan.stack.e2e;

import anlan.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes to the two databases what an office would, one transaction for one deed. */
final class Office implements AutoCloseable {
  static final String LIXIA = "370102";
  static final String LICHENG = "370112";
  static final String JIEFANGLU = "370102001";
  static final String QUANFU = "370112004";

  private final Connection enterprise;
  private final Connection inspection;
  private long nextState = 1;
  private long nextInspection = 1;

  Office(Stack stack) throws SQLException {
    enterprise = stack.postgres("enterprise");
    inspection = stack.postgres("inspection");
    enterprise.setAutoCommit(false);
    inspection.setAutoCommit(false);
  }

  /** The divisions and the department that the tests speak of. */
  void settles() throws SQLException {
    try (Statement statement = enterprise.createStatement()) {
      statement.execute(
          "insert into division (code, name, level, statutory_parent, admin_parent) values"
              + " ('370000', '山东省', 'PROVINCE', null, null),"
              + " ('370100', '济南市', 'CITY', '370000', '370000'),"
              + " ('370102', '历下区', 'COUNTY', '370100', '370100'),"
              + " ('370112', '历城区', 'COUNTY', '370100', '370100'),"
              + " ('370102001', '解放路街道', 'TOWN', '370102', '370102'),"
              + " ('370112004', '全福街道', 'TOWN', '370112', '370112')");
      statement.execute("insert into department values (1, '应急管理局', '综合', '370102')");
    }
    enterprise.commit();
  }

  /** Both databases are complete up to this day. */
  void ticks(LocalDate today) throws SQLException {
    for (Connection database : new Connection[] {enterprise, inspection}) {
      try (PreparedStatement statement =
          database.prepareStatement(
              "insert into clock values (1, ?, now()) on conflict (clock_id)"
                  + " do update set today = excluded.today, ticked_at = excluded.ticked_at")) {
        statement.setObject(1, today);
        statement.execute();
      }
      database.commit();
    }
  }

  /** A general enterprise (一般生产经营单位) opens. */
  void opens(long subject, String town, LocalDate on) throws SQLException {
    try (PreparedStatement statement =
        enterprise.prepareStatement(
            "insert into subject (subject_id, kind, name, legal_rep_id_number, recorded_at)"
                + " values (?, 'ENTERPRISE', ?, '000000000000000000', now())")) {
      statement.setLong(1, subject);
      statement.setString(2, "（合成）企业" + subject);
      statement.execute();
    }
    state(subject, town, "OPERATING", on);
    enterprise.commit();
  }

  /** It goes on in another town. */
  void moves(long subject, String town, LocalDate on) throws SQLException {
    state(subject, town, "OPERATING", on);
    enterprise.commit();
  }

  /** It closes for good. */
  void closes(long subject, String town, LocalDate on) throws SQLException {
    state(subject, town, "CLOSED", on);
    enterprise.commit();
  }

  /** A department inspects on site, with one inspector; the number of the inspection. */
  long checks(long subject, LocalDate on) throws SQLException {
    long id = nextInspection++;
    try (PreparedStatement statement =
        inspection.prepareStatement(
            "insert into inspection (inspection_id, subject_id, type, body, department_id,"
                + " checked_on, on_site, result, problems, uploaded_at, recorded_at)"
                + " values (?, ?, 'SUPERVISION', 'DEPARTMENT', 1, ?, true, '合格', 0, ?, now())")) {
      statement.setLong(1, id);
      statement.setLong(2, subject);
      statement.setObject(3, on);
      statement.setObject(4, OffsetDateTime.of(on.atTime(9, 0), ZoneOffset.ofHours(8)));
      statement.execute();
    }
    try (PreparedStatement statement =
        inspection.prepareStatement(
            "insert into inspection_member (member_id, inspection_id, subject_id, role, id_number)"
                + " values (?, ?, ?, 'SUPERVISOR', '"
                + Privacy.RAW_ID_NUMBER
                + "')")) {
      statement.setLong(1, id);
      statement.setLong(2, id);
      statement.setLong(3, subject);
      statement.execute();
    }
    inspection.commit();
    return id;
  }

  /** An inspection is declared void (作废). */
  void voids(long inspectionId) throws SQLException {
    update("update inspection set void = true where inspection_id = ?", inspectionId);
  }

  /** An inspection's row is deleted in the source. */
  void deletes(long inspectionId) throws SQLException {
    update("delete from inspection where inspection_id = ?", inspectionId);
  }

  /** How many inspections there are in the database. */
  long inspections() throws SQLException {
    try (Statement statement = inspection.createStatement();
        var rows = statement.executeQuery("select count(*) from inspection")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void update(String sql, long id) throws SQLException {
    try (PreparedStatement statement = inspection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.execute();
    }
    inspection.commit();
  }

  private void state(long subject, String town, String status, LocalDate on) throws SQLException {
    try (PreparedStatement statement =
        enterprise.prepareStatement(
            "insert into subject_state (state_id, subject_id, effective_on, status, class,"
                + " town_code, department_id, level, recorded_at)"
                + " values (?, ?, ?, ?, 'GENERAL', ?, 1, 'COUNTY', now())")) {
      statement.setLong(1, nextState++);
      statement.setLong(2, subject);
      statement.setObject(3, on);
      statement.setString(4, status);
      statement.setString(5, town);
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    enterprise.close();
    inspection.close();
  }
}
