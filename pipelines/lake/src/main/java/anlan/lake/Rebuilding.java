package anlan.lake;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.lake.upkeep.Answer;
import anlan.lake.upkeep.Answer.Outcome;
import anlan.lake.upkeep.Request;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.io.FileIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves requests to rebuild (重算), while the job does not run: shows rebuilt rows in the place of
 * those that were.
 *
 * <p>All tables get their snapshot with one stamp, and become visible in one transaction of the
 * catalogue, together with the answer and the record of the state that belongs to the rows. So
 * whoever dies when, tables and state are both the old or both the new.
 *
 * <p>Whoever begins is the lake's only writer from then on: no cut can come between reading the
 * history and showing what was made of it. Not thread-safe.
 */
public final class Rebuilding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
  private static final int THREADS = 4;

  private final String job;
  private final CatalogDatabase database;
  private final Contracts contracts;
  private final FileIO io;
  private final InstantSource clock;
  private final Consumer<CommitStep> seam;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private long token;

  Rebuilding(
      String job,
      LakeConfig config,
      Contracts contracts,
      FileIO io,
      InstantSource clock,
      Consumer<CommitStep> seam) {
    this.job = job;
    this.contracts = contracts;
    this.io = io;
    this.clock = clock;
    this.seam = seam;
    database = new CatalogDatabase(config);
  }

  /** The requests that wait; one rebuild answers them all. */
  public List<Request> waiting() {
    return database.transaction(RequestInbox::rebuilds);
  }

  /** The newest rebuild whose rows are shown. */
  public Optional<Rebuild> newest() {
    return database.transaction(RebuildRecords::newest);
  }

  /**
   * Begins to serve a request and returns how often that was begun.
   *
   * @throws LakeTaken if the lake belongs to another job
   */
  public int begin(Request request) {
    token = database.takeOver(job);
    return database.transaction(sql -> RebuildRecords.begin(sql, request));
  }

  /** Tells whoever asked how many rows of the history are replayed. */
  public void progress(Request request, long done, long all) {
    database.transaction(
        sql -> {
          RebuildRecords.progress(sql, request, done, all);
          return done;
        });
  }

  /** Answers without a change. */
  public void answer(List<Request> requests, Outcome outcome, String detail) {
    publish(answers(requests, outcome, detail), Set.of(), List.of(), Optional.empty());
  }

  /**
   * Shows rebuilt rows and answers, all or nothing.
   *
   * @param requests what is answered; the newest is the one that was begun
   * @param tables the tables that lose all their rows
   * @param files what they get
   * @param rebuild the state that belongs to it
   * @throws LakeTaken if another process became the writer
   * @throws CatalogUnavailable if the catalogue database fails; then nothing is shown
   */
  public void replace(
      List<Request> requests,
      Set<String> tables,
      List<WrittenFiles> files,
      Rebuild rebuild,
      String detail) {
    publish(answers(requests, Outcome.DONE, detail), tables, files, Optional.of(rebuild));
  }

  private static List<Answer> answers(List<Request> requests, Outcome outcome, String detail) {
    return requests.stream().map(request -> new Answer(request, outcome, detail)).toList();
  }

  private void publish(
      List<Answer> answers,
      Set<String> tables,
      List<WrittenFiles> files,
      Optional<Rebuild> rebuild) {
    long cut = database.lastCut(job).orElse(0);
    CutAttempt attempt = new CutAttempt(currentVersions(), job, cut, io, threads);
    seam.accept(CommitStep.STARTED);
    long stamp;
    SortedMap<String, CutAttempt.Step> steps;
    try {
      tables.forEach(table -> attempt.replaceAll(table, dataFiles(table, files)));
      TableLayout requests = layout(RequestInbox.TABLE);
      attempt.append(
          requests,
          answers.stream()
              .map(answer -> RequestInbox.row(requests.contract(), answer, cut))
              .toList());
      seam.accept(CommitStep.STAGED);
      stamp = attempt.stampAfter(clock.millis());
      seam.accept(CommitStep.STAMPED);
      steps = attempt.write(stamp);
      seam.accept(CommitStep.METADATA_WRITTEN);
      attempt.sync();
      seam.accept(CommitStep.SYNCED);
    } catch (RuntimeException e) {
      attempt.discard();
      throw e;
    }
    move(attempt, steps, answers, sql -> record(sql, answers, rebuild, stamp));
    seam.accept(CommitStep.PUBLISHED);
    attempt.clean(steps).join();
  }

  private static long record(
      Connection sql, List<Answer> answers, Optional<Rebuild> rebuild, long stamp)
      throws SQLException {
    if (rebuild.isPresent()) {
      Request begun = answers.get(answers.size() - 1).request();
      RebuildRecords.done(sql, begun, rebuild.get(), stamp);
    }
    return stamp;
  }

  private void move(
      CutAttempt attempt,
      SortedMap<String, CutAttempt.Step> steps,
      List<Answer> answers,
      CatalogDatabase.Work<Long> record) {
    try {
      database.transaction(
          sql -> {
            Publication.checkWriter(sql, job, token);
            for (Map.Entry<String, CutAttempt.Step> step : steps.entrySet()) {
              Publication.move(sql, step.getKey(), Publication.Move.of(step.getValue()));
            }
            RequestInbox.answered(sql, answers);
            long stamp = record.run(sql);
            seam.accept(CommitStep.POINTERS_MOVED);
            return stamp;
          });
    } catch (CatalogUnavailable e) {
      // The connection may have died before or after the database committed: ask it.
      if (!isAnswered(answers)) {
        attempt.discard();
        throw e;
      }
      LOG.warn("the rebuild was shown although its commit failed", e);
    } catch (RuntimeException e) {
      attempt.discard();
      throw e;
    }
  }

  private boolean isAnswered(List<Answer> answers) {
    List<Request> left =
        database.transaction(
            sql -> {
              try (Statement statement = sql.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '20s'");
                statement.execute("SELECT 1 FROM anlan_writer FOR UPDATE");
              }
              return RequestInbox.rebuilds(sql);
            });
    return answers.stream().noneMatch(answer -> left.contains(answer.request()));
  }

  private SortedMap<String, TableMetadata> currentVersions() {
    SortedMap<String, String> pointers = database.pointers();
    pointers.keySet().retainAll(contracts.all().stream().map(TableContract::name).toList());
    return new TableVersions(io).at(pointers);
  }

  private List<DataFile> dataFiles(String table, List<WrittenFiles> files) {
    TableLayout layout = layout(table);
    List<DataFile> all = new ArrayList<>();
    for (WrittenFiles written : files) {
      if (written.table().equals(table)) {
        all.addAll(ChangeNotation.read(written, layout.spec()).added());
      }
    }
    return all;
  }

  private TableLayout layout(String table) {
    return TableLayout.of(contracts.table(table));
  }

  /** Frees threads and the connection. */
  @Override
  public void close() {
    threads.shutdownNow();
    database.close();
  }
}
