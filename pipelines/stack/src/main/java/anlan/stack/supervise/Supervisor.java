package anlan.stack.supervise;

import anlan.stack.StackException;
import anlan.stack.process.Child;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private final List<Step> steps;
  private final Map<String, KeptServer> servers = new LinkedHashMap<>();
  private final ConcurrentLinkedDeque<KeptServer> started = new ConcurrentLinkedDeque<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final Progress progress;
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
   * @param steps in an order in which each comes after what it needs
   * @param logs the folder of the logs; a log of an earlier run is kept as {@code NAME.log.1}
   * @param run the folder of the process records
   */
  public Supervisor(List<Step> steps, Path logs, Path run, Progress progress) throws IOException {
    this.steps = List.copyOf(steps);
    this.progress = progress;
    for (Step step : steps) {
      if (step instanceof Server server) {
        servers.put(step.name(), new KeptServer(server, logs, run));
        Path log = logs.resolve(step.name() + ".log");
        if (Files.exists(log)) {
          Files.move(
              log, logs.resolve(step.name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /**
   * Returns when every step is done or healthy.
   *
   * @throws StackException for the first step that failed
   */
  public void start() {
    Map<String, CompletableFuture<Void>> running = new HashMap<>();
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (Step step : steps) {
      CompletableFuture<?>[] before =
          step.needs().stream().map(running::get).toArray(CompletableFuture[]::new);
      CompletableFuture<Void> done =
          CompletableFuture.allOf(before).thenRunAsync(() -> run(step), executor);
      done.whenComplete(
          (nothing, error) -> {
            if (error != null) {
              failed.completeExceptionally(error);
            }
          });
      running.put(step.name(), done);
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(all, failed).join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof StackException known
          ? known
          : new StackException(String.valueOf(cause), "See the logs.");
    }
  }

  private void run(Step step) {
    progress.begins(step.name());
    try {
      if (step instanceof Task task) {
        task.action().run();
      } else {
        KeptServer server = server(step.name());
        started.addFirst(server);
        server.start();
        watch(server);
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
    if (stopping) {
      return;
    }
    int failed = failures.merge(server.name(), 1, Integer::sum);
    int wait = Math.min(RESTART_WAIT_SECONDS_MAX, 1 << Math.min(failed - 1, 5));
    progress.says("%s ended; starting it again in %d s".formatted(server.name(), wait));
    executor.schedule(() -> restart(server), wait, TimeUnit.SECONDS);
  }

  private void restart(KeptServer server) {
    if (stopping) {
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
