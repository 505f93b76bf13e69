package anlan.stack.server;

import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Map;

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
}
