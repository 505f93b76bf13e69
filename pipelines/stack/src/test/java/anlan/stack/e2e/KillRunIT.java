package anlan.stack.e2e;

import static anlan.stack.e2e.Office.PINGYIN;
import static anlan.stack.e2e.Office.YUSHAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.stack.process.Child;
import anlan.warehouse.check.Reconciliation;
import anlan.warehouse.check.Reconciliation.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The kill run: under load, each server is killed as a crash would kill it, and the job also just
 * before and just after the swap that shows a cut. Then every committed row change is in the
 * history exactly once, and the batch definition agrees with the journal.
 *
 * <p>A kill counts only with {@value #CHANGES_AT_RISK} row changes since the newest cut. {@code
 * anlan.kills} says how often each server dies (1 unless told); {@code target/kill-run.txt} tells
 * what happened.
 */
@ExtendWith(SharedStack.class)
@Order(Integer.MAX_VALUE)
class KillRunIT {
  private static final int KILLS = Integer.getInteger("anlan.kills", 1);
  private static final int CHANGES_AT_RISK = 1_000;
  private static final int SUBJECTS = 30;
  private static final long FIRST_SUBJECT = 9_001;
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 17);
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Path LOG =
      Path.of(System.getProperty("anlan.root"), "pipelines/stack/target/kill-run.txt");

  private final RunningStack running;

  KillRunIT(RunningStack running) {
    this.running = running;
  }

  @Test
  void nothing_is_lost_or_doubled_whatever_dies() throws Exception {
    Files.deleteIfExists(LOG);
    for (long subject = FIRST_SUBJECT; subject < FIRST_SUBJECT + SUBJECTS; subject++) {
      running.office().opens(subject, YUSHAN, OPENED);
    }
    running.office().ticks(LocalDate.of(2023, 6, 30));
    try (Flood flood = new Flood(running.stack(), FIRST_SUBJECT, SUBJECTS, IN_MAY)) {
      for (int round = 1; round <= KILLS; round++) {
        for (String server : List.of("postgres", "jobs", "kafka", "trino")) {
          kill(server, flood);
        }
        killBeforeTheSwap(flood);
        killAfterTheSwap(flood);
      }
      flood.ends();
      String written = flood.written();
      say("written to PostgreSQL (rows, sum of numbers, void): " + written);
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(arrived(Flood.ARRIVED)).isEqualTo(written));
      say("in history.inspection, each change once:             " + arrived(Flood.ARRIVED));
      assertThat(arrived(Flood.DOUBLED)).isEqualTo("0");
    }
    Reconciliation reconciliation = running.warehouse().reconcile();
    say(
        "recomputed at cut %d: %d figures, %d differences"
            .formatted(
                reconciliation.cut(),
                reconciliation.findings().stream().mapToLong(Finding::compared).sum(),
                reconciliation.differences()));
    assertThat(reconciliation.differences()).as(reconciliation.toString()).isZero();
    try (Lake lake = new Lake(running.stack())) {
      assertThat(lake.spotChecks(PINGYIN)).isEqualTo("%d %d".formatted(SUBJECTS, SUBJECTS));
    }
  }

  private void kill(String server, Flood flood) throws Exception {
    long cut = awaitChangesAtRisk(flood);
    long changes = flood.acknowledged();
    Child killed = running.stack().child(server);
    killed.kill();
    say("%-8s killed after cut %d".formatted(server, cut));
    awaitRecovery(server, killed, cut);
    say("%-8s back, %d changes later".formatted(server, flood.acknowledged() - changes));
  }

  private void killBeforeTheSwap(Flood flood) throws Exception {
    long cut = awaitChangesAtRisk(flood);
    Child killed = running.stack().child("jobs");
    try (CutWatch watch = new CutWatch(running.stack())) {
      watch.holdSwaps();
      await().atMost(PATIENCE).until(watch::swapWaits);
      killed.kill();
      await().atMost(PATIENCE).until(() -> !killed.isAlive());
      watch.release();
      assertThat(watch.newest()).isEqualTo(cut);
      say("jobs     killed just before the swap: newest cut is still " + cut);
      awaitRecovery("jobs", killed, cut);
      say("jobs     back: cut %d in %d tables".formatted(cut + 1, watch.records(cut + 1)));
    }
  }

  private void killAfterTheSwap(Flood flood) throws Exception {
    long cut = awaitChangesAtRisk(flood);
    Child killed = running.stack().child("jobs");
    try (CutWatch watch = new CutWatch(running.stack())) {
      while (watch.newest() == cut) {
        Thread.onSpinWait();
      }
      killed.kill();
      long published = watch.newest();
      long records = watch.records(published);
      say("jobs     killed just after the swap: cut %d in %d tables".formatted(published, records));
      awaitRecovery("jobs", killed, published);
      assertThat(watch.records(published)).isEqualTo(records);
      say("jobs     back: cut %d as it was, none doubled".formatted(published));
    }
  }

  /** Waits until much has been written since the newest cut, which it returns. */
  private long awaitChangesAtRisk(Flood flood) throws Exception {
    try (CutWatch watch = new CutWatch(running.stack())) {
      long[] seen = {watch.newest(), flood.acknowledged()};
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                long newest = watch.newest();
                if (newest != seen[0]) {
                  seen[0] = newest;
                  seen[1] = flood.acknowledged();
                }
                return flood.acknowledged() - seen[1] >= CHANGES_AT_RISK;
              });
      return seen[0];
    }
  }

  private void awaitRecovery(String server, Child killed, long cut) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> running.stack().child(server).pid() != killed.pid());
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              try (CutWatch watch = new CutWatch(running.stack())) {
                return watch.newest() > cut + 1;
              }
            });
  }

  /** A new connection each time: the one before may have died with its server. */
  private String arrived(String question) throws SQLException {
    try (Lake lake = new Lake(running.stack())) {
      return lake.row(question);
    }
  }

  private static void say(String line) throws IOException {
    Files.writeString(
        LOG, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
