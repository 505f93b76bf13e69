package anlan.jobs;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.jobs.store.Store;
import anlan.lake.KeyBuckets;
import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/**
 * A store in memory that keeps what the lake promises: a cut is published once, whole, in order.
 */
record MemoryStore(String name) implements Store {
  private static final Contracts CONTRACTS =
      Contracts.load(Path.of(System.getProperty("anlan.root"), "schemas/tables"));
  private static final Map<String, Published> BY_NAME = new ConcurrentHashMap<>();

  /** What is published. */
  static final class Published {
    private final Map<Long, List<Object[]>> batches = new ConcurrentHashMap<>();
    private final Map<Long, List<Replacement>> replacements = new ConcurrentHashMap<>();
    private final Map<String, Map<Object, Object[]>> current = new HashMap<>();
    private final AtomicLong nextBatch = new AtomicLong();
    private final TreeMap<Long, Cut> cuts = new TreeMap<>();
    volatile LongPredicate failsBefore = cut -> false;
    volatile LongPredicate failsAfter = cut -> false;
    private volatile LongPredicate waitsForAwaiter = cut -> false;
    private boolean awaited;

    synchronized List<Cut> cuts() {
      return List.copyOf(cuts.values());
    }

    List<Object[]> rows(String table) {
      return cuts().stream().flatMap(cut -> cut.rows(table).stream()).toList();
    }

    /** The rows of a keyed table by key. */
    synchronized Map<Object, Object[]> current(String table) {
      return Map.copyOf(current.getOrDefault(table, Map.of()));
    }

    private synchronized void awaitCut(long cut) {
      try {
        awaited = true;
        notifyAll();
        while (cut > 0 && (cuts.isEmpty() || cuts.lastKey() < cut)) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted before cut " + cut, e);
      }
    }

    /** Holds a cut back until a writer waits, as a slow catalogue would. */
    synchronized void holdUntilAwaited(long cut) {
      awaited = false;
      waitsForAwaiter = number -> number == cut;
    }

    private synchronized void awaitAwaiter() {
      try {
        while (!awaited) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
    }

    private synchronized void publish(Cut cut, List<WrittenFiles> files) {
      if (cuts.containsKey(cut.number)) {
        return;
      }
      if (!cuts.isEmpty() && cuts.lastKey() > cut.number) {
        throw new IllegalStateException(cut.number + " comes after " + cuts.lastKey());
      }
      for (WrittenFiles written : files) {
        replacements.getOrDefault(batch(written), List.of()).forEach(one -> replace(written, one));
      }
      cuts.put(cut.number, cut);
      notifyAll();
    }

    /** As a rebuild does: the tables hold these rows and no others. */
    synchronized void replaceAll(List<String> tables, List<WrittenFiles> files) {
      for (Cut cut : cuts.values()) {
        tables.forEach(cut.tables::remove);
      }
      for (WrittenFiles written : files) {
        cuts.lastEntry()
            .getValue()
            .tables
            .computeIfAbsent(written.table(), table -> new ArrayList<>())
            .addAll(batches.getOrDefault(batch(written), List.of()));
      }
    }

    private void replace(WrittenFiles written, Replacement one) {
      Map<Object, Object[]> table = current.computeIfAbsent(written.table(), t -> new HashMap<>());
      if (table.containsKey(one.key) != one.known) {
        throw new IllegalStateException(
            "the writer of %s did not know what is published: key %s"
                .formatted(written.table(), one.key));
      }
      if (one.row == null) {
        table.remove(one.key);
      } else {
        table.put(one.key, one.row);
      }
    }
  }

  /** A row of a keyed table or none, and whether its writer knew the key. */
  private record Replacement(Object key, Object[] row, boolean known) {}

  private static long batch(WrittenFiles written) {
    return ByteBuffer.wrap(written.dataFiles()).getLong();
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
      public void append(Object[] row, Map<String, Object> added) {
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

  /** Like the lake's writers it starts from what is published, and knows its own flushes. */
  @Override
  public Keyed keyed(String table, int subtask, IntPredicate owned, long after) {
    Published published = published();
    published.awaitCut(after);
    TableContract contract = CONTRACTS.table(table);
    int keyPosition = contract.position(contract.key().orElseThrow().column());
    KeyBuckets buckets = new KeyBuckets(contract);
    Set<Object> known = new HashSet<>(published.current(table).keySet());
    List<Replacement> unflushed = new ArrayList<>();
    return new Keyed() {
      @Override
      public void put(Object[] row, Map<String, Object> added) {
        Object key = own(row[keyPosition]);
        unflushed.add(new Replacement(key, row, !known.add(key)));
      }

      @Override
      public void remove(Object key) {
        unflushed.add(new Replacement(own(key), null, known.remove(key)));
      }

      private Object own(Object key) {
        if (!owned.test(buckets.of(key))) {
          throw new IllegalArgumentException(table + " " + key + " is another writer's");
        }
        return key;
      }

      @Override
      public Optional<WrittenFiles> flush() {
        if (unflushed.isEmpty()) {
          return Optional.empty();
        }
        long batch = published.nextBatch.incrementAndGet();
        published.replacements.put(batch, List.copyOf(unflushed));
        unflushed.clear();
        byte[] address = ByteBuffer.allocate(Long.BYTES).putLong(batch).array();
        return Optional.of(new WrittenFiles(table, address, 0));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void standing(String table, long after, Consumer<Object[]> rows) {
    published().awaitCut(after);
    published().current(table).values().forEach(rows);
  }

  @Override
  public Cuts cuts() {
    Published published = published();
    return new Cuts() {
      @Override
      public void commit(long number, List<SourceMark> marks, List<WrittenFiles> files) {
        if (published.waitsForAwaiter.test(number)) {
          published.awaitAwaiter();
        }
        if (published.failsBefore.test(number)) {
          throw new IllegalStateException("injected: before cut " + number);
        }
        Map<String, List<Object[]>> tables = new TreeMap<>();
        for (WrittenFiles written : files) {
          tables
              .computeIfAbsent(written.table(), table -> new ArrayList<>())
              .addAll(published.batches.getOrDefault(batch(written), List.of()));
        }
        published.publish(new Cut(number, marks, tables), files);
        if (published.failsAfter.test(number)) {
          throw new IllegalStateException("injected: after cut " + number);
        }
      }

      @Override
      public void close() {}
    };
  }
}
