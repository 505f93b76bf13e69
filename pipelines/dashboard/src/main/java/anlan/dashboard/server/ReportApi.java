package anlan.dashboard.server;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.post.PostFormReader;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.report.ActionFormReader;
import anlan.dashboard.report.PostListReader;
import anlan.dashboard.report.PostStatisticsSheet;
import anlan.dashboard.report.Report;
import anlan.dashboard.report.ReportKind;
import anlan.dashboard.report.TaskListSheet;
import anlan.dashboard.report.TitleSheet;
import anlan.dashboard.task.TaskFormReader;
import anlan.dashboard.task.TaskScope;
import anlan.dashboard.title.ProgressReader;
import anlan.dashboard.title.TitleScope;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The route under /api/v1 about the official forms (报表). */
final class ReportApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final ActionFormReader action;
  private final PostListReader posts;
  private final PostFormReader statistics;
  private final TaskFormReader tasks;
  private final ProgressReader titles;

  ReportApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.action = new ActionFormReader(trino);
    this.posts = new PostListReader(trino);
    this.statistics = new PostFormReader(trino);
    this.tasks = new TaskFormReader(trino);
    this.titles = new ProgressReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/reports/{form}", this::report);
  }

  private void report(Context context) {
    String form = context.pathParam("form");
    ReportKind kind =
        ReportKind.named(form)
            .orElseThrow(
                () -> new BadParameter("form", form, String.join("、", ReportKind.names())));
    List<String> names = new ArrayList<>(kind.filters());
    names.add("jurisdiction");
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), names);
    Function<Cut, Report> read = reader(kind, parameters, catalogue.reference());
    replies.table(
        context,
        parameters,
        cut -> {
          Report report = read.apply(cut);
          return new Table(report.cut().number(), report, report::form);
        });
  }

  private Function<Cut, Report> reader(
      ReportKind kind, Parameters parameters, Reference reference) {
    String jurisdiction = parameters.jurisdiction(reference);
    return switch (kind) {
      case ACTION -> {
        String district = parameters.districtOrAll(reference);
        String town = parameters.townOrAll(reference);
        yield cut -> action.read(jurisdiction, district, town, reference, cut);
      }
      case POSTS -> {
        String department = parameters.choice("department", "", reference.departments().keySet());
        yield cut -> posts.read(jurisdiction, department, reference, cut);
      }
      case POST_STATISTICS -> {
        String domain = parameters.text("domain");
        yield cut ->
            PostStatisticsSheet.report(
                statistics.read(jurisdiction, reference, cut), domain, jurisdiction, reference);
      }
      case TASKS -> {
        TaskScope scope = taskScope(jurisdiction, parameters, reference);
        yield cut -> TaskListSheet.report(tasks.read(scope, reference, cut), scope, reference);
      }
      case TITLES -> {
        String district = parameters.districtOrAll(reference);
        TitleScope scope = new TitleScope(jurisdiction, district, "", "", "");
        String unit = reference.divisionName(district.isEmpty() ? jurisdiction : district);
        yield cut -> TitleSheet.report(titles.read(scope, reference, cut), unit);
      }
    };
  }

  /** Tasks of any last day if no period is said. */
  private TaskScope taskScope(String jurisdiction, Parameters parameters, Reference reference) {
    return new TaskScope(
        jurisdiction,
        parameters.choice("document", "", reference.documents().keySet()),
        null,
        "",
        parameters.text("period").isEmpty()
            ? null
            : parameters.period("period", PeriodKind.YEAR, replies.now()));
  }
}
