package anlan.dashboard.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.authority.AuthorityScope.By;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.enforcement.CaseUnitPage.Row;
import anlan.dashboard.enforcement.CaseUnitPage.Unit;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseUnitPageTest {
  private static final Cut CUT =
      new Cut(7, Instant.parse("2023-09-20T08:00:00Z"), LocalDate.of(2023, 9, 20));
  private static final AuthorityScope YEAR =
      new AuthorityScope("371300", Period.parse("2023"), By.DEPARTMENT, "");
  private static final Reference REFERENCE =
      new Reference(
          Map.of("371300", "临沂市"),
          Map.of(),
          List.of(),
          Map.of("S4", new Document("S4", "临政发〔2023〕1号", "意见", "临沂市人民政府")),
          Map.of("S4/371300", "IN_FORCE"),
          Map.of(),
          List.of(),
          Map.of("1", "甲局", "2", "乙局", "3", "丙局"));

  @Test
  void a_tenth_adjudicated_publicly_is_enough_and_none_asked_is_not_judged() {
    assertThat(figures(0, 0, new Figure(1, 10)).adjudicationMet()).isTrue();
    assertThat(figures(0, 0, new Figure(1, 11)).adjudicationMet()).isFalse();
    assertThat(figures(0, 0, new Figure(0, 0)).adjudicationMet()).isNull();
    assertThat(figures(0, 0, null).adjudicationMet()).isNull();
  }

  @Test
  void the_unit_with_most_decisions_not_published_comes_first() {
    CaseUnitPage page =
        CaseUnitPage.of(
            CUT,
            YEAR,
            REFERENCE,
            List.of(
                new Row(true, "371300", figures(4, 8, null)),
                new Row(false, "1", figures(2, 2, null)),
                new Row(false, "2", figures(1, 4, null)),
                new Row(false, "3", figures(2, 2, new Figure(0, 2)))),
            new Source("view", "sql"));
    assertThat(page.units()).extracting(Unit::name).containsExactly("乙局", "丙局", "甲局");
    assertThat(page.inForce()).isTrue();
    assertThat(page.figures().unpublished()).isEqualTo(4);
  }

  @Test
  void lists_of_the_period_are_narrowed_to_it_and_stocks_are_not() {
    assertThat(list(DutyList.MISSED, ""))
        .contains("  where true\n  and c.jurisdiction = '371300'\n)")
        .contains(
            "left join duties c on\n  c.case_duty in ('PUBLICATION', 'CHANGE_PUBLICATION')"
                + " and not c.done_in_time\n"
                + "  and c.due_on between date '2023-01-01' and date '2023-12-31'\norder by");
    assertThat(list(DutyList.LATE, "")).contains("and c.days_overdue is not null\norder by");
    assertThat(list(DutyList.UNPERFORMED, "' or 1 = 1"))
        .contains("strpos(c.name, ''' or 1 = 1') > 0")
        .endsWith("offset 20 limit 20");
  }

  private static String list(DutyList list, String text) {
    return DutyReader.question(YEAR, new DutySearch(list, text, 2, 20)).readable();
  }

  private static CaseFigures figures(long inTime, long due, @Nullable Figure adjudicated) {
    return new CaseFigures(
        new Figure(inTime, due), adjudicated, new Figure(0, 0), CaseFigures.NONE.counts());
  }
}
