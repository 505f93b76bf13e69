package anlan.stack.e2e;

import anlan.stack.Extent;
import anlan.stack.Installation;
import anlan.stack.Stack;
import anlan.stack.TemporaryHome;
import anlan.warehouse.Warehouse;
import java.io.IOException;
import java.sql.SQLException;

/** Every server of a stack, the office that writes to it and the analyst who reads from it. */
final class RunningStack implements AutoCloseable {
  private final TemporaryHome installation;
  private final TemporaryHome home;
  private final Stack stack;
  private final Office office;
  private final Lake lake;

  private RunningStack(TemporaryHome installation, TemporaryHome home, Stack stack)
      throws SQLException {
    this.installation = installation;
    this.home = home;
    this.stack = stack;
    office = new Office(stack);
    lake = new Lake(stack);
  }

  /** Starts the servers; the databases hold divisions and a department, no subjects, no clock. */
  static RunningStack start() throws IOException, InterruptedException, SQLException {
    TemporaryHome home = new TemporaryHome();
    TemporaryHome installation = new TemporaryHome();
    Installation.at(installation.path());
    Stack stack = TestStacks.start(installation.path(), home.path(), Extent.SERVERS);
    RunningStack running = new RunningStack(installation, home, stack);
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
    home.close();
    installation.close();
  }
}
