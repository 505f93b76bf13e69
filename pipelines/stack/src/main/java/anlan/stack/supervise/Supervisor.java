package anlan.stack.supervise;

import anlan.stack.StackException;
import anlan.stack.process.Child;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts steps as soon as what they need is there, restarts servers that end, and stops them in the
 * reverse of the order in which they became healthy.
 *
 * <p>A server that ends is started again after 1 s, 2 s, 4 s … 30 s; the wait begins anew once it
 * has run for a minute. During the first start nothing is retried: a failure there is a person's to
 * mend, and everything is stopped.
 */
public final class Supervisor implements AutoCloseable {
  private static final int RESTART_WAIT_SECONDS_MAX = 30;
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Path logs;
  private final Path run;
  private final Progress progress;
  private final Map<String, KeptServer> servers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<KeptServer> started = new ConcurrentLinkedDeque<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(
          12,
          action -> {
            Thread thread = new Thread(action, "supervisor");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopping;

  /**
   * @param logs the folder of the logs; a log of an earlier run is kept as {@code NAME.log.1}
   * @param run the folder of the process records
   */
  public Supervisor(Path logs, Path run, Progress progress) {
    this.logs = logs;
    this.run = run;
    this.progress = progress;
  }

  /**
   * Returns when every step is done or healthy.
   *
   * @param steps in an order in which each comes after what it needs; none has been started yet
   * @throws StackException for the first step that failed
   */
  public void start(List<Step> steps) {
    Map<String, CompletableFuture<Void>> running = new HashMap<>();
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (Step step : steps) {
      CompletableFuture<?>[] before =
          step.needs().stream().map(running::get).toArray(CompletableFuture[]::new);
      CompletableFuture<Void> done =
          CompletableFuture.allOf(before).thenRunAsync(() -> run(step), executor);
      running.put(
          step.name(),
          done.whenComplete(
              (nothing, error) -> {
                if (error != null) {
                  failed.completeExceptionally(error);
                }
              }));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failed).join();
    } catch (CompletionException e) {
      if (stopping) {
        throw new StackException("the start was broken off", "Start again: deploy/anlan up.");
      }
      throw rootOf(e);
    }
  }

  private static StackException rootOf(Throwable error) {
    Throwable root = error;
    while (root instanceof CompletionException && root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof StackException known
        ? known
        : new StackException("a start failed: " + root, "See the logs, then deploy/anlan up.");
  }

  /** For what has to be looked at now and then; ends with the supervisor. */
  public ScheduledExecutorService executor() {
    return executor;
  }

  private void run(Step step) {
    progress.begins(step.name());
    try {
      if (step instanceof Task task) {
        task.action().run();
      } else if (step instanceof Server server) {
        start(server);
      }
    } catch (StackException e) {
      throw e;
    } catch (Exception e) {
      throw new StackException(
          "%s failed: %s".formatted(step.name(), e),
          "See the logs of the servers it works with, then start again: deploy/anlan up.");
    }
    progress.ready(step.name());
  }

  private void start(Server server) throws Exception {
    KeptServer kept = new KeptServer(server, logs, run);
    kept.putLogAside();
    servers.put(server.name(), kept);
    started.addFirst(kept);
    kept.start();
    watch(kept);
  }

  private void watch(KeptServer server) {
    long healthySince = System.nanoTime();
    server.whenEnded(
        () -> {
          if (System.nanoTime() - healthySince > SETTLED.toNanos()) {
            failures.remove(server.name());
          }
          startAgain(server);
        },
        executor);
  }

  private void startAgain(KeptServer server) {
    if (stopping || server.isStopped()) {
      return;
    }
    int failed = failures.merge(server.name(), 1, Integer::sum);
    int wait = Math.min(RESTART_WAIT_SECONDS_MAX, 1 << Math.min(failed - 1, 5));
    progress.says("%s ended; starting it again in %d s".formatted(server.name(), wait));
    executor.schedule(() -> restart(server), wait, TimeUnit.SECONDS);
  }

  private void restart(KeptServer server) {
    if (stopping || server.isStopped()) {
      return;
    }
    try {
      server.start();
      progress.says(server.name() + " is back");
      watch(server);
    } catch (Exception e) {
      if (!stopping) {
        progress.says(String.valueOf(e.getMessage()));
        startAgain(server);
      }
    }
  }

  /** The process of a server, for those who want to see it killed. */
  public Child child(String name) {
    return server(name)
        .child()
        .orElseThrow(() -> new IllegalStateException(name + " has not begun"));
  }

  /** Stops one server for good, because something else takes its place. */
  public void stop(String name) throws IOException, InterruptedException {
    KeptServer server = server(name);
    server.stop();
    servers.remove(name);
    started.remove(server);
  }

  private KeptServer server(String name) {
    KeptServer server = servers.get(name);
    if (server == null) {
      throw new IllegalArgumentException(
          "no server %s; there are %s".formatted(name, servers.keySet()));
    }
    return server;
  }

  /** Stops every server, the last started first. */
  @Override
  public void close() {
    stopping = true;
    for (KeptServer server : new ArrayList<>(started)) {
      try {
        server.stop();
      } catch (IOException e) {
        progress.says("%s was not stopped cleanly: %s".formatted(server.name(), e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        progress.says("interrupted while stopping " + server.name() + "; run deploy/anlan down");
        return;
      }
    }
    executor.shutdownNow();
  }
}
