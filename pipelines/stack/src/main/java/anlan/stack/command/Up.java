package anlan.stack.command;

import anlan.stack.Demo;
import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.JavaServer;
import anlan.stack.supervise.Task;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts everything, loads the demo, prints the figures, keeps live traffic going. */
final class Up {
  private final StackConfig config;
  private final UpOptions options;
  private final PrintStream out;
  private final Progress progress;

  Up(StackConfig config, UpOptions options, PrintStream out, Progress progress) {
    this.config = config;
    this.options = options;
    this.out = out;
    this.progress = progress;
  }

  int run() throws IOException, InterruptedException, SQLException {
    if (options.sources()) {
      try (Stack stack = Stack.start(config, Extent.SOURCES, progress)) {
        return keep(stack);
      }
    }
    Demo demo = options.demo();
    Demo begun = demo.begunIn(config.home());
    if (!begun.equals(demo)) {
      throw new StackException(
          "%s holds another demo: %s, asked for %s".formatted(config.home(), begun, demo),
          "Use the same options, delete the folder, or set ANLAN_HOME to another.");
    }
    CityLoad load = new CityLoad(config, demo, progress);
    Task loading = new Task(CityLoad.NAME, List.of(Stack.DATABASES), load::run);
    try (Stack stack = Stack.start(config, Extent.SERVERS, List.of(loading), progress)) {
      new CatchUp(config, progress).await();
      try (Connection trino = stack.trino()) {
        Headline.print(trino, out);
      }
      if (options.once()) {
        progress.says("stopping; the data stays in " + config.home());
        return 0;
      }
      stack.start(JavaServer.cityLive(config, demo, options.rate()));
      return keep(stack);
    }
  }

  private int keep(Stack stack) throws IOException, InterruptedException {
    out.println();
    Addresses.of(config).forEach(out::println);
    out.println("stop it with Ctrl-C or deploy/anlan down");
    Files.createFile(Detached.ready(stack.config()));
    new CountDownLatch(1).await();
    return 0;
  }
}
