package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Reads the tables of a data folder: through the running stack, or by starting what reading needs.
 */
final class Reader implements AutoCloseable {
  private final StackConfig config;
  private final Optional<Stack> own;

  private Reader(StackConfig config, Optional<Stack> own) {
    this.config = config;
    this.own = own;
  }

  static Reader open(StackConfig config, Progress progress)
      throws IOException, InterruptedException {
    if (DataFolder.supervisor(config).process().isPresent()) {
      return new Reader(config, Optional.empty());
    }
    if (!Files.isDirectory(config.home().resolve("lake"))) {
      throw new StackException(
          "there are no tables in " + config.home(), "Make some first: deploy/anlan up.");
    }
    progress.says("nothing is running; starting what reading needs");
    return new Reader(config, Optional.of(Stack.start(config, Extent.READING, progress)));
  }

  StackConfig config() {
    return config;
  }

  Connection trino() throws SQLException {
    return Trino.connect(config);
  }

  Connection trino(String user) throws SQLException {
    return Trino.connect(config, user);
  }

  @Override
  public void close() {
    own.ifPresent(Stack::close);
  }
}
