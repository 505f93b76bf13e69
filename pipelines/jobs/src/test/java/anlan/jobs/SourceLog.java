package anlan.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A source database as its log tells it: what Debezium would write to the topic, byte for byte. */
final class SourceLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String source;
  private final List<byte[]> messages = new ArrayList<>();
  private final Map<String, Map<Object, Map<String, Object>>> rows = new TreeMap<>();
  private long transactions = 700;
  private boolean blind;

  SourceLog(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  synchronized byte @Nullable [] message(int offset) {
    return offset < messages.size() ? messages.get(offset) : null;
  }

  synchronized long lastOffset() {
    return messages.size() - 1L;
  }

  /** One transaction of the source. */
  synchronized void commit(Consumer<Transaction> work) {
    Transaction transaction = new Transaction(++transactions);
    add(Map.of("status", "BEGIN", "id", transaction.id + ":1", "ts_ms", 1));
    work.accept(transaction);
    long lsn = transaction.id * 1000;
    add(
        Map.of(
            "status",
            "END",
            "id",
            transaction.id + ":" + lsn,
            "event_count",
            transaction.order,
            "ts_ms",
            1));
  }

  /** From here on the source works unseen, until the next snapshot. */
  synchronized void goesBlind() {
    blind = true;
  }

  /** Reads all rows anew; positions start again, lower than before. */
  synchronized void snapshot() {
    snapshot(Integer.MAX_VALUE);
  }

  /** As {@link #snapshot()}, but breaks off after some rows. */
  synchronized void snapshot(int most) {
    blind = false;
    transactions = 400;
    int all = rows.values().stream().mapToInt(Map::size).sum();
    int read = 0;
    for (Map.Entry<String, Map<Object, Map<String, Object>>> table : rows.entrySet()) {
      boolean opens = true;
      for (Map<String, Object> row : table.getValue().values()) {
        if (read == most) {
          return;
        }
        read++;
        String where = opens ? "first_in_data_collection" : "true";
        where = read == 1 ? "first" : read == all ? "last" : where;
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("before", null);
        message.put("after", row);
        message.put("source", place(table.getKey(), where, transactions * 1000));
        message.put("transaction", null);
        message.put("op", "r");
        message.put("ts_ms", 1);
        add(message);
        opens = false;
      }
    }
  }

  /** A log that holds nothing but a snapshot of the same rows. */
  synchronized SourceLog readAnew() {
    SourceLog other = new SourceLog(source);
    rows.forEach((table, ofTable) -> other.rows.put(table, new TreeMap<>(ofTable)));
    other.snapshot();
    return other;
  }

  private Map<String, Object> place(String table, String snapshot, long lsn) {
    return Map.of(
        "db",
        source,
        "schema",
        "public",
        "table",
        table,
        "snapshot",
        snapshot,
        "lsn",
        lsn,
        "ts_us",
        1_690_000_000_000_000L);
  }

  /** A message as it is, outside any transaction. */
  synchronized void raw(String text) {
    messages.add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(Map<String, ?> message) {
    if (blind) {
      return;
    }
    try {
      messages.add(JSON.writeValueAsBytes(message));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The changes of one transaction, in order. */
  final class Transaction {
    private final long id;
    private int order;

    private Transaction(long id) {
      this.id = id;
    }

    /** Inserts the row, or updates the one of the same key. */
    void put(String table, String key, Map<String, Object> row) {
      Map<String, Object> before = of(table).put(row.get(key), row);
      change(table, before == null ? "c" : "u", before, row);
    }

    void delete(String table, Object key) {
      Map<String, Object> before = of(table).remove(key);
      if (before != null) {
        change(table, "d", before, null);
      }
    }

    private Map<Object, Map<String, Object>> of(String table) {
      return rows.computeIfAbsent(table, unseen -> new TreeMap<>());
    }

    private void change(
        String table,
        String op,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {
      order++;
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("before", before);
      message.put("after", after);
      message.put("source", place(table, "false", id * 1000 - 100 + order));
      message.put("transaction", Map.of("id", id + ":" + order, "total_order", order));
      message.put("op", op);
      message.put("ts_ms", 1);
      add(message);
    }
  }
}
