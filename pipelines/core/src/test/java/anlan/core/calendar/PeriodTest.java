package anlan.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "YEAR, 2023-01-01, 2023, 2023-01-01, 2023-12-31",
    "YEAR, 2024-12-31, 2024, 2024-01-01, 2024-12-31",
    "HALF_YEAR, 2023-06-30, 2023H1, 2023-01-01, 2023-06-30",
    "HALF_YEAR, 2023-07-01, 2023H2, 2023-07-01, 2023-12-31",
    "QUARTER, 2023-03-31, 2023Q1, 2023-01-01, 2023-03-31",
    "QUARTER, 2023-11-11, 2023Q4, 2023-10-01, 2023-12-31",
    "MONTH, 2024-02-29, 2024-02, 2024-02-01, 2024-02-29",
    "MONTH, 2023-12-01, 2023-12, 2023-12-01, 2023-12-31",
    "MONTH, 1969-12-31, 1969-12, 1969-12-01, 1969-12-31",
    "MONTH, 1999-12-31, 1999-12, 1999-12-01, 1999-12-31",
    "QUARTER, 2000-01-01, 2000Q1, 2000-01-01, 2000-03-31",
    "HALF_YEAR, 2099-12-31, 2099H2, 2099-07-01, 2099-12-31",
    "HALF_YEAR, 2100-01-01, 2100H1, 2100-01-01, 2100-06-30",
    "YEAR, 0987-05-05, 0987, 0987-01-01, 0987-12-31",
  })
  void aDayLiesInOnePeriodOfEachKind(
      PeriodKind kind, LocalDate day, String label, LocalDate start, LocalDate end) {
    Period period = kind.containing((int) day.toEpochDay());
    assertThat(period).hasToString(label);
    assertThat(period.kind()).isEqualTo(kind);
    assertThat(period.start()).isEqualTo((int) start.toEpochDay());
    assertThat(period.end()).isEqualTo((int) end.toEpochDay());
    assertThat(Period.parse(label)).isEqualTo(period);
  }

  @ParameterizedTest
  @EnumSource(PeriodKind.class)
  void periodsFollowEachOtherWithoutGaps(PeriodKind kind) {
    Period period = kind.containing((int) LocalDate.of(1998, 1, 1).toEpochDay());
    while (period.start() < LocalDate.of(2102, 1, 1).toEpochDay()) {
      assertThat(period.contains(period.start() - 1)).isFalse();
      assertThat(period.contains(period.start())).isTrue();
      assertThat(period.contains(period.end())).isTrue();
      assertThat(period.contains(period.end() + 1)).isFalse();
      assertThat(period.next().start()).isEqualTo(period.end() + 1);
      assertThat(LocalDate.ofEpochDay(period.end() + 1))
          .isEqualTo(LocalDate.ofEpochDay(period.start()).plusMonths(kind.months()));
      period = period.next();
    }
  }

  @Test
  void shortPeriodsLieWithinLongerOnes() {
    assertThat(Period.parse("2023-07").within(PeriodKind.QUARTER)).hasToString("2023Q3");
    assertThat(Period.parse("2023Q2").within(PeriodKind.HALF_YEAR)).hasToString("2023H1");
    assertThat(Period.parse("2023H2").within(PeriodKind.YEAR)).hasToString("2023");
    assertThat(Period.parse("2023").within(PeriodKind.YEAR)).hasToString("2023");
    assertThatThrownBy(() -> Period.parse("2023").within(PeriodKind.QUARTER))
        .hasMessage("a YEAR is not part of a QUARTER: name a period at least as long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "23", "2023Q5", "2023Q0", "2023H3", "2023-13", "2023-00", "2023-1", "2023 "})
  void otherTextsAreNoPeriods(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "period '%s' is not written like 2023, 2023H1, 2023Q3 or 2023-07".formatted(text));
  }
}
