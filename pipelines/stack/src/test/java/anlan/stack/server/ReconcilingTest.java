package anlan.stack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcilingTest {
  @Test
  void everyDayUnlessTold() {
    assertThat(Reconciling.minutes(null)).isEqualTo(1_440);
    assertThat(Reconciling.minutes("15")).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "hourly", "1.5"})
  void whatIsNoIntervalIsNamed(String told) {
    assertThatThrownBy(() -> Reconciling.minutes(told))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("ANLAN_RECONCILE_MINUTES is '" + told + "'");
  }
}
