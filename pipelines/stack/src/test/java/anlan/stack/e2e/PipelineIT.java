package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.JIEFANGLU;
import static anlan.stack.e2e.Office.LICHENG;
import static anlan.stack.e2e.Office.LIXIA;
import static anlan.stack.e2e.Office.QUANFU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.stack.server.Databases;
import anlan.stack.server.Trino;
import anlan.warehouse.check.Reconciliation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a row in PostgreSQL to a number in Trino, on real servers: forty enterprises of 历下区, one
 * quarter, its last day. The tests go on from each other, as a city's day does.
 */
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
class PipelineIT {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 10);
  private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SUBJECTS = 40;
  private static final String FILES_OF_PULLS = "select count(*) from ops.\"pulls$files\"";
  private static final String INSERTED =
      "select count(distinct inspection_id), max(inspection_id) from history.inspection"
          + " where cdc_op in ('c', 'r')";
  private static final String MEMBERS =
      "select count(distinct member_id), max(member_id) from history.inspection_member";
  private static final String CHANGED =
      "select count(distinct inspection_id) from history.inspection where cdc_op = '%s'";
  private static final String DOUBLED =
      "select %1$s, array_agg(format('%%s epoch %%d lsn %%d order %%d offset %%d',"
          + " cdc_op, cdc_epoch, cdc_lsn, cdc_order, cdc_offset)) from history.%2$s"
          + " group by %1$s, if(cdc_op = 'r', 'c', cdc_op) having count(*) > 1";

  private final RunningStack running;
  private final Office office;
  private final Lake lake;

  PipelineIT(RunningStack running) {
    this.running = running;
    office = running.office();
    lake = running.lake();
  }

  @Test
  @Order(1)
  void rows_become_a_rate() throws Exception {
    for (long subject = 1; subject <= SUBJECTS; subject++) {
      office.opens(subject, JIEFANGLU, OPENED);
    }
    for (long subject = 1; subject <= 12; subject++) {
      office.checks(subject, IN_MAY);
    }
    office.ticks(LAST_DAY);
    awaitRow("12 40", () -> lake.spotChecks(LIXIA));
  }

  @Test
  @Order(2)
  void corrections_move_the_rate() throws Exception {
    long thirteenth = office.checks(13, IN_MAY);
    office.moves(1, QUANFU, LAST_DAY);
    awaitRow("1 1", () -> lake.spotChecks(LICHENG));
    awaitRow("12 39", () -> lake.spotChecks(LIXIA));
    office.voids(thirteenth);
    office.closes(40, JIEFANGLU, IN_MAY);
    long second = thirteenth - 11;
    office.deletes(second);
    awaitRow("10 38", () -> lake.spotChecks(LIXIA));
  }

  @Test
  @Order(3)
  void the_list_behind_the_number_is_as_long_as_the_gap() throws Exception {
    awaitRow(
        "28",
        () ->
            String.valueOf(
                lake.number(
                    "select count(*) from marts.uncovered_subjects where indicator = 'C2'"
                        + " and period = '2023Q2' and district = '"
                        + LIXIA
                        + "'")));
  }

  @Test
  @Order(4)
  void id_numbers_and_who_is_responsible_stay_in_the_source_databases() throws Exception {
    office.finds(1, office.checks(1, IN_MAY), IN_MAY);
    awaitRow(
        "1 0",
        () ->
            lake.row(
                "select count_if(length(responsible_person) = 64), count_if(responsible_person = '"
                    + Privacy.RAW_NAME
                    + "') from history.hazard where subject_id = 1"));
    assertThat(
            lake.number(
                "select count(*) from history.inspection_member where id_number = '"
                    + Privacy.RAW_ID_NUMBER
                    + "'"))
        .isZero();
    assertThat(
            lake.number(
                "select count(*) from history.inspection_member where length(id_number) = 64"))
        .isPositive();
  }

  @Test
  @Order(5)
  void a_poisoned_message_is_rejected_and_the_stream_goes_on() throws Exception {
    Poison.pour(running.stack(), "enterprise.log", "not json");
    Poison.pour(
        running.stack(), "inspection.log", "{\"op\":\"c\",\"source\":{\"db\":\"inspection\"}}");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                lake.number("select count(*) from ops.rejected where reason = 'MALFORMED_JSON'")
                    == 2);
    assertThat(
            lake.rows(
                "select topic from ops.rejected where reason = 'MALFORMED_JSON' order by topic"))
        .containsExactly("enterprise.log", "inspection.log");
    office.checks(14, IN_MAY);
    awaitRow("11 38", () -> lake.spotChecks(LIXIA));
  }

  @Test
  @Order(6)
  void every_change_of_every_table_arrives_once_under_load() throws Exception {
    long before = lake.newestCut();
    try (Traffic traffic = new Traffic(office, SUBJECTS, IN_MAY)) {
      await().atMost(PATIENCE).until(() -> lake.newestCut() > before + 2);
      traffic.ends();
    }
    String recorded = "%1$d %1$d".formatted(office.checked());
    awaitRow(recorded, () -> lake.row(INSERTED));
    awaitRow(recorded, () -> lake.row(MEMBERS));
    awaitRow(Long.toString(office.voided()), () -> lake.row(CHANGED.formatted("u")));
    assertThat(lake.number(CHANGED.formatted("d"))).isEqualTo(office.deleted());
    assertThat(lake.rows(DOUBLED.formatted("inspection_id", "inspection"))).isEmpty();
    assertThat(lake.rows(DOUBLED.formatted("member_id", "inspection_member"))).isEmpty();
    // left unchecked: 15, 20, 25, 30, 35
    awaitRow("33 38", () -> lake.spotChecks(LIXIA));
    awaitRow("1 1", () -> lake.spotChecks(LICHENG));
  }

  @Test
  @Order(7)
  void the_batch_definition_agrees_at_a_cut_under_traffic() throws Exception {
    try (Traffic traffic = new Traffic(office, SUBJECTS, IN_MAY)) {
      Reconciliation reconciliation = running.warehouse().reconcile();
      assertThat(reconciliation.differences()).as(reconciliation.toString()).isZero();
      assertThat(reconciliation.findings()).anyMatch(finding -> finding.compared() > 0);
      traffic.ends();
    }
  }

  @Test
  @Order(8)
  void what_pulls_and_checks_left_in_many_files_is_merged() throws Exception {
    Pull pull = new Pull(running.stack());
    pull.get("clock", "Accept", "application/json");
    pull.get("clock", "Accept", "application/json");
    assertThat(lake.number(FILES_OF_PULLS)).isGreaterThan(1);
    long pulls = lake.number("select count(*) from ops.pulls");
    running.warehouse().mergeLogs();
    assertThat(lake.number(FILES_OF_PULLS)).isEqualTo(1);
    assertThat(lake.number("select count(*) from ops.pulls")).isEqualTo(pulls);
  }

  @Test
  @Order(9)
  void current_tables_hold_the_newest_row_of_each_key() {
    Contracts contracts = Contracts.load(TestStacks.ROOT.resolve("schemas/tables"));
    List<TableContract> histories =
        contracts.all().stream().filter(table -> table.source().isPresent()).toList();
    assertThat(histories).isNotEmpty();
    for (TableContract history : histories) {
      TableContract current = contracts.current(history);
      awaitRow("0", () -> "" + lake.number(CurrentRows.differences(history, current)));
      awaitRow("0", () -> "" + lake.number(CurrentRows.equalityDeletes(current)));
    }
  }

  @Test
  @Order(10)
  void an_operators_request_merges_files_and_changes_no_number() throws Exception {
    String journal =
        "select count(*), sum(amount), to_hex(checksum(row(measure, period, town, day, amount)))"
            + " from indicators.journal where cut <= "
            + lake.newestCut();
    String before = lake.row(journal);
    try (Connection catalog = Databases.connect(running.stack().config(), "catalog");
        Statement statement = catalog.createStatement()) {
      statement.execute("insert into anlan_requests (kind) values ('MERGE')");
    }
    awaitRow("DONE", () -> lake.rows("select outcome from ops.requests").get(0));
    assertThat(
            lake.number(
                "select count(*) from indicators.\"journal$snapshots\""
                    + " where operation = 'replace'"))
        .isPositive();
    assertThat(lake.row(journal)).isEqualTo(before);
  }

  @Test
  @Order(11)
  void nobody_but_the_job_writes_its_tables() throws SQLException {
    List<String> writes =
        List.of(
            "delete from current.inspection where inspection_id = -1",
            "insert into ops.cuts select * from ops.cuts where cut = -1",
            "update history.inspection set void = false where inspection_id = -1",
            "alter table history.subject add column x integer",
            "drop table history.hazard_transfer",
            "create table current.other (x integer)",
            "delete from assessment.versions where version = -1",
            "update assessment.results set points = 0 where version = -1",
            "drop table assessment.steps");
    List<String> allowed = new ArrayList<>();
    for (String user : List.of("warehouse", "anlan", "dashboard")) {
      for (String write : writes) {
        if (!isDenied(user, write)) {
          allowed.add(user + ": " + write);
        }
      }
    }
    assertThat(allowed).isEmpty();
    assertThat(isDenied("anlan", "drop view marts.coverage")).isTrue();
    String closing =
        "insert into assessment.steps select * from assessment.steps where version = -1";
    assertThat(isDenied("anlan", closing)).isTrue();
    assertThat(isDenied("dashboard", closing)).isTrue();
    assertThat(isDenied("warehouse", closing)).isFalse();
  }

  @Test
  @Order(12)
  void every_column_of_a_view_says_in_chinese_what_it_means() throws SQLException {
    awaitRow("镇街代码；空串为未归属", () -> comment("marts", "uncovered_subjects", "town"));
    assertThat(comment("reference", "places", "town")).isEqualTo("镇街代码；空串为未归属");
  }

  private String comment(String schema, String view, String column) throws SQLException {
    return lake.row(
        "select comment from information_schema.columns where table_schema = '%s'".formatted(schema)
            + " and table_name = '%s' and column_name = '%s'".formatted(view, column));
  }

  private boolean isDenied(String user, String sql) throws SQLException {
    try (Connection trino = Trino.connect(running.stack().config(), user);
        Statement statement = trino.createStatement()) {
      statement.execute(sql);
      return false;
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("Access Denied")) {
        return true;
      }
      throw e;
    }
  }
}
