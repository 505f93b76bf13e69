package anlan.stack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What views over history show of clauses that no ledger counts, in cases counted by hand. */
@ExtendWith(SharedLake.class)
class ClauseFactsIT {
  private static final LocalDate CLOCK = LocalDate.of(2023, 11, 20);

  private static RunningLake lake;

  @BeforeAll
  static void judgeAllCasesAtOnce(RunningLake shared) {
    lake = shared;
    lake.insert(new ClauseFacts().history);
    lake.cut(1, CLOCK);
    lake.apply(
        "marts.accidents_of_five_years",
        "marts.capacity_by_unit",
        "marts.checklist_items",
        "marts.checklist_runs",
        "marts.hazard_handovers",
        "marts.hazard_ledgers",
        "marts.help_by_unit",
        "marts.inspection_teams",
        "marts.inspection_ways",
        "marts.post_coverage",
        "marts.post_persons",
        "marts.safeguards_by_unit",
        "marts.submissions_by_unit",
        "marts.tips_by_unit");
  }

  @Test
  void a_checklist_is_run_if_its_newest_answers_are_whole() {
    assertThat(
            lines(
                "class, subjects, checklists_whole, checklists_conforming",
                "checklist_runs where period = '2023Q4' and district = '370102' order by class"))
        .containsExactly("GENERAL 1 0 0", "HIGH_RISK 1 1 0");
    assertThat(
            lines(
                "item, answers_conforming, answers_failing, rate",
                "checklist_items where period = '2023Q4' order by item"))
        .containsExactly("RULES 2 0 1.000000", "TRAINING 0 1 0.000000");
  }

  @Test
  void two_of_each_go_to_high_risk_subjects_and_one_to_the_others() {
    assertThat(
            lines(
                "class, inspections, teams_whole, with_experts",
                "inspection_teams where period = '2023Q4' order by class"))
        .containsExactly("GENERAL 1 1 1", "HIGH_RISK 2 1 2");
    assertThat(
            lines(
                "type, inspections, with_hazards",
                "inspection_ways where period = '2023Q4' order by type"))
        .containsExactly("SPOT_CHECK 1 0", "SUPERVISION 1 0", "UNANNOUNCED 1 0");
  }

  @Test
  void a_ledger_names_who_how_and_by_when() {
    assertThat(
            lines(
                "origin, hazards, hazards_with_person, hazards_in_order",
                "hazard_ledgers where period = '2023Q4' order by origin"))
        .containsExactly("DEPARTMENT 1 0 0", "RESIDENT 1 1 1");
  }

  @Test
  void a_major_hazard_of_a_resident_is_reported_and_answered() {
    assertThat(
            lines(
                "hazard_id, days_to_report, handovers, handed_over_to, answered_on, days_to_answer",
                "hazard_handovers"))
        .containsExactly("501 1 1 82 2023-10-09 4");
  }

  @Test
  void the_first_submission_counts() {
    assertThat(
            lines(
                "submission_form, period, task_state, days",
                "submissions_by_unit order by submission_form"))
        .containsExactly(
            "ACTION_SUMMARY 2023 OPEN 41",
            "OFFICE_MONTHLY 2022-05 LATE 2",
            "SELF_CHECK_REPORT 2022 OVERDUE 416");
  }

  @Test
  void a_larger_accident_is_not_for_the_county_to_investigate() {
    assertThat(
            lines(
                "accident_id, accident_grade, investigation_level,"
                    + " coalesce(cast(investigated_below as varchar),'未定')",
                "accidents_now order by accident_id"))
        .containsExactly(
            "701 LARGER CITY true", "702 GENERAL COUNTY false", "703 GENERAL COUNTY 未定");
    assertThat(lines("department, accidents, deaths, larger_accidents", "accidents_of_five_years"))
        .containsExactly("81 3 5 1");
  }

  @Test
  void a_units_newest_count_is_held_against_the_share_asked() {
    assertThat(
            lines(
                "unit_code, capacity, capacity_held, target_percent, capacity_met",
                "capacity_by_unit order by capacity"))
        .as("none where no document asks for it")
        .containsExactly("371302 PROFESSIONAL_STAFF 30 75 true", "371302 RECORDERS 39 100 false");
  }

  @Test
  void a_safeguard_is_asked_by_employees_sector_or_what_is_registered() {
    assertThat(
            lines(
                "subject_id, safeguard, in_force",
                "safeguard_duties order by subject_id, safeguard"))
        .containsExactly(
            "11 LIABILITY_INSURANCE false", "11 MAJOR_SOURCE_FILING false", "12 COMMITTEE true");
    assertThat(lines("class, safeguard, safeguards_due, safeguards_met", "safeguards_by_unit"))
        .containsExactlyInAnyOrder(
            "HIGH_RISK COMMITTEE 1 1",
            "HIGH_RISK LIABILITY_INSURANCE 1 0",
            "HIGH_RISK MAJOR_SOURCE_FILING 1 0");
  }

  @Test
  void help_is_due_on_the_fifteenth_day() {
    assertThat(lines("period, help_requests, answers_due, answered_in_time, rate", "help_by_unit"))
        .as("the third is not due yet")
        .containsExactly("2023Q4 3 2 1 0.500000");
  }

  @Test
  void no_reward_for_what_was_verified_or_no_tip_for_two_quarters_is_told() {
    assertThat(
            lines(
                "period, tips_received, tips_verified, rewards_yuan, zero_reward",
                "tips_by_unit order by period"))
        .containsExactly(
            "2023Q1 1 1 0 true",
            "2023Q2 1 1 3000 false",
            "2023Q3 0 0 0 false",
            "2023Q4 0 0 0 true");
  }

  @Test
  void at_a_mine_one_person_is_enough_and_a_closed_one_is_left() {
    assertThat(coverage("COAL_MINES")).containsExactly("2023-09 3 1", "2023-10 2 0", "2023-11 2 0");
  }

  @Test
  void at_a_chemical_enterprise_two_different_persons_are_asked_at_a_time() {
    assertThat(coverage("CHEMICALS"))
        .as("and none outside the city that asks")
        .containsExactly("2023-09 2 0", "2023-10 2 1", "2023-11 2 1");
  }

  @Test
  void a_new_high_risk_enterprise_is_one_to_post_to_in_its_first_year() {
    assertThat(coverage("KEY")).containsExactly("2023-10 1 0", "2023-11 1 1");
    assertThat(
            rows(
                "select cast(array_join(post_reasons, ' ') as varchar) as line"
                    + " from marts.post_duties where post_target = 'KEY' and period = '2023-11'"))
        .containsExactly("NEWLY_OPENED");
  }

  @Test
  void only_regular_staff_trained_before_may_be_posted() {
    assertThat(
            rows(
                "select concat_ws(' ', cast(person_id as varchar),"
                    + " coalesce(cast(eligible as varchar), '未登记'),"
                    + " coalesce(cast(trained_before as varchar), '未登记')) as line"
                    + " from marts.post_persons where person_id <= 4 order by person_id, post_id"))
        .containsExactly("1 true true", "2 true false", "3 false true", "4 未登记 未登记", "4 未登记 未登记");
  }

  private static List<String> coverage(String target) {
    return rows(
        "select concat_ws(' ', period, cast(post_subjects_due as varchar),"
            + " cast(post_subjects_met as varchar)) as line from marts.post_coverage"
            + " where jurisdiction = '370800' and post_target = '"
            + target
            + "' order by period");
  }

  private static List<String> rows(String sql) {
    return lake.session().rows("lines", sql, 100).stream()
        .map(row -> row.getOrDefault("line", ""))
        .toList();
  }

  /** The columns of the rows of a view, each row in one line. */
  private static List<String> lines(String columns, String view) {
    String joined =
        String.join(
            ", ",
            List.of(columns.split(", ")).stream()
                .map(column -> "cast(" + column + " as varchar)")
                .toList());
    return rows("select concat_ws(' ', " + joined + ") as line from marts." + view);
  }
}
