package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.contracts.TableContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.iceberg.Snapshot;

/** A keyed table, its owners, and beside it a plain map of what it should hold. */
final class Mirror implements AutoCloseable {
  static final String JOB = "ledger";
  private static final int OWNERS = 2;

  final TestLake test;
  final TableContract contract;
  final Map<Object, Object[]> rows = new HashMap<>();
  private final Random random;
  private final List<Object> keys;
  private final int keyPosition;
  private final KeyBuckets buckets;
  private final List<KeyedWriter> owners = new ArrayList<>();

  Mirror(TestLake test, String table, int keyCount, long seed) {
    this.test = test;
    contract = TestLake.CONTRACTS.table(table);
    random = new Random(seed);
    keyPosition = contract.position(contract.key().orElseThrow().column());
    keys = new ArrayList<>();
    for (int i = 0; i < keyCount; i++) {
      keys.add(
          switch (contract.columns().get(keyPosition).type().kind()) {
            case STRING -> "区划" + i;
            case INT -> i;
            default -> (long) i;
          });
    }
    buckets = new KeyBuckets(contract);
    open();
  }

  private void open() {
    for (int owner = 0; owner < OWNERS; owner++) {
      int own = owner;
      owners.add(
          test.lake.keyedWriter(JOB, contract.name(), owner, bucket -> bucket % OWNERS == own));
    }
  }

  /** As a new process would begin. */
  void restart() {
    close();
    open();
  }

  /** Changes rows at random: about half inserts, nearly half updates, some deletes. */
  void change(int count) {
    for (int i = 0; i < count; i++) {
      Object key = keys.get(random.nextInt(keys.size()));
      if (random.nextInt(12) == 0) {
        rows.remove(key);
        owner(key).remove(key);
      } else {
        Object[] row = TestLake.rows(contract, 1, random.nextLong()).get(0);
        row[keyPosition] = key;
        rows.put(key, row);
        owner(key).put(row);
      }
    }
  }

  void deleteAll() {
    for (Object key : keys) {
      rows.remove(key);
      owner(key).remove(key);
    }
  }

  private KeyedWriter owner(Object key) {
    return owners.get(buckets.of(key) % OWNERS);
  }

  List<WrittenFiles> flush() {
    return owners.stream().flatMap(owner -> owner.flush().stream()).toList();
  }

  int keysKnown() {
    return owners.stream().mapToInt(KeyedWriter::keys).sum();
  }

  /** The table holds each key once, with its last row, and no equality delete. */
  void check() {
    List<List<Object>> read = test.read(contract.name());
    Map<Object, List<Object>> byKey = new HashMap<>();
    read.forEach(row -> byKey.put(row.get(keyPosition), row));
    assertThat(read).as("each key once").hasSize(byKey.size());
    Map<Object, List<Object>> expected = new HashMap<>();
    rows.forEach((key, row) -> expected.put(key, TestLake.generic(contract, row)));
    assertThat(new TreeSet<>(byKey.keySet())).isEqualTo(new TreeSet<>(expected.keySet()));
    expected.forEach((key, row) -> assertThat(byKey.get(key)).as("key %s", key).isEqualTo(row));
    Snapshot snapshot = test.table(contract.name()).currentSnapshot();
    assertThat(snapshot.summary().getOrDefault("total-equality-deletes", "0")).isEqualTo("0");
    assertThat(snapshot.summary().get("total-records")).isNotNull();
  }

  @Override
  public void close() {
    owners.forEach(KeyedWriter::close);
    owners.clear();
  }
}
