package anlan.dashboard.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.trino.Unavailable.Reason;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnswersTest {
  private static final long COST_MS = 200;
  private static final long REST_OF_CHEAP_MS = 100;

  private final Queue<Runnable> renewals = new ArrayDeque<>();
  private final Answers answers = new Answers(renewals::add);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void one_cut_is_asked_once() {
    answers.shown("a", 7, of(7));
    answers.shown("a", 7, of(7));
    answers.shown("b", 7, of(7));
    assertThat(asked).hasValue(2);
  }

  @Test
  void an_answer_newer_than_the_clock_serves() {
    answers.shown("a", 7, of(8));
    assertThat(answers.shown("a", 8, of(9)).cut()).isEqualTo(8);
  }

  @Test
  void a_costly_answer_rests_before_it_is_asked_for_a_newer_cut() {
    answers.shown("a", 7, costly(7));
    assertThat(answers.shown("a", 8, of(8)).cut()).isEqualTo(7);
    assertThat(asked).hasValue(1);
  }

  @Test
  void an_older_answer_serves_while_it_is_renewed_once() {
    answers.shown("a", 7, of(7));
    spin(REST_OF_CHEAP_MS);
    assertThat(answers.shown("a", 8, of(8)).cut()).isEqualTo(7);
    assertThat(answers.shown("a", 8, of(8)).cut()).isEqualTo(7);
    assertThat(renewals).hasSize(1);
    renewals.remove().run();
    assertThat(answers.shown("a", 8, of(9)).cut()).isEqualTo(8);
    assertThat(asked).hasValue(2);
  }

  @Test
  void who_would_not_ask_again_waits_for_a_fresh_answer() {
    answers.current("a", 7, of(7));
    spin(REST_OF_CHEAP_MS);
    assertThat(answers.current("a", 8, of(8)).cut()).isEqualTo(8);
    assertThat(renewals).isEmpty();
  }

  @Test
  void the_answers_unread_for_longest_leave_when_there_is_no_room() {
    int third = (4 << 20) / 3;
    for (String question : List.of("a", "b", "c")) {
      answers.shown(question, 7, () -> new Answer(7, new byte[third]));
    }
    answers.shown("a", 7, of(7));
    answers.shown("d", 7, () -> new Answer(7, new byte[third]));
    assertThat(answers.old("a")).isPresent();
    assertThat(answers.old("b")).isEmpty();
    assertThat(answers.old("c")).isPresent();
    assertThat(answers.old("d")).isPresent();
  }

  @Test
  void an_answer_that_is_not_renewed_for_want_of_trino_goes_on_serving() {
    answers.shown("a", 7, of(7));
    spin(REST_OF_CHEAP_MS);
    answers.shown("a", 8, failing(new Unavailable(Reason.DOWN, "down")));
    renewals.remove().run();
    assertThat(answers.shown("a", 8, of(8)).cut()).isEqualTo(7);
    renewals.remove().run();
    assertThat(answers.shown("a", 8, of(9)).cut()).isEqualTo(8);
  }

  @Test
  void an_answer_that_cannot_be_renewed_is_not_shown_again() {
    answers.shown("a", 7, of(7));
    spin(REST_OF_CHEAP_MS);
    answers.shown("a", 8, failing(new IllegalStateException("there is none any more")));
    renewals.remove().run();
    assertThat(answers.old("a")).isEmpty();
  }

  @Test
  @Timeout(20)
  void who_waits_for_an_answer_is_told_of_an_error_too() throws InterruptedException {
    answers.shown("a", 7, of(7));
    spin(REST_OF_CHEAP_MS);
    answers.shown("a", 8, broken());
    AtomicReference<Throwable> told = new AtomicReference<>();
    Thread waiting =
        new Thread(() -> told.set(catchThrowable(() -> answers.current("a", 8, of(8)))));
    waiting.setDaemon(true);
    waiting.start();
    while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    renewals.remove().run();
    waiting.join();
    assertThat(told.get()).hasRootCauseMessage("broken");
    assertThat(answers.old("a")).as("not shown for hours while it cannot be renewed").isEmpty();
  }

  @Test
  void the_old_answer_outlives_a_failure() {
    answers.shown("a", 7, costly(7));
    assertThat(answers.old("a")).get().extracting(Answer::cut).isEqualTo(7L);
    assertThatThrownBy(() -> answers.shown("b", 7, failing(new Unavailable(Reason.DOWN, "down"))))
        .isInstanceOf(Unavailable.class);
    assertThat(answers.old("b")).isEmpty();
    assertThat(answers.shown("b", 7, of(7)).cut()).isEqualTo(7);
  }

  private Supplier<Answer> of(long cut) {
    return () -> {
      asked.incrementAndGet();
      return new Answer(cut, new byte[0]);
    };
  }

  private static Supplier<Answer> failing(RuntimeException why) {
    return () -> {
      throw why;
    };
  }

  private static Supplier<Answer> broken() {
    return () -> {
      throw new LinkageError("broken");
    };
  }

  private Supplier<Answer> costly(long cut) {
    return () -> {
      asked.incrementAndGet();
      spin(COST_MS);
      return new Answer(cut, new byte[0]);
    };
  }

  private static void spin(long ms) {
    long until = System.nanoTime() + ms * 1_000_000;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }
}
