package anlan.stack.warehouse;

import static org.awaitility.Awaitility.await;

import anlan.contracts.Contracts;
import anlan.stack.Extent;
import anlan.stack.Installation;
import anlan.stack.Stack;
import anlan.stack.TemporaryHome;
import anlan.stack.config.Ports;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Views;
import anlan.stack.terminal.Progress;
import anlan.warehouse.Warehouse;
import anlan.warehouse.catalogue.CatalogueViews;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.Publisher;
import anlan.warehouse.view.Rendering;
import anlan.warehouse.view.SqlFile;
import anlan.warehouse.view.ViewOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** PostgreSQL and Trino with the lake's tables, filled by hand. */
final class RunningLake implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Duration CUT_AHEAD = Duration.ofSeconds(6);
  private static final int LEDGER_QUARTERS = 8;
  private static final int ROWS_SHOWN = 3;
  private static final Rendering LIVE = Rendering.live(3 * LEDGER_QUARTERS);

  private final TemporaryHome installation;
  private final TemporaryHome home;
  private final Stack stack;
  private final Session session;
  private final LakeFixture tables;

  private RunningLake(
      TemporaryHome installation, TemporaryHome home, Stack stack, Session session) {
    this.installation = installation;
    this.home = home;
    this.stack = stack;
    this.session = session;
    tables = new LakeFixture(session, Contracts.load(ROOT.resolve("schemas/tables")));
  }

  static RunningLake start(int port) throws IOException, InterruptedException {
    TemporaryHome home = new TemporaryHome();
    TemporaryHome installation = new TemporaryHome();
    Installation.at(installation.path());
    // here the tests write what the job would
    Files.writeString(
        installation.path().resolve("deploy/trino/etc/access-control.properties"),
        "access-control.name=allow-all\n");
    StackConfig config =
        new StackConfig(installation.path(), home.path(), new Ports(port), System.getenv());
    Progress silent =
        new Progress(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    Stack stack = Stack.start(config, Extent.READING, silent);
    return new RunningLake(installation, home, stack, Session.open(Views.login(config)));
  }

  Warehouse warehouse() {
    return warehouse(ROOT.resolve("schemas/catalog"));
  }

  Warehouse warehouse(Path catalogue) {
    return warehouse(ROOT, catalogue);
  }

  Warehouse warehouse(Path root, Path catalogue) {
    return new Warehouse(Views.login(stack.config()), root, catalogue, LEDGER_QUARTERS);
  }

  /** Makes some views and those they rest on; all would take half a minute. */
  void apply(String... views) {
    Path catalogue = ROOT.resolve("schemas/catalog");
    Map<String, SqlFile> all = new TreeMap<>();
    Stream.of(
            CatalogueViews.read(catalogue),
            SqlFile.readAll(ROOT.resolve("sql/reference")),
            SqlFile.readAll(ROOT.resolve("sql/marts")))
        .flatMap(List::stream)
        .forEach(file -> all.put(file.view(), file));
    Map<String, SqlFile> needed = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(views));
    while (!open.isEmpty()) {
      SqlFile file = all.get(open.pop());
      if (needed.put(file.view(), file) == null) {
        open.addAll(file.reads());
      }
    }
    new Publisher(session).publish(ViewOrder.of(needed.values(), Set.of()), LIVE);
  }

  /** What one invariant finds wrong; all would take a minute. */
  List<Map<String, String>> failures(String invariant) {
    return rows(SqlFile.read(ROOT.resolve("sql/tests/" + invariant + ".sql")));
  }

  /** The first rows that a query of the repository gives. */
  List<Map<String, String>> rows(SqlFile query) {
    return session.rows(query.place(), LIVE.of(query), ROWS_SHOWN);
  }

  Session session() {
    return session;
  }

  /** Empties the lake. */
  void clear() {
    tables.drop();
    tables.create();
  }

  void insert(String table, List<? extends Map<String, ?>> rows) {
    tables.insert(table, rows);
  }

  void insert(HistoryRows history) {
    Map<String, List<Map<String, Object>>> changes = new TreeMap<>();
    changes.put("history.subject_state", history.states);
    changes.put("history.inspection", history.inspections);
    changes.put("history.model_title", history.titles);
    changes.put("history.activity", history.activities);
    changes.put("history.checklist", history.checklists);
    changes.put("history.inspection_answer", history.answers);
    changes.putAll(history.hazards.tables);
    changes.putAll(history.affairs.tables);
    changes.putAll(history.others);
    changes.forEach(tables::insert);
    tables.bringUpToDate(changes.keySet());
  }

  /** Adds a cut of everything inserted so far, and returns when its stamp has passed. */
  void cut(long cut, LocalDate clock) {
    Instant stamp = Instant.now().plus(CUT_AHEAD);
    tables.insert(
        "ops.cuts",
        List.of(
            Map.of(
                "cut", cut,
                "job", "test",
                "stamp", stamp.toString().replace('T', ' ').replace("Z", " UTC"),
                "clock", clock.toString(),
                "snapshots", Map.of("indicators.journal", 1))));
    await()
        .atMost(CUT_AHEAD.multipliedBy(3))
        .until(() -> Instant.now().isAfter(stamp.plusSeconds(2)));
  }

  @Override
  public void close() throws IOException {
    session.close();
    stack.close();
    home.close();
    installation.close();
  }
}
