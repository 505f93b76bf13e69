package anlan.benchmarks.indicators;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import anlan.jobs.ledger.CaseLedgers;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.ledger.SubjectLedgers;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import anlan.wire.LogDecoder;
import anlan.wire.LogRecord;
import anlan.wire.Tables;
import anlan.wire.TransactionGate;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jol.info.GraphLayout;

/**
 * One pass over a log in one thread: decoded, through the gates, into ledgers that begin empty.
 *
 * <p>The whole is the thread's processor time. It is shared out by the clock on the wall, read
 * after each step: reading the thread's time costs as much as a change does, and when the thread
 * has to wait, it waits where it is most of its time.
 */
final class Pass extends Released {
  private static final int CHANGES_PER_CUT = 50_000;
  private static final int QUARTERS = 8;

  private final LogDecoder decoder;
  private final SubjectLedgers subjects;
  private final CaseLedgers cases;
  private final Map<String, TransactionGate> gates =
      Map.of(
          Log.ENTERPRISE, new TransactionGate(Log.ENTERPRISE),
          Log.INSPECTION, new TransactionGate(Log.INSPECTION));
  private final Map<CapturedTable, Share> shares = new HashMap<>();

  /** The bounds of transactions, the gates, and taking sums of postings. */
  private final Share bounds = new Share();

  private long cpuNanos;
  private long wallNanos;
  private long read;
  private long changes;
  private long posted;

  /** What belongs to one table. */
  private static final class Share {
    private long changes;
    private long decoding;
    private long ledger;
  }

  /** What a family cost: microseconds of the thread, all changes together. */
  record Cost(long changes, double decodingMicros, double ledgerMicros) {
    double micros() {
      return decodingMicros + ledgerMicros;
    }
  }

  Pass(Tables tables, LogDecoder decoder, Catalogue catalogue) {
    this.decoder = decoder;
    Horizon reach = new Horizon(QUARTERS);
    subjects = new SubjectLedgers(catalogue, tables, reach.of(City.TODAY), reach);
    cases = new CaseLedgers(catalogue, tables);
  }

  void play(OneLog log) {
    long cpu = threadNanos();
    long start = System.nanoTime();
    read = start;
    int offset = 0;
    for (OneLog.Message message : log.messages()) {
      LogRecord record = decoder.decode(message.source(), "", 0, offset++, 0, message.bytes());
      gate(message.source()).accept(record, this);
      Change change = record.change();
      if (change == null) {
        bounds.decoding += step();
      } else {
        Share share = share(change);
        share.decoding += step();
        share.changes++;
      }
    }
    take();
    wallNanos = System.nanoTime() - start;
    cpuNanos = threadNanos() - cpu;
  }

  @Override
  public void change(Change change) {
    bounds.ledger += step();
    subjects.apply(change);
    cases.apply(change);
    share(change).ledger += step();
    if (++changes % CHANGES_PER_CUT == 0) {
      take();
    }
  }

  private void take() {
    for (Timeline taken : new Timeline[] {subjects.take(), cases.take()}) {
      taken.forEach((account, amount) -> posted++);
    }
    bounds.ledger += step();
  }

  private long step() {
    long last = read;
    read = System.nanoTime();
    return read - last;
  }

  private Share share(Change change) {
    return change.table().isClock()
        ? bounds
        : shares.computeIfAbsent(change.table(), unseen -> new Share());
  }

  private TransactionGate gate(String source) {
    TransactionGate gate = gates.get(source);
    if (gate == null) {
      throw new IllegalArgumentException("no source is called " + source);
    }
    return gate;
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** What the whole took of the thread, in microseconds. */
  double micros() {
    return cpuNanos / 1e3;
  }

  /** How many steps were posted, account by account. */
  long posted() {
    return posted;
  }

  /** How many changes no ledger could count. */
  long uncounted() {
    return subjects.uncounted() + cases.uncounted();
  }

  Cost costOf(Family family) {
    Share sum = new Share();
    shares.forEach(
        (table, share) -> {
          if (Family.of(table.source()) == family) {
            sum.changes += share.changes;
            sum.decoding += share.decoding;
            sum.ledger += share.ledger;
          }
        });
    return cost(sum);
  }

  /** What the bounds of transactions, the gates and taking sums of postings cost. */
  Cost costOfBounds() {
    return cost(bounds);
  }

  private Cost cost(Share share) {
    double microsPerNano = micros() / wallNanos;
    return new Cost(share.changes, share.decoding * microsPerNano, share.ledger * microsPerNano);
  }

  /** Bytes of heap that the subjects' ledgers take, each with its key in a map. */
  long subjectsHeap(Pass empty) {
    return heap(subjects) - heap(empty.subjects);
  }

  /** Bytes of heap that the ledgers of cases take. */
  long casesHeap(Pass empty) {
    return heap(cases) - heap(empty.cases);
  }

  private static long heap(Object ledgers) {
    return GraphLayout.parseInstance(ledgers).totalSize();
  }
}
