package anlan.dashboard.accident;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.accident.DeathRates.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeathRatesTest {
  private static final Gdp GDP =
      new Gdp(new BigDecimal("1327.8"), "初步核算", LocalDate.of(2024, 1, 28), "公报", false);

  @Test
  void a_district_shows_its_newest_quarter_with_gdp_and_the_city_is_none_of_them() {
    List<Rate> newest =
        DeathRatesReader.newest(
            "370100",
            List.of(
                rate("370100", "2023Q4", GDP),
                rate("370112", "2023Q2", GDP),
                rate("370112", "2023Q4", GDP),
                rate("370112", "2024Q1", null),
                rate("370124", "2023Q4", null)));
    assertThat(newest).containsExactly(rate("370112", "2023Q4", GDP));
  }

  private static Rate rate(String area, String period, @Nullable Gdp gdp) {
    return new Rate(area, period, period, 1, gdp, null, null);
  }
}
