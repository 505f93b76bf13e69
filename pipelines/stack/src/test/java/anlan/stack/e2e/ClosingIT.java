package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.FENGCHENG;
import static anlan.stack.e2e.Office.LAIWU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import anlan.core.closing.FrozenAssessment;
import anlan.stack.StackException;
import anlan.stack.command.Assessment;
import anlan.stack.command.CloseQuarter;
import anlan.stack.command.Rebuild;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import anlan.stack.terminal.Progress;
import anlan.warehouse.trino.Login;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A quarter of 莱芜区 is closed, approved, pulled, overtaken by a late entry, and taken once more. The
 * tests go on from each other.
 */
@Tag("pages")
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ClosingIT {
  private static final String QUARTER = "2023Q1";
  private static final long SUBJECT = 12_001;
  private static final String NAME_OF_SUBJECT = "（合成）企业12001";
  private static final long ON_TIME = 120_001;
  private static final long LATE_ENTRY = 120_002;
  private static final String POINTS_ON_TIME =
      "select state, numerator, denominator from marts.score_items_now"
          + " where quarter = '2023Q1' and unit = '370116' and item = 'D4.1'";

  /** Item D1.2, deaths per GDP, in 万元. */
  private static final String GDP_OF_ITEM =
      "select state, denominator from marts.score_items_now"
          + " where quarter = '2023Q1' and unit = '370116' and item = 'D1.2'";

  private final RunningStack running;
  private final Lake lake;
  private final PulledQuarter pulled;
  private final StackConfig config;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final Progress progress = new Progress(out, false);

  ClosingIT(RunningStack running) {
    this.running = running;
    lake = running.lake();
    pulled = new PulledQuarter(new Pull(running.stack()), QUARTER);
    StackConfig given = running.stack().config();
    Map<String, String> environment = new HashMap<>(given.environment());
    environment.put("ANLAN_CODE", "tested");
    config = new StackConfig(given.root(), given.home(), given.ports(), environment);
  }

  private void close(String... words) throws Exception {
    assertThat(CloseQuarter.run(config, List.of(words), out, progress)).isZero();
  }

  private void step(String... words) throws Exception {
    assertThat(Assessment.run(config, List.of(words), out, progress)).isZero();
  }

  private void refused(String problem, String... words) {
    assertThatThrownBy(() -> step(words))
        .isInstanceOf(StackException.class)
        .hasMessageContaining(problem);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  @Order(1)
  void a_quarter_is_closed_at_a_named_cut_that_was_reconciled() throws Exception {
    running.office().opens(SUBJECT, FENGCHENG, LocalDate.of(2022, 1, 4));
    try (HazardOffice hazards = new HazardOffice(running.stack(), 1_200_000)) {
      hazards.finds(ON_TIME, SUBJECT, "2023-02-01", "2023-02-20", Map.of());
      hazards.rectifies(ON_TIME, "2023-02-15");
      hazards.reviews(ON_TIME, SUBJECT, "2023-02-15", "2023-02-16", true);
    }
    execute(
        "insert into gdp values (12001, '370116', 2023, 1, 240, 'CURRENT', 'PRELIMINARY',"
            + " '2023-04-27', '合成', true, now())");
    running.office().ticks(LocalDate.of(2023, 6, 30));
    awaitRow("SCORED 1 1", () -> lake.row(POINTS_ON_TIME));
    awaitRow("SCORED 2400000", () -> lake.row(GDP_OF_ITEM));
    leftByADeadAttempt(1);

    close(QUARTER);

    assertThat(said())
        .contains("the cut-off 2023-04-10 has passed: enterprise 2023-06-30, inspection 2023-06-30")
        .contains("assessment_370100_2023Q1_v1 names cut ")
        .contains("figures compared, none differs")
        .contains("2023Q1 of 370100, version 1, by DEPARTMENT_2023, DISTRICT_2023")
        .contains("  code                tested");
    assertThat(
            lake.row(
                "select version, kind, clock, actor, reasons from assessment.versions"
                    + " where quarter = '2023Q1'"))
        .isEqualTo("1 FIRST 2023-06-30 安委会办公室 初评");
    assertThat(
            lake.number(
                "select count(*) from indicators.\"journal$refs\""
                    + " where name = 'assessment_370100_2023Q1_v1' and type = 'TAG'"))
        .isEqualTo(1);
    assertThat(
            lake.row(
                "select max(c.cut) - max(v.cut) from ops.cuts"
                    + " for version as of 'assessment_370100_2023Q1_v1' c,"
                    + " assessment.versions v where v.quarter = '2023Q1'"))
        .isEqualTo("0");
  }

  private void execute(String sql) throws SQLException {
    try (Connection inspection = running.stack().postgres("inspection");
        Statement statement = inspection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows without a version, as a process leaves that dies in the middle. */
  private void leftByADeadAttempt(int version) throws SQLException {
    try (Connection trino = Trino.connect(config, Login.USER);
        Statement statement = trino.createStatement()) {
      statement.execute(
          "insert into assessment.results select '370100', '2023Q1', %d, 'dead', unit, unit_kind,"
                  .formatted(version)
              + " scheme, peer_group, day, points, bonus, penalty, total, grade, vetoes,"
              + " vetoes_pending, unscored_weight, peer_rank, place from marts.scores_now"
              + " where jurisdiction = '370100' and quarter = '2023Q1'");
    }
  }

  @Test
  @Order(2)
  void closing_it_again_is_refused_and_version_2_is_shown_the_way() {
    assertThatThrownBy(() -> close(QUARTER))
        .isInstanceOfSatisfying(
            StackException.class,
            refusal -> {
              assertThat(refusal.problem())
                  .isEqualTo("2023Q1 of 370100 is closed: it has version 1");
              assertThat(refusal.remedy())
                  .startsWith("For version 2: deploy/anlan assessment revise 2023Q1");
            });
    refused(
        "2023Q2 of 370100 needs 初评 (close) first",
        "settle",
        "2023",
        "--actor",
        "市安委会",
        "--reason",
        "年度结算");
  }

  @Test
  @Order(3)
  void no_step_is_taken_before_its_turn_and_no_score_counts_before_approval() throws Exception {
    refused(
        "审定 (approve) needs 公示/申诉 (appeal) first",
        "approve",
        QUARTER,
        "--actor",
        "市安委会",
        "--reason",
        "审定");
    refused("--reason is missing", "appeal", QUARTER, "--actor", "历下区安委会");
    step("appeal", QUARTER, "--unit", LAIWU, "--actor", "莱芜区安委会", "--reason", "对D4.1有异议");
    refused(
        "审定 (approve) needs 复核 (review) of 370116 first",
        "approve",
        QUARTER,
        "--actor",
        "市安委会",
        "--reason",
        "审定");
    step("review", QUARTER, "--unit", LAIWU, "--actor", "安委会办公室", "--reason", "维持");

    assertThat(pulled.get("", "application/json").statusCode()).isEqualTo(404);
    assertThat(pulled.json("").path("detail").asText())
        .isEqualTo("2023Q1 尚无审定的版本，可用 version 指定未审定的版本；已固化的版本：[1]");
    assertThat(pulled.json("?version=1").path("standing").path("isResult").asBoolean(true))
        .isFalse();
    assertThat(
            lake.number("select count(*) from marts.assessment_results where quarter = '2023Q1'"))
        .isZero();

    step("approve", QUARTER, "--actor", "市安委会", "--reason", "第三次会议审定");
    step("publish", QUARTER, "--actor", "安委会办公室", "--reason", "通报");
    awaitRow(
        "1 true 1",
        () ->
            lake.row(
                "select max(version), bool_and(is_result), count(*) from marts.assessment_results"
                    + " where quarter = '2023Q1' and unit = '370116'"));
    // views look a second back
    awaitRow(
        "5",
        () -> lake.row("select count(*) from marts.assessment_steps where quarter = '2023Q1'"));
    assertThat(
            lake.rows(
                "select step, unit, actor from marts.assessment_steps where quarter = '2023Q1'"
                    + " order by taken_at"))
        .containsExactly(
            "FIRST_ASSESSMENT  安委会办公室",
            "APPEAL 370116 莱芜区安委会",
            "REVIEW 370116 安委会办公室",
            "APPROVAL  市安委会",
            "PUBLICATION  安委会办公室");
  }

  @Test
  @Order(4)
  void a_machine_pulls_the_same_bytes_twice_with_the_hash_of_the_manifest() throws Exception {
    byte[] csv = pulled.csv(1);
    JsonNode answer = pulled.json("");
    assertThat(pulled.csv(1)).isEqualTo(csv);
    assertThat(FrozenAssessment.sha256(csv))
        .isEqualTo(answer.path("manifest").path("sha256").asText());
    pulled.checkTag("?format=csv", "\"" + FrozenAssessment.sha256(csv) + "\"");
    assertThat(answer.path("version").asInt()).isEqualTo(1);
    assertThat(answer.path("standing").path("isResult").asBoolean()).isTrue();
    assertThat(answer.path("standing").path("step").asText()).isEqualTo("PUBLICATION");
    assertThat(answer.path("results"))
        .hasSize((int) lake.number("select results from assessment.versions where version = 1"));
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .contains("ITEM,370100,2023Q1,1,370116,DISTRICT,DISTRICT_2023,")
        .doesNotContain("dead", NAME_OF_SUBJECT, HazardOffice.RESPONSIBLE);
    assertThat(pulled.statusOf("2023")).isEqualTo(400);
    assertThat(pulled.statusOf("2022Q4")).isEqualTo(404);
  }

  @Test
  @Order(5)
  void a_machine_pulls_what_one_kind_of_units_got_and_deductions_in_pages() throws Exception {
    pulled.checkKinds(1);
    pulled.checkPages(1);
    pulled.checkWorkbook(1);
  }

  @Test
  @Order(6)
  void a_late_entry_restates_and_does_not_change_what_was_published() throws Exception {
    byte[] published = pulled.csv(1);
    try (HazardOffice hazards = new HazardOffice(running.stack(), 1_200_100)) {
      hazards.finds(LATE_ENTRY, SUBJECT, "2023-02-05", "2023-02-25", Map.of());
    }
    execute(
        "insert into gdp values (12002, '370116', 2023, 1, 231.5, 'CURRENT', 'FINAL',"
            + " '2023-06-29', '合成', true, now())");
    awaitRow("SCORED 1 2", () -> lake.row(POINTS_ON_TIME));
    awaitRow("SCORED 2315000", () -> lake.row(GDP_OF_ITEM));
    MergeRequest.ofAllFiles(config);

    assertThat(pulled.csv(1)).isEqualTo(published);
    assertThat(new String(published, StandardCharsets.UTF_8))
        .contains(",2400000,")
        .doesNotContain(",2315000,");
    assertThat(
            lake.rows(
                "select item, published_numerator, known_numerator, published_denominator,"
                    + " known_denominator, published_points, known_points"
                    + " from marts.assessment_restatement"
                    + " where quarter = '2023Q1' and unit = '370116' and item = 'D4.1'"))
        .singleElement()
        .asString()
        .startsWith("D4.1 1 1 1 2 ")
        .endsWith(" 0.0000");
    String entries =
        Files.readString(config.root().resolve("sql/examples/21_what_restated_a_quarter.sql"))
            .replace("${asof}", "");
    assertThat(
            lake.rows(
                "select measure, sum(amount) from ("
                    + entries
                    + ") where unit = '370116' group by measure"))
        .contains("H2.due 1");
  }

  @Test
  @Order(7)
  void the_next_version_names_what_changed_and_is_no_result_until_it_is_approved()
      throws Exception {
    byte[] published = pulled.csv(1);
    leftByADeadAttempt(2);
    step("revise", QUARTER, "--actor", "市安委会", "--reason", "补录隐患一处，重评");

    // views look a second back
    awaitRow("200", () -> "" + pulled.get("?version=2", "text/csv").statusCode());
    assertThat(pulled.json("?version=2").path("manifest").path("reasons"))
        .extracting(JsonNode::asText)
        .contains("补录隐患一处，重评")
        .anyMatch(reason -> reason.matches("370116 D4.1 得分：\\d+\\.\\d{4} → 0\\.0000"));
    assertThat(pulled.json("").path("version").asInt()).isEqualTo(1);
    assertThat(pulled.csv(1)).isEqualTo(published);
    assertThat(pulled.csv(2)).isNotEqualTo(published);
    assertThat(new String(pulled.csv(2), StandardCharsets.UTF_8).split("\nRESULT"))
        .hasSameSizeAs(new String(published, StandardCharsets.UTF_8).split("\nRESULT"));

    step("appeal", QUARTER, "--actor", "安委会办公室", "--reason", "公示期满无异议");
    step("review", QUARTER, "--actor", "安委会办公室", "--reason", "复核无误");
    step("approve", QUARTER, "--actor", "市安委会", "--reason", "第四次会议审定");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> pulled.json("").path("version").asInt() == 2);
    assertThat(pulled.json("?version=1").path("standing").path("isResult").asBoolean(true))
        .isFalse();
    pulled.checkRestated(1, 2, "补录隐患一处，重评");
  }

  @Test
  @Order(8)
  void what_was_closed_outlives_a_rebuild() throws Exception {
    byte[] first = pulled.csv(1);
    byte[] second = pulled.csv(2);
    assertThat(Rebuild.run(config, out, progress)).as(said()).isZero();
    assertThat(pulled.csv(1)).isEqualTo(first);
    assertThat(pulled.csv(2)).isEqualTo(second);
    awaitRow("SCORED 1 2", () -> lake.row(POINTS_ON_TIME));
    assertThat(
            lake.row(
                "select count(*) > 0 from indicators.journal"
                    + " for version as of 'assessment_370100_2023Q1_v1' where measure = 'H2.due'"))
        .isEqualTo("true");
    assertThat(said()).containsPattern("of [0-9,]+ sums of the journal, by account and cut, 0 are");
  }

  @Test
  @Order(9)
  void a_running_quarter_is_waited_for() throws Exception {
    Thread closing =
        new Thread(
            () -> {
              try {
                close("2023Q2");
              } catch (Exception e) {
                out.println("ended: " + e.getClass().getSimpleName());
              }
            });
    closing.start();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                said()
                    .contains(
                        "waits until every source's clock is past the cut-off 2023-07-10:"
                            + " enterprise 2023-06-30, inspection 2023-06-30"));
    refused(
        "another close-quarter or assessment is at work",
        "approve",
        QUARTER,
        "--actor",
        "市安委会",
        "--reason",
        "审定");
    closing.interrupt();
    closing.join();
    assertThat(said()).contains("ended: ");
    assertThat(lake.number("select count(*) from assessment.versions where quarter = '2023Q2'"))
        .isZero();
  }
}
