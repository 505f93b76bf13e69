package anlan.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.warehouse.check.Reconciliation;
import anlan.warehouse.check.Reconciliation.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A quarter is not closed on figures that differ, nor on none. */
class ClosingsTest {
  private static Reconciliation reconciled(Finding... findings) {
    return new Reconciliation(
        41, Instant.parse("2023-10-11T02:00:00Z"), LocalDate.of(2023, 10, 11), List.of(findings));
  }

  @Test
  void figures_that_agree_are_no_objection() {
    assertThat(Closings.objection(reconciled(new Finding("coverage", "C2", 40, 0, List.of()))))
        .isEmpty();
  }

  @Test
  void the_difference_is_named() {
    assertThat(
            Closings.objection(
                reconciled(
                    new Finding("coverage", "C2", 40, 0, List.of()),
                    new Finding("scores", "D4.1", 1_200, 2, List.of("370102 2023Q3", "370103")))))
        .contains(
            "at cut 41 2 of 1,240 figures differ from the change history: D4.1 (370102 2023Q3)");
  }

  @Test
  void nothing_compared_proves_nothing() {
    assertThat(Closings.objection(reconciled())).contains("at cut 41 there was nothing to compare");
  }
}
