package anlan.dashboard.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HazardQuestionTest {
  private static final HazardScope SCOPE =
      new HazardScope(
          "370100", Map.of(HazardDimension.HAZARD_LEVEL, "MAJOR", HazardDimension.DEPARTMENT, ""));

  @Test
  void figures_and_list_are_narrowed_alike() {
    String narrowed =
        "  and jurisdiction = '370100'\n  and department = ''\n  and hazard_level = 'MAJOR'\n";
    assertThat(StockReader.question(SCOPE, HazardDimension.TOWN).readable())
        .contains("where day <= clock\n" + narrowed + "group by town, cut, stamp, clock");
    assertThat(OverdueTrendReader.question(SCOPE).readable()).contains(narrowed + "group by");
    assertThat(MajorReader.question(SCOPE).readable()).contains("where true\n" + narrowed);
    assertThat(list(new HazardSearch(Listed.OVERDUE, ">90", "", 3, 20)))
        .contains("where state = 'OVERDUE'\n" + narrowed + "  and overdue_age = '>90'\n")
        .endsWith("offset 40 limit 20");
  }

  @Test
  void orders_are_for_what_the_list_of_overdue_shows_in_its_order() {
    HazardSearch search = new HazardSearch(Listed.OVERDUE, "8-30", "某厂", 1, 20);
    String list = list(search);
    String orders = SupervisedReader.narrowed(SCOPE, search).build().readable();
    assertThat(orders)
        .endsWith(list.substring(list.indexOf("where state"), list.indexOf("\norder by")));
  }

  @Test
  void what_is_searched_for_is_a_value() {
    assertThat(list(new HazardSearch(Listed.OPEN, "", "' or 1 = 1", 1, 20)))
        .contains("strpos(name, ''' or 1 = 1') > 0")
        .contains("''' or 1 = 1' in (cast(hazard_id as varchar)");
  }

  @Test
  void those_due_are_those_on_time_and_those_missed() {
    assertThat(Listed.ON_TIME.condition()).startsWith(Listed.DUE.condition());
    assertThat(Listed.MISSED.condition()).startsWith(Listed.DUE.condition());
  }

  private static String list(HazardSearch search) {
    return HazardPageReader.question(SCOPE, search).readable();
  }
}
