package anlan.stack.command;

import anlan.stack.server.Views;
import anlan.stack.terminal.Table;
import anlan.warehouse.check.Reconciliation;
import anlan.warehouse.check.Reconciliation.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** {@code reconcile}: compares what the stream posted with what the change history says. */
final class Reconcile {
  private Reconcile() {}

  /** 0 if every figure agrees, else 1. */
  static int run(Reader reader, PrintStream out) {
    Reconciliation result = Views.of(reader.config()).reconcile();
    Table.of(
            List.of("comparison", "indicator", "compared", "differences"),
            List.of(false, false, true, true),
            result.findings().stream().map(Reconcile::row).toList())
        .lines()
        .forEach(out::println);
    for (Finding finding : result.findings()) {
      finding.examples().forEach(example -> out.printf("  %s: %s%n", finding.indicator(), example));
    }
    long compared = result.findings().stream().mapToLong(Finding::compared).sum();
    out.printf(
        "%ncut %d of %s, clock %s: %,d figures compared, %,d differences%n",
        result.cut(), result.stamp(), result.clock(), compared, result.differences());
    if (compared == 0) {
      out.println("nothing was compared, which proves nothing");
    }
    return result.differences() == 0 && compared > 0 ? 0 : 1;
  }

  private static List<String> row(Finding finding) {
    return Stream.of(
            finding.comparison(),
            finding.indicator(),
            String.format("%,d", finding.compared()),
            String.format("%,d", finding.differences()))
        .toList();
  }
}
