package anlan.benchmarks.indicators;

import anlan.core.calendar.PeriodKind;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.jobs.ledger.JournalEntry;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;

/**
 * What is compared of the journal of a run in this process, summed by town, class and quarter: the
 * end of the ledger. It is small, so that it costs the ledger little.
 */
final class JournalSum {
  private static final Map<Account, Long> SUMS = new HashMap<>();

  private JournalSum() {}

  /** The sums since the last call. */
  static Map<Account, Long> take() {
    synchronized (SUMS) {
      Map<Account, Long> taken = new HashMap<>(SUMS);
      SUMS.clear();
      return taken;
    }
  }

  private static void add(Account account, long amount) {
    if (account.day() <= City.TODAY && Cells.isCompared(account.measure())) {
      Cell cell = account.cell();
      Account coarse =
          new Account(
              account.measure(),
              account.period(),
              new Cell(cell.town(), cell.subjectClass(), "", null, "", ""),
              PeriodKind.QUARTER.containing(account.day()).start());
      synchronized (SUMS) {
        SUMS.merge(coarse, amount, Long::sum);
      }
    }
  }

  /** Sums entries. */
  static final class Sink implements SinkFunction<JournalEntry> {
    @Override
    public void invoke(JournalEntry entry, Context context) {
      add(entry.account(), entry.amount());
    }
  }
}
