package anlan.dashboard.post;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.authority.AuthorityScope.By;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.post.PostUnitPage.Row;
import anlan.dashboard.post.PostUnitPage.Unit;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostUnitPageTest {
  private static final Cut CUT =
      new Cut(7, Instant.parse("2023-09-20T08:00:00Z"), LocalDate.of(2023, 9, 20));
  private static final Reference REFERENCE =
      new Reference(
          Map.of("370100", "济南市", "370800", "济宁市"),
          Map.of(),
          List.of(),
          Map.of("S3", new Document("S3", "济安办字〔2023〕39号", "意见", "济宁市安全生产委员会办公室")),
          Map.of("S3/370800", "IN_FORCE"),
          Map.of(),
          List.of(),
          Map.of("1", "甲局", "2", "乙局", "3", "丙局"));

  @Test
  void the_unit_with_most_indicators_not_met_comes_first() {
    PostUnitPage page =
        page(
            "370800",
            "",
            new Row(true, "370800", figures(2, 5, 2)),
            new Row(false, "1", figures(2, 2, 0)),
            new Row(false, "2", figures(0, 2, 0)),
            new Row(false, "3", figures(0, 1, 2)));
    assertThat(page.units()).extracting(Unit::name).containsExactly("丙局", "乙局", "甲局");
    assertThat(page.units()).extracting(unit -> unit.figures().unmet()).containsExactly(2L, 1L, 0L);
    assertThat(page.figures().months()).isEqualTo(new Figure(2, 5));
    assertThat(page.focus()).isEqualTo("济宁市");
    assertThat(page.asOf()).isEqualTo("2023-09-20");
  }

  @Test
  void one_unit_has_its_own_figures_and_the_table_still_has_all() {
    PostUnitPage page =
        page(
            "370800",
            "2",
            new Row(true, "370800", figures(2, 4, 0)),
            new Row(false, "1", figures(2, 2, 0)),
            new Row(false, "2", figures(0, 2, 0)));
    assertThat(page.figures().months()).isEqualTo(new Figure(0, 2));
    assertThat(page.focus()).isEqualTo("乙局");
    assertThat(page.units()).hasSize(2);
  }

  @Test
  void where_the_document_is_not_in_force_it_is_said_where_it_is() {
    PostUnitPage page = page("370100", "");
    assertThat(page.document()).isNull();
    assertThat(page.elsewhere()).containsExactly(new PostUnitPage.Place("370800", "济宁市"));
    assertThat(page.figures().unmet()).isZero();
  }

  private static PostUnitPage page(String jurisdiction, String unit, Row... rows) {
    AuthorityScope scope =
        new AuthorityScope(jurisdiction, Period.parse("2023-09"), By.DEPARTMENT, unit);
    return PostUnitPage.of(CUT, scope, REFERENCE, List.of(rows), new Source("view", "sql"));
  }

  private static PostFigures figures(long met, long due, long overRotation) {
    Figure none = new Figure(0, 0);
    return new PostFigures(new Figure(met, due), none, overRotation, 0, 0, none);
  }
}
