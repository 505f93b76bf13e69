package anlan.warehouse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.Contracts;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final ChangeHistory HISTORY =
      new ChangeHistory(Contracts.load(Path.of("../../schemas/tables")));

  @Test
  void views_read_a_second_behind_the_present() {
    assertThat(Rendering.live(24).of(file("select * from ops.cuts ${asof}")))
        .isEqualTo(
            "select * from ops.\"cuts\" for timestamp as of current_timestamp"
                + " - interval '1' second");
  }

  @Test
  void at_a_cut_copies_are_read_and_marts_have_a_schema_of_their_own() {
    SqlFile file = file("select marts.x.a from marts.x join indicators.\"values\" ${asof} on true");
    Rendering rendering = Rendering.at(7, 24);
    assertThat(rendering.of(file))
        .isEqualTo(
            "select marts_at_7.x.a from marts_at_7.x"
                + " join marts_at_7.copy_of_indicators_values on true");
    assertThat(rendering.copies(file))
        .containsExactly(
            Map.entry(
                new BaseTable("indicators", "values"), "marts_at_7.copy_of_indicators_values"));
  }

  @Test
  void at_a_cut_with_a_name_tables_are_read_by_it() {
    SqlFile file = file("select * from marts.x, ops.cuts ${asof} c");
    Rendering rendering = Rendering.named("assessment_370100_2023Q1_v1", 24, HISTORY);
    assertThat(rendering.of(file))
        .isEqualTo(
            "select * from marts_at_assessment_370100_2023q1_v1.x, ops.\"cuts\""
                + " for version as of 'assessment_370100_2023Q1_v1' c");
    assertThat(rendering.copies(file)).isEmpty();
  }

  @Test
  void source_tables_are_current_ones_now_and_put_together_from_history_at_a_cut() {
    SqlFile file = file("select * from newest.hazard ${asof} h");
    assertThat(Rendering.live(24).of(file))
        .isEqualTo(
            "select * from current.\"hazard\" for timestamp as of current_timestamp"
                + " - interval '1' second h");
    assertThat(Rendering.named("x", 24, HISTORY).of(file))
        .contains("from history.\"hazard\" for version as of 'x' v")
        .contains("group by hazard_id")
        .endsWith("where v.cdc_op <> 'd') h")
        .doesNotContain("current");
    Rendering cut = Rendering.at(7, 24);
    assertThat(cut.of(file)).isEqualTo("select * from marts_at_7.copy_of_newest_hazard h");
    assertThat(cut.copies(file))
        .containsExactly(
            Map.entry(new BaseTable("newest", "hazard"), "marts_at_7.copy_of_newest_hazard"));
  }

  @Test
  void the_reach_of_ledgers_is_filled_in() {
    assertThat(Rendering.live(24).of(file("select -${ledger_months}"))).isEqualTo("select -24");
  }

  @Test
  void an_unknown_variable_is_named_with_its_file() {
    assertThatThrownBy(() -> Rendering.live(24).of(file("select ${today}")))
        .hasMessage(
            "sql/marts/coverage.sql: ${today} is neither ${asof} after a base table nor"
                + " ${ledger_months}");
  }

  private static SqlFile file(String query) {
    return new SqlFile("marts", "coverage", "覆盖率", query, false);
  }
}
