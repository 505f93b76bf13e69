package anlan.dashboard.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
  @Test
  void reads_with_its_values_written_in() {
    Question question =
        new Question.Builder()
            .line("select 1 from t where day <= ? and name = ?", LocalDate.of(2023, 9, 18), "O'X")
            .line("  and n = ?", 7L)
            .build();
    assertThat(question.readable())
        .isEqualTo("select 1 from t where day <= date '2023-09-18' and name = 'O''X'\n  and n = 7");
  }

  @Test
  void a_value_with_a_question_mark_stays_a_value() {
    assertThat(new Question("select ?, ?", List.of("?", "b")).readable())
        .isEqualTo("select '?', 'b'");
  }

  @Test
  void a_missing_value_shows_at_once() {
    assertThatThrownBy(() -> new Question("select ?", List.of()))
        .hasMessageContaining("1 marks for 0 parameters");
  }
}
