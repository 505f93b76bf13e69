package anlan.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static final WorkingDays CALENDAR =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog")).workingDays();

  @ParameterizedTest
  @CsvSource({
    "2023-01-10, 2023-02-10",
    "2023-04-20, 2023-05-19",
    "2023-09-15, 2023-10-19",
    "2024-09-20, 2024-10-23",
    "2026-02-02, 2026-03-06"
  })
  void twentyWorkingDaysAfter(String day, String due) {
    assertThat(CALENDAR.after(day(day), 20)).isEqualTo(day(due));
  }

  @Test
  void theDayAfterIsTheFirst() {
    assertThat(CALENDAR.after(day("2023-11-06"), 1)).isEqualTo(day("2023-11-07"));
    assertThat(CALENDAR.after(day("2023-11-10"), 1)).isEqualTo(day("2023-11-13"));
    assertThat(CALENDAR.after(day("2023-11-11"), 1)).isEqualTo(day("2023-11-13"));
  }

  @Test
  void holidaysAreNotWorkedAndTheirWeekendsAre() {
    assertThat(CALENDAR.isWorkday(day("2023-09-29"))).isFalse();
    assertThat(CALENDAR.isWorkday(day("2023-10-07"))).isTrue();
    assertThat(CALENDAR.isWorkday(day("2023-10-14"))).isFalse();
    assertThat(CALENDAR.isWorkday(day("2004-01-01"))).isFalse();
    assertThat(CALENDAR.isWorkday(day("2004-01-02"))).isTrue();
    assertThat(CALENDAR.isWorkday(day("2026-12-31"))).isTrue();
  }

  @Test
  void aDayOutsideTheYearsLoadedIsRefused() {
    assertThatThrownBy(() -> CALENDAR.isWorkday(day("2027-01-01")))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessage(
            "2027-01-01 lies outside the working-day calendar, which holds 2004 to 2026: add its"
                + " year to calendar_exceptions.csv");
    assertThatThrownBy(() -> CALENDAR.after(day("2003-12-31"), 1))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessageContaining("2003-12-31");
    assertThatThrownBy(() -> CALENDAR.after(day("2026-12-30"), 5))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessageContaining("5 working days after 2026-12-30")
        .hasMessageContaining("2004 to 2026");
    assertThat(CALENDAR.after(day("2026-12-30"), 1)).isEqualTo(day("2026-12-31"));
  }

  private static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }
}
