package anlan.benchmarks.indicators;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What families cost, round by round. */
final class Families {
  private final Map<Family, Figures> figures = new EnumMap<>(Family.class);
  private final Rounds boundsPercent = new Rounds();

  void add(Pass pass) {
    for (Family family : Family.values()) {
      figures
          .computeIfAbsent(family, unseen -> new Figures())
          .add(pass.costOf(family), pass.micros());
    }
    boundsPercent.add(100 * pass.costOfBounds().micros() / pass.micros());
  }

  /** Prints the medians, family by family. */
  void table(PrintStream out) {
    out.println();
    out.println("| family | changes | decoding, µs a change | ledger | both | % of the whole |");
    out.println("|---|---|---|---|---|---|");
    figures.forEach((family, its) -> out.println(its.line(family.name().toLowerCase(Locale.ROOT))));
    out.printf("| bounds, gates, sums of postings | | | | | %.1f |%n", boundsPercent.median());
  }

  private static final class Figures {
    private final Rounds decoding = new Rounds();
    private final Rounds ledger = new Rounds();
    private final Rounds percent = new Rounds();
    private long changes;

    void add(Pass.Cost cost, double wholeMicros) {
      changes = cost.changes();
      decoding.add(cost.decodingMicros() / Math.max(1, changes));
      ledger.add(cost.ledgerMicros() / Math.max(1, changes));
      percent.add(100 * cost.micros() / wholeMicros);
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.2f | %.2f | %.2f | %.1f |",
          name,
          changes,
          decoding.median(),
          ledger.median(),
          decoding.median() + ledger.median(),
          percent.median());
    }
  }
}
