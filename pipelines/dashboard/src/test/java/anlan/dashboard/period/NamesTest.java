package anlan.dashboard.period;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "2023, 2023年",
    "2023H1, 2023年上半年",
    "2023H2, 2023年下半年",
    "2023Q4, 2023年第四季度",
    "2023-07, 2023年7月"
  })
  void are_those_of_officials(String label, String name) {
    Span span = Span.of(Period.parse(label), LocalDate.of(2023, 9, 18));
    assertThat(span.name()).isEqualTo(name);
    assertThat(span.label()).isEqualTo(label);
  }
}
