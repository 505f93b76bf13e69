package anlan.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitItemsTest {
  @Test
  void a_group_is_worth_its_items() {
    List<UnitItems.Group> groups =
        UnitItems.grouped(
            List.of(
                row("D2", "检查覆盖", "D2.1", "9", "9.75", "5.85"),
                row("D2", "检查覆盖", "D2.5", "1", "0", "0"),
                row("D4", "隐患整改", "D4.1", "8", "8", "8")));
    assertThat(groups).extracting(UnitItems.Group::id).containsExactly("D2", "D4");
    assertThat(groups.get(0).name()).isEqualTo("检查覆盖");
    assertThat(groups.get(0).weight()).isEqualByComparingTo("10");
    assertThat(groups.get(0).effectiveWeight()).isEqualByComparingTo("9.75");
    assertThat(groups.get(0).points()).isEqualByComparingTo("5.85");
    assertThat(groups.get(0).items()).extracting(ItemResult::item).containsExactly("D2.1", "D2.5");
  }

  private static UnitItems.Row row(
      String group, String name, String item, String weight, String effective, String points) {
    BigDecimal worth = new BigDecimal(effective);
    BigDecimal given = new BigDecimal(points);
    return new UnitItems.Row(
        group,
        name,
        new ItemResult(
            item,
            item,
            "SCORED",
            "计分",
            true,
            1,
            3,
            5,
            null,
            "TO_TARGET(1)",
            "",
            new BigDecimal(weight),
            worth,
            given,
            worth.subtract(given),
            List.of(),
            ""));
  }
}
