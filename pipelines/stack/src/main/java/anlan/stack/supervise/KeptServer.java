package anlan.stack.supervise;

import anlan.stack.StackException;
import anlan.stack.process.Child;
import anlan.stack.process.Command;
import anlan.stack.process.LogTail;
import anlan.stack.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** One server with its process of the moment. */
final class KeptServer {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int HEALTH_INTERVAL_MS = 150;
  private static final int LOG_LINES = 15;

  private final Server server;
  private final Path log;
  private final PidFile pidFile;
  private @Nullable Child child;
  private volatile boolean stopping;

  KeptServer(Server server, Path logs, Path run) {
    this.server = server;
    this.log = logs.resolve(server.name() + ".log");
    this.pidFile = new PidFile(run.resolve(server.name() + ".pid"));
  }

  String name() {
    return server.name();
  }

  /** Keeps the log of an earlier run as {@code NAME.log.1}. */
  void putLogAside() throws IOException {
    if (Files.exists(log)) {
      Files.move(log, log.resolveSibling(name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Starts it and waits until it is healthy.
   *
   * @throws StackException if it ends or does not become healthy in time, with its last lines
   */
  void start() throws Exception {
    Child started;
    Command command = server.prepare();
    synchronized (this) {
      if (stopping) {
        throw new StackException(name() + " is being stopped", "Start again.");
      }
      if (child != null) {
        // one that never became healthy must not stand beside its successor
        child.stop();
      }
      started = Child.start(command, log, pidFile);
      child = started;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Exception reason;
      try {
        server.checkHealth();
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        reason = e;
      }
      if (started.awaitEnd(HEALTH_INTERVAL_MS)) {
        throw failure("%s ended with exit code %d".formatted(name(), started.exitCode()));
      }
      if (System.nanoTime() > deadline) {
        throw failure(
            "%s is not healthy after %d s: %s"
                .formatted(name(), PATIENCE.toSeconds(), reason.getMessage()));
      }
    }
  }

  private StackException failure(String what) {
    StringBuilder message = new StringBuilder(what);
    message.append(". Its last lines in ").append(log).append(':');
    LogTail.of(log, LOG_LINES).forEach(line -> message.append("\n  ").append(line));
    return new StackException(
        message.toString(), "Mend what the lines above say, then start again: deploy/anlan up.");
  }

  /** Runs the action in the executor when the process of the moment ends. */
  void whenEnded(Runnable action, ExecutorService executor) {
    child().ifPresent(current -> current.onEnd().thenRunAsync(action, executor));
  }

  synchronized Optional<Child> child() {
    return Optional.ofNullable(child);
  }

  boolean isStopped() {
    return stopping;
  }

  synchronized void stop() throws IOException, InterruptedException {
    stopping = true;
    if (child != null) {
      child.stop();
    }
  }
}
