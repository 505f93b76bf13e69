package anlan.stack.process;

import anlan.stack.StackException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child process with a log and a record on disk. */
public final class Child {
  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final PidFile pidFile;
  private final Ending ending;

  private Child(Process process, PidFile pidFile, Ending ending) {
    this.process = process;
    this.pidFile = pidFile;
    this.ending = ending;
  }

  /** Starts it; what it prints is appended to the log. */
  public static Child start(Command command, Path log, PidFile pidFile) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    Files.createDirectories(command.folder());
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.of(command.words()))
            .directory(command.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(command.environment());
    Process process = builder.start();
    pidFile.write(process.toHandle(), command.ending());
    return new Child(process, pidFile, command.ending());
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits at most so long for its end; whether it ended. */
  public boolean awaitEnd(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** The exit code of a process that ended. */
  public int exitCode() {
    return process.exitValue();
  }

  public CompletableFuture<?> onEnd() {
    return process.onExit();
  }

  /** Asks it to end, waits half a minute, then kills it. */
  public void stop() throws IOException, InterruptedException {
    if (process.isAlive()) {
      ask();
      if (!awaitEnd(PATIENCE_SECONDS * 1000L)) {
        process.destroyForcibly().waitFor();
      }
    }
    pidFile.delete();
  }

  /** Kills it, as a crash would. */
  public void kill() {
    process.destroyForcibly();
  }

  private void ask() throws IOException {
    switch (ending) {
      case CLOSE_INPUT -> process.getOutputStream().close();
      case INTERRUPT -> interrupt(process.pid());
      case TERMINATE -> process.destroy();
    }
  }

  static void interrupt(long pid) throws IOException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(
          "interrupted while stopping process " + pid, "Run deploy/anlan down.");
    }
  }
}
