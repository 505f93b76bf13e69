package anlan.core.ledger;

import static anlan.core.ledger.City.day;
import static anlan.core.ledger.City.jan;
import static anlan.core.ledger.City.mar;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rows of a ledger: kept, copied, written, read and forgotten. */
class LedgerTest {
  private static final int HORIZON = day("2023-01-01");
  private final Ledger ledger = new Ledger();

  @Test
  void isEmptyWithoutRows() {
    assertThat(ledger.isEmpty()).isTrue();
    ledger.put(state(1, jan(1), Status.OPERATING));
    ledger.put(check(1, jan(2)));
    assertThat(ledger.isEmpty()).isFalse();
    assertThat(ledger.removeState(1)).isTrue();
    assertThat(ledger.isEmpty()).isFalse();
    ledger.removeInspection(1);
    assertThat(ledger.isEmpty()).isTrue();
    assertThat(ledger.removeState(1)).isTrue();
    ledger.removeInspection(1);
  }

  @Test
  void aRowPutAgainPostsNothing() {
    Journal journal = new Journal(JournalSum.REAL, HORIZON);
    journal.put(ledger, state(1, jan(1), Status.OPERATING));
    journal.put(ledger, check(1, mar(2)));
    assertThat(journal.take().isEmpty()).isFalse();
    assertThat(journal.put(ledger, state(1, jan(1), Status.OPERATING))).isTrue();
    assertThat(journal.put(ledger, check(1, mar(2)))).isTrue();
    assertThat(journal.removeState(ledger, 99)).isTrue();
    journal.removeInspection(ledger, 99);
    assertThat(journal.take().isEmpty()).isTrue();
  }

  @Test
  void activitiesAreRowsLikeInspections() {
    Journal journal = new Journal(JournalSum.REAL, HORIZON);
    assertThat(journal.put(ledger, drill(1, day("2023-07-01")))).isTrue();
    assertThat(journal.take().isEmpty()).as("no subject is known by what it did").isTrue();
    assertThat(ledger.isEmpty()).isFalse();
    journal.put(ledger, state(1, jan(1), Status.OPERATING));
    Map<Account, Integer> done = lines(ledger);
    assertThat(done.keySet()).extracting(Account::measure).contains("C13.covered");
    journal.take();
    journal.put(ledger, drill(1, day("2023-07-01")));
    journal.removeActivity(ledger, 99);
    assertThat(journal.take().isEmpty()).isTrue();
    assertThat(journal.put(ledger, drill(2, HORIZON - 1))).isFalse();
    assertThat(journal.put(ledger, drill(1, HORIZON - 1))).isFalse();
    assertThat(journal.take().isEmpty()).as("the one kept is taken back").isFalse();
    assertThat(lines(ledger)).isNotEqualTo(done);
    ledger.put(drill(3, HORIZON));
    ledger.prune(HORIZON + 1);
    assertThat(ledger.activities().dayOf(3)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void ofTwoRowsOfADayTheGreaterIdCounts() {
    ledger.put(state(2, jan(1), Status.CLOSED));
    ledger.put(state(1, jan(1), Status.OPERATING));
    assertThat(lines(ledger)).isEmpty();
    ledger.put(state(3, jan(1), Status.OPERATING));
    assertThat(lines(ledger)).isNotEmpty();
  }

  @Test
  void inspectionsBeforeTheHorizonAreBeyond() {
    Journal journal = new Journal(JournalSum.REAL, HORIZON);
    journal.put(ledger, state(1, day("2020-01-01"), Status.OPERATING));
    journal.put(ledger, check(1, City.may(2)));
    Map<Account, Integer> before = lines(ledger);
    assertThat(journal.put(ledger, check(2, HORIZON - 1))).isFalse();
    assertThat(lines(ledger)).isEqualTo(before);
    assertThat(journal.put(ledger, check(2, HORIZON))).isTrue();
    journal.take();
    assertThat(journal.put(ledger, check(1, HORIZON - 1))).isFalse();
    assertThat(journal.take().isEmpty()).isFalse();
  }

  @Test
  void onlyPeriodsFromTheHorizonOnArePosted() {
    ledger.put(state(1, day("2022-12-20"), Status.OPERATING));
    ledger.put(check(1, mar(2)));
    assertThat(lines(ledger, day("2024-01-01")).keySet())
        .extracting(Account::measure)
        .containsOnly(Account.SUBJECTS);
    assertThat(lines(ledger, HORIZON).keySet())
        .filteredOn(line -> !line.measure().equals(Account.SUBJECTS))
        .isNotEmpty()
        .allMatch(line -> line.day() >= HORIZON);
  }

  @Test
  void pruningForgetsWhatNoPeriodCanSee() {
    ledger.put(state(1, day("2015-01-01"), Status.OPERATING));
    ledger.put(state(2, day("2018-01-01"), Status.SUSPENDED));
    ledger.put(state(3, day("2021-12-31"), Status.OPERATING));
    ledger.put(state(4, day("2022-01-01"), Status.CLOSED));
    ledger.put(check(1, HORIZON - 1));
    ledger.put(check(2, HORIZON));
    ledger.prune(HORIZON);
    assertThat(ledger.effectiveOn(1)).isEqualTo(Integer.MAX_VALUE);
    assertThat(ledger.effectiveOn(2)).isEqualTo(Integer.MAX_VALUE);
    assertThat(ledger.effectiveOn(3)).isEqualTo(day("2021-12-31"));
    assertThat(ledger.effectiveOn(4)).isEqualTo(day("2022-01-01"));
    assertThat(ledger.inspections.dayOf(1)).isEqualTo(Integer.MAX_VALUE);
    assertThat(ledger.inspections.dayOf(2)).isEqualTo(HORIZON);
  }

  @Test
  void pruningKeepsTheInspectionsOfAnUnknownSubject() {
    ledger.put(check(1, day("2020-05-05")));
    Map<Account, Integer> before = lines(ledger);
    ledger.prune(HORIZON);
    assertThat(lines(ledger)).isEqualTo(before).hasSize(1);
  }

  @Test
  void changesOfForgottenDaysAreRefused() {
    int opening = day("2018-01-01");
    ledger.put(state(1, day("2015-01-01"), Status.OPERATING));
    ledger.put(state(5, opening, Status.OPERATING));
    ledger.put(state(6, mar(1), Status.CLOSED));
    ledger.prune(HORIZON);
    Map<Account, Integer> before = lines(ledger);
    assertThat(ledger.removeState(5)).isFalse();
    assertThat(ledger.put(state(5, opening + 1, Status.OPERATING))).isFalse();
    assertThat(ledger.put(state(5, opening - 1, Status.OPERATING))).isFalse();
    assertThat(ledger.put(state(1, opening - 1, Status.OPERATING))).isFalse();
    assertThat(ledger.put(state(1, opening, Status.CLOSED))).isFalse();
    assertThat(lines(ledger)).isEqualTo(before);
    assertThat(ledger.put(state(5, opening, Status.CLOSED))).isTrue();
    assertThat(lines(ledger)).isEmpty();
    assertThat(ledger.put(state(7, opening, Status.OPERATING))).isTrue();
    assertThat(lines(ledger)).isEqualTo(before);
    assertThat(ledger.removeState(7)).isTrue();
    assertThat(ledger.removeState(6)).isTrue();
  }

  @Test
  void aLedgerThatForgotNothingRefusesNothing() {
    ledger.put(state(5, day("2018-01-01"), Status.OPERATING));
    ledger.prune(HORIZON);
    assertThat(ledger.put(state(5, day("2019-01-01"), Status.OPERATING))).isTrue();
    assertThat(ledger.put(state(4, day("2015-01-01"), Status.OPERATING))).isTrue();
    assertThat(ledger.removeState(5)).isTrue();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ledger.put(state(1, day("2015-01-01"), Status.OPERATING));
    ledger.put(state(2, day("2018-01-01"), Status.UNDER_CONSTRUCTION));
    ledger.put(state(3, mar(1), Status.SUSPENDED));
    for (int i = 0; i < 40; i++) {
      ledger.put(check(i, jan(1) + 7 * i));
    }
    ledger.put(drill(7, day("2023-08-01")));
    ledger.prune(HORIZON);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ledger.write(new DataOutputStream(bytes));
    new Ledger().write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    Ledger read = Ledger.read(in);
    assertThat(Ledger.read(in).isEmpty()).isTrue();
    assertThat(in.available()).isZero();
    assertThat(lines(read)).isEqualTo(lines(ledger)).isNotEmpty();
    assertThat(read.removeState(2)).isFalse();
    read.put(check(50, mar(5)));
    read.put(state(9, mar(2), Status.OPERATING));
    assertThat(lines(read)).isNotEqualTo(lines(ledger));
  }

  @Test
  void aCopyLivesItsOwnLife() {
    ledger.put(state(1, day("2015-01-01"), Status.OPERATING));
    ledger.put(state(2, day("2018-01-01"), Status.OPERATING));
    ledger.put(check(1, mar(1)));
    ledger.put(drill(1, day("2023-08-01")));
    ledger.prune(HORIZON);
    Map<Account, Integer> before = lines(ledger);
    Ledger copy = ledger.copy();
    assertThat(lines(copy)).isEqualTo(before);
    assertThat(copy.removeState(2)).isFalse();
    copy.put(check(1, mar(2)));
    copy.put(drill(1, day("2023-08-02")));
    copy.put(state(2, day("2018-01-01"), Status.CLOSED));
    assertThat(lines(copy)).isNotEqualTo(before);
    assertThat(lines(ledger)).isEqualTo(before);
  }

  private static Map<Account, Integer> lines(Ledger ledger) {
    return lines(ledger, HORIZON);
  }

  private static Map<Account, Integer> lines(Ledger ledger, int horizon) {
    Map<Account, Integer> lines = new HashMap<>();
    ledger.timeline(JournalSum.REAL, horizon).forEach(lines::put);
    return lines;
  }

  private static SubjectState state(long id, int day, Status status) {
    return new SubjectState(
        id,
        7,
        day,
        status,
        SubjectClass.GENERAL,
        "",
        "",
        City.JIEFANG_ROAD,
        "3",
        Level.CITY,
        id % 2 == 0,
        id % 3 == 0,
        id % 5 == 0,
        false,
        id % 2 == 0 ? HouseRules.DUE : null);
  }

  private static Activity drill(long id, int day) {
    return new Activity(id, ActivityKind.DRILL, day, day, false);
  }

  private static Inspection check(long id, int day) {
    return new Inspection(
        id,
        InspectionType.SPOT_CHECK,
        Body.DEPARTMENT,
        day,
        true,
        true,
        0,
        false,
        day,
        Inspection.NOT_REVIEWED,
        false);
  }
}
