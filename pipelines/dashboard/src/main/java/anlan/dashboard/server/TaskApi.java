package anlan.dashboard.server;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.task.DutyFacts;
import anlan.dashboard.task.DutyFactsReader;
import anlan.dashboard.task.TaskForm;
import anlan.dashboard.task.TaskFormReader;
import anlan.dashboard.task.TaskList;
import anlan.dashboard.task.TaskPage;
import anlan.dashboard.task.TaskReader;
import anlan.dashboard.task.TaskScope;
import anlan.dashboard.task.TaskSearch;
import anlan.dashboard.task.TaskSheets;
import anlan.dashboard.task.UnitKind;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/** The routes under /api/v1 about the tasks of the documents (任务清单). */
final class TaskApi {
  private static final List<String> OF_LIST =
      List.of(
          "jurisdiction",
          "document",
          "kind",
          "unit",
          "period",
          "list",
          "q",
          "page",
          "size",
          "table");
  private static final String UNITS = "units";
  private static final int CODE_MAX = 40;

  private final Replies replies;
  private final ReferenceReader catalogue;
  private final TaskReader tasks;
  private final DutyFactsReader facts;
  private final TaskFormReader form;

  TaskApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.tasks = new TaskReader(trino);
    this.facts = new DutyFactsReader(trino);
    this.form = new TaskFormReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/tasks", this::tasks);
    routes.get("/api/v1/tasks/{task}/{unit}/{period}", this::facts);
    routes.get("/api/v1/task-form", this::form);
  }

  private void tasks(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), OF_LIST);
    Reference reference = catalogue.reference();
    TaskScope scope = scope(parameters, reference, replies.now());
    TaskSearch search =
        new TaskSearch(
            listed(parameters), parameters.text("q"), parameters.page(), parameters.size());
    boolean ofUnits = parameters.choice("table", "list", List.of(UNITS)).equals(UNITS);
    replies.table(
        context,
        parameters,
        cut -> {
          TaskPage read = tasks.read(scope, search, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () ->
                  ofUnits
                      ? TaskSheets.units(read, scope.words(reference))
                      : TaskSheets.list(read, search.listed(), scope.words(reference)));
        });
  }

  private void facts(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of("jurisdiction"));
    Reference reference = catalogue.reference();
    String jurisdiction = parameters.jurisdiction(reference);
    String task = code(context, "task", "任务编号");
    String unit = code(context, "unit", "单位代码");
    String period = code(context, "period", "期间");
    replies.table(
        context,
        parameters,
        cut -> {
          DutyFacts read = facts.read(jurisdiction, task, unit, period, reference, cut);
          return new Table(read.cut(), read, () -> TaskSheets.facts(read, cut));
        });
  }

  private void form(Context context) {
    Parameters parameters =
        Parameters.ofTable(context.queryParamMap(), List.of("jurisdiction", "document", "period"));
    Reference reference = catalogue.reference();
    TaskScope scope = scope(parameters, reference, replies.now());
    replies.table(
        context,
        parameters,
        cut -> {
          TaskForm read = form.read(scope, reference, cut);
          return new Table(
              read.cut().number(), read, () -> TaskSheets.form(read, scope.words(reference)));
        });
  }

  /** Whose tasks a request asks for: of any last day if no period is said. */
  static TaskScope scope(Parameters parameters, Reference reference, Cut cut) {
    String kind =
        parameters.choice("kind", "", Arrays.stream(UnitKind.values()).map(Enum::name).toList());
    String unit = parameters.text("unit");
    if (!unit.matches("[0-9A-Z]{0,12}")) {
      throw new BadParameter("unit", unit, "区划代码或部门编号");
    }
    return new TaskScope(
        parameters.jurisdiction(reference),
        parameters.choice("document", "", reference.documents().keySet()),
        kind.isEmpty() ? null : UnitKind.valueOf(kind),
        unit,
        parameters.text("period").isEmpty()
            ? null
            : parameters.period("period", PeriodKind.YEAR, cut));
  }

  /** Which tasks a list shows; the overdue if not said. */
  private static TaskList listed(Parameters parameters) {
    String list =
        parameters.choice(
            "list",
            TaskList.OVERDUE.parameter(),
            Arrays.stream(TaskList.values()).map(TaskList::parameter).toList());
    return TaskList.named(list).orElseThrow();
  }

  private static String code(Context context, String name, String what) {
    String code = context.pathParam(name);
    if (!code.matches("[0-9A-Za-z_-]{1,%d}".formatted(CODE_MAX))) {
      throw new BadParameter(name, code, what);
    }
    return code;
  }
}
