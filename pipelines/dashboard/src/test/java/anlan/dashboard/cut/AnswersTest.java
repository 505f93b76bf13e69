package anlan.dashboard.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final Answers answers = new Answers();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void one_cut_is_asked_once() {
    answers.get("a", 7, of(7));
    answers.get("a", 7, of(7));
    answers.get("b", 7, of(7));
    assertThat(asked).hasValue(2);
  }

  @Test
  void an_answer_newer_than_the_clock_serves() {
    answers.get("a", 7, of(8));
    assertThat(answers.get("a", 8, of(9)).cut()).isEqualTo(8);
  }

  @Test
  void a_costly_answer_rests_before_it_is_asked_for_a_newer_cut() {
    answers.get("a", 7, costly(7));
    assertThat(answers.get("a", 8, of(8)).cut()).isEqualTo(7);
    assertThat(asked).hasValue(1);
  }

  @Test
  void the_old_answer_outlives_a_failure() {
    answers.get("a", 7, costly(7));
    assertThat(answers.old("a")).get().extracting(Answer::cut).isEqualTo(7L);
    assertThatThrownBy(
            () ->
                answers.get(
                    "b",
                    7,
                    () -> {
                      throw new Unavailable(Reason.DOWN, "down");
                    }))
        .isInstanceOf(Unavailable.class);
    assertThat(answers.old("b")).isEmpty();
    assertThat(answers.get("b", 7, of(7)).cut()).isEqualTo(7);
  }

  private Supplier<Answer> of(long cut) {
    return () -> {
      asked.incrementAndGet();
      return new Answer(cut, new byte[0]);
    };
  }

  private Supplier<Answer> costly(long cut) {
    return () -> {
      asked.incrementAndGet();
      long until = System.nanoTime() + 200_000_000L;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      return new Answer(cut, new byte[0]);
    };
  }
}
