package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Obligations and evidence that contradict themselves or each other are refused. */
class ObligationProblemsTest extends MistakenCatalogue {
  private static final String C1 = "HIGH_RISK,HALF_YEAR,DEPARTMENT_ON_SITE,,,,,30,PERIOD_END,,1,1";
  private static final String C10 = "HIGH_RISK,MONTH,SELF_CHECK,,,,5,,PERIOD_END,,,";

  @Test
  void coverageThatContradictsItself() throws IOException {
    edit("obligations.csv", C1, C1.replace(",,30,PERIOD_END,", ",3,,PERIOD_END,HALF_YEAR"));
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: grace_days '' is missing: write the days after opening (rule"
                + " 2), 0 for none",
            "obligations.csv line 2: upload_days '3' is only read for self-checks: leave it empty",
            "obligations.csv line 2: relaxed_period 'HALF_YEAR' is not longer than the period: name"
                + " a longer one (rule 9)",
            "obligations.csv line 2: effective_to '' is missing: with a relaxed_period the last day"
                + " in force must be known");
  }

  @Test
  void selfChecksThatContradictThemselves() throws IOException {
    String wrong = "HIGH_RISK,QUARTER,SELF_CHECK,,,,5,30,PERIOD_START,YEAR,,";
    edit("obligations.csv", C10 + ",2023-02-20,", wrong + ",2023-02-20,2024-12-31");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 14: period 'QUARTER' is not MONTH: self-checks are counted by"
                + " months (rule 7)",
            "obligations.csv line 14: grace_days '30' has no meaning for self-checks (rule 7):"
                + " leave it empty",
            "obligations.csv line 14: denominator_point 'PERIOD_START' is not PERIOD_END: rule 7"
                + " already asks for both days",
            "obligations.csv line 14: relaxed_period 'YEAR' is only read for COVERAGE: leave it"
                + " empty");
  }

  @Test
  void evidenceThatContradictsItself() throws IOException {
    edit("evidence.csv", "SELF_CHECK,SELF_CHECK,ENTERPRISE,", "SELF_CHECK,,,");
    edit("evidence.csv", "DRILL,,,DRILL,,,false", "DRILL,RECHECK,,DRILL,,GRID,true");
    assertThat(problems())
        .containsExactly(
            "evidence.csv line 6: types '' is missing: fill it in",
            "evidence.csv line 6: by '' is missing: fill it in",
            "evidence.csv line 9: asked_of 'GRID' stands without attributes: leave it empty",
            "evidence.csv line 9: activities 'DRILL' stand beside types or by: make a row of each"
                + " kind of evidence",
            "evidence.csv line 9: activities 'DRILL' have no on_site and no declared: write false"
                + " for both");
  }

  @Test
  void statesThatContradictThemselves() throws IOException {
    String c18 = "STATE,HIGH_RISK,QUARTER,RESPONSIBILITY,";
    edit("obligations.csv", c18 + ",,,,,PERIOD_END,", c18 + ",2,,5,30,PERIOD_START,YEAR");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 24: grace_days '30' has no meaning for states: leave it empty",
            "obligations.csv line 24: upload_days '5' has no meaning for states: leave it empty",
            "obligations.csv line 24: times '2' and licensed_times have no meaning for states:"
                + " leave them empty",
            "obligations.csv line 24: denominator_point 'PERIOD_START' is not PERIOD_END: the stock"
                + " is that of the day",
            "obligations.csv line 24: relaxed_period 'YEAR' is only read for COVERAGE: leave it"
                + " empty",
            "obligations.csv line 24: effective_to '' is missing: with a relaxed_period the last"
                + " day in force must be known");
  }

  @Test
  void statesAskedOfOthersAndOtherThingsAskedOfStates() throws IOException {
    edit("obligations.csv", C1, C1.replace("DEPARTMENT_ON_SITE", "RESPONSIBILITY"));
    edit(
        "obligations.csv",
        "STATE,HIGH_RISK,QUARTER,RESPONSIBILITY",
        "STATE,HIGH_RISK,QUARTER,SELF_CHECK");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: evidence 'RESPONSIBILITY' is not of the kind: attributes are"
                + " for STATE, all else for others",
            "obligations.csv line 24: evidence 'SELF_CHECK' is not of the kind: attributes are for"
                + " STATE, all else for others");
    edit("evidence.csv", "RESPONSIBILITY,,,,", "RESPONSIBILITY,,GRID,,");
    edit("evidence.csv", "DEPARTMENT|GRID,,false", "DEPARTMENT|GRID,,true");
    assertThat(problems())
        .contains(
            "evidence.csv line 11: attributes 'DEPARTMENT|GRID' stand beside other evidence: make a"
                + " row of each kind",
            "evidence.csv line 11: attributes 'DEPARTMENT|GRID' have no on_site, uploaded and"
                + " declared: write false for all");
  }

  @Test
  void timesThatAreNone() throws IOException {
    String relaxed = ",EFFECTIVE_FROM,0,0,,30,PERIOD_END,YEAR,1,1,2023-02-20,2024-12-31";
    edit(
        "obligations.csv",
        "DEPARTMENT_ON_SITE,,,,,30,PERIOD_END,,1,1,2023-02-20,\nJ11",
        "DEPARTMENT_ON_SITE" + relaxed + "\nJ11");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: times '0' is less than one: write on how many days there must"
                + " be evidence",
            "obligations.csv line 2: licensed_times '0' is less than one: write it, or leave it"
                + " empty for times",
            "obligations.csv line 2: counts_from 'EFFECTIVE_FROM' is not PERIOD_START: a"
                + " relaxed_period looks back (rule 9)");
    edit("obligations.csv", ",EFFECTIVE_FROM,0,0,", ",,1,2,");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: licensed_times '2' is not read with a relaxed_period: leave it"
                + " empty");
  }

  @Test
  void targetsThatAreNoShare() throws IOException {
    edit("obligations.csv", C1, C1.replace(",1,1", ",1,"));
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: target_numerator '1' and target_denominator: fill in both or"
                + " none");
    edit("obligations.csv", ",1,,2023-02-20", ",,1,2023-02-20");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: target_numerator '' and target_denominator: fill in both or"
                + " none");
    edit("obligations.csv", ",,1,2023-02-20", ",2,1,2023-02-20");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: target_denominator '1' makes no share from 0 to 1: write 1 and"
                + " 4 for 25 %");
    edit("obligations.csv", ",2,1,2023-02-20", ",0,0,2023-02-20");
    assertThat(problems())
        .containsExactly(
            "obligations.csv line 2: target_denominator '0' makes no share from 0 to 1: write 1 and"
                + " 4 for 25 %");
  }

  @Test
  void oneRowMayFollowAnother() throws IOException {
    edit("obligations.csv", "2023-02-20,\nJ13,C6_TOWN", "2023-02-20,2023-12-31\nJ13,C6_ANY");
    edit(
        "obligations.csv",
        "TOWN_ON_SITE,,,,,30,PERIOD_END,,1,1,2023-02-20",
        "TOWN_ON_SITE,,,,,30,PERIOD_END,,1,1,2023-12-31");
    assertThat(problems()).hasSize(1);
    edit("obligations.csv", "1,1,2023-12-31", "1,1,2024-01-01");
    assertThat(Catalogue.load(folder).obligations()).hasSize(45);
    edit("obligations.csv", "1,1,2024-01-01", "1,1,2022-01-01");
    assertThat(problems()).hasSize(1);
    edit("obligations.csv", "1,1,2022-01-01,", "1,1,2022-01-01,2023-02-19");
    assertThat(Catalogue.load(folder).obligations()).hasSize(45);
  }
}
