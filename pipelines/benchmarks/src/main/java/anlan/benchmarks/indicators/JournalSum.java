package anlan.benchmarks.indicators;

import anlan.core.calendar.PeriodKind;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import anlan.jobs.ledger.JournalEntry;
import anlan.jobs.store.Store;
import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;

/**
 * What is compared of the journal of a run in this process, summed by town, class and quarter: the
 * end of the ledger and the job. It is small, so that it costs neither of them much.
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

  /** A store that sums the journal's rows and drops all others. */
  static final class Only implements Store {
    @Override
    public Rows rows(String table, int subtask) {
      return new Sums(table.equals("indicators.journal"));
    }

    @Override
    public Keyed keyed(String table, int subtask, IntPredicate owned, long after) {
      return new Nothing();
    }

    @Override
    public Cuts cuts() {
      return new Unpublished();
    }
  }

  private record Sums(boolean journal) implements Store.Rows {
    @Override
    public void append(Object[] row, Map<String, Object> added) {
      if (journal) {
        add(account(row), (Long) row[11]);
      }
    }

    @Override
    public Optional<WrittenFiles> flush() {
      return Optional.empty();
    }

    @Override
    public void close() {}

    private static Account account(Object[] row) {
      String cls = (String) row[3];
      String level = (String) row[5];
      return new Account(
          (String) row[0],
          (String) row[1],
          cls.isEmpty()
              ? Cell.NONE
              : new Cell(
                  (String) row[2],
                  SubjectClass.valueOf(cls),
                  (String) row[4],
                  Level.valueOf(level),
                  (String) row[6],
                  (String) row[7]),
          (Integer) row[9],
          (String) row[8]);
    }
  }

  private record Nothing() implements Store.Keyed {
    @Override
    public void put(Object[] row, Map<String, Object> added) {}

    @Override
    public void remove(Object key) {}

    @Override
    public Optional<WrittenFiles> flush() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  private record Unpublished() implements Store.Cuts {
    @Override
    public void commit(long cut, List<SourceMark> marks, List<WrittenFiles> files) {}

    @Override
    public void close() {}
  }
}
