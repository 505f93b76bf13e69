package anlan.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.city.season.Day;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void what_is_not_said_is_preset() {
    assertThat(Options.parse("load"))
        .isEqualTo(new Options("load", 1, 1, 2023, 20, Day.of(2023, 12, 31), 0, 0.002, "dirt.csv"));
  }

  @Test
  void everything_can_be_said() {
    assertThat(
            Options.parse(
                "live",
                "--seed",
                "7",
                "--scale",
                "0.05",
                "--year",
                "2024",
                "--until",
                "2024-09-30",
                "--rate",
                "200",
                "--day-seconds",
                "30",
                "--share",
                "0.01",
                "--record",
                "spoilt.csv"))
        .isEqualTo(
            new Options("live", 7, 0.05, 2024, 200, Day.of(2024, 9, 30), 30, 0.01, "spoilt.csv"));
  }

  @Test
  void all_errors_are_told_together() {
    assertThatThrownBy(
            () ->
                Options.parse(
                    "run", "--speed", "3", "--rate", "fast", "--until", "2022-12-31", "--scale"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'run' is none of load, live and dirt")
        .hasMessageContaining("'--speed'")
        .hasMessageContaining("--rate 'fast' cannot be read")
        .hasMessageContaining("--until 2022-12-31 is out of range")
        .hasMessageContaining("'--scale' is no option with a value")
        .hasMessageContaining("usage:");
  }
}
