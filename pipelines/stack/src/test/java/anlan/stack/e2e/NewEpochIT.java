package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.SHANGHE;
import static anlan.stack.e2e.Office.XUSHANG;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.stack.command.NewEpochs;
import anlan.stack.process.Child;
import anlan.stack.server.Connectors;
import anlan.stack.server.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The inspection database goes on while nobody watches, and is read anew: because its slot was
 * lost, and because an operator says so while the job is killed. The tests go on from each other.
 */
@ExtendWith(SharedStack.class)
@TestMethodOrder(OrderAnnotation.class)
class NewEpochIT {
  private static final String INSPECTION = "inspection";
  private static final String HAZARD =
      "insert into hazard (hazard_id, subject_id, origin, level, found_on, deadline, recorded_at)"
          + " select 8000 + n, 8000 + n %% 2, 'DEPARTMENT', 'GENERAL', date '2023-05-10',"
          + " date '2023-05-20', now() from generate_series(%d, %d) n";
  private static final String OPEN_BY_SUBJECT =
      "select array_agg(format('%s:%s', hazard_id, subject_id) order by hazard_id)"
          + " from current.hazard where hazard_id between 8000 and 9000";
  private static final String CHANGES =
      "select array_agg(format('%s:%s:%s', hazard_id, cdc_op, subject_id) order by hazard_id)"
          + " from history.hazard where hazard_id between 8000 and 9000 and cdc_epoch = "
          + "(select max(cdc_epoch) from history.hazard) and cdc_tx is null";
  private static final String OPEN_HAZARDS =
      "select open_hazards from marts.hazard_stock_by_unit where unit_kind = 'DISTRICT' and unit = '"
          + SHANGHE
          + "'";
  private static final String NEWEST_EPOCH =
      "select coalesce(max(epoch), 1) from ops.epochs where source = 'inspection'";

  private final RunningStack running;
  private final Lake lake;
  private final Connectors connectors;

  NewEpochIT(RunningStack running) {
    this.running = running;
    lake = running.lake();
    connectors = new Connectors(running.stack().config());
  }

  @Test
  @Order(1)
  void a_lost_slot_is_mended_by_itself_and_told() throws Exception {
    running.office().opens(8000, XUSHANG, LocalDate.of(2022, 1, 4));
    running.office().opens(8001, XUSHANG, LocalDate.of(2022, 1, 4));
    running.office().ticks(LocalDate.of(2023, 6, 30));
    inspection(HAZARD.formatted(1, 4));
    awaitRow("[8001:8001, 8002:8000, 8003:8001, 8004:8000]", () -> lake.row(OPEN_BY_SUBJECT));
    long epoch = lake.number(NEWEST_EPOCH);

    connectors.stop(INSPECTION);
    inspection(
        "delete from hazard where hazard_id = 8001",
        "update hazard set subject_id = 8001 where hazard_id = 8002",
        HAZARD.formatted(5, 5));
    Databases.dropSlot(running.stack().config(), INSPECTION);
    connectors.resume(INSPECTION);

    awaitRow("[8002:8001, 8003:8001, 8004:8000, 8005:8001]", () -> lake.row(OPEN_BY_SUBJECT));
    awaitRow("[8001:d:8001, 8002:r:8001, 8005:r:8001]", () -> lake.row(CHANGES));
    assertThat(lake.number(NEWEST_EPOCH)).isEqualTo(epoch + 1);
    try (Connection trino = running.stack().trino()) {
      assertThat(String.join("\n", NewEpochs.lines(trino)))
          .contains("read anew", "BEGUN")
          .containsPattern("SWEPT +inspection.hazard +\\d+ +\\d+ +2 +1 +0");
    }
    checkEverything("4");
  }

  @Test
  @Order(2)
  void an_operator_has_a_database_read_anew_while_the_job_dies() throws Exception {
    long epoch = lake.number(NEWEST_EPOCH);
    connectors.stop(INSPECTION);
    inspection("delete from hazard where hazard_id = 8003", HAZARD.formatted(6, 6));
    Child job = running.stack().child("jobs");

    connectors.readAnew(INSPECTION);
    job.kill();
    inspection(HAZARD.formatted(7, 7), "delete from hazard where hazard_id = 8004");

    awaitRow("[8002:8001, 8005:8001, 8006:8000, 8007:8001]", () -> lake.row(OPEN_BY_SUBJECT));
    awaitRow("1", () -> "" + (lake.number(NEWEST_EPOCH) - epoch));
    checkEverything("4");
  }

  /** Current rows, history and indicators agree. */
  private void checkEverything(String openHazards) {
    awaitRow(openHazards, () -> lake.row(OPEN_HAZARDS));
    Contracts contracts = Contracts.load(TestStacks.ROOT.resolve("schemas/tables"));
    for (TableContract history : contracts.all()) {
      if (history.source().filter(source -> source.startsWith(INSPECTION)).isPresent()) {
        String differences = CurrentRows.differences(history, contracts.current(history));
        awaitRow("0", () -> "" + lake.number(differences));
      }
    }
    // What became of the figures is reconciled by the last test on this stack.
  }

  private void inspection(String... statements) throws SQLException {
    try (Connection database = running.stack().postgres(INSPECTION);
        Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
