package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random logs: transactions, repeats, heartbeats, bad and foreign messages, incremental and new
 * snapshots, with a restore at any point. Each committed row comes out once, in order, at its
 * place, and what a new snapshot does not have is deleted ({@link ResnapshotPropertyTest} looks
 * closer at that).
 */
final class TransactionGatePropertyTest {
  private static final int LOGS = 400;
  private static final int STEPS = 60;

  @Test
  void everyCommittedRowComesOutOnceInOrderAtItsPlace() {
    int repeats = 0;
    int epochs = 0;
    for (int seed = 0; seed < LOGS; seed++) {
      RandomLog log = new RandomLog(seed);
      log.run();
      assertThat(log.gate.released)
          .as("seed %d", seed)
          .filteredOn(change -> change.op() != Op.DELETE)
          .extracting(
              change ->
                  "%s %s@%s"
                      .formatted(
                          change.row()[7],
                          change.row()[CapturedTable.EPOCH],
                          change.row()[CapturedTable.LSN]))
          .isEqualTo(log.expected);
      assertThat(log.gate.rejected)
          .as("seed %d", seed)
          .extracting(Rejection::detail)
          .containsExactlyInAnyOrderElementsOf(log.rejected);
      assertThat(log.gate.current("inspection.inspection_member").keySet())
          .as("seed %d", seed)
          .isEqualTo(log.standing);
      assertThat(log.gate.mark().repeats()).as("seed %d", seed).isEqualTo(log.repeats);
      repeats += log.repeats;
      epochs += log.epoch;
    }
    assertThat(repeats).isGreaterThan(LOGS);
    assertThat(epochs).isGreaterThan(2 * LOGS);
  }

  /** Writes a log and, apart from the gate, what must come of it. */
  private static final class RandomLog {
    private record Transaction(int number, long lsn, List<Integer> rows, boolean hasBadRow) {}

    private final Random random;
    private final LogScript gate = new LogScript();
    private final List<String> expected = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final Set<Object> standing = new HashSet<>();
    private final List<Transaction> committed = new ArrayList<>();
    private int epoch = 1;
    private int next;
    private long lsn;
    private int repeats;
    private boolean started;

    RandomLog(int seed) {
      this.random = new Random(seed);
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(12)) {
          case 0 -> snapshot();
          case 1, 2 -> repeatSome();
          case 3 -> gate.heartbeat();
          case 4 -> foreign();
          default -> commit();
        }
        disturb();
      }
    }

    private void commit() {
      List<Integer> rows = new ArrayList<>();
      for (int left = random.nextInt(5); left > 0; left--) {
        rows.add(next++);
      }
      lsn += 1 + random.nextInt(1000);
      Transaction transaction = new Transaction(next++, lsn, rows, random.nextInt(4) == 0);
      committed.add(transaction);
      started = true;
      play(transaction, true);
    }

    private void repeatSome() {
      for (int i = random.nextInt(committed.size() + 1); i < committed.size(); i++) {
        play(committed.get(i), false);
      }
    }

    private void play(Transaction transaction, boolean first) {
      gate.begin(transaction.number());
      disturb();
      for (int row : transaction.rows()) {
        gate.row(row);
        note(first, row, transaction.lsn());
        disturb();
      }
      int incremental = random.nextInt(10) == 0 ? next++ : -1;
      if (incremental >= 0) {
        gate.incremental(incremental);
        note(first, incremental, transaction.lsn());
      }
      if (transaction.hasBadRow()) {
        gate.badRow("bad " + transaction.number());
        if (first) {
          rejected.add("bad " + transaction.number());
        } else {
          repeats++;
        }
      }
      gate.end(transaction.lsn());
    }

    private void note(boolean first, int row, long at) {
      if (first) {
        expected.add(row + " " + epoch + "@" + at);
        standing.add((long) row);
      } else {
        repeats++;
      }
    }

    private void snapshot() {
      epoch += started ? 1 : 0;
      started = true;
      committed.clear();
      lsn = random.nextInt(50);
      int rows = 1 + random.nextInt(4);
      int rejectedBefore = rejected.size();
      Set<Object> read = new HashSet<>();
      for (int i = 0; i < rows; i++) {
        boolean last = i == rows - 1;
        if (last && rejected.size() == rejectedBefore) {
          standing.clear();
        }
        gate.snapshot(last ? Snapshot.LAST : i == 0 ? Snapshot.FIRST : Snapshot.INSIDE, next);
        expected.add(next + " " + epoch + "@50");
        read.add((long) next);
        next++;
        disturb();
      }
      standing.addAll(read);
    }

    private void foreign() {
      gate.unreadable("foreign " + next);
      rejected.add("foreign " + next);
      next++;
    }

    private void disturb() {
      switch (random.nextInt(8)) {
        case 0 -> gate.heartbeat();
        case 1 -> gate.restore();
        case 2 -> foreign();
        default -> {}
      }
    }
  }
}
