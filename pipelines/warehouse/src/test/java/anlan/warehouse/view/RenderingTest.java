package anlan.warehouse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final Instant STAMP = Instant.parse("2023-11-20T08:30:00.125Z");

  @Test
  void views_read_a_second_behind_the_present() {
    assertThat(Rendering.live(24).of(file("select * from ops.cuts ${asof}")))
        .isEqualTo(
            "select * from ops.cuts for timestamp as of current_timestamp - interval '1' second");
  }

  @Test
  void at_a_cut_everything_is_read_at_its_stamp_and_marts_have_a_schema_of_their_own() {
    assertThat(
            Rendering.at(7, STAMP, 24)
                .of(file("select marts.x.a from marts.x join ops.cuts ${asof} on true")))
        .isEqualTo(
            "select marts_at_7.x.a from marts_at_7.x join ops.cuts"
                + " for timestamp as of timestamp '2023-11-20 08:30:00.125000 UTC' on true");
  }

  @Test
  void the_reach_of_ledgers_is_filled_in() {
    assertThat(Rendering.live(24).of(file("select -${ledger_months}"))).isEqualTo("select -24");
  }

  @Test
  void an_unknown_variable_is_named_with_its_file() {
    assertThatThrownBy(() -> Rendering.live(24).of(file("select ${today}")))
        .hasMessage("sql/marts/coverage.sql: ${today} is not one of ${asof}, ${ledger_months}");
  }

  private static SqlFile file(String query) {
    return new SqlFile("marts", "coverage", "覆盖率", query, false);
  }
}
