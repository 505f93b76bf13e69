package anlan.city.season;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.Worlds;
import anlan.city.chance.Dice;
import anlan.city.season.Season.Habit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonTest {
  private static final Holidays HOLIDAYS = new Holidays(Worlds.CATALOGUE);

  @Test
  void offices_rest_on_holidays_and_rush_at_the_end_of_a_quarter() {
    Season season = new Season(Habit.OFFICE, HOLIDAYS, 2023, 2023);
    Dice dice = Dice.of(1);
    Span year = Span.year(2023);
    int[] days = IntStream.range(0, 20_000).map(i -> season.pick(year, dice)).toArray();
    assertThat(IntStream.of(days)).allMatch(HOLIDAYS::isWorkday);
    long lateMarch = within(days, Day.of(2023, 3, 20), Day.of(2023, 3, 31));
    long midFebruary = within(days, Day.of(2023, 2, 13), Day.of(2023, 2, 24));
    long festival = within(days, Day.of(2023, 1, 13), Day.of(2023, 2, 3));
    assertThat(lateMarch).isGreaterThan(midFebruary * 3 / 2);
    assertThat(festival).isLessThan(midFebruary);
  }

  @Test
  void a_span_is_never_left_even_if_all_of_it_is_idle() {
    Season season = new Season(Habit.OFFICE, HOLIDAYS, 2023, 2023);
    Span festival = new Span(Day.of(2023, 1, 21), Day.of(2023, 1, 27));
    assertThat(season.pick(festival, Dice.of(2))).isEqualTo(festival.first());
    Span day = new Span(Day.of(2023, 12, 29), Day.of(2023, 12, 31));
    assertThat(IntStream.range(0, 100).map(i -> season.pick(day, Dice.of(3, i))))
        .containsOnly(Day.of(2023, 12, 29));
  }

  @Test
  void a_shifted_working_day_is_one_and_an_unknown_year_has_plain_weeks() {
    assertThat(HOLIDAYS.isWorkday(Day.of(2023, 1, 28))).isTrue();
    assertThat(HOLIDAYS.isWorkday(Day.of(2023, 1, 27))).isFalse();
    assertThat(HOLIDAYS.isWorkday(Day.of(2040, 10, 1))).isTrue();
    assertThat(HOLIDAYS.isWorkday(Day.of(2040, 10, 6))).isFalse();
  }

  @Test
  void instants_are_told_in_shanghai() {
    long instant = Day.at(Day.of(2023, 5, 31), 8 * 3600 + 61);
    assertThat(Day.instant(instant)).isEqualTo("2023-05-31 08:01:01+08");
    assertThat(Day.on(instant)).isEqualTo(Day.of(2023, 5, 31));
    assertThat(Day.on(Day.at(Day.of(2023, 5, 31), 0))).isEqualTo(Day.of(2023, 5, 31));
  }

  private static long within(int[] days, int first, int last) {
    return IntStream.of(days).filter(day -> day >= first && day <= last).count();
  }
}
