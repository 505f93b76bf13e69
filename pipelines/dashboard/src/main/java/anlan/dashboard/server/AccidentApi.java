package anlan.dashboard.server;

import anlan.dashboard.accident.AccidentHistory;
import anlan.dashboard.accident.AccidentHistoryReader;
import anlan.dashboard.accident.AccidentPage;
import anlan.dashboard.accident.AccidentPageReader;
import anlan.dashboard.accident.AccidentSearch;
import anlan.dashboard.accident.AccidentSheets;
import anlan.dashboard.accident.DeathRates;
import anlan.dashboard.accident.DeathRatesReader;
import anlan.dashboard.accident.Duties;
import anlan.dashboard.accident.DutiesReader;
import anlan.dashboard.accident.YearDeaths;
import anlan.dashboard.accident.YearDeathsReader;
import anlan.dashboard.cut.Answer;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.List;

/** The routes under /api/v1 about accidents (生产安全事故) and deaths. */
final class AccidentApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final DeathRatesReader rates;
  private final YearDeathsReader year;
  private final DutiesReader duties;
  private final AccidentPageReader list;
  private final AccidentHistoryReader history;

  AccidentApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.rates = new DeathRatesReader(trino);
    this.year = new YearDeathsReader(trino);
    this.duties = new DutiesReader(trino);
    this.list = new AccidentPageReader(trino);
    this.history = new AccidentHistoryReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/deaths", this::rates);
    routes.get("/api/v1/deaths/year", this::year);
    routes.get("/api/v1/accidents", this::list);
    routes.get("/api/v1/accidents/{id}/history", this::history);
    routes.get("/api/v1/accident-duties", this::duties);
  }

  private void rates(Context context) {
    ofJurisdiction(
        context,
        (jurisdiction, reference, cut) -> {
          DeathRates read = rates.read(jurisdiction, reference, cut);
          return new Table(read.cut().number(), read, () -> AccidentSheets.rates(read));
        });
  }

  private void year(Context context) {
    ofJurisdiction(
        context,
        (jurisdiction, reference, cut) -> {
          YearDeaths read = year.read(jurisdiction, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> AccidentSheets.districts(read, rates.read(jurisdiction, reference, cut), cut));
        });
  }

  private void duties(Context context) {
    ofJurisdiction(
        context,
        (jurisdiction, reference, cut) -> {
          Duties read = duties.read(jurisdiction, cut);
          return new Table(read.cut(), read, () -> AccidentSheets.duties(read, cut));
        });
  }

  private void ofJurisdiction(Context context, Reading<String> reading) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of("jurisdiction"));
    Reference reference = catalogue.reference();
    String jurisdiction = parameters.jurisdiction(reference);
    replies.table(context, parameters, cut -> reading.read(jurisdiction, reference, cut));
  }

  private void list(Context context) {
    Parameters parameters =
        Parameters.ofTable(
            context.queryParamMap(), List.of("jurisdiction", "district", "list", "page", "size"));
    Reference reference = catalogue.reference();
    AccidentSearch search = parameters.accidents(reference);
    replies.table(
        context,
        parameters,
        cut -> {
          AccidentPage read = list.read(search, reference, cut);
          return new Table(
              read.cut(),
              read,
              () -> AccidentSheets.list(read, search.listed(), words(search, reference), cut));
        });
  }

  private void history(Context context) {
    Parameters parameters = Parameters.of(context.queryParamMap(), List.of());
    long id = Parameters.id(context.pathParam("id"), "事故编号（数字）");
    Reference reference = catalogue.reference();
    replies.answer(
        context,
        parameters,
        cut -> {
          AccidentHistory read = history.read(id, reference, cut);
          return new Answer(read.cut(), Json.write(read));
        });
  }

  private static String words(AccidentSearch search, Reference reference) {
    String area = search.district().isEmpty() ? search.jurisdiction() : search.district();
    return "辖区：" + reference.divisionName(area);
  }
}
