package anlan.stack.e2e;

import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** Every server of a stack, the office that writes to it and the analyst who reads from it. */
final class RunningStack implements AutoCloseable {
  private final Path home;
  private final Stack stack;
  private final Office office;
  private final Lake lake;

  private RunningStack(Path home, Stack stack) throws SQLException {
    this.home = home;
    this.stack = stack;
    office = new Office(stack);
    lake = new Lake(stack);
  }

  /** Starts the servers; the databases hold divisions and a department, no subjects, no clock. */
  static RunningStack start() throws IOException, InterruptedException, SQLException {
    Path home = Files.createTempDirectory("anlan-e2e-");
    RunningStack running = new RunningStack(home, TestStacks.start(home, Extent.SERVERS));
    running.office.settles();
    return running;
  }

  Stack stack() {
    return stack;
  }

  Office office() {
    return office;
  }

  Lake lake() {
    return lake;
  }

  Warehouse warehouse() {
    return TestStacks.warehouse(stack);
  }

  @Override
  public void close() throws SQLException, IOException {
    office.close();
    lake.close();
    stack.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
