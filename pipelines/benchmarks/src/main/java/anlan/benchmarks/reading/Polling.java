package anlan.benchmarks.reading;

import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A hundred viewers of one role for a minute, each at one page, which asks for the clock every few
 * seconds and for its figures until all are of the newest cut, as the pages' script does.
 */
final class Polling {
  private static final int VIEWERS = 100;
  private static final Duration LASTS = Duration.ofMinutes(1);
  private static final int POLL_MS = 5_000;
  private static final long P95_MS_MAX = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Viewer viewer;
  private final StackConfig config;

  Polling(Viewer viewer, StackConfig config) {
    this.viewer = viewer;
    this.config = config;
  }

  /** Prints what was measured; whether it is fast enough. */
  boolean measure(Map<String, Set<String>> pages, PrintStream out)
      throws InterruptedException, ExecutionException, SQLException {
    List<Set<String>> seen = List.copyOf(pages.values());
    Queue<Long> ms = new ConcurrentLinkedQueue<>();
    long before = queries();
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(VIEWERS);
    List<Future<?>> viewers = new ArrayList<>();
    for (int i = 0; i < VIEWERS; i++) {
      viewers.add(
          threads.scheduleWithFixedDelay(
              new Watching(seen.get(i % seen.size()), ms),
              ThreadLocalRandom.current().nextInt(POLL_MS),
              POLL_MS,
              TimeUnit.MILLISECONDS));
    }
    threads.awaitTermination(LASTS.toSeconds(), TimeUnit.SECONDS);
    for (Future<?> viewer : viewers) {
      if (viewer.isDone()) {
        viewer.get();
      }
    }
    threads.shutdown();
    threads.awaitTermination(LASTS.toSeconds(), TimeUnit.SECONDS);
    Times times = new Times(List.copyOf(ms));
    out.printf(
        "%d viewers for %d s: %,d answers, median %,d ms, p95 %,d ms, most %,d ms; %,d questions to"
            + " Trino, of %d a cut%n",
        VIEWERS,
        LASTS.toSeconds(),
        ms.size(),
        times.median(),
        times.p95(),
        times.most(),
        queries() - before - 1,
        seen.stream().flatMap(Set::stream).distinct().count());
    return times.p95() <= P95_MS_MAX;
  }

  /** One at a page, each time the page's script would ask again. */
  private final class Watching implements Runnable {
    private final Set<String> page;
    private final Queue<Long> ms;
    private long oldest = -1;

    Watching(Set<String> page, Queue<Long> ms) {
      this.page = page;
      this.ms = ms;
    }

    @Override
    public void run() {
      try {
        long now = JSON.readTree(timed("/api/v1/clock").body()).at("/cut/number").asLong();
        if (oldest < now) {
          oldest = Long.MAX_VALUE;
          for (String question : page) {
            oldest = Math.min(oldest, timed(question).cut().orElse(Long.MAX_VALUE));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private Viewer.Answer timed(String path) throws IOException, InterruptedException {
      long begin = System.nanoTime();
      Viewer.Answer answer = viewer.get(path);
      ms.add((System.nanoTime() - begin) / 1_000_000);
      return answer;
    }
  }

  /** How many questions Trino has been asked so far: its numbers of them rise by one. */
  private long queries() throws SQLException {
    try (Connection trino = Trino.connect(config);
        Statement statement = trino.createStatement();
        ResultSet row =
            statement.executeQuery("select max(query_id) from system.runtime.queries")) {
      row.next();
      return Long.parseLong(row.getString(1).split("_")[2]);
    }
  }
}
