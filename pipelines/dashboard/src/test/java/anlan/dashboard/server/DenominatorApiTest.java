package anlan.dashboard.server;

import static anlan.dashboard.server.Samples.CUT;
import static anlan.dashboard.server.Samples.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.dashboard.coverage.Scope;
import anlan.dashboard.denominator.Between;
import anlan.dashboard.reference.Indicator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenominatorApiTest {
  private static final Indicator GRID_CHECKS = REFERENCE.indicator("C4").orElseThrow();

  @Test
  void days_are_those_of_the_running_period_or_as_given() {
    assertThat(between(Map.of()))
        .isEqualTo(new Between(LocalDate.of(2023, 7, 1), CUT.clock(), List.of("2023Q3")));
    assertThat(between(Map.of("since", List.of("2023-06-30"), "until", List.of("2023-08-31"))))
        .isEqualTo(
            new Between(
                LocalDate.of(2023, 6, 30), LocalDate.of(2023, 8, 31), List.of("2023Q2", "2023Q3")));
  }

  @ParameterizedTest
  @CsvSource({
    "since, 2021-09-17, 2021-09-18 至 2023-09-18",
    "since, 2023-09-19, 2021-09-18 至 2023-09-18",
    "until, 2023-09-19, 2021-09-18 至 2023-09-18",
    "until, 去年, 2021-09-18 至 2023-09-18",
  })
  void a_day_before_what_is_kept_or_after_the_clock_is_no_day(
      String name, String day, String allowed) {
    assertThatThrownBy(() -> between(Map.of(name, List.of(day))))
        .isInstanceOf(BadParameter.class)
        .hasMessage("参数 %s 的值“%s”不可用，可用的是：%s 之间的日期".formatted(name, day, allowed));
  }

  private static Between between(Map<String, List<String>> query) {
    Parameters parameters = Parameters.of(query, List.of("since", "until"));
    Scope scope = parameters.scope(REFERENCE, CUT);
    return DenominatorApi.between(parameters, GRID_CHECKS, scope, CUT);
  }
}
