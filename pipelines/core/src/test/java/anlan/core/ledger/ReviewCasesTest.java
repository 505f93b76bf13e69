package anlan.core.ledger;

import static anlan.core.ledger.City.apr;
import static anlan.core.ledger.City.day;
import static anlan.core.ledger.City.feb;
import static anlan.core.ledger.City.mar;
import static anlan.core.ledger.City.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.City.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Towns review uploaded grid checks within ten days (镇街审核率 C7). */
class ReviewCasesTest {
  private static final String Q1 = "2023Q1";
  private static final String Q2 = "2023Q2";

  private final City city = City.underItsRealDocuments();
  private final Place shop = city.nineSmall();

  @BeforeEach
  void open() {
    city.opens(shop).on(day("2020-05-01"));
  }

  @Test
  void a_review_on_the_tenth_day_is_in_time_and_on_the_eleventh_it_is_not() {
    city.checks(shop).uploadedOn(feb(10)).reviewedOn(feb(20)).on(feb(9));
    assertThat(city.reviewed(Q1, feb(20))).isEqualTo(ratio(1, 1));
    city.checks(shop).uploadedOn(feb(10)).reviewedOn(feb(21)).on(feb(9));
    assertThat(city.reviewed(Q1, mar(31))).isEqualTo(ratio(1, 2));
  }

  @Test
  void a_check_is_due_only_when_the_ten_days_are_over() {
    city.checks(shop).uploadedOn(feb(10)).reviewedOn(feb(12)).on(feb(9));
    assertThat(city.reviewed(Q1, feb(19))).isEqualTo(ratio(0, 0));
    assertThat(city.reviewed(Q1, feb(20))).isEqualTo(ratio(1, 1));
  }

  @Test
  void it_counts_in_the_quarter_of_the_last_of_the_ten_days() {
    city.checks(shop).uploadedOn(mar(21)).on(mar(21));
    city.checks(shop).uploadedOn(mar(22)).on(mar(22));
    assertThat(city.reviewed(Q1, mar(31))).isEqualTo(ratio(0, 1));
    assertThat(city.reviewed(Q1, apr(30))).as("settled").isEqualTo(ratio(0, 1));
    assertThat(city.reviewed(Q2, apr(1))).isEqualTo(ratio(0, 1));
  }

  @Test
  void a_review_that_comes_later_is_added_to_the_check() {
    long check = city.checks(shop).uploadedOn(feb(10)).on(feb(9));
    assertThat(city.reviewed(Q1, feb(20))).isEqualTo(ratio(0, 1));
    city.checks(shop).correcting(check).uploadedOn(feb(10)).reviewedOn(feb(15)).on(feb(9));
    assertThat(city.reviewed(Q1, feb(20))).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C4", Q1)).as("the check as such").isEqualTo(ratio(1, 1));
    city.forgets(shop, check);
    assertThat(city.reviewed(Q1, feb(20))).isEqualTo(ratio(0, 0));
  }

  @Test
  void what_is_not_uploaded_void_or_no_grid_check_is_not_reviewed() {
    city.checks(shop).notUploaded().on(feb(9));
    city.checks(shop).voided().on(feb(9));
    city.checks(shop).withoutResult().on(feb(9));
    city.checks(shop, InspectionType.TOWN_SPOT_CHECK, Body.TOWN).on(feb(9));
    city.checksItself(shop).on(feb(9));
    assertThat(city.reviewed(Q1, mar(31))).isEqualTo(ratio(0, 0));
  }

  @Test
  void it_is_the_town_of_the_day_of_the_check_that_reviews() {
    city.checks(shop).uploadedOn(feb(10)).on(feb(9));
    city.moves(shop, City.DAGUANYUAN).on(feb(10));
    assertThat(city.reviewedIn(City.JIEFANG_ROAD, Q1, mar(31))).isEqualTo(ratio(0, 1));
    city.moves(shop, City.DAGUANYUAN).on(feb(9));
    assertThat(city.reviewedIn(City.JIEFANG_ROAD, Q1, mar(31))).isEqualTo(ratio(0, 0));
    assertThat(city.reviewedIn(City.DAGUANYUAN, Q1, mar(31))).isEqualTo(ratio(0, 1));
  }
}
