package anlan.dashboard.denominator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.denominator.ChangeTable.Line;
import anlan.dashboard.denominator.ChangeTable.MonthEnd;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTableTest {
  private static final LocalDate APR_1 = LocalDate.of(2023, 4, 1);
  private static final LocalDate MAY_1 = LocalDate.of(2023, 5, 1);
  private static final LocalDate JUN_1 = LocalDate.of(2023, 6, 1);
  private static final LocalDate JUN_20 = LocalDate.of(2023, 6, 20);
  private static final Cut CUT = new Cut(7, Instant.parse("2023-06-20T08:00:00Z"), JUN_20);
  private static final Source SOURCE = new Source("marts.some", "select 1");
  private static final Indicator SPOT_CHECKS = indicator("C2", "COVERAGE", PeriodKind.QUARTER);
  private static final Indicator SELF_CHECKS = indicator("C9", "SELF_CHECK", PeriodKind.MONTH);
  private static final Scope SCOPE =
      new Scope("370100", Period.parse("2023Q2"), JUN_20, Map.of(Dimension.DISTRICT, "370105"));
  private static final Reference REFERENCE =
      new Reference(
          Map.of(),
          Map.of(),
          List.of(SPOT_CHECKS),
          Map.of(),
          Map.of(),
          Map.of("change_reason", Map.of("OPENED", "新开办", "CLOSED", "注销、关停")),
          List.of(),
          Map.of());

  @Test
  void opening_and_what_came_in_less_what_left_is_the_closing() {
    ChangeTable table =
        table(
            13,
            new Moved(MAY_1, "OPENED", true, 2),
            new Moved(MAY_1, "CLOSED", false, 1),
            new Moved(JUN_1, "MOVED", false, 4),
            new Moved(JUN_1, "OPENED", true, 1));
    assertThat(table.lines())
        .containsExactly(
            new Line(Direction.IN, "OPENED", "新开办", 3),
            new Line(Direction.OUT, "MOVED", "MOVED", 4),
            new Line(Direction.OUT, "CLOSED", "注销、关停", 1));
    assertThat(table.opening() + table.total(Direction.IN) - table.total(Direction.OUT))
        .isEqualTo(table.closing())
        .isEqualTo(11);
    assertThat(table.monthEnds())
        .containsExactly(
            new MonthEnd(LocalDate.of(2023, 4, 30), 13),
            new MonthEnd(LocalDate.of(2023, 5, 31), 14),
            new MonthEnd(JUN_20, 11));
  }

  @Test
  void without_a_change_the_closing_is_the_opening() {
    ChangeTable table = table(13);
    assertThat(table.lines()).isEmpty();
    assertThat(table.closing()).isEqualTo(13);
    assertThat(table.monthEnds()).extracting(MonthEnd::denominator).containsOnly(13L);
  }

  @Test
  void a_sheet_tells_the_whole_sum() {
    Sheet sheet = ChangeSheets.table(table(13, new Moved(MAY_1, "CLOSED", false, 1)));
    assertThat(sheet.title()).isEqualTo("C2覆盖率底数变动表 2023-04-01至2023-06-20");
    assertThat(sheet.rows())
        .containsExactly(
            List.of("期初底数", "2023-04-01", 13L),
            List.of("新增", "合计", 0L),
            List.of("减少", "合计", 1L),
            List.of("减少", "注销、关停", 1L),
            List.of("期末底数", "2023-06-20", 12L));
  }

  @Test
  void the_days_are_those_of_the_indicators_period_unless_others_are_given() {
    assertThat(Between.of(SPOT_CHECKS, SCOPE, null, null))
        .isEqualTo(new Between(APR_1, JUN_20, List.of("2023Q2")));
    assertThat(Between.of(SPOT_CHECKS, SCOPE, LocalDate.of(2022, 12, 31), null).parts())
        .containsExactly("2022Q4", "2023Q1", "2023Q2");
    assertThat(Between.of(SELF_CHECKS, SCOPE, null, null).parts())
        .containsExactly("2023-04", "2023-05", "2023-06");
    assertThat(Between.of(SPOT_CHECKS, SCOPE, null, LocalDate.of(2023, 3, 5)))
        .as("an end before the period leaves nothing between")
        .isEqualTo(
            new Between(LocalDate.of(2023, 3, 5), LocalDate.of(2023, 3, 5), List.of("2023Q1")));
    assertThatThrownBy(() -> new Between(JUN_20, APR_1, List.of()))
        .hasMessage("since 2023-06-20 after until 2023-04-01");
  }

  @Test
  void table_and_list_ask_for_the_same_changes() {
    Between between = Between.of(SPOT_CHECKS, SCOPE, LocalDate.of(2023, 3, 31), null);
    String table = ChangeReader.tableQuestion(SCOPE, SPOT_CHECKS, between).readable();
    String list =
        ChangeReader.listQuestion(
                SCOPE,
                SPOT_CHECKS,
                between,
                new ChangeSearch(Optional.of(Direction.OUT), "CLOSED", "某厂", 3, 20))
            .readable();
    String moved = table.substring(0, table.indexOf("having"));
    assertThat(moved)
        .contains("greatest(day, date '2023-03-31') as day")
        .contains("where indicator = 'C2'\n  and part in ('2023Q1', '2023Q2')")
        .contains("and day <= date '2023-06-20'\n  and jurisdiction = '370100'")
        .contains("and district = '370105'\n");
    assertThat(list)
        .startsWith(moved)
        .contains("where m.day > date '2023-03-31'\n  and m.denominator < 0\n")
        .contains("and m.change_reason = 'CLOSED'\n")
        .contains("strpos(s.name, '某厂') > 0")
        .endsWith("offset 40 limit 20");
  }

  private static ChangeTable table(long opening, Moved... moved) {
    return ChangeTable.of(
        CUT,
        SPOT_CHECKS,
        "辖区：济南市",
        Between.of(SPOT_CHECKS, SCOPE, null, null),
        opening,
        List.of(moved),
        REFERENCE,
        SOURCE);
  }

  private static Indicator indicator(String id, String kind, PeriodKind period) {
    return new Indicator(
        id,
        List.of(
            new Rule(
                "J11",
                id,
                id + "覆盖率",
                "S0",
                "三(四)2",
                kind,
                "GENERAL",
                period,
                "现场检查",
                List.of(),
                30,
                null,
                null,
                null,
                null)));
  }
}
