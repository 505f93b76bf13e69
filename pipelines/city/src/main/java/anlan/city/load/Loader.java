package anlan.city.load;

import anlan.city.database.EnterpriseWriter;
import anlan.city.database.InspectionWriter;
import anlan.city.database.Sources;
import anlan.city.place.Jurisdiction;
import anlan.city.subject.Setting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes the opening stock and the played year.
 *
 * <p>The rows come subject by subject, not day by day: each subject is played through alone, so
 * memory does not grow with the scale, and within a database a row's insert still precedes its
 * update or delete. The clocks stand on the last day of the year before while this goes on and move
 * to the last loaded day when all is there; so a clock past the turn of the year means a complete
 * load.
 */
public final class Loader {
  private static final int PORTION = 250;
  private static final int WRITERS = 2;

  private final Setting setting;
  private final Sources sources;
  private final double scale;
  private final int until;
  private final ConcurrentLinkedQueue<Range> queue = new ConcurrentLinkedQueue<>();
  private Totals totals = Totals.NONE;

  private long done;

  /** Told after each portion. */
  public interface Progress {
    void tell(Totals totals, long subjects, long all);
  }

  private record Range(Jurisdiction jurisdiction, int from, int to) {}

  /** Loads what is recorded up to the day {@code until}. */
  public Loader(Setting setting, Sources sources, double scale, int until) {
    this.setting = setting;
    this.sources = sources;
    this.scale = scale;
    this.until = until;
  }

  /** Runs to the end; tells the progress as subjects done of all. */
  public Totals run(Progress progress) {
    try {
      Groundwork.lay(sources, setting, scale, until);
      long all = enqueue();
      writeAll(all, progress);
      finish();
      return totals;
    } catch (SQLException e) {
      throw Sources.failure(e);
    }
  }

  private long enqueue() {
    long all = 0;
    for (Jurisdiction jurisdiction : Jurisdiction.ALL) {
      int count = jurisdiction.subjectsAt(scale);
      all += count;
      for (int from = 0; from < count; from += PORTION) {
        queue.add(new Range(jurisdiction, from, Math.min(count, from + PORTION)));
      }
    }
    return all;
  }

  private void writeAll(long all, Progress progress) throws SQLException {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        running.add(
            writers.submit(
                () -> {
                  drain(all, progress);
                  return true;
                }));
      }
      for (Future<?> writer : running) {
        await(writer);
      }
    } finally {
      queue.clear();
      writers.shutdown();
    }
  }

  private void drain(long all, Progress progress) throws SQLException {
    try (PortionWriter writer = new PortionWriter(sources)) {
      for (Range range = queue.poll(); range != null; range = queue.poll()) {
        Portion portion =
            Portion.of(range.jurisdiction(), range.from(), range.to(), setting, until);
        writer.write(portion);
        count(range, portion, all, progress);
      }
    }
  }

  private synchronized void count(Range range, Portion portion, long all, Progress progress) {
    totals = totals.plus(portion);
    done += range.to() - range.from();
    progress.tell(totals, done, all);
  }

  private void finish() throws SQLException {
    try (EnterpriseWriter books = new EnterpriseWriter(sources.connectEnterprise());
        InspectionWriter cases = new InspectionWriter(sources.connectInspection())) {
      books.tick(until);
      books.commit();
      cases.tick(until);
      cases.commit();
    }
  }

  private static void await(Future<?> writer) throws SQLException {
    try {
      writer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the load was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
