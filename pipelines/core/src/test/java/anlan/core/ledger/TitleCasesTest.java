package anlan.core.ledger;

import static anlan.core.ledger.Hazards.sep;
import static anlan.core.ledger.TitleMeasure.TO_CANCEL;
import static anlan.core.ledger.TitleMeasure.VALID;
import static anlan.core.title.ModelTitle.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.hazard.Signer;
import anlan.core.subject.Status;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.core.title.TitleLevel;
import org.junit.jupiter.api.Test;

/** Titles of one enterprise (标准化企业称号): when they stand, and when they should have gone. */
class TitleCasesTest {
  private final Hazards enterprise = Hazards.ofAnEnterprise();
  private long ids = 1_000;

  @Test
  void a_title_stands_from_the_award_to_the_day_before_the_cancellation() {
    title(sep(1), sep(20));
    assertThat(enterprise.count(VALID, sep(0))).isZero();
    assertThat(enterprise.count(VALID, sep(1))).isOne();
    assertThat(enterprise.count(VALID, sep(19))).isOne();
    assertThat(enterprise.count(VALID, sep(20))).as("from that day on it doesn't").isZero();
  }

  @Test
  void a_title_goes_where_the_subject_goes() {
    title(sep(1), NEVER);
    enterprise.standsIn(Hazards.SHIZHONG, sep(10));
    assertThat(enterprise.countIn(Hazards.LIXIA, VALID, sep(9))).isOne();
    assertThat(enterprise.countIn(Hazards.LIXIA, VALID, sep(10))).isZero();
    assertThat(enterprise.countIn(Hazards.SHIZHONG, VALID, sep(10))).isOne();
  }

  @Test
  void a_title_of_a_closed_or_suspended_enterprise_does_not_count() {
    title(sep(1), NEVER);
    enterprise.becomes(Status.SUSPENDED, sep(5));
    enterprise.becomes(Status.OPERATING, sep(8));
    enterprise.becomes(Status.CLOSED, sep(20));
    assertThat(enterprise.count(VALID, sep(5))).isZero();
    assertThat(enterprise.count(VALID, sep(8))).isOne();
    assertThat(enterprise.count(VALID, sep(20))).isZero();
  }

  @Test
  void two_titles_of_one_level_and_field_are_one_and_of_another_level_two() {
    title(sep(1), sep(20));
    title(sep(10), NEVER);
    assertThat(enterprise.count(VALID, sep(15))).isOne();
    assertThat(enterprise.count(VALID, sep(25))).isOne();
    put(new ModelTitle(++ids, TitleLevel.CITY, "GENERAL", sep(1), NEVER));
    assertThat(enterprise.count(VALID, sep(15))).isEqualTo(2);
  }

  @Test
  void after_an_accident_fifteen_days_are_left_to_cancel() {
    title(sep(1), NEVER);
    accident(sep(3), NEVER);
    assertThat(enterprise.count(TO_CANCEL, sep(18))).as("the fifteenth day").isZero();
    assertThat(enterprise.count(TO_CANCEL, sep(19))).as("the sixteenth").isOne();
    assertThat(enterprise.count(TO_CANCEL, sep(300))).isOne();
    assertThat(enterprise.count(VALID, sep(300))).as("it still stands").isOne();
  }

  @Test
  void cancelled_on_the_fifteenth_or_sixteenth_day_it_is_not_late_and_on_the_next_it_was() {
    ModelTitle title = title(sep(1), sep(18));
    accident(sep(3), NEVER);
    assertThat(enterprise.count(TO_CANCEL, sep(19))).isZero();
    put(new ModelTitle(title.id(), title.level(), title.field(), sep(1), sep(19)));
    assertThat(enterprise.count(TO_CANCEL, sep(19))).isZero();
    put(new ModelTitle(title.id(), title.level(), title.field(), sep(1), sep(20)));
    assertThat(enterprise.count(TO_CANCEL, sep(19))).isOne();
    assertThat(enterprise.count(TO_CANCEL, sep(20))).isZero();
  }

  @Test
  void an_accident_before_the_award_or_struck_off_costs_no_title() {
    title(sep(5), NEVER);
    accident(sep(4), NEVER);
    assertThat(enterprise.count(TO_CANCEL, sep(300))).isZero();
    accident(sep(5), sep(40));
    assertThat(enterprise.count(TO_CANCEL, sep(21))).isOne();
    assertThat(enterprise.count(TO_CANCEL, sep(40))).isZero();
  }

  @Test
  void a_major_hazard_costs_the_title_while_it_is_open() {
    title(sep(1), NEVER);
    enterprise
        .found(sep(3))
        .major()
        .due(sep(10))
        .rectified(sep(25))
        .passes(sep(26))
        .signed(Signer.LEADER, sep(26))
        .signed(Signer.DEPUTY, sep(27));
    assertThat(enterprise.count(TO_CANCEL, sep(18))).isZero();
    assertThat(enterprise.count(TO_CANCEL, sep(19))).isOne();
    assertThat(enterprise.count(TO_CANCEL, sep(26))).isOne();
    assertThat(enterprise.count(TO_CANCEL, sep(27))).as("signed off").isZero();
  }

  @Test
  void a_major_hazard_that_is_older_than_the_title_counts_from_the_award() {
    enterprise.found(sep(1)).major().due(sep(10));
    title(sep(5), NEVER);
    assertThat(enterprise.count(TO_CANCEL, sep(20))).isZero();
    assertThat(enterprise.count(TO_CANCEL, sep(21))).isOne();
  }

  @Test
  void other_hazards_cost_no_title() {
    title(sep(1), NEVER);
    enterprise.found(sep(3)).due(sep(10));
    enterprise.found(sep(3)).major().voided();
    assertThat(enterprise.count(TO_CANCEL, sep(300))).isZero();
  }

  @Test
  void what_is_deleted_never_was() {
    ModelTitle title = title(sep(1), NEVER);
    OwnAccident accident = accident(sep(3), NEVER);
    enterprise.removesAccident(accident.id());
    assertThat(enterprise.count(TO_CANCEL, sep(300))).isZero();
    enterprise.removesTitle(title.id());
    assertThat(enterprise.count(VALID, sep(300))).isZero();
  }

  private ModelTitle title(int awardedOn, int cancelledOn) {
    ModelTitle title = new ModelTitle(++ids, TitleLevel.COUNTY, "GENERAL", awardedOn, cancelledOn);
    put(title);
    return title;
  }

  private void put(ModelTitle title) {
    enterprise.holds(title);
  }

  private OwnAccident accident(int occurredOn, int cancelledOn) {
    OwnAccident accident = new OwnAccident(++ids, occurredOn, cancelledOn);
    enterprise.has(accident);
    return accident;
  }
}
