package anlan.dashboard.visit;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Target;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Rule;
import anlan.dashboard.visit.Visit.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTest {
  private static final LocalDate SEP_18 = LocalDate.of(2023, 9, 18);
  private static final LocalDate SEP_30 = LocalDate.of(2023, 9, 30);
  private static final LocalDate DEC_31 = LocalDate.of(2023, 12, 31);
  private static final Rule GRID_QUARTERLY =
      rule("C4", "NINE_SMALL", PeriodKind.QUARTER, "网格员检查，上传后有效", List.of("GRID"));
  private static final Rule TOWN_QUARTERLY =
      rule("C5", "NINE_SMALL", PeriodKind.QUARTER, "镇街人员现场抽查；网格检查不计", List.of("TOWN"));
  private static final Rule TOWN_YEARLY =
      rule("C6_TOWN", "NINE_SMALL", PeriodKind.YEAR, "镇街人员现场抽查；网格检查不计", List.of("TOWN"));
  private static final Rule DEPARTMENT_YEARLY =
      rule("C8", "GENERAL", PeriodKind.YEAR, "部门现场检查", List.of("DEPARTMENT"));
  private static final Rule EITHER_YEARLY =
      rule("C8", "NINE_SMALL", PeriodKind.YEAR, "网格检查或镇街抽查，上传后有效", List.of("GRID", "TOWN"));
  private static final Rule OWN =
      rule("C12", "GENERAL", PeriodKind.QUARTER, "主要负责人带队检查", List.of("ENTERPRISE"));
  private static final Reference REFERENCE =
      new Reference(
          Map.of("370100", "济南市"),
          Map.of(),
          List.of(
              new Indicator("C4", List.of(GRID_QUARTERLY)),
              new Indicator("C5", List.of(TOWN_QUARTERLY)),
              new Indicator("C6_TOWN", List.of(TOWN_YEARLY)),
              new Indicator("C8", List.of(DEPARTMENT_YEARLY, EITHER_YEARLY)),
              new Indicator("C12", List.of(OWN))),
          Map.of("S0", new Document("S0", "济安发〔2023〕4号", "实施意见", "济南市")),
          Map.of("S0/370100", "IN_FORCE"),
          Map.of(),
          List.of(),
          Map.of());

  @Test
  void only_what_authorities_go_and_see_is_a_visit() {
    assertThat(indicators(Rule.VISITORS)).containsExactly("C4", "C5", "C6_TOWN", "C8");
    assertThat(indicators(List.of("GRID"))).containsExactly("C4", "C8");
    assertThat(indicators(List.of("DEPARTMENT"))).containsExactly("C8");
    assertThat(Owed.of("370800", Rule.VISITORS, SEP_18, REFERENCE).running()).isEmpty();
  }

  @Test
  void one_deed_serves_several_indicators_and_the_soonest_comes_first() {
    Owed owed = Owed.of("370100", Rule.VISITORS, SEP_18, REFERENCE);
    List<Deed> deeds = owed.deeds(List.of("C8", "C6_TOWN", "C5", "C4"), "NINE_SMALL");
    assertThat(deeds)
        .containsExactly(
            new Deed("网格员检查", SEP_30, List.of("C4")),
            new Deed("镇街人员现场抽查", SEP_30, List.of("C5", "C6_TOWN")),
            new Deed("网格检查或镇街抽查", DEC_31, List.of("C8")));
    assertThat(deeds).first().extracting(Deed::line).isEqualTo("网格员检查（9月30日前）");
    assertThat(owed.deeds(List.of("C8"), "GENERAL"))
        .as("the rule of its class")
        .containsExactly(new Deed("部门现场检查", DEC_31, List.of("C8")));
    assertThat(owed.deeds(List.of("C6_TOWN"), "NINE_SMALL"))
        .as("the quarter's visit is done")
        .containsExactly(new Deed("镇街人员现场抽查", DEC_31, List.of("C6_TOWN")));
  }

  @Test
  void what_is_left_is_spread_over_the_days_left_and_rounded_up() {
    assertThat(pace(37, SEP_18).words()).isEqualTo("还差 37 家，日均需 4 家，距季末 12 天");
    assertThat(pace(36, SEP_18).perDay()).isEqualTo(3);
    assertThat(pace(5, LocalDate.of(2023, 9, 29)).words()).isEqualTo("还差 5 家，日均需 5 家，距季末 1 天");
    assertThat(pace(5, SEP_30).words()).isEqualTo("还差 5 家，日均需 5 家，今日即季末");
    assertThat(pace(0, SEP_18).words()).isEqualTo("已达到目标，距季末 12 天");
    assertThat(pace(0, SEP_18).perDay()).isZero();
  }

  @Test
  void the_list_is_of_whom_is_due_now_and_narrowed_as_any() {
    Scope scope =
        new Scope(
            "370100",
            Period.parse("2023Q3"),
            SEP_18,
            Map.of(Dimension.TOWN, "370112004", Dimension.DEPARTMENT, "1"));
    VisitSearch search = new VisitSearch("TOWN", "某店", 2, 50);
    Owed owed = Owed.of("370100", search.visitors(), SEP_18, REFERENCE);
    assertThat(VisitReader.question(scope, owed, search).readable())
        .contains(
            "where duty = 'DUE'\n  and (indicator, class) in"
                + " (('C5', 'NINE_SMALL'), ('C6_TOWN', 'NINE_SMALL'), ('C8', 'NINE_SMALL'))\n")
        .contains("and period in ('2023Q3', '2023')\n  and jurisdiction = '370100'\n")
        .contains("and town = '370112004'\n")
        .contains("and department = '1'\n")
        .contains("strpos(name, '某店') > 0")
        .contains("offset 50 limit 50");
  }

  @Test
  void what_is_left_is_of_the_same_statement_and_narrowed_as_the_list_but_not_searched() {
    Scope scope =
        new Scope("370100", Period.parse("2023Q3"), SEP_18, Map.of(Dimension.TOWN, "370112004"));
    VisitSearch search = new VisitSearch("GRID", "某店", 1, 50);
    Owed owed = Owed.of("370100", search.visitors(), SEP_18, REFERENCE);
    String[] statement =
        VisitReader.question(scope, owed, search)
            .readable()
            .split("from marts.coverage_steps\n", -1);
    assertThat(statement).hasSize(2);
    assertThat(statement[1])
        .startsWith(
            """
            where day <= date '2023-09-18'
              and (indicator, class) in (('C4', 'NINE_SMALL'), ('C8', 'NINE_SMALL'))
              and period in ('2023Q3', '2023')
              and jurisdiction = '370100'
              and town = '370112004'
            group by""")
        .contains("from marts.city_clock c cross join counted n left join page p on true")
        .doesNotContain("某店");
  }

  @Test
  void where_no_visit_is_owed_only_the_cut_is_asked_for() {
    Scope scope = new Scope("370800", Period.parse("2023Q3"), SEP_18, Map.of());
    Owed owed = Owed.of("370800", Rule.VISITORS, SEP_18, REFERENCE);
    assertThat(
            VisitReader.question(scope, owed, new VisitSearch("", "", 1, 50))
                .readable()
                .split("and false\n", -1))
        .hasSize(3);
  }

  @Test
  void who_counts_is_added_up_over_the_classes_that_are_visited_in_the_running_period() {
    Counted counted =
        Counted.parse(
            "C8 GENERAL 2023 3 4|C8 NINE_SMALL 2023 10 20|C8 NINE_SMALL 2022 7 7"
                + "|C4 NINE_SMALL 2023Q3 1 9");
    assertThat(eighth(counted, Rule.VISITORS)).isEqualTo(new Figure(13, 24));
    assertThat(eighth(counted, List.of("DEPARTMENT"))).isEqualTo(new Figure(3, 4));
    assertThat(eighth(Counted.parse(null), Rule.VISITORS)).isEqualTo(new Figure(0, 0));
  }

  private static Figure eighth(Counted counted, List<String> visitors) {
    Owed owed = Owed.of("370100", visitors, SEP_18, REFERENCE);
    Owed.Running running =
        owed.running().stream()
            .filter(one -> one.indicator().id().equals("C8"))
            .findFirst()
            .orElseThrow();
    return counted.of(running, running.indicator().visitsOf(visitors));
  }

  private static List<String> indicators(List<String> visitors) {
    return Owed.of("370100", visitors, SEP_18, REFERENCE).running().stream()
        .map(running -> running.indicator().id())
        .toList();
  }

  private static Pace pace(long gap, LocalDate today) {
    return Pace.of(
        new Indicator("C4", List.of(GRID_QUARTERLY)),
        List.of(GRID_QUARTERLY),
        new Figure(63, 63 + gap),
        Span.of(Period.parse("2023Q3"), today));
  }

  private static Rule rule(
      String indicator,
      String subjectClass,
      PeriodKind period,
      String evidence,
      List<String> bodies) {
    return new Rule(
        "J12",
        indicator,
        indicator + "覆盖率",
        "S0",
        "三(四)3",
        "COVERAGE",
        subjectClass,
        period,
        evidence,
        bodies,
        30,
        null,
        new Target(1, 1),
        LocalDate.of(2023, 2, 20),
        null);
  }
}
