package anlan.lake.upkeep;

import anlan.lake.upkeep.Answer.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.SupportsPrefixOperations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables readable (湖表维护): one pass at a time, in the background, between cuts.
 *
 * <p>A pass works on the versions that a cut has published: it merges what is due ({@link Tiers})
 * and looks through one table's folder for {@link Leftovers}. What it wrote waits for the next cut,
 * which replaces the files in its own atomic commit; the next pass begins after that. So a cut is
 * never held up by reading and writing rows, only by the replacing snapshot of a few tables; no
 * file is merged twice at a time; and a pass that dies leaves nothing but unreached files.
 *
 * <p>Bounds: a pass stops taking tables after {@value #PASS_BYTES_MAX} bytes, but finishes the one
 * it has, and after {@value #PASS_TABLES_MAX} tables, so that the cut which publishes them is not
 * much longer than others; what is left has its turn in the next. A table that fails rests for
 * {@link #REST}. Old manifests need no pass: Iceberg merges them in the commit that adds the fifth.
 *
 * <p>Called by the committing thread alone.
 */
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final long PASS_BYTES_MAX = 64L << 20;
  private static final int PASS_TABLES_MAX = 6;
  private static final Duration REST = Duration.ofMinutes(10);
  private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
  private static final int STOP_TIMEOUT_S = 10;

  private final SortedMap<String, Kept> kept = new ConcurrentSkipListMap<>();
  private final long fileBytesMax;
  private final Leftovers leftovers;
  private final InstantSource clock;
  private final Executor background;
  private final Consumer<List<String>> sync;

  private final Deque<String> turns = new ConcurrentLinkedDeque<>();
  private final Map<String, Long> filesSeen = new HashMap<>();
  private final Map<String, Instant> resting = new HashMap<>();
  private final Map<String, Instant> swept = new HashMap<>();
  private @Nullable CompletableFuture<Work> pass;
  private volatile boolean closed;

  /** How a table is kept: what is worth a merge, and what a merge sums. */
  private record Kept(Tiers tiers, Optional<String> summed) {
    Optional<OldCuts> oldCuts(Table table) {
      return summed.map(amount -> new OldCuts(table, amount));
    }
  }

  /**
   * Begins idle and keeps no table, see {@link #keep}.
   *
   * @param fileBytesMax merged files are closed at this size; from a quarter of it on they are left
   *     as they are
   * @param io lists and deletes files
   * @param clock for the age of leftovers
   * @param background runs the passes
   * @param sync returns when files are on the disk
   */
  public Upkeep(
      long fileBytesMax,
      SupportsPrefixOperations io,
      InstantSource clock,
      Executor background,
      Consumer<List<String>> sync) {
    this.fileBytesMax = fileBytesMax;
    leftovers = new Leftovers(io);
    this.clock = clock;
    this.background = background;
    this.sync = sync;
  }

  /**
   * Keeps a table from the next pass on.
   *
   * @param filesPerTier so many files of about one size are merged at once
   * @param summed the amount of a journal's rows, which are summed between named cuts; empty for
   *     tables whose rows stay as they are
   */
  public void keep(String table, int filesPerTier, Optional<String> summed) {
    Tiers tiers = new Tiers(filesPerTier, fileBytesMax / 4);
    if (kept.put(table, new Kept(tiers, summed)) == null) {
      turns.add(table);
    }
  }

  /** What the last pass brings to the next cut; the same until {@link #published}. */
  public Work finished() {
    CompletableFuture<Work> last = pass;
    if (last == null || !last.isDone()) {
      return Work.NONE;
    }
    try {
      return last.join();
    } catch (CompletionException e) {
      LOG.warn("a pass of upkeep failed; the next one tries again", e.getCause());
      pass = null;
      return Work.NONE;
    }
  }

  /**
   * A cut is visible.
   *
   * @param shown what was {@link #finished} when the cut was made; a pass that came later waits on
   */
  public void published(Work shown) {
    if (!shown.isEmpty() && finished() == shown) {
      pass = null;
    }
  }

  /** Whether a pass may begin: none is running or waits for a cut. */
  public boolean isIdle() {
    CompletableFuture<Work> last = pass;
    if (last != null && last.isDone() && finished().isEmpty()) {
      pass = null;
    }
    return pass == null;
  }

  /**
   * Begins a pass.
   *
   * @param tables the published versions
   * @param requests what operators asked for and was not answered yet
   */
  public void begin(Map<String, Table> tables, List<Request> requests) {
    pass = CompletableFuture.supplyAsync(() -> run(tables, requests), background);
  }

  private Work run(Map<String, Table> tables, List<Request> requests) {
    sweepOne(tables);
    if (requests.isEmpty()) {
      return new Work(mergeDue(tables), List.of());
    }
    SortedMap<String, List<Merge>> merged = new TreeMap<>();
    List<Answer> answers =
        requests.stream().map(request -> answer(request, tables, merged)).toList();
    return new Work(merged.values().stream().flatMap(List::stream).toList(), answers);
  }

  private List<Merge> mergeDue(Map<String, Table> tables) {
    List<Merge> merges = new ArrayList<>();
    long bytes = 0;
    for (int left = turns.size(); left > 0 && hasRoom(merges, bytes) && !closed; left--) {
      String name = turns.removeFirst();
      turns.addLast(name);
      Table table = tables.get(name);
      if (table == null || rests(name) || !hasGrown(name, table)) {
        continue;
      }
      try {
        List<DataFile> due = kept(name).tiers().due(LiveFiles.of(name, table));
        if (!due.isEmpty()) {
          merges.add(merge(name, table, due));
          bytes += due.stream().mapToLong(DataFile::fileSizeInBytes).sum();
        }
      } catch (RuntimeException e) {
        rest(name, e);
      }
    }
    return merges;
  }

  private static boolean hasRoom(List<Merge> merges, long bytes) {
    return bytes < PASS_BYTES_MAX && merges.size() < PASS_TABLES_MAX;
  }

  /** Reading a table's manifests is only worth it once half a tier has come in. */
  private boolean hasGrown(String name, Table table) {
    long files = files(table);
    int filesPerTier = kept(name).tiers().filesPerTier();
    long seen = Math.min(files, filesSeen.getOrDefault(name, 0L));
    boolean grown = files >= filesPerTier && files >= seen + filesPerTier / 2;
    filesSeen.put(name, grown ? files : seen);
    return grown;
  }

  private static long files(Table table) {
    Snapshot newest = table.currentSnapshot();
    String total =
        newest == null ? null : newest.summary().get(SnapshotSummary.TOTAL_DATA_FILES_PROP);
    return total == null ? 0 : Long.parseLong(total);
  }

  private Merge merge(String name, Table table, List<DataFile> files) {
    Optional<OldCuts> oldCuts = kept(name).oldCuts(table);
    Merge merge = new Merging(name, table, oldCuts, fileBytesMax, this::isClosed).merge(files);
    sync.accept(merge.merged().stream().map(DataFile::location).toList());
    return merge;
  }

  private Answer answer(
      Request request, Map<String, Table> tables, SortedMap<String, List<Merge>> merged) {
    if (!request.kind().equals(Request.MERGE)) {
      return new Answer(
          request,
          Outcome.REFUSED,
          "there is no request '%s', only %s, %s and %s"
              .formatted(request.kind(), Request.MERGE, Request.NAME, Request.FORGET));
    }
    String one = request.table();
    if (one != null && !(kept.containsKey(one) && tables.containsKey(one))) {
      return new Answer(
          request,
          Outcome.REFUSED,
          "'%s' is no table whose files are merged: %s".formatted(one, kept.keySet()));
    }
    List<String> done = new ArrayList<>();
    for (String name : one == null ? kept.keySet() : List.of(one)) {
      try {
        Table table = tables.get(name);
        if (table != null) {
          long files = files(table);
          long fewer =
              merged.computeIfAbsent(name, key -> mergeAll(key, table)).stream()
                  .mapToLong(merge -> merge.replaced().size() - merge.merged().size())
                  .sum();
          done.add("%s %d → %d".formatted(name, files, files - fewer));
        }
      } catch (RuntimeException e) {
        rest(name, e);
        return new Answer(request, Outcome.FAILED, name + ": " + e.getMessage());
      }
    }
    return new Answer(request, Outcome.DONE, "files: " + String.join(", ", done));
  }

  private List<Merge> mergeAll(String name, Table table) {
    return kept(name).tiers().all(LiveFiles.of(name, table)).stream()
        .map(files -> merge(name, table, files))
        .toList();
  }

  private void sweepOne(Map<String, Table> tables) {
    Instant now = clock.instant();
    for (var table : tables.entrySet()) {
      Instant last = swept.get(table.getKey());
      if ((last == null || !now.isBefore(last.plus(BETWEEN_SWEEPS))) && !rests(table.getKey())) {
        swept.put(table.getKey(), now);
        try {
          leftovers.remove(table.getKey(), table.getValue(), now);
        } catch (RuntimeException e) {
          rest(table.getKey(), e);
        }
        return;
      }
    }
  }

  private boolean isClosed() {
    return closed;
  }

  /** Stops the pass; what it has written is removed as a leftover one day. */
  @Override
  public void close() {
    closed = true;
    CompletableFuture<Work> last = pass;
    if (last == null) {
      return;
    }
    try {
      last.get(STOP_TIMEOUT_S, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.info("upkeep was stopped in the middle of a pass", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Kept kept(String table) {
    Kept found = kept.get(table);
    if (found == null) {
      throw new IllegalArgumentException("files of " + table + " are not merged");
    }
    return found;
  }

  private boolean rests(String table) {
    Instant until = resting.get(table);
    return until != null && clock.instant().isBefore(until);
  }

  private void rest(String table, RuntimeException cause) {
    if (closed) {
      return;
    }
    resting.put(table, clock.instant().plus(REST));
    LOG.warn("upkeep of {} failed and rests for {}", table, REST, cause);
  }
}
