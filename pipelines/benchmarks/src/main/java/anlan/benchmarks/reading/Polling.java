package anlan.benchmarks.reading;

import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hundred viewers of one role for a minute, each at one page, which asks for the clock every few
 * seconds and for its figures at a new cut, as the pages' script does.
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
    ExecutorService threads = Executors.newFixedThreadPool(VIEWERS);
    long before = queries();
    List<Callable<List<Long>>> viewers = new ArrayList<>();
    for (int i = 0; i < VIEWERS; i++) {
      Set<String> page = seen.get(i % seen.size());
      viewers.add(() -> watch(page));
    }
    List<Long> ms = new ArrayList<>();
    for (Future<List<Long>> times : threads.invokeAll(viewers)) {
      ms.addAll(times.get());
    }
    threads.shutdown();
    Times times = new Times(ms);
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

  private List<Long> watch(Set<String> page) throws IOException, InterruptedException {
    List<Long> ms = new ArrayList<>();
    Thread.sleep(ThreadLocalRandom.current().nextInt(POLL_MS));
    long end = System.nanoTime() + LASTS.toNanos();
    long cut = -1;
    while (System.nanoTime() < end) {
      long now = JSON.readTree(timed("/api/v1/clock", ms)).path("cut").path("number").asLong();
      if (now != cut) {
        for (String question : page) {
          timed(question, ms);
        }
        cut = now;
      }
      Thread.sleep(POLL_MS);
    }
    return ms;
  }

  private String timed(String path, List<Long> ms) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    String answer = viewer.get(path);
    ms.add((System.nanoTime() - begin) / 1_000_000);
    return answer;
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
