package anlan.stack.e2e;

import static anlan.stack.e2e.Office.JIEFANGLU;
import static anlan.stack.e2e.Office.LICHENG;
import static anlan.stack.e2e.Office.LIXIA;
import static anlan.stack.e2e.Office.QUANFU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.warehouse.Warehouse;
import anlan.warehouse.check.Reconciliation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a row in PostgreSQL to a number in Trino, on real servers: forty enterprises of 历下区, one
 * quarter, its last day. The tests go on from each other, as a city's day does.
 */
@TestMethodOrder(OrderAnnotation.class)
class PipelineIT {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 10);
  private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SUBJECTS = 40;

  @TempDir static Path home;

  private static Stack stack;
  private static Office office;
  private static Lake lake;

  @BeforeAll
  static void start() throws Exception {
    stack = TestStacks.start(home, Extent.SERVERS);
    office = new Office(stack);
    lake = new Lake(stack);
  }

  @AfterAll
  static void stop() throws Exception {
    if (stack != null) {
      office.close();
      lake.close();
      stack.close();
    }
  }

  @Test
  @Order(1)
  void rows_become_a_rate() throws Exception {
    office.settles();
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
    office.deletes(2);
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
  void id_numbers_stay_in_the_source_databases() throws Exception {
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
    Poison.pour(stack, "enterprise.log", "not json");
    Poison.pour(stack, "inspection.log", "{\"op\":\"c\",\"source\":{\"db\":\"inspection\"}}");
    await().atMost(PATIENCE).until(() -> lake.number("select count(*) from ops.rejected") == 2);
    assertThat(lake.rows("select topic from ops.rejected order by topic"))
        .containsExactly("enterprise.log", "inspection.log");
    office.checks(14, IN_MAY);
    awaitRow("11 38", () -> lake.spotChecks(LIXIA));
  }

  @Test
  @Order(6)
  void the_batch_definition_agrees() {
    Reconciliation reconciliation = warehouse().reconcile();
    assertThat(reconciliation.differences()).as(reconciliation.toString()).isZero();
    assertThat(reconciliation.findings()).anyMatch(finding -> finding.compared() > 0);
  }

  private static Warehouse warehouse() {
    return TestStacks.warehouse(stack);
  }

  private static void awaitRow(String expected, Callable<String> row) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(row.call()).isEqualTo(expected));
  }
}
