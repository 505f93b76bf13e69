package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Orphans;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code down}: ends the supervisor, which ends its children, and whatever was left of earlier
 * ones.
 */
final class Down {
  private static final int PATIENCE_SECONDS = 120;

  private Down() {}

  static int run(StackConfig config, PrintStream out)
      throws IOException, InterruptedException, ExecutionException {
    ProcessHandle supervisor = DataFolder.supervisor(config).process().orElse(null);
    if (supervisor != null) {
      out.println("stopping the stack in " + config.home());
      supervisor.destroy();
      try {
        supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        out.printf("it did not stop in %d s and is killed%n", PATIENCE_SECONDS);
        supervisor.destroyForcibly();
        supervisor.onExit().get();
      }
    }
    List<String> ended = Orphans.end(config.run());
    if (!ended.isEmpty()) {
      out.println("ended what an earlier run left behind: " + String.join(", ", ended));
    }
    out.println(supervisor == null && ended.isEmpty() ? "nothing was running" : "stopped");
    return 0;
  }
}
