package anlan.dashboard.task;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.task.TaskPage.Place;
import anlan.dashboard.task.TaskPage.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskPageTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 30);
  private static final Cut CUT = new Cut(7, Instant.parse("2023-09-30T08:00:00Z"), TODAY);
  private static final TaskScope ALL = new TaskScope("370100", "", null, "", null);
  private static final Reference REFERENCE =
      new Reference(
          Map.of("370100", "济南市", "370322", "高青县"),
          Map.of(),
          List.of(),
          Map.of(
              "S0", new Document("S0", "济安发〔2023〕4号", "实施意见", "济南市安全生产委员会"),
              "S2", new Document("S2", "济历城全办发〔2023〕17号", "行动方案", "全福街道")),
          Map.of("S0/370100", "IN_FORCE", "S2/370100", "REFERENCE", "S0/370322", "REFERENCE"),
          Map.of(),
          List.of(),
          Map.of("12", "市教育局"));

  private static final Duty OVERDUE = duty("370102", TaskState.OVERDUE, 3, "2023-09-27");
  private static final Duty LONGER = duty("370103", TaskState.OVERDUE, 40, "2023-08-21");
  private static final Duty TODAY_DUE = duty("370103", TaskState.OPEN, 0, "2023-09-30");
  private static final Duty IN_FOURTEEN = duty("370103", TaskState.OPEN, 14, "2023-10-14");
  private static final Duty IN_FIFTEEN = duty("370103", TaskState.OPEN, 15, "2023-10-15");
  private static final Duty LATE = duty("370102", TaskState.LATE, 5, "2023-07-05");
  private static final Duty DONE = duty("370102", TaskState.IN_TIME, null, "2023-08-05");
  private static final List<Duty> DUTIES =
      List.of(DONE, LATE, IN_FIFTEEN, IN_FOURTEEN, TODAY_DUE, OVERDUE, LONGER);

  @Test
  void a_task_due_in_fourteen_days_is_soon_and_one_in_fifteen_is_not() {
    assertThat(page(ALL, TaskList.ALL, "").figures()).isEqualTo(new TaskFigures(2, 2, 1, 1, 1));
  }

  @Test
  void what_is_not_due_is_no_part_of_the_rate() {
    assertThat(page(ALL, TaskList.ALL, "").figures().punctual()).isEqualTo(new Figure(1, 4));
    assertThat(new TaskFigures(0, 5, 5, 0, 0).punctual().rate()).isNull();
  }

  @Test
  void each_list_is_as_long_as_its_count_and_the_worst_comes_first() {
    for (TaskList list : TaskList.values()) {
      TaskPage page = page(ALL, list, "");
      assertThat(page.total()).isEqualTo(page.counts().get(list.parameter())).isPositive();
    }
    assertThat(page(ALL, TaskList.ALL, "").rows())
        .containsExactly(LONGER, OVERDUE, TODAY_DUE, IN_FOURTEEN, IN_FIFTEEN, LATE, DONE);
  }

  @Test
  void units_stay_listed_while_one_is_looked_into() {
    TaskPage page =
        page(new TaskScope("370100", "", UnitKind.DISTRICT, "370102", null), TaskList.ALL, "单位");
    assertThat(page.units()).extracting(Unit::unit).containsExactly("370102", "370103");
    assertThat(page.unitName()).isEqualTo("单位370102");
    assertThat(page.rows()).containsExactly(OVERDUE, LATE, DONE);
    assertThat(page.kinds()).extracting(Unit::kindName).containsExactly("区县、功能区");
    assertThat(page(ALL, TaskList.ALL, "370103").rows()).hasSize(4);
  }

  @Test
  void tasks_come_from_documents_in_force_only() {
    TaskPage page = page(ALL, TaskList.ALL, "");
    assertThat(page.documents()).extracting(Document::ref).containsExactly("S0");
    assertThat(page.elsewhere()).containsExactly(new Place("370100", "济南市"));
    assertThat(page(new TaskScope("370322", "", null, "", null), TaskList.ALL, "").documents())
        .isEmpty();
  }

  @Test
  void a_period_is_that_of_the_last_day() {
    TaskScope scope =
        new TaskScope("370100", "S0", UnitKind.CITY_DEPARTMENT, "12", Period.parse("2023Q3"));
    String narrowed =
        "where true\n  and s.jurisdiction = '370100'\n  and t.document = 'S0'\n"
            + "  and s.due_on between date '2023-07-01' and date '2023-09-30'\n";
    assertThat(TaskReader.question(scope).readable()).contains(narrowed + "order by");
    assertThat(TaskFormReader.question(scope).readable()).contains(narrowed + "group by");
    assertThat(scope.words(REFERENCE))
        .isEqualTo("辖区：济南市；文件：济安发〔2023〕4号；责任单位类别：市级部门；责任单位：市教育局；期限所在期间：2023Q3");
  }

  @Test
  void evidence_is_told_in_words() {
    assertThat(DutyFactsReader.evidence("ACTIVITY:STUDY", "专题研究")).isEqualTo("活动：专题研究");
    assertThat(DutyFactsReader.evidence("SUBMISSION:MONTHLY", "工作月报")).isEqualTo("报送：工作月报");
    assertThat(DutyFactsReader.question("370100", "T'", "12", "2023").readable())
        .contains("s.task = 'T'''\n  and s.unit = '12' and s.period = '2023'");
  }

  private static TaskPage page(TaskScope scope, TaskList list, String text) {
    return TaskPage.of(
        CUT,
        scope,
        new TaskSearch(list, text, 1, 20),
        REFERENCE,
        DUTIES,
        new Source("marts.task_states", "select 1"));
  }

  private static Duty duty(String unit, TaskState state, @Nullable Integer days, String due) {
    boolean done = state == TaskState.LATE || state == TaskState.IN_TIME;
    LocalDate last = LocalDate.parse(due);
    return new Duty(
        "S0_MONTHLY_DISTRICT",
        "S0",
        "J28",
        "每月报送",
        "（四）组织领导",
        "工作月报",
        "报送工作开展情况",
        UnitKind.DISTRICT,
        unit,
        "单位" + unit,
        "2023-07",
        last,
        done ? last.plusDays(days == null ? 0 : days) : null,
        state,
        days == null ? null : Long.valueOf(days));
  }
}
