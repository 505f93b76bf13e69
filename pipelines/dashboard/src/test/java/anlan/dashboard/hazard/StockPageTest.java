package anlan.dashboard.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockPageTest {
  private static final Cut CUT = new Cut(7, Instant.EPOCH, LocalDate.of(2023, 9, 18));
  private static final Reference REFERENCE =
      new Reference(
          Map.of("370100", "济南市"),
          Map.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of("origin", Map.of("GRID", "网格", "REPORT", "举报", "SELF_CHECK", "企业自查")),
          List.of(),
          Map.of());

  @Test
  void the_most_overdue_come_first_and_the_oldest_of_equals() {
    StockPage page =
        page(
            Map.of(
                "GRID", stock(9, new Ages(1, 0, 0, 1)),
                "REPORT", stock(3, new Ages(2, 0, 0, 0)),
                "SELF_CHECK", stock(5, new Ages(0, 3, 0, 0))));
    assertThat(page.groups()).extracting(Stock.Group::name).containsExactly("企业自查", "网格", "举报");
  }

  @Test
  void the_total_is_the_sum_and_what_is_left_of_it_is_not_due() {
    Stock total =
        page(Map.of(
                "GRID", stock(9, new Ages(1, 0, 0, 1)),
                "REPORT", stock(3, new Ages(2, 0, 0, 0))))
            .total();
    assertThat(total.open()).isEqualTo(12);
    assertThat(total.overdue()).isEqualTo(4);
    assertThat(total.notDue()).isEqualTo(12 - 4 - 2);
    assertThat(total.onTime()).isEqualTo(new Figure(2, 4));
  }

  @Test
  void no_hazards_are_nothing_due() {
    StockPage page = page(Map.of());
    assertThat(page.total()).isEqualTo(Stock.NONE);
    assertThat(page.total().onTime().rate()).isNull();
    assertThat(page.quarter().label()).isEqualTo("2023Q3");
  }

  private static Stock stock(long open, Ages ages) {
    return new Stock(open, ages, 0, 1, 0, 0, 0, 0, new Figure(1, 2), 0);
  }

  private static StockPage page(Map<String, Stock> groups) {
    return StockPage.of(
        CUT,
        new HazardScope("370100", Map.of()),
        HazardDimension.ORIGIN,
        REFERENCE,
        groups,
        new Source("marts.hazard_steps", "select 1"));
  }
}
