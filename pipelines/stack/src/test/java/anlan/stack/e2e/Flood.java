package anlan.stack.e2e;

import anlan.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several hundred row changes a second into the inspection database, whatever dies: when its
 * connection breaks it connects again and goes on with new numbers. Whether a transaction whose
 * commit was not answered took place, only the database knows; so the truth is read from there.
 */
final class Flood implements AutoCloseable {
  /** Numbers of its inspections begin here, those of an {@link Office} far below. */
  static final long FIRST = 1_000_000;

  /** What {@link #written} says, of {@code history.inspection}, where each change must be once. */
  static final String ARRIVED =
      "select count_if(cdc_op in ('c', 'r')), sum(if(cdc_op in ('c', 'r'), inspection_id)),"
          + " count_if(cdc_op = 'u') from history.inspection where inspection_id >= "
          + FIRST;

  /** How many changes {@code history.inspection} has more than once. */
  static final String DOUBLED =
      "select count(*) from (select 1 from history.inspection where inspection_id >= "
          + FIRST
          + " group by inspection_id, if(cdc_op = 'r', 'c', cdc_op) having count(*) > 1)";

  private static final int ROWS_A_TRANSACTION = 25;
  private static final Duration PACE = Duration.ofMillis(40);

  private final Stack stack;
  private final long firstSubject;
  private final int subjects;
  private final LocalDate on;
  private final AtomicLong acknowledged = new AtomicLong();
  private final ExecutorService clerk = Executors.newSingleThreadExecutor();
  private final Future<?> work;
  private volatile boolean ending;

  /** Begins at once: inspections of so many subjects in turn, one in 25 declared void. */
  Flood(Stack stack, long firstSubject, int subjects, LocalDate on) {
    this.stack = stack;
    this.firstSubject = firstSubject;
    this.subjects = subjects;
    this.on = on;
    work = clerk.submit(this::work);
  }

  /**
   * Row changes whose commit was answered.
   *
   * @throws ExecutionException if it broke off
   */
  long acknowledged() throws ExecutionException, InterruptedException {
    if (work.isDone()) {
      work.get();
    }
    return acknowledged.get();
  }

  private void work() {
    long next = FIRST;
    while (!ending) {
      try (Connection database = stack.postgres("inspection")) {
        database.setAutoCommit(false);
        while (!ending) {
          long first = next;
          next += ROWS_A_TRANSACTION;
          write(database, first);
          pause();
        }
      } catch (SQLException e) {
        pause();
      }
    }
  }

  private void write(Connection database, long first) throws SQLException {
    try (PreparedStatement insert =
            database.prepareStatement(
                "insert into inspection (inspection_id, subject_id, type, body, department_id,"
                    + " checked_on, on_site, result, problems, recorded_at)"
                    + " select id, ? + id % ?, 'SUPERVISION', 'DEPARTMENT', 1, ?, true, '合格', 0,"
                    + " now() from generate_series(?, ?) as ids (id)");
        PreparedStatement cancel =
            database.prepareStatement(
                "update inspection set void = true where inspection_id = ?")) {
      insert.setLong(1, firstSubject);
      insert.setInt(2, subjects);
      insert.setObject(3, on);
      insert.setLong(4, first);
      insert.setLong(5, first + ROWS_A_TRANSACTION - 1);
      insert.execute();
      cancel.setLong(1, first);
      cancel.execute();
    }
    database.commit();
    acknowledged.addAndGet(ROWS_A_TRANSACTION + 1);
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PACE.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops after the transaction in hand. */
  void ends() throws ExecutionException, InterruptedException {
    ending = true;
    work.get();
  }

  /** "rows, sum of their numbers, rows declared void", as the source database has them. */
  String written() throws SQLException {
    try (Connection database = stack.postgres("inspection");
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*), sum(inspection_id), count(*) filter (where void)"
                    + " from inspection where inspection_id >= "
                    + FIRST)) {
      row.next();
      return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
    }
  }

  @Override
  public void close() {
    ending = true;
    clerk.shutdown();
  }
}
