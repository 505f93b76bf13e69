package anlan.lake;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.lake.upkeep.Answer;
import anlan.lake.upkeep.Upkeep;
import anlan.lake.upkeep.Work;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.io.FileIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes cuts (切面): all tables that a checkpoint changed get one snapshot each with one and the
 * same timestamp, and become visible in one transaction of the catalogue.
 *
 * <p>Readers look {@value CommittedCut#GRACE_MS} ms into the past, because an engine resolves the
 * tables of a query one after another: within that grace it can't see one table of a cut and miss
 * another. So the stamp is taken when manifests are written, and what remains until the swap (the
 * row of {@code ops.cuts}, metadata files, sync, the transaction) is measured against the grace.
 *
 * <p>A cut whose marks moved but that wrote nothing else still publishes {@code ops.cuts}, so that
 * the clock and the freshness move; if nothing moved at all, nothing is published.
 *
 * <p>{@link Upkeep} merges files in the background; what it has ready when a cut is published
 * becomes visible with it, and so do names that were asked for ({@link CutNames}). It is no part of
 * the cut's content: a repetition need not have it.
 *
 * <p>Not thread-safe: one thread commits.
 */
public final class CutCommitter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CutCommitter.class);
  private static final int THREADS = 8;
  private static final int ATTEMPTS = 3;

  private final String job;
  private final CatalogDatabase database;
  private final Contracts contracts;
  private final Map<String, TableLayout> layouts;
  private final FileIO io;
  private final InstantSource clock;
  private final Consumer<CommitStep> seam;
  private final Upkeep upkeep;
  private final CutNames names = new CutNames();
  private final TableVersions versions;
  private final ExecutorService threads;
  private final long token;
  private List<SourceMark> lastMarks = List.of();

  /** A cut is visible before its tables' expired files are gone; the next one waits for that. */
  private CompletableFuture<Void> cleaning = CompletableFuture.completedFuture(null);

  /** A cut can't say how long it will take, so the next one does. */
  private @Nullable Integer lastPublishMillis;

  CutCommitter(
      String job,
      LakeConfig config,
      Contracts contracts,
      FileIO io,
      InstantSource clock,
      Consumer<CommitStep> seam,
      Upkeep upkeep) {
    this.job = job;
    this.io = io;
    this.clock = clock;
    this.seam = seam;
    this.upkeep = upkeep;
    this.contracts = contracts;
    layouts = new TreeMap<>();
    contracts.all().stream()
        .filter(contract -> contract.writer().isEmpty())
        .forEach(contract -> layouts.put(contract.name(), TableLayout.of(contract)));
    versions = new TableVersions(io);
    database = new CatalogDatabase(config);
    token = database.takeOver(job);
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "cut");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Whether a cut of this job was published; known for the last thousand cuts. */
  public boolean isCommitted(long cut) {
    return database.cut(job, cut).isPresent();
  }

  /** The newest published cut of this job; empty before the first. */
  public OptionalLong lastCut() {
    return database.lastCut(job);
  }

  /**
   * Publishes a cut, all or nothing. Repeating it with the same content changes nothing.
   *
   * @param cut greater than every cut published before
   * @param marks how far each source is contained, one per source
   * @param files what the writers wrote for this cut
   * @throws LakeTaken if another process became the writer
   * @throws ForeignWrite if somebody else changed rows of a keyed table
   * @throws CatalogUnavailable if the catalogue database fails; the call may be repeated
   * @throws IllegalStateException if the number belongs to another or a later cut was published
   */
  public CommittedCut commit(long cut, List<SourceMark> marks, List<WrittenFiles> files) {
    files.forEach(written -> learn(written.table()));
    String digest = PublishedCut.digest(marks, files);
    Optional<PublishedCut> known = database.cut(job, cut);
    if (known.isPresent()) {
      return repeated(cut, known.get(), digest);
    }
    boolean isAsked = !names.isEmpty() || !upkeep.finished().isEmpty();
    if (files.isEmpty() && marks.equals(lastMarks) && !isAsked) {
      beginUpkeep();
      return unchanged(cut);
    }
    OptionalLong last = database.lastCut(job);
    if (last.isPresent() && cut < last.getAsLong()) {
      if (files.isEmpty()) {
        return unchanged(cut);
      }
      throw new IllegalStateException(
          ("cut %d of job '%s' comes after cut %d was published; were checkpoints lost while the"
                  + " lake was kept? Restore the newest checkpoint, or give the job an empty lake")
              .formatted(cut, job, last.getAsLong()));
    }
    CommittedCut published = publish(cut, marks, files, digest);
    lastMarks = List.copyOf(marks);
    beginUpkeep();
    return published;
  }

  /** The next pass works on what is published now; it never fails a cut. */
  private void beginUpkeep() {
    if (!upkeep.isIdle()) {
      return;
    }
    try {
      Map<String, Table> tables = new TreeMap<>();
      currentVersions()
          .forEach((name, version) -> tables.put(name, new StagedTable(name, version, io).table()));
      upkeep.begin(tables, names.take(database.transaction(RequestInbox::betweenCuts)));
    } catch (CatalogUnavailable e) {
      LOG.warn("upkeep waits for the next cut", e);
    }
  }

  /** A table whose contract was added while this runs is published and kept like any other. */
  private void learn(String table) {
    if (!layouts.containsKey(table)) {
      TableContract contract = contracts.table(table);
      layouts.put(table, TableLayout.of(contract));
      contract.filesPerTier().ifPresent(files -> upkeep.keep(table, files, contract.summed()));
    }
  }

  private CommittedCut repeated(long cut, PublishedCut known, String digest) {
    if (!known.digest().equals(digest)) {
      throw new IllegalStateException(
          ("cut %d of job '%s' was published before with other content; were checkpoints lost"
                  + " while the lake was kept? Restore them, or give the job an empty lake")
              .formatted(cut, job));
    }
    return new CommittedCut(
        cut, CommittedCut.Outcome.REPEATED, known.stampMillis(), 0, known.snapshots());
  }

  private static CommittedCut unchanged(long cut) {
    return new CommittedCut(
        cut, CommittedCut.Outcome.NOTHING_MOVED, 0, 0, java.util.Collections.emptySortedMap());
  }

  private CommittedCut publish(
      long cut, List<SourceMark> marks, List<WrittenFiles> files, String digest) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(cut, marks, files, digest);
      } catch (Publication.Overtaken e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.warn("cut {}: {}; trying again from its new version", cut, e.getMessage());
      }
    }
  }

  private CommittedCut attempt(
      long cut, List<SourceMark> marks, List<WrittenFiles> files, String digest) {
    cleaning.join();
    CutAttempt attempt = new CutAttempt(currentVersions(), job, cut, io, threads);
    seam.accept(CommitStep.STARTED);
    Prepared prepared;
    try {
      prepared = prepare(attempt, cut, marks, files, digest);
    } catch (RuntimeException e) {
      attempt.discard();
      throw e;
    }
    move(attempt, cut, prepared);
    long publishMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - prepared.stampedNanos());
    seam.accept(CommitStep.PUBLISHED);
    SortedMap<String, TableMetadata> moved = new TreeMap<>();
    prepared.steps().forEach((table, step) -> moved.put(table, step.after()));
    versions.moved(moved);
    upkeep.published(prepared.upkept());
    names.published();
    lastPublishMillis = (int) publishMillis;
    warnIfLate(cut, publishMillis);
    cleaning = attempt.clean(prepared.steps());
    PublishedCut content = prepared.content();
    return new CommittedCut(
        cut,
        CommittedCut.Outcome.PUBLISHED,
        content.stampMillis(),
        publishMillis,
        content.snapshots());
  }

  /** A cut that lacks nothing but its publication. */
  private record Prepared(
      PublishedCut content,
      SortedMap<String, CutAttempt.Step> steps,
      Work upkept,
      List<Answer> answers,
      long stampedNanos) {}

  private Prepared prepare(
      CutAttempt attempt,
      long cut,
      List<SourceMark> marks,
      List<WrittenFiles> files,
      String digest) {
    attempt.stage(byTable(files));
    Work upkept = upkeep.finished();
    attempt.replace(upkept.merges());
    List<Answer> answers = new ArrayList<>(upkept.answers());
    answers.addAll(names.give(attempt, lastCut(), asked -> database.cut(job, asked)));
    append(
        attempt,
        RequestInbox.TABLE,
        contract ->
            answers.stream().map(answer -> RequestInbox.row(contract, answer, cut)).toList());
    seam.accept(CommitStep.STAGED);
    long stampedNanos = System.nanoTime();
    long stamp = attempt.stampAfter(clock.millis());
    seam.accept(CommitStep.STAMPED);
    SortedMap<String, Long> snapshots = attempt.all();
    snapshots.remove(CutRow.TABLE);
    append(
        attempt,
        CutRow.TABLE,
        contract ->
            List.<Object[]>of(
                CutRow.of(contract, job, cut, stamp, marks, snapshots, lastPublishMillis)));
    seam.accept(CommitStep.CUT_ROW_STAGED);
    SortedMap<String, CutAttempt.Step> steps = attempt.write(stamp);
    seam.accept(CommitStep.METADATA_WRITTEN);
    attempt.sync();
    seam.accept(CommitStep.SYNCED);
    return new Prepared(
        new PublishedCut(stamp, digest, attempt.changed()), steps, upkept, answers, stampedNanos);
  }

  private SortedMap<String, TableMetadata> currentVersions() {
    SortedMap<String, String> pointers = database.pointers();
    pointers.keySet().retainAll(layouts.keySet());
    return versions.at(pointers);
  }

  /** Stages rows that the committer itself writes. */
  private void append(
      CutAttempt attempt, String table, Function<TableContract, List<Object[]>> rows) {
    TableLayout layout = layout(table);
    attempt.append(layout, rows.apply(layout.contract()));
  }

  private Map<TableLayout, TableChange> byTable(List<WrittenFiles> files) {
    Map<TableLayout, TableChange> byTable = new HashMap<>();
    for (WrittenFiles written : files) {
      TableLayout layout = layout(written.table());
      byTable.merge(layout, ChangeNotation.read(written, layout.spec()), TableChange::and);
    }
    return byTable;
  }

  private TableLayout layout(String table) {
    TableLayout layout = layouts.get(table);
    if (layout == null) {
      throw new IllegalArgumentException(
          "no contract for table '%s': %s".formatted(table, layouts.keySet()));
    }
    return layout;
  }

  private void move(CutAttempt attempt, long cut, Prepared prepared) {
    SortedMap<String, Publication.Move> moves = new TreeMap<>();
    prepared.steps().forEach((table, step) -> moves.put(table, Publication.Move.of(step)));
    Publication publication =
        new Publication(job, token, cut, prepared.content(), moves, prepared.answers());
    try {
      database.transaction(
          sql -> {
            publication.run(sql);
            seam.accept(CommitStep.POINTERS_MOVED);
            return job;
          });
    } catch (CatalogUnavailable e) {
      // The connection may have died before or after the database committed: ask it.
      if (!database.settled(job, cut, prepared.content())) {
        attempt.discard();
        throw e;
      }
      LOG.warn("cut {} was published although its commit failed", cut, e);
    } catch (RuntimeException e) {
      attempt.discard();
      throw e;
    }
  }

  private static void warnIfLate(long cut, long publishMillis) {
    if (publishMillis > CommittedCut.GRACE_MS) {
      LOG.warn(
          "cut {} took {} ms from its stamp until it was visible, more than the {} ms that readers"
              + " look back: a query in that time may have seen it half",
          cut,
          publishMillis,
          CommittedCut.GRACE_MS);
    }
  }

  /** Frees threads and the connection; cuts that were not published stay unpublished. */
  @Override
  public void close() {
    upkeep.close();
    cleaning.join();
    threads.shutdownNow();
    database.close();
  }
}
