package anlan.dashboard.server;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.post.PostFormReader;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.report.ActionFormReader;
import anlan.dashboard.report.BulletinSpan;
import anlan.dashboard.report.BulletinTableReader;
import anlan.dashboard.report.ChecklistFormReader;
import anlan.dashboard.report.DepartmentFormReader;
import anlan.dashboard.report.FormUnit;
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
  private final DepartmentFormReader months;
  private final ChecklistFormReader checklists;
  private final BulletinTableReader bulletins;

  ReportApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.action = new ActionFormReader(trino);
    this.posts = new PostListReader(trino);
    this.statistics = new PostFormReader(trino);
    this.tasks = new TaskFormReader(trino);
    this.titles = new ProgressReader(trino);
    this.months = new DepartmentFormReader(trino);
    this.checklists = new ChecklistFormReader(trino);
    this.bulletins = new BulletinTableReader(trino);
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
        FormUnit unit = unit(parameters, reference);
        yield cut -> action.read(unit, reference, cut);
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
      case DEPARTMENT_MONTH -> {
        String department = parameters.choice("department", "", reference.departments().keySet());
        Period month = month(parameters);
        yield cut -> months.read(jurisdiction, department, month, reference, cut);
      }
      case CHECKLIST -> {
        FormUnit unit = unit(parameters, reference);
        Period period = parameters.period("period", PeriodKind.QUARTER, replies.now());
        yield cut -> checklists.read(unit, period, reference, cut);
      }
      case BULLETINS -> {
        FormUnit unit = unit(parameters, reference);
        BulletinSpan span = span(parameters.text("span"));
        yield cut -> bulletins.read(unit, span, reference, cut);
      }
    };
  }

  /** The unit that is said; forms of districts take no town. */
  private static FormUnit unit(Parameters parameters, Reference reference) {
    return FormUnit.of(
        parameters.jurisdiction(reference),
        parameters.districtOrAll(reference),
        parameters.townOrAll(reference));
  }

  /** The month in whose name a department reports; the running one if none is said. */
  private Period month(Parameters parameters) {
    Period month = parameters.period("period", PeriodKind.MONTH, replies.now());
    if (month.kind() != PeriodKind.MONTH) {
      throw new BadParameter("period", month.label(), "2023-07 这样的月份");
    }
    return month;
  }

  private BulletinSpan span(String label) {
    return BulletinSpan.of(label, replies.now().clock())
        .orElseThrow(() -> new BadParameter("span", label, BulletinSpan.ALLOWED));
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
