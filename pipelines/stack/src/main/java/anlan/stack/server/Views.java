package anlan.stack.server;

import anlan.lake.ColumnComments;
import anlan.lake.LakeConfig;
import anlan.stack.config.ChildEnvironment;
import anlan.stack.config.StackConfig;
import anlan.stack.terminal.Progress;
import anlan.warehouse.Warehouse;
import anlan.warehouse.trino.Login;
import anlan.warehouse.view.Glossary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The warehouse of a stack: what {@code sql/} makes of its tables. */
public final class Views {
  private Views() {}

  /** How the warehouse gets into the stack's Trino. */
  public static Login login(StackConfig config) {
    return new Login(config.trinoJdbc(), config.trinoPassword(Login.USER));
  }

  public static Warehouse of(StackConfig config) {
    Map<String, String> variables = ChildEnvironment.of(config);
    return new Warehouse(
        login(config),
        config.root(),
        Path.of(variables.getOrDefault("ANLAN_CATALOGUE", "schemas/catalog")),
        Integer.parseInt(variables.getOrDefault("ANLAN_LEDGER_QUARTERS", "8")));
  }

  /**
   * Says of each column of the views what it means, while all else runs; the next start goes on
   * with what is left.
   */
  public static void comment(StackConfig config, Progress progress, BooleanSupplier isClosing) {
    try {
      Glossary glossary = of(config).glossary();
      ColumnComments comments =
          new ColumnComments(LakeConfig.fromEnvironment(ChildEnvironment.of(config)));
      List.of("reference", "marts").forEach(schema -> comments.write(schema, glossary::of));
    } catch (RuntimeException e) {
      if (!isClosing.getAsBoolean()) {
        progress.says("not all columns of views have a comment: " + e.getMessage());
      }
    }
  }
}
