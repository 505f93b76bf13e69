package anlan.benchmarks.indicators;

import anlan.contracts.Contracts;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Journal;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.Timeline;
import anlan.jobs.ledger.Horizon;
import anlan.stack.terminal.Console;
import anlan.wire.Change;
import anlan.wire.LedgerRows;
import anlan.wire.LogDecoder;
import anlan.wire.Op;
import anlan.wire.Tables;
import anlan.wire.TransactionGate;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.GraphLayout;

/**
 * The ledger without Flink and Kafka, in one thread: what a change costs above decoding it, what it
 * costs among how many subjects, and how much heap a subject takes. {@code SUBJECTS COPIES…}, by
 * default 10000 subjects, once, ten and a hundred times.
 *
 * <p>First the log of the subjects is folded: their ledgers are then the full set. Copied so often
 * they are the larger cities. Then the log is played again, message after message, each on one of
 * the copies: rows that are there already are put again, in all their versions. Every round plays
 * every size in turn; the processor time is the thread's, so collections of garbage and the
 * compiler are not in it.
 */
public final class LedgerAlone {
  private static final int ROUNDS = 7;
  private static final int CHANGES_PER_CUT = 50_000;
  private static final int MESSAGES_MAX = 250_000;

  private final PrintStream out = Console.out();
  private final LogDecoder decoder;
  private final LedgerRows rows;
  private final Catalogue catalogue;
  private final int subjects;
  private final List<byte[]> enterprise = new ArrayList<>();
  private final List<byte[]> inspection = new ArrayList<>();
  private int changes;
  private long posted;

  private LedgerAlone(Path root, int subjects) {
    Tables tables = new Tables(Contracts.load(root.resolve("schemas/tables")));
    decoder = new LogDecoder(tables);
    rows = new LedgerRows(tables);
    catalogue = Catalogue.load(root.resolve("schemas/catalog"));
    this.subjects = subjects;
    City city = Main.city(root);
    new CityLog(city, Log.ENTERPRISE, subjects).play((day, message) -> enterprise.add(message));
    new CityLog(city, Log.INSPECTION, subjects).play((day, message) -> inspection.add(message));
  }

  public static void main(String[] args) {
    Path root = Path.of(System.getenv("ANLAN_ROOT"));
    int subjects = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int[] copies =
        args.length > 1
            ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {1, 10, 100};
    new LedgerAlone(root, subjects).run(copies);
  }

  private void run(int[] copies) {
    Map<Long, Ledger> full = new HashMap<>();
    fold(enterprise, Log.ENTERPRISE, full, 1);
    fold(inspection, Log.INSPECTION, full, 1);
    heap(full);
    List<Map<Long, Ledger>> cities = new ArrayList<>();
    for (int times : copies) {
      cities.add(copied(full, times));
    }
    int whole = inspection.size();
    List<byte[]> replayed =
        inspection.subList(0, whole < MESSAGES_MAX ? whole : lastEnd(MESSAGES_MAX));
    Rounds floor = new Rounds();
    List<Rounds> cost = Arrays.stream(copies).mapToObj(times -> new Rounds()).toList();
    for (int round = 0; round < ROUNDS; round++) {
      floor.add(micros(() -> decode(replayed)));
      for (int i = 0; i < copies.length; i++) {
        Map<Long, Ledger> city = cities.get(i);
        int times = copies[i];
        cost.get(i).add(micros(() -> fold(replayed, Log.INSPECTION, city, times)));
      }
    }
    out.printf("µs a change, least and median: decoding alone %s%n", floor);
    for (int i = 0; i < copies.length; i++) {
      out.printf(
          "decoded and in the ledger, %,9d subjects: %s, %.2f times decoding%n",
          subjects * copies[i], cost.get(i), cost.get(i).median() / floor.median());
    }
    out.printf(
        "the largest city costs %.2f times the smallest; %,d postings%n",
        cost.get(copies.length - 1).median() / cost.get(0).median(), posted);
  }

  /** Where the last whole transaction among so many messages ends. */
  private int lastEnd(int messages) {
    int end = messages;
    while (!new String(inspection.get(end - 1), StandardCharsets.UTF_8).contains("\"END\"")) {
      end--;
    }
    return end;
  }

  private void heap(Map<Long, Ledger> full) {
    long ledgers = GraphLayout.parseInstance(full.values().toArray()).totalSize() / full.size();
    long bytes =
        ledgers
            + ClassLayout.parseClass(Long.class).instanceSize()
            + stateEntryBytes()
            + 2L * Integer.BYTES;
    out.printf(
        "%,d bytes of heap a ledger, %,d with its key and place in Flink's state table%n",
        ledgers, bytes);
  }

  private static long stateEntryBytes() {
    try {
      return ClassLayout.parseClass(
              Class.forName(
                  "org.apache.flink.runtime.state.heap.CopyOnWriteStateMap$StateMapEntry"))
          .instanceSize();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<Long, Ledger> copied(Map<Long, Ledger> full, int times) {
    Map<Long, Ledger> city = new HashMap<>(2 * times * full.size());
    for (int copy = 0; copy < times; copy++) {
      long first = (long) copy * subjects;
      full.forEach((subject, ledger) -> city.put(first + subject, ledger.copy()));
    }
    return city;
  }

  private void decode(List<byte[]> log) {
    for (int i = 0; i < log.size(); i++) {
      posted += decoder.decode(Log.INSPECTION, "", 0, i, 0, log.get(i)).offset() & 1;
    }
  }

  /** Plays a log; a change is of one of so many copies of its subject. */
  private void fold(List<byte[]> log, String source, Map<Long, Ledger> city, int copies) {
    TransactionGate gate = new TransactionGate(source);
    Fold fold = new Fold(city, copies);
    changes = 0;
    for (int i = 0; i < log.size(); i++) {
      gate.accept(decoder.decode(source, "", 0, i, 0, log.get(i)), fold);
    }
    take(fold.journal);
  }

  /** Applies what the gate releases to the ledgers of a city. */
  private final class Fold extends Released {
    private final Map<Long, Ledger> city;
    private final int copies;
    private final Dice dice;
    private final Journal journal = new Journal(catalogue, new Horizon(8).of(City.TODAY));

    private Fold(Map<Long, Ledger> city, int copies) {
      this.city = city;
      this.copies = copies;
      dice = new Dice(copies);
    }

    @Override
    public void change(Change change) {
      if (change.subjectId() != Change.NO_SUBJECT) {
        long copy = (long) dice.below(copies, changes) * subjects;
        apply(
            change,
            city.computeIfAbsent(copy + change.subjectId(), unseen -> new Ledger()),
            journal);
        if (++changes % CHANGES_PER_CUT == 0) {
          take(journal);
        }
      }
    }
  }

  private void take(Journal journal) {
    Timeline taken = journal.take();
    taken.forEach((account, amount) -> posted++);
  }

  private void apply(Change change, Ledger ledger, Journal journal) {
    boolean put = change.op() != Op.DELETE;
    if (rows.isInspection(change)) {
      if (put) {
        journal.put(ledger, rows.inspection(change));
      } else {
        journal.removeInspection(ledger, rows.inspection(change).id());
      }
    } else if (rows.isState(change)) {
      journal.put(ledger, rows.state(change));
    } else if (rows.isHazard(change)) {
      journal.put(ledger, rows.hazard(change));
    } else if (rows.isAct(change)) {
      journal.put(ledger, rows.act(change));
    }
    ledger.prune(new Horizon(8).of(City.TODAY));
  }

  private double micros(Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
        / 1e3
        / Math.max(1, changes);
  }
}
