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
  static final String HUAIYIN = "370104";
  static final String ZHENXINGJIE = "370104001";
  static final String DAODEJIE = "370104003";
  static final String TIANQIAO = "370105";
  static final String CHANGQING = "370113";
  static final String WENCHANG = "370113001";
  static final String PINGYIN = "370124";
  static final String YUSHAN = "370124001";
  static final String WUYINGSHAN = "370105001";
  static final String ZHANGQIU = "370114";
  static final String MINGSHUI = "370114001";
  static final String SHUANGSHAN = "370114002";
  static final String GANGCHENG = "370117";
  static final String AISHAN = "370117001";
  static final String SHIZHONG = "370103";
  static final String DAGUANYUAN = "370103002";
  static final String SHANGHE = "370126";
  static final String XUSHANG = "370126001";
  static final String JIYANG = "370115";
  static final String JIYANGJIE = "370115001";
  static final String LAIWU = "370116";
  static final String FENGCHENG = "370116001";
  static final String NEW_ZONE = "37FQ01";
  static final String DAQIAO = "370105017";
  static final String SOUTHERN_HILLS = "37FQ02";
  static final String ZHONGGONG = "370112018";
  static final String HIGH_TECH = "370176";
  static final String SHUNHUALU = "370176001";
  static final String RENCHENG = "370811";
  static final String XUZHUANG = "370811002";
  static final String LUOZHUANG = "371311";
  static final String LUOZHUANGJIE = "371311001";

  private final Connection enterprise;
  private final Connection inspection;
  private long states;
  private long checked;
  private long found;
  private long voided;
  private long deleted;

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
              + " ('370104', '槐荫区', 'COUNTY', '370100', '370100'),"
              + " ('370105', '天桥区', 'COUNTY', '370100', '370100'),"
              + " ('37FQ01', '济南新旧动能转换起步区', 'ZONE', '370100', '370100'),"
              + " ('370105017', '大桥街道', 'TOWN', '370105', '37FQ01'),"
              + " ('370113', '长清区', 'COUNTY', '370100', '370100'),"
              + " ('370124', '平阴县', 'COUNTY', '370100', '370100'),"
              + " ('370114', '章丘区', 'COUNTY', '370100', '370100'),"
              + " ('370114001', '明水街道', 'TOWN', '370114', '370114'),"
              + " ('370114002', '双山街道', 'TOWN', '370114', '370114'),"
              + " ('370116', '莱芜区', 'COUNTY', '370100', '370100'),"
              + " ('370116001', '凤城街道', 'TOWN', '370116', '370116'),"
              + " ('370126', '商河县', 'COUNTY', '370100', '370100'),"
              + " ('370115', '济阳区', 'COUNTY', '370100', '370100'),"
              + " ('370115001', '济阳街道', 'TOWN', '370115', '370115'),"
              + " ('370103', '市中区', 'COUNTY', '370100', '370100'),"
              + " ('370103002', '大观园街道', 'TOWN', '370103', '370103'),"
              + " ('370117', '钢城区', 'COUNTY', '370100', '370100'),"
              + " ('370117001', '艾山街道', 'TOWN', '370117', '370117'),"
              + " ('370126001', '许商街道', 'TOWN', '370126', '370126'),"
              + " ('370102001', '解放路街道', 'TOWN', '370102', '370102'),"
              + " ('370112004', '全福街道', 'TOWN', '370112', '370112'),"
              + " ('370104001', '振兴街街道', 'TOWN', '370104', '370104'),"
              + " ('370104003', '道德街街道', 'TOWN', '370104', '370104'),"
              + " ('370113001', '文昌街道', 'TOWN', '370113', '370113'),"
              + " ('370124001', '榆山街道', 'TOWN', '370124', '370124'),"
              + " ('370105001', '无影山街道', 'TOWN', '370105', '370105'),"
              + " ('37FQ02', '济南市南部山区', 'ZONE', '370100', '370100'),"
              + " ('370112018', '仲宫街道', 'TOWN', '370112', '37FQ02'),"
              + " ('370176', '济南高新技术产业开发区', 'ZONE', '370100', '370100'),"
              + " ('370176001', '舜华路街道', 'TOWN', '370176', '370176'),"
              + " ('370800', '济宁市', 'CITY', '370000', '370000'),"
              + " ('370811', '任城区', 'COUNTY', '370800', '370800'),"
              + " ('370811002', '许庄街道', 'TOWN', '370811', '370811'),"
              + " ('371300', '临沂市', 'CITY', '370000', '370000'),"
              + " ('371311', '罗庄区', 'COUNTY', '371300', '371300'),"
              + " ('371311001', '罗庄街道', 'TOWN', '371311', '371311')");
      statement.execute(
          "insert into department values (1, '应急管理局', '综合', '370102'),"
              + " (2, '住房城乡建设局', '建设', '370102')");
    }
    enterprise.commit();
  }

  /** Both databases are complete up to this day; the clock doesn't go back for a later class. */
  void ticks(LocalDate today) throws SQLException {
    for (Connection database : new Connection[] {enterprise, inspection}) {
      write(
          database,
          () ->
              execute(
                  database,
                  "insert into clock values (1, ?, now()) on conflict (clock_id)"
                      + " do update set today = greatest(clock.today, excluded.today),"
                      + " ticked_at = excluded.ticked_at",
                  today));
    }
  }

  /** A general enterprise (一般生产经营单位) opens. */
  void opens(long subject, String town, LocalDate on) throws SQLException {
    write(
        enterprise,
        () -> {
          execute(
              enterprise,
              "insert into subject (subject_id, kind, name, legal_rep_id_number, recorded_at)"
                  + " values (?, 'ENTERPRISE', ?, '000000000000000000', now())",
              subject,
              "（合成）企业" + subject);
          state(subject, town, "OPERATING", on);
        });
  }

  /** It goes on in another town. */
  void moves(long subject, String town, LocalDate on) throws SQLException {
    write(enterprise, () -> state(subject, town, "OPERATING", on));
  }

  /** It closes for good. */
  void closes(long subject, String town, LocalDate on) throws SQLException {
    write(enterprise, () -> state(subject, town, "CLOSED", on));
  }

  /** A department inspects on site, with one inspector; the number of the inspection. */
  long checks(long subject, LocalDate on) throws SQLException {
    long id = ++checked;
    write(
        inspection,
        () -> {
          execute(
              inspection,
              "insert into inspection (inspection_id, subject_id, type, body, department_id,"
                  + " checked_on, on_site, result, problems, uploaded_at, recorded_at)"
                  + " values (?, ?, 'SUPERVISION', 'DEPARTMENT', 1, ?, true, '合格', 0, ?, now())",
              id,
              subject,
              on,
              OffsetDateTime.of(on.atTime(9, 0), ZoneOffset.ofHours(8)));
          execute(
              inspection,
              "insert into inspection_member (member_id, inspection_id, subject_id, role,"
                  + " id_number) values (?, ?, ?, 'SUPERVISOR', ?)",
              id,
              id,
              subject,
              Privacy.RAW_ID_NUMBER);
        });
    return id;
  }

  /** An inspection finds a hazard, and somebody is made responsible for it; the hazard's number. */
  long finds(long subject, long inspectionId, LocalDate on) throws SQLException {
    long id = ++found;
    write(
        inspection,
        () ->
            execute(
                inspection,
                "insert into hazard (hazard_id, subject_id, inspection_id, origin, level,"
                    + " department_id, found_on, responsible_person, recorded_at)"
                    + " values (?, ?, ?, 'DEPARTMENT', 'GENERAL', 1, ?, ?, now())",
                id,
                subject,
                inspectionId,
                on,
                Privacy.RAW_NAME));
    return id;
  }

  /** An inspection is declared void (作废). */
  void voids(long inspectionId) throws SQLException {
    write(
        inspection,
        () ->
            execute(
                inspection,
                "update inspection set void = true where inspection_id = ?",
                inspectionId));
    voided++;
  }

  /** An inspection's row is deleted in the source. */
  void deletes(long inspectionId) throws SQLException {
    write(
        inspection,
        () -> execute(inspection, "delete from inspection where inspection_id = ?", inspectionId));
    deleted++;
  }

  /** How many inspections it has recorded so far, numbered from 1. */
  long checked() {
    return checked;
  }

  /** How many of them it has declared void so far. */
  long voided() {
    return voided;
  }

  /** How many of them it has deleted so far. */
  long deleted() {
    return deleted;
  }

  private void state(long subject, String town, String status, LocalDate on) throws SQLException {
    execute(
        enterprise,
        "insert into subject_state (state_id, subject_id, effective_on, status, class,"
            + " town_code, department_id, level, recorded_at)"
            + " values (?, ?, ?, ?, 'GENERAL', ?, 1, 'COUNTY', now())",
        ++states,
        subject,
        on,
        status,
        town);
  }

  private interface Deed {
    void write() throws SQLException;
  }

  /** A deed that fails leaves nothing, and the next one can be done. */
  private static void write(Connection database, Deed deed) throws SQLException {
    try {
      deed.write();
      database.commit();
    } catch (SQLException e) {
      database.rollback();
      throw e;
    }
  }

  private static void execute(Connection database, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    enterprise.close();
    inspection.close();
  }
}
