package anlan.dashboard.server;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.enforcement.CaseForm;
import anlan.dashboard.enforcement.CaseFormReader;
import anlan.dashboard.enforcement.CaseHistory;
import anlan.dashboard.enforcement.CaseHistoryReader;
import anlan.dashboard.enforcement.CaseSheets;
import anlan.dashboard.enforcement.CaseUnitPage;
import anlan.dashboard.enforcement.CaseUnitReader;
import anlan.dashboard.enforcement.DutyList;
import anlan.dashboard.enforcement.DutyPage;
import anlan.dashboard.enforcement.DutyReader;
import anlan.dashboard.enforcement.DutySearch;
import anlan.dashboard.enforcement.SimilarCases;
import anlan.dashboard.enforcement.SimilarReader;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/** The routes under /api/v1 about enforcement (执法). */
final class EnforcementApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final CaseUnitReader units;
  private final DutyReader duties;
  private final SimilarReader similar;
  private final CaseFormReader form;
  private final CaseHistoryReader history;

  EnforcementApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.units = new CaseUnitReader(trino);
    this.duties = new DutyReader(trino);
    this.similar = new SimilarReader(trino);
    this.form = new CaseFormReader(trino);
    this.history = new CaseHistoryReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/enforcement", this::units);
    routes.get("/api/v1/enforcement/duties", this::duties);
    routes.get("/api/v1/enforcement/similar", this::similar);
    routes.get("/api/v1/enforcement/form", this::form);
    routes.get("/api/v1/cases/{id}/history", this::history);
  }

  private void units(Context context) {
    ofAuthority(
        context,
        (scope, reference, cut) -> {
          CaseUnitPage read = units.read(scope, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () -> CaseSheets.units(read, scope, scope.words(reference)));
        });
  }

  private void duties(Context context) {
    Parameters parameters =
        Parameters.ofTable(context.queryParamMap(), AuthorityParameters.OF_LIST);
    Reference reference = catalogue.reference();
    AuthorityScope scope = scope(parameters, reference);
    DutySearch search =
        new DutySearch(
            listed(parameters), parameters.text("q"), parameters.page(), parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          DutyPage read = duties.read(scope, search, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> CaseSheets.duties(read, search.listed(), scope.words(reference), cut));
        });
  }

  private void similar(Context context) {
    ofAuthority(
        context,
        (scope, reference, cut) -> {
          SimilarCases read = similar.read(scope, reference, cut);
          return new Table(
              read.cut().number(), read, () -> CaseSheets.similar(read, scope.words(reference)));
        });
  }

  private void form(Context context) {
    ofAuthority(
        context,
        (scope, reference, cut) -> {
          CaseForm read = form.read(scope, reference, cut);
          return new Table(read.cut().number(), read, () -> CaseSheets.form(read));
        });
  }

  private void ofAuthority(Context context, Reading<AuthorityScope> reading) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), AuthorityParameters.NAMES);
    Reference reference = catalogue.reference();
    AuthorityScope scope = scope(parameters, reference);
    replies.table(context, parameters, cut -> reading.read(scope, reference, cut));
  }

  private void history(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of());
    long id = Parameters.id(context.pathParam("id"), "案件编号（数字）");
    Reference reference = catalogue.reference();
    replies.table(
        context,
        parameters,
        cut -> {
          CaseHistory read = history.read(id, reference, cut);
          return new Table(read.cut(), read, () -> CaseSheets.history(read, cut));
        });
  }

  /** The running year if no period is said: similar cases are judged by years. */
  private AuthorityScope scope(Parameters parameters, Reference reference) {
    return AuthorityParameters.scope(parameters, reference, PeriodKind.YEAR, replies.now());
  }

  /** Which duties a list shows; decisions not published yet if not said. */
  private static DutyList listed(Parameters parameters) {
    String list =
        parameters.choice(
            "list",
            DutyList.LATE.parameter(),
            Arrays.stream(DutyList.values()).map(DutyList::parameter).toList());
    return DutyList.named(list).orElseThrow();
  }
}
