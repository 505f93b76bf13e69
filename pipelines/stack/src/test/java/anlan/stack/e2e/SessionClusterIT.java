package anlan.stack.e2e;

import static anlan.stack.e2e.Office.CHANGQING;
import static anlan.stack.e2e.Office.WENCHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.stack.Stack;
import anlan.stack.server.JavaServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job moves from one process to a cluster and back, and goes on where it was. */
@ExtendWith(SharedStack.class)
class SessionClusterIT {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 10);
  private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String JOB_JAR = "pipelines/jobs/target/anlan-jobs.jar";
  private static final String TWICE =
      "select count(*) from (select 1 from history.inspection"
          + " group by inspection_id, cdc_epoch, cdc_lsn, cdc_order having count(*) > 1)";

  private final RunningStack running;

  SessionClusterIT(RunningStack running) {
    this.running = running;
  }

  @Test
  void the_job_jar_goes_on_on_a_session_cluster_and_the_local_job_after_it() throws Exception {
    Stack stack = running.stack();
    Office office = running.office();
    office.opens(2001, WENCHANG, OPENED);
    office.opens(2002, WENCHANG, OPENED);
    office.ticks(LAST_DAY);
    awaitChecked("0 2");
    stack.stop("jobs");
    try {
      long local = running.lake().newestCut();
      try (SessionCluster cluster = SessionCluster.start(stack)) {
        assertThat(cluster.run(stack.config().root().resolve(JOB_JAR)))
            .contains("Job has been submitted with JobID");
        office.checks(2001, IN_MAY);
        awaitChecked("1 2");
        assertThat(running.lake().newestCut()).isGreaterThan(local);
      }
    } finally {
      stack.start(JavaServer.flink(stack.config(), List.of()));
    }
    office.checks(2002, IN_MAY);
    awaitChecked("2 2");
    assertThat(running.lake().number(TWICE)).isZero();
  }

  private void awaitChecked(String expected) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(running.lake().spotChecks(CHANGQING)).isEqualTo(expected));
  }
}
