package anlan.stack.e2e;

import anlan.stack.Extent;
import anlan.stack.Stack;
import anlan.stack.config.Ports;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Views;
import anlan.stack.terminal.Progress;
import anlan.warehouse.Warehouse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/**
 * Stacks for tests: a folder of their own, free ports above {@code anlan.ports}, each lane's own.
 */
final class TestStacks {
  static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final int FIRST_PORT = Integer.getInteger("anlan.ports", 21_000);
  private static final int LAST_PORT = FIRST_PORT + 4_000;
  private static final int PORTS = 10;
  private static final int LEDGER_QUARTERS = 8;

  private TestStacks() {}

  static Stack start(Path home, Extent extent) throws IOException, InterruptedException {
    return start(ROOT, home, extent);
  }

  /** A stack that reads contracts, connectors and SQL from another folder. */
  static Stack start(Path root, Path home, Extent extent) throws IOException, InterruptedException {
    return Stack.start(
        new StackConfig(root, home, freePorts(), Map.copyOf(System.getenv())),
        extent,
        new Progress(System.err, false));
  }

  static Warehouse warehouse(Stack stack) {
    return new Warehouse(
        Views.login(stack.config()), ROOT, ROOT.resolve("schemas/catalog"), LEDGER_QUARTERS);
  }

  private static Ports freePorts() {
    for (int base = FIRST_PORT; base < LAST_PORT; base += PORTS) {
      if (areFree(base)) {
        return new Ports(base);
      }
    }
    throw new IllegalStateException("no ten free ports in a row above " + FIRST_PORT);
  }

  private static boolean areFree(int base) {
    for (int port = base; port < base + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        socket.setReuseAddress(true);
      } catch (IOException busy) {
        return false;
      }
    }
    return true;
  }
}
