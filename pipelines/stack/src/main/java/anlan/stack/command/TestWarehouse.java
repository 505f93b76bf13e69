package anlan.stack.command;

import anlan.stack.server.Views;
import anlan.warehouse.check.TestResult;
import java.io.PrintStream;
import java.util.List;

/** {@code test-warehouse}: asks whether invariants and contracts hold of what is there. */
final class TestWarehouse {
  private TestWarehouse() {}

  /** 0 if all hold, else 1. */
  static int run(Reader reader, PrintStream out) {
    List<TestResult> results = Views.of(reader.config()).test();
    List<TestResult> broken = results.stream().filter(result -> !result.holds()).toList();
    for (TestResult result : broken) {
      out.printf("%s (%s) does not hold:%n", result.name(), result.title());
      result.failures().forEach(row -> out.println("  " + row));
    }
    out.printf("%d tests, %d do not hold%n", results.size(), broken.size());
    return broken.isEmpty() ? 0 : 1;
  }
}
