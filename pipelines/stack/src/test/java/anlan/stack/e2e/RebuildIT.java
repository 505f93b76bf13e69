package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.JIYANG;
import static anlan.stack.e2e.Office.JIYANGJIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.stack.command.Rebuild;
import anlan.stack.process.Child;
import anlan.stack.terminal.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The journal loses rows, and the indicators are rebuilt from the history while the job is killed
 * at the switch. Then figures are right again, and go on being right.
 */
@ExtendWith(SharedStack.class)
class RebuildIT {
  private static final long FIRST_SUBJECT = 10_001;
  private static final int SUBJECTS = 4;
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 17);
  private static final String OF_THE_JOURNAL =
      " where table_namespace = 'indicators' and table_name = 'journal'";
  private static final String ANSWER_WAITS =
      "select count(*) from pg_locks where not granted and relation = 'anlan_requests'::regclass";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final RunningStack running;
  private final Lake lake;

  RebuildIT(RunningStack running) {
    this.running = running;
    lake = running.lake();
  }

  @Test
  void aDamagedJournalIsRebuiltWhileTheJobDies() throws Exception {
    for (long subject = FIRST_SUBJECT; subject < FIRST_SUBJECT + SUBJECTS; subject++) {
      running.office().opens(subject, JIYANGJIE, OPENED);
    }
    running.office().ticks(LocalDate.of(2023, 6, 30));
    running.office().checks(FIRST_SUBJECT, IN_MAY);
    awaitRow("1 4", () -> lake.spotChecks(JIYANG));
    String journal = catalog("select metadata_location from iceberg_tables" + OF_THE_JOURNAL);
    long last = running.office().checks(FIRST_SUBJECT + 1, IN_MAY);
    awaitRow("2 4", () -> lake.spotChecks(JIYANG));
    loseRowsOfTheJournalSince(journal);

    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    CompletableFuture<Integer> command = CompletableFuture.supplyAsync(() -> rebuild(out));
    killAtTheSwitch();
    assertThat(command.get(PATIENCE.toMinutes(), TimeUnit.MINUTES)).as(said.toString()).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("DONE as of cut", "rows of history replayed")
        .containsPattern("of [0-9,]+ sums of the journal, by account and cut, [1-9][0-9,]* are")
        .contains("C2.covered 2023Q2 of 2023-05-17, town 370115001, GENERAL")
        .contains("the job goes on from there");
    assertThat(catalog("select attempts from anlan_rebuilds order by request desc limit 1"))
        .isEqualTo("2");
    awaitRow("2 4", () -> lake.spotChecks(JIYANG));

    running.office().voids(last);
    running.office().checks(FIRST_SUBJECT + 2, IN_MAY);
    running.office().closes(FIRST_SUBJECT + 3, JIYANGJIE, LocalDate.of(2023, 2, 1));
    awaitRow("2 3", () -> lake.spotChecks(JIYANG));
    assertThat(running.warehouse().reconcile().differences()).isZero();
  }

  private int rebuild(PrintStream out) {
    try {
      return Rebuild.run(running.stack().config(), out, new Progress(out, false));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The catalogue forgets the journal's newest versions, as a restored catalogue would. */
  private void loseRowsOfTheJournalSince(String version) throws Exception {
    catalog(
        "update iceberg_tables set metadata_location = '"
            + version
            + "'"
            + OF_THE_JOURNAL
            + " returning metadata_location");
    assertThat(lake.spotChecks(JIYANG)).isEqualTo("1 4");
  }

  /** Holds back the answer, which is written in the transaction that shows the rebuilt rows. */
  private void killAtTheSwitch() throws Exception {
    Child before = running.stack().child("jobs");
    await().atMost(PATIENCE).until(() -> !before.isAlive());
    try (Connection catalog = running.stack().postgres("catalog");
        Statement statement = catalog.createStatement()) {
      catalog.setAutoCommit(false);
      statement.execute("lock table anlan_requests in exclusive mode");
      await().atMost(PATIENCE).until(() -> !catalog(ANSWER_WAITS).equals("0"));
      Child rebuilding = running.stack().child("jobs");
      rebuilding.kill();
      await().atMost(PATIENCE).until(() -> !rebuilding.isAlive());
      catalog.rollback();
    }
  }

  private String catalog(String sql) throws SQLException {
    try (Connection catalog = running.stack().postgres("catalog");
        Statement statement = catalog.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
