package anlan.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.calendar.PeriodKind;
import anlan.core.closing.Proceedings;
import anlan.stack.StackException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said about a step, and what is missing. */
class AssessmentOptionsTest {
  private static AssessmentOptions parse(String... words) {
    return AssessmentOptions.parse(List.of(words), PeriodKind.QUARTER, Map.of());
  }

  @Test
  void who_and_why_are_asked_for() {
    AssessmentOptions options =
        parse("2023Q3", "--unit", "370102", "--actor", "历下区安委会", "--reason", "对D4.1有异议");
    assertThat(options.period().label()).isEqualTo("2023Q3");
    assertThat(options.jurisdiction()).isEqualTo("370100");
    assertThat(options.unit()).isEqualTo("370102");
    assertThat(parse("2023Q3", "--actor", "安委会办公室", "--reason", "维持").unit())
        .isEqualTo(Proceedings.ALL);
    assertThatThrownBy(() -> parse("2023Q3", "--actor", "安委会办公室"))
        .hasMessageStartingWith("--reason is missing");
  }

  @Test
  void defaults_stand_in_for_what_is_not_said() {
    AssessmentOptions options =
        AssessmentOptions.parse(
            List.of("2023Q3", "--jurisdiction", "371300"),
            PeriodKind.QUARTER,
            Map.of("--actor", "安委会办公室", "--reason", "初评"));
    assertThat(options.jurisdiction()).isEqualTo("371300");
    assertThat(options.actor()).isEqualTo("安委会办公室");
  }

  @Test
  void what_is_not_understood_is_named() {
    assertThatThrownBy(() -> parse()).hasMessage("no period is given");
    assertThatThrownBy(() -> parse("2023")).hasMessage("2023 is not a quarter");
    assertThatThrownBy(() -> parse("2023Q5")).isInstanceOf(StackException.class);
    assertThatThrownBy(() -> parse("2023Q3", "--who", "x")).hasMessage("there is no option --who");
    assertThatThrownBy(() -> parse("2023Q3", "--actor"))
        .hasMessage("--actor needs a value of one line");
    assertThatThrownBy(
            () ->
                parse("2023Q3", "--unit", "370102", "--actor", "a", "--reason", "b")
                    .requireNoUnit())
        .hasMessage("a version is of all units, not of 370102");
  }
}
