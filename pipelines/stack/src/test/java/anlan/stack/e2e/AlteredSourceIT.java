package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.PINGYIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.stack.StackException;
import anlan.stack.command.Capture;
import anlan.stack.command.ReplayRejected;
import anlan.stack.command.StandingTables;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Source tables are altered and added while everything runs. The tests go on from each other. */
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
class AlteredSourceIT {
  private static final String FLOORS =
      "select array_agg(format('%%s:%%s', subject_id, floors) order by subject_id)"
          + " from %s.subject where subject_id > 7000 and floors is not null";

  private static final String ROWS = "select count(*) from history.subject";

  private final RunningStack running;
  private final StackConfig config;
  private final Lake lake;

  AlteredSourceIT(RunningStack running) {
    this.running = running;
    config = running.stack().config();
    lake = running.lake();
  }

  @Test
  @Order(1)
  void an_added_column_appears_without_a_restart() throws Exception {
    long job = running.stack().child("jobs").pid();
    enterprise(
        "insert into subject (subject_id, kind, name, recorded_at)"
            + " select 7000 + n, 'ENTERPRISE', '（合成）厂' || n, now() from generate_series(1, 3) n");
    enterprise(
        "alter table subject add column floors integer",
        "update subject set floors = subject_id - 7000 where subject_id in (7001, 7002)",
        "update subject set floors = 9 where subject_id = 7001");

    awaitRow("[7001:9, 7002:2]", () -> lake.row(FLOORS.formatted("current")));
    assertThat(lake.row(FLOORS.formatted("history"))).isEqualTo("[7001:1, 7001:9, 7002:2]");
    assertThat(running.stack().child("jobs").pid()).isEqualTo(job);
  }

  @Test
  @Order(2)
  void a_renamed_column_stops_only_its_table_and_says_so() throws Exception {
    enterprise(
        "alter table subject rename column address to street",
        "update subject set street = '（合成）路1号' where subject_id = 7001",
        "delete from subject where subject_id = 7003",
        "insert into division values ('370124099', '合成测试镇', 'TOWN', '"
            + PINGYIN
            + "', '"
            + PINGYIN
            + "')");

    awaitRow("1", () -> lake.row("select count(*) from current.division where code = '370124099'"));
    assertThat(lake.row("select address from current.subject where subject_id = 7001"))
        .isEqualTo("null");
    try (Connection trino = running.stack().trino()) {
      assertThat(StandingTables.lines(config, trino))
          .singleElement()
          .asString()
          .contains("enterprise.subject stands still", "no longer has address", "OPERATING.md");
    }
  }

  @Test
  @Order(3)
  void once_the_column_is_back_the_rows_of_rejected_messages_are_read_anew() throws Exception {
    long before = lake.number(ROWS);
    enterprise("alter table subject rename column street to address");
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    int left =
        ReplayRejected.run(
            config, List.of("enterprise.subject"), new PrintStream(told, false, UTF_8));

    assertThat(told.toString(UTF_8))
        .as("one row was changed, one was deleted, which no reading of rows can tell")
        .containsPattern("enterprise.subject +COLUMN_GONE +2 +1 +0 +1");
    assertThat(left).isEqualTo(1);
    assertThat(lake.row("select address from current.subject where subject_id = 7001"))
        .isEqualTo("（合成）路1号");
    assertThat(lake.number(ROWS)).as("no other row was read").isEqualTo(before + 1);
    try (Connection trino = running.stack().trino()) {
      assertThat(StandingTables.lines(config, trino)).isEmpty();
    }
  }

  @Test
  @Order(4)
  void a_retyped_column_stops_only_its_table() throws Exception {
    enterprise(
        "alter table subject alter column employees type text",
        "insert into division values ('370124098', '合成测试镇乙', 'TOWN', '"
            + PINGYIN
            + "', '"
            + PINGYIN
            + "')");
    // Written in the same instant, the value may still reach the connector under the old type.
    awaitRow("1", () -> lake.row("select count(*) from current.division where code = '370124098'"));
    enterprise("update subject set employees = 'some thirty' where subject_id = 7002");

    awaitRow(
        "1",
        () ->
            lake.row(
                "select count(*) from ops.rejected where reason = 'WRONG_TYPE'"
                    + " and table_name = 'enterprise.subject'"));
    enterprise(
        "update subject set employees = null where subject_id = 7002",
        "alter table subject alter column employees type integer using employees::integer",
        "update subject set employees = 30 where subject_id = 7002");
    awaitRow("30", () -> lake.row("select employees from current.subject where subject_id = 7002"));
  }

  @Test
  @Order(5)
  void a_new_table_is_captured_with_what_is_in_it() throws Exception {
    inspection(
        "create table drill (drill_id bigint primary key, subject_id bigint not null,"
            + " held_on date not null)",
        "insert into drill select n, 7001, date '2023-05-01' + n from generate_series(1, 500) n");
    assertThatThrownBy(() -> Capture.table(config, "inspection", "drill"))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("no contract");
    describeDrill();
    assertThatThrownBy(() -> Capture.table(config, "inspection", "drill"))
        .hasMessageContaining("the connector inspection does not read public.drill");
    edit("deploy/connect/inspection.json", ",public.clock", ",public.drill,public.clock");
    assertThatThrownBy(() -> Capture.table(config, "inspection", "drill"))
        .hasMessageContaining("does not log the rows before a change");
    inspection("alter table drill replica identity full");
    long job = running.stack().child("jobs").pid();

    Capture.table(config, "inspection", "drill");
    inspection(
        "delete from drill where drill_id = 500",
        "insert into drill values (501, 7001, '2023-05-01')");

    awaitRow("500 501", () -> lake.row("select count(*), max(drill_id) from current.drill"));
    assertThat(lake.number("select count(distinct drill_id) from history.drill"))
        .isGreaterThan(499);
    assertThat(running.stack().child("jobs").pid()).isEqualTo(job);
  }

  private void describeDrill() throws IOException {
    Path tables = config.root().resolve("schemas/tables/history");
    String division = Files.readString(tables.resolve("inspection_member.yaml"));
    String head =
        division
            .substring(0, division.indexOf("      - name: member_id"))
            .replace("inspection_member", "drill");
    Files.writeString(
        tables.resolve("drill.yaml"),
        head
            + """
                  - name: drill_id
                    physicalType: long
                    required: true
                    primaryKey: true
                    description: '演练编号'
                  - name: subject_id
                    physicalType: long
                    required: true
                    description: '监管对象编号'
                  - name: held_on
                    physicalType: date
                    required: true
                    description: '演练日期'
            """);
  }

  private void edit(String file, String before, String after) throws IOException {
    Path path = config.root().resolve(file);
    Files.writeString(path, Files.readString(path).replace(before, after));
  }

  private void enterprise(String... statements) throws SQLException {
    run("enterprise", statements);
  }

  private void inspection(String... statements) throws SQLException {
    run("inspection", statements);
  }

  /** Each in a transaction of its own. */
  private void run(String source, String... statements) throws SQLException {
    try (Connection database = Databases.connect(config, source);
        Statement statement = database.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
