package anlan.warehouse;

import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.warehouse.catalogue.CatalogueViews;
import anlan.warehouse.check.CheckLog;
import anlan.warehouse.check.Promise;
import anlan.warehouse.check.Reconciler;
import anlan.warehouse.check.Reconciliation;
import anlan.warehouse.check.TestResult;
import anlan.warehouse.closing.Assessments;
import anlan.warehouse.cut.Moment;
import anlan.warehouse.trino.Login;
import anlan.warehouse.trino.Session;
import anlan.warehouse.view.ChangeHistory;
import anlan.warehouse.view.Glossary;
import anlan.warehouse.view.Publisher;
import anlan.warehouse.view.Rendering;
import anlan.warehouse.view.SqlFile;
import anlan.warehouse.view.ViewOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The SQL side of the house on a running Trino.
 *
 * @param login Trino with the lake's catalogue
 * @param root the repository, of which {@code sql} is read
 * @param catalogue folder of the catalogue, usually {@code schemas/catalog}
 * @param ledgerQuarters how many quarters ledgers keep
 */
public record Warehouse(Login login, Path root, Path catalogue, int ledgerQuarters) {
  private static final int MONTHS_OF_A_QUARTER = 3;

  /**
   * Creates or replaces the schemas {@code reference} and {@code marts} and their views, those they
   * read first; views that have not changed are left alone. The lake's tables must be there.
   *
   * @return the views that were made anew
   * @throws anlan.warehouse.trino.WarehouseException naming the file and what Trino said
   */
  public List<String> apply() {
    try (Session session = Session.open(login)) {
      return new Publisher(session)
          .publish(ViewOrder.of(views(), Set.of()), Rendering.live(ledgerMonths()));
    }
  }

  /** What the columns of the views mean, in Chinese. */
  public Glossary glossary() {
    return Glossary.read(root.resolve("sql/columns.csv"));
  }

  /**
   * Tests every invariant of {@code sql/tests} and what the contracts promise of {@code current};
   * the results are kept in {@code ops.tests}.
   */
  public List<TestResult> test() {
    try (Session session = Session.open(login)) {
      List<TestResult> results =
          promises().parallelStream().map(promise -> promise.test(session)).toList();
      new CheckLog(session).add(results);
      return results;
    }
  }

  private List<Promise> promises() {
    Rendering live = Rendering.live(ledgerMonths());
    List<Promise> promises = new ArrayList<>();
    SqlFile.readAll(root.resolve("sql/tests"))
        .forEach(invariant -> promises.add(Promise.of(invariant, live)));
    contracts().all().stream()
        .filter(contract -> contract.key().isPresent())
        .forEach(contract -> promises.add(Promise.of(contract)));
    return promises;
  }

  /**
   * Recomputes at the newest cut what the journal says, from the change history alone, and
   * compares; the findings are kept in {@code ops.reconciliation}.
   *
   * @throws IllegalStateException if there is no cut with a clock yet
   */
  public Reconciliation reconcile() {
    try (Session session = Session.open(login)) {
      return reconcile(session, Moment.newest(session, ledgerMonths()));
    }
  }

  /**
   * The same at a cut that has a name.
   *
   * @throws anlan.warehouse.trino.WarehouseException if no cut has the name
   */
  public Reconciliation reconcile(String cutName) {
    try (Session session = Session.open(login)) {
      return reconcile(session, Moment.named(session, cutName, ledgerMonths(), history()));
    }
  }

  private Reconciliation reconcile(Session session, Moment moment) {
    Reconciliation found =
        new Reconciler(session, root.resolve("sql"), history(), marts()).run(moment);
    new CheckLog(session).add(found);
    return found;
  }

  /**
   * Merges the small files of the logs in {@code ops} that the job doesn't write, and forgets their
   * snapshots of more than a day: each check and each pull adds one of both.
   */
  public void mergeLogs() {
    try (Session session = Session.open(login)) {
      for (TableContract log : contracts().all()) {
        if (log.schemaName().equals("ops") && log.writer().isPresent()) {
          String altered = "alter table %s execute ".formatted(log.name());
          session.run(log.name(), altered + "optimize");
          session.run(log.name(), altered + "expire_snapshots(retention_threshold => '1d')");
        }
      }
    }
  }

  /** What is kept of closed quarters. */
  public Assessments assessments() {
    return new Assessments(
        login,
        SqlFile.readAll(root.resolve("sql/closing")),
        history(),
        marts(),
        catalogue,
        ledgerMonths());
  }

  private ChangeHistory history() {
    return new ChangeHistory(contracts());
  }

  private Contracts contracts() {
    return Contracts.load(root.resolve("schemas/tables"));
  }

  private int ledgerMonths() {
    return ledgerQuarters * MONTHS_OF_A_QUARTER;
  }

  private List<SqlFile> marts() {
    return SqlFile.readAll(root.resolve("sql/marts"));
  }

  private List<SqlFile> views() {
    List<SqlFile> views = new ArrayList<>(CatalogueViews.read(catalogue));
    views.addAll(SqlFile.readAll(root.resolve("sql/reference")));
    views.addAll(marts());
    return views;
  }
}
