package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoTextTest {
  @Test
  void readsEveryDayFrom1990To2100() {
    LocalDate last = LocalDate.of(2100, 12, 31);
    for (LocalDate day = LocalDate.of(1990, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      assertThat(day(day.toString())).isEqualTo(day.toEpochDay());
      assertThat(day(day + "Z")).isEqualTo(day.toEpochDay());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1989-12-31Z",
        "2101-01-01Z",
        "0001-01-01Z",
        "0000-01-01",
        "-0043-03-15Z",
        "+5877611-06-21Z",
        "12023-05-01",
        "infinity",
        "-infinity"
      })
  void knowsWhatIsOutOfRange(String text) {
    assertThat(day(text)).isEqualTo(IsoText.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2023",
        "2023-5-1",
        "2023-05-1Z",
        "2023-02-29Z",
        "2023-00-01Z",
        "2023-13-01Z",
        "2023-05-00Z",
        "2023-05-32",
        "20230501",
        "2023/05/01",
        "2023-05-01z",
        "2023-05-01ZZ",
        "2023-05-01 ",
        " 2023-05-01",
        "2023-05-01T00:00:00Z",
        "2023-05-01+08:00",
        "二〇二三年"
      })
  void saysWhatIsNoDate(String text) {
    assertThat(day(text)).isEqualTo(IsoText.NOT_ISO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-05-01T08:00:00Z", "2023-05-01T08:00:00.1Z", "2023-05-01T08:00:00.123456Z",
        "2023-05-01T23:59:59.999999999Z", "2023-05-01T00:00:00+08:00", "2023-05-01T00:00:00-03:30",
        "1990-01-01T00:00:00.000001Z", "2100-12-31T23:59:59Z"
      })
  void readsTimes(String text) {
    long expected =
        ChronoUnit.MICROS.between(
            OffsetDateTime.parse("1970-01-01T00:00:00Z"), OffsetDateTime.parse(text));
    assertThat(micros(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1989-12-31T23:59:59Z",
        "2101-01-01T00:00:00Z",
        "+292278994-08-16T23:00:00Z",
        "infinity",
        "-0043-01-01T02:00:00.000000Z"
      })
  void knowsWhichTimesAreOutOfRange(String text) {
    assertThat(micros(text)).isEqualTo(IsoText.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-05-01Z",
        "2023-05-01T08:00:00",
        "2023-05-01T08:00Z",
        "2023-05-01T24:00:00Z",
        "2023-05-01T08:60:00Z",
        "2023-05-01T08:00:60Z",
        "2023-05-01T08:00:00.Z",
        "2023-05-01T08:00:00.1234567890Z",
        "2023-05-01T08:00:00+0800",
        "2023-05-01T08:00:00+19:00",
        "2023-05-01T08:00:00+08:60",
        "2023-05-01 08:00:00Z",
        "2023-05-01T08:00:00ZZ",
        "2023-05-01T08.00.00Z"
      })
  void saysWhatIsNoTime(String text) {
    assertThat(micros(text)).isEqualTo(IsoText.NOT_ISO);
  }

  private static long day(String text) {
    return IsoText.day(("##" + text + "##").toCharArray(), 2, text.length());
  }

  private static long micros(String text) {
    return IsoText.micros(("##" + text + "##").toCharArray(), 2, text.length());
  }
}
