package anlan.dashboard.server;

import static anlan.dashboard.server.ExportSamples.SCOPE;
import static anlan.dashboard.server.ExportSamples.SOURCE;
import static anlan.dashboard.server.Samples.CUT;

import anlan.dashboard.dictionary.DictionarySheets;
import anlan.dashboard.dictionary.Field;
import anlan.dashboard.dictionary.Relation;
import anlan.dashboard.dictionary.RelationPage;
import anlan.dashboard.task.Duty;
import anlan.dashboard.task.DutyFacts;
import anlan.dashboard.task.DutyFacts.Fact;
import anlan.dashboard.task.TaskFigures;
import anlan.dashboard.task.TaskForm;
import anlan.dashboard.task.TaskForm.Line;
import anlan.dashboard.task.TaskList;
import anlan.dashboard.task.TaskPage;
import anlan.dashboard.task.TaskPage.Unit;
import anlan.dashboard.task.TaskSheets;
import anlan.dashboard.task.TaskState;
import anlan.dashboard.task.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of tasks and of the dictionary, each with a row that has everything and a bare one. */
final class TaskSamples {
  private static final LocalDate DAY = LocalDate.of(2023, 9, 4);

  private TaskSamples() {}

  static Table tasks() {
    TaskPage page = page();
    return new Table(1204, page, () -> TaskSheets.list(page, TaskList.ALL, SCOPE));
  }

  static Table units() {
    TaskPage page = page();
    return new Table(1204, page, () -> TaskSheets.units(page, SCOPE));
  }

  private static TaskPage page() {
    Duty late = duty("=月报", DAY.plusDays(3), TaskState.LATE, 3L);
    Duty done = duty("", DAY, TaskState.IN_TIME, null);
    Duty open = duty("月报", null, TaskState.OPEN, 14L);
    TaskFigures figures = new TaskFigures(0, 1, 0, 1, 1);
    return new TaskPage(
        CUT,
        "370100",
        "济南市",
        List.of(),
        List.of(),
        14,
        figures,
        List.of(),
        List.of(
            new Unit(UnitKind.DISTRICT, "区县、功能区", "370112", "历城区", figures),
            new Unit(UnitKind.CITY_DEPARTMENT, "市级部门", "12", "", new TaskFigures(0, 0, 0, 0, 0))),
        "",
        Map.of("all", 3),
        "all",
        3,
        1,
        20,
        List.of(late, done, open),
        SOURCE);
  }

  private static Duty duty(
      String name, @Nullable LocalDate doneOn, TaskState state, @Nullable Long days) {
    return new Duty(
        "S0_MONTHLY_DISTRICT",
        "S0",
        "J28",
        "每月报送",
        "（四）组织领导",
        name,
        "报送工作开展情况",
        UnitKind.DISTRICT,
        "370112",
        "历城区",
        "2023-08",
        DAY,
        doneOn,
        state,
        days);
  }

  static Table form() {
    TaskForm form =
        new TaskForm(
            CUT,
            "济南市",
            List.of(
                new Line("济安发〔2023〕4号", "（一）制订方案", "行业方案", "制订方案", "部门", "2月27日前", 9, 5, 2, 2, 0)),
            SOURCE);
    return new Table(1204, form, () -> TaskSheets.form(form, SCOPE));
  }

  static Table facts() {
    DutyFacts facts =
        new DutyFacts(
            1204,
            CUT.clock(),
            null,
            List.of(
                new Fact("ACTIVITY", "活动：专题研究", 7, DAY, "会议纪要", CUT.stamp()),
                new Fact("SUBMISSION", "报送：月报", 8, null, "", CUT.stamp())),
            SOURCE);
    return new Table(1204, facts, () -> TaskSheets.facts(facts, CUT));
  }

  static Table columns() {
    Relation relation =
        new Relation(
            "marts.some",
            Relation.Kind.VIEW,
            "某视图",
            "",
            "one row",
            "",
            "",
            "",
            "",
            "sql/marts/some.sql",
            "select 1",
            List.of(
                new Field("fine", "bigint", "罚款（元）", false), new Field("day", "date", "", true)));
    RelationPage page =
        new RelationPage(
            CUT, relation, "marts", "视图", List.of(), List.of(), List.of(), List.of(), List.of());
    return new Table(1204, page, () -> DictionarySheets.columns(page));
  }
}
