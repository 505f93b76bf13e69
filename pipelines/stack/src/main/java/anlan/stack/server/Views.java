package anlan.stack.server;

import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Progress;
import anlan.warehouse.Warehouse;
import anlan.warehouse.trino.WarehouseException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The warehouse of a stack: what {@code sql/} makes of its tables. */
public final class Views {
  private Views() {}

  public static Warehouse of(StackConfig config) {
    Map<String, String> variables = ChildEnvironment.of(config);
    return new Warehouse(
        config.trinoJdbc(),
        config.root(),
        Path.of(variables.getOrDefault("ANLAN_CATALOGUE", "schemas/catalog")),
        Integer.parseInt(variables.getOrDefault("ANLAN_LEDGER_QUARTERS", "8")));
  }

  /**
   * Comments the columns of views while all else runs; the next start goes on with what is left.
   */
  public static void comment(StackConfig config, Progress progress, BooleanSupplier isClosing) {
    try {
      of(config).describe();
    } catch (WarehouseException e) {
      if (!isClosing.getAsBoolean()) {
        progress.says("not all columns of views have a comment: " + e.getMessage());
      }
    }
  }
}
