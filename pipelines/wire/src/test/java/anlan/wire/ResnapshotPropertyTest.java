package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a source whose connector goes blind now and then and reads a snapshot again,
 * which may break off and start anew, or break off for good, or have a row that can't be read, with
 * cuts and restores at any point. After a last snapshot the current rows, the ledgers by subject
 * and the newest rows of the history are the rows of the source.
 */
final class ResnapshotPropertyTest {
  private static final int HISTORIES = 600;
  private static final int STEPS = 40;
  private static final List<String> TABLES =
      List.of(
          "inspection.hazard_review",
          "inspection.hazard_signature",
          "inspection.inspection_member");

  @Test
  void afterASnapshotEverythingIsAsTheSourceIs() {
    int swept = 0;
    int moved = 0;
    int epochs = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      Source source = new Source(seed);
      source.run();
      for (String table : TABLES) {
        Map<Long, List<Long>> rows = source.rows.get(table);
        assertThat(current(source.log, table)).as("seed %d %s", seed, table).isEqualTo(rows);
        assertThat(history(source.log, table)).as("seed %d %s", seed, table).isEqualTo(rows);
        assertThat(ledgers(source.log, table))
            .as("seed %d %s", seed, table)
            .isEqualTo(subjects(rows));
      }
      swept += (int) source.log.released.stream().filter(ResnapshotPropertyTest::isSwept).count();
      moved += (int) source.log.released.stream().filter(ResnapshotPropertyTest::isFound).count();
      epochs += source.log.mark().epoch();
    }
    assertThat(swept).isGreaterThan(HISTORIES);
    assertThat(moved).isGreaterThan(HISTORIES);
    assertThat(epochs).isGreaterThan(2 * HISTORIES);
  }

  private static boolean isSwept(Change change) {
    return change.op() == Op.DELETE && change.row()[CapturedTable.TX] == null;
  }

  /** Whether a snapshot found that the row had moved. */
  private static boolean isFound(Change change) {
    return change.op() == Op.READ && change.movedSubject();
  }

  /** Key → value and subject. */
  private static Map<Long, List<Long>> current(LogScript log, String table) {
    Map<Long, List<Long>> rows = new TreeMap<>();
    log.current(table).forEach((key, row) -> rows.put((Long) key, content(row)));
    return rows;
  }

  private static List<Long> content(Object[] sourceRow) {
    return List.of((Long) sourceRow[1], (Long) sourceRow[2]);
  }

  private static Map<Long, List<Long>> history(LogScript log, String table) {
    Map<Long, List<Change>> byKey = new TreeMap<>();
    for (Change change : log.released) {
      if (change.table().source().equals(table)) {
        byKey.computeIfAbsent((Long) change.key(), key -> new ArrayList<>()).add(change);
      }
    }
    Map<Long, List<Long>> rows = new TreeMap<>();
    byKey.forEach(
        (key, changes) -> {
          Change newest =
              changes.stream()
                  .max(
                      Comparator.<Change, Integer>comparing(c -> (Integer) c.row()[1])
                          .thenComparing(c -> (Long) c.row()[CapturedTable.LSN])
                          .thenComparing(c -> (Long) c.row()[CapturedTable.ORDER])
                          .thenComparing(c -> (Long) c.row()[CapturedTable.OFFSET]))
                  .orElseThrow();
          if (newest.op() != Op.DELETE) {
            rows.put(key, content(newest.sourceRow()));
          }
        });
    return rows;
  }

  /** Which subjects' ledgers hold a key, as the job tells them. */
  private static Map<Long, Set<Long>> ledgers(LogScript log, String table) {
    Map<Long, Set<Long>> ledgers = new TreeMap<>();
    for (Change change : log.released) {
      if (change.table().source().equals(table)) {
        Set<Long> holders = ledgers.computeIfAbsent((Long) change.key(), key -> new HashSet<>());
        holders.remove(change.previousSubjectId());
        if (change.op() == Op.DELETE) {
          holders.remove(change.subjectId());
        } else {
          holders.add(change.subjectId());
        }
      }
    }
    ledgers.values().removeIf(Set::isEmpty);
    return ledgers;
  }

  private static Map<Long, Set<Long>> subjects(Map<Long, List<Long>> rows) {
    Map<Long, Set<Long>> subjects = new TreeMap<>();
    rows.forEach((key, row) -> subjects.put(key, Set.of(row.get(1))));
    return subjects;
  }

  /** A source and its connector. */
  private static final class Source {
    final LogScript log = new LogScript().cutsByHand();
    final Map<String, Map<Long, List<Long>>> rows = new HashMap<>();
    private final Random random;
    private int transactions;
    private long lsn = 50;
    private boolean isLast;

    Source(int seed) {
      this.random = new Random(seed);
      TABLES.forEach(table -> rows.put(table, new TreeMap<>()));
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        int dice = random.nextInt(12);
        if (dice == 0 || step == 0 && random.nextBoolean()) {
          blind();
          snapshot();
        } else {
          commit();
        }
        disturb();
      }
      isLast = true;
      blind();
      snapshot();
      commit();
      log.settle();
    }

    private void commit() {
      log.begin(++transactions);
      for (int left = random.nextInt(4); left > 0; left--) {
        change(true);
        disturb();
      }
      log.end(lsn += 1 + random.nextInt(9));
    }

    /** Changes that no one tells. */
    private void blind() {
      for (int left = random.nextInt(6); left > 0; left--) {
        change(false);
      }
      if (random.nextInt(6) == 0) {
        rows.get(TABLES.get(random.nextInt(TABLES.size()))).clear();
      }
    }

    private void change(boolean told) {
      String table = TABLES.get(random.nextInt(TABLES.size()));
      int id = random.nextInt(6);
      long subject = random.nextInt(3);
      List<Long> before = rows.get(table).get((long) id);
      if (before != null && random.nextInt(3) == 0) {
        rows.get(table).remove((long) id);
        if (told) {
          log.row(Op.DELETE, table, id, before.get(1), before.get(1), before.get(0));
        }
        return;
      }
      long value = random.nextInt(3);
      rows.get(table).put((long) id, List.of(value, subject));
      if (told) {
        Op op = before == null ? Op.CREATE : Op.UPDATE;
        log.row(op, table, id, before == null ? subject : before.get(1), subject, value);
      }
    }

    /** Reads all tables; may break off, and then goes blind and starts again, or goes on. */
    private void snapshot() {
      lsn = 50;
      List<Object[]> all = new ArrayList<>();
      for (String table : TABLES) {
        rows.get(table).forEach((id, row) -> all.add(new Object[] {table, id, row}));
      }
      if (all.size() < 2) { // a snapshot of one row alone doesn't say that it is the first
        rows.get(TABLES.get(0)).put(1L, List.of(1L, 1L));
        rows.get(TABLES.get(0)).put(2L, List.of(1L, 1L));
        snapshot();
        return;
      }
      int breaksOffAt = random.nextInt(4) == 0 ? random.nextInt(all.size()) : -1;
      for (int i = 0; i < all.size(); i++) {
        if (i == breaksOffAt && i > 0) {
          if (isLast || random.nextBoolean()) {
            blind();
            snapshot();
          } else {
            commit();
          }
          return;
        }
        one(all, i);
        disturb();
      }
    }

    @SuppressWarnings("unchecked") // put in as such
    private void one(List<Object[]> all, int i) {
      Object[] row = all.get(i);
      boolean opens = i == 0 || !all.get(i - 1)[0].equals(row[0]);
      Snapshot where =
          i == all.size() - 1
              ? Snapshot.LAST
              : i == 0 ? Snapshot.FIRST : opens ? Snapshot.FIRST_OF_TABLE : Snapshot.INSIDE;
      if (!isLast && !opens && random.nextInt(12) == 0) {
        log.badSnapshotRow(where, "bad");
        return;
      }
      List<Long> content = (List<Long>) row[2];
      log.snapshot(
          where, (String) row[0], ((Long) row[1]).intValue(), content.get(1), content.get(0));
    }

    private void disturb() {
      switch (random.nextInt(6)) {
        case 0 -> log.heartbeat();
        case 1 -> log.restore();
        case 2 -> log.cut();
        default -> {}
      }
    }
  }
}
