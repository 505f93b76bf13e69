package anlan.stack.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Children that outlived a supervisor which was killed. */
public final class Orphans {
  private static final int PATIENCE_SECONDS = 20;

  private Orphans() {}

  /** Ends those recorded in the folder; the names of those found alive. */
  public static List<String> end(Path run) throws IOException, InterruptedException {
    List<String> ended = new ArrayList<>();
    if (!Files.isDirectory(run)) {
      return ended;
    }
    List<PidFile> records = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "*.pid")) {
      files.forEach(file -> records.add(new PidFile(file)));
    }
    for (PidFile pidFile : records) {
      ProcessHandle process = pidFile.process().orElse(null);
      if (process != null) {
        ask(process, pidFile.ending());
      }
    }
    for (PidFile pidFile : records) {
      ProcessHandle process = pidFile.process().orElse(null);
      if (process != null) {
        ended.add(pidFile.name());
        awaitOrKill(process);
      }
      pidFile.delete();
    }
    return ended;
  }

  private static void ask(ProcessHandle process, Ending ending) throws IOException {
    switch (ending) {
      // its supervisor is gone, so its input ended and it is stopping already
      case CLOSE_INPUT -> {}
      case INTERRUPT -> Child.interrupt(process.pid());
      case TERMINATE -> process.destroy();
    }
  }

  private static void awaitOrKill(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    }
  }
}
