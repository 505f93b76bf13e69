package anlan.jobs;

import anlan.jobs.store.Store;
import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/**
 * A store in memory that keeps what the lake promises: a cut is published once, whole, in order.
 */
record MemoryStore(String name) implements Store {
  private static final Map<String, Published> BY_NAME = new ConcurrentHashMap<>();

  /** What is published. */
  static final class Published {
    private final Map<Long, List<Object[]>> batches = new ConcurrentHashMap<>();
    private final AtomicLong nextBatch = new AtomicLong();
    private final TreeMap<Long, Cut> cuts = new TreeMap<>();
    volatile LongPredicate failsBefore = cut -> false;
    volatile LongPredicate failsAfter = cut -> false;

    synchronized List<Cut> cuts() {
      return List.copyOf(cuts.values());
    }

    List<Object[]> rows(String table) {
      return cuts().stream().flatMap(cut -> cut.rows(table).stream()).toList();
    }

    private synchronized void publish(Cut cut) {
      if (cuts.containsKey(cut.number)) {
        return;
      }
      if (!cuts.isEmpty() && cuts.lastKey() > cut.number) {
        throw new IllegalStateException(cut.number + " comes after " + cuts.lastKey());
      }
      cuts.put(cut.number, cut);
    }
  }

  /** One cut: how far each source is in it, and its rows by table. */
  record Cut(long number, List<SourceMark> marks, Map<String, List<Object[]>> tables) {
    List<Object[]> rows(String table) {
      return tables.getOrDefault(table, List.of());
    }

    long offset(String source) {
      return marks.stream()
          .filter(mark -> mark.source().equals(source))
          .mapToLong(SourceMark::offset)
          .findFirst()
          .orElse(-1);
    }
  }

  Published published() {
    return BY_NAME.computeIfAbsent(name, unseen -> new Published());
  }

  @Override
  public Rows rows(String table, int subtask) {
    Published published = published();
    List<Object[]> unflushed = new ArrayList<>();
    return new Rows() {
      @Override
      public void append(Object[] row) {
        unflushed.add(row.clone());
      }

      @Override
      public Optional<WrittenFiles> flush() {
        if (unflushed.isEmpty()) {
          return Optional.empty();
        }
        long batch = published.nextBatch.incrementAndGet();
        published.batches.put(batch, List.copyOf(unflushed));
        unflushed.clear();
        byte[] address = ByteBuffer.allocate(Long.BYTES).putLong(batch).array();
        return Optional.of(new WrittenFiles(table, address, published.batches.get(batch).size()));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Cuts cuts() {
    Published published = published();
    return new Cuts() {
      @Override
      public void commit(long number, List<SourceMark> marks, List<WrittenFiles> files) {
        if (published.failsBefore.test(number)) {
          throw new IllegalStateException("injected: before cut " + number);
        }
        Map<String, List<Object[]>> tables = new TreeMap<>();
        for (WrittenFiles written : files) {
          tables
              .computeIfAbsent(written.table(), table -> new ArrayList<>())
              .addAll(published.batches.get(ByteBuffer.wrap(written.dataFiles()).getLong()));
        }
        published.publish(new Cut(number, marks, tables));
        if (published.failsAfter.test(number)) {
          throw new IllegalStateException("injected: after cut " + number);
        }
      }

      @Override
      public void close() {}
    };
  }
}
